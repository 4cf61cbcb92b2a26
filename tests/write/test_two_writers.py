"""One tree, two writers: both outputs carry the same text and break alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from renja.look.look import Look
from renja.write.png import render_pngs
from renja.write.to_docx import write_docx
from renja.write.to_pdf import write_pdf
from tests.layout.lines import compare_lines, greatest_drift, read_lines
from tests.layout.words import docx_words, first_missing, pdf_words, surplus
from tests.write.sample import pictures_of, sample_document

PICTURE_TEXTS = {"anyaman", "gambar-1", "gambar-2", "gambar-2-lanjutan-2"}


@pytest.fixture(scope="module")
def outputs(
    look: Look,
    word_template: Path,
    typst_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, Path]:
    """Return the paths of the sample as DOCX and PDF."""
    document = sample_document()
    folder = tmp_path_factory.mktemp("twins")
    layout = write_pdf(document, look, typst_template)
    pngs = render_pngs(pictures_of(document))
    docx, pdf = folder / "renja.docx", folder / "renja.pdf"
    docx.write_bytes(write_docx(document, look, word_template, layout.pages, pngs))
    pdf.write_bytes(layout.pdf)
    return docx, pdf


@pytest.mark.usefixtures("pdftotext")
def test_the_pdf_has_every_word_of_the_docx(outputs: tuple[Path, Path]) -> None:
    docx, pdf = outputs
    assert not surplus(docx_words(docx), pdf_words(pdf))


@pytest.mark.usefixtures("pdftotext")
def test_words_outside_tables_come_in_the_same_order(outputs: tuple[Path, Path]) -> None:
    docx, pdf = outputs
    assert first_missing(docx_words(docx, tables=False), pdf_words(pdf)) == ""


@pytest.mark.usefixtures("pdftotext")
def test_footnotes_stand_in_both(outputs: tuple[Path, Path]) -> None:
    docx, pdf = outputs
    notes = docx_words(docx, "word/footnotes.xml")
    assert notes
    assert first_missing(notes, pdf_words(pdf)) == ""


@pytest.mark.usefixtures("pdftotext")
def test_libreoffice_lays_the_docx_out_as_the_pdf_is(
    outputs: tuple[Path, Path], libreoffice_pdf: Callable[[Path], Path]
) -> None:
    docx, pdf = outputs
    ours, theirs = read_lines(pdf), read_lines(libreoffice_pdf(docx))
    found = compare_lines(ours, theirs)
    assert found.pages[0] == found.pages[1]
    parted = [line for line in found.parted if line.text not in PICTURE_TEXTS]
    assert parted == []
    assert greatest_drift(ours, theirs) <= 0.5
