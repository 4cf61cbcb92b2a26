"""Words wider than their line break alike in both outputs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from renja.document.nodes import (
    Caption,
    Cell,
    Document,
    Grid,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Part,
    Row,
    Table,
)
from renja.document.walk import every_run
from renja.look.look import Look
from renja.write.long_words import BREAK, break_long_words
from renja.write.png import render_pngs
from renja.write.to_docx import write_docx
from renja.write.to_pdf import write_pdf
from tests.layout.lines import compare_lines, read_lines
from tests.write.sample import pictures_of, sample_document, text

ADDRESS = "https://" + "pekanbaru.bkn.go.id/dokumen-perencanaan/tahunan/" * 4
CODES = (
    "https://bkn.go.id/dok?a=1&b=2",
    "nama_unit@pekanbaru.bkn.go.id",
    "B.238/M.PPN/D.8/PP.04.02/04/2021",
)
LETTERS = "Pertanggungjawaban" * 12


def document_of(*blocks: Paragraph | Heading | ListBlock | Table) -> Document:
    part = Part("BAB I", text("PENDAHULUAN"), "bab-1", False, blocks)
    return replace(sample_document(), parts=(part,))


def texts(document: Document) -> list[str]:
    return [run.text for run in every_run(document)]


def long_ones() -> Document:
    cells = (Cell((text("IKU.1"),), "kode"), Cell((text(LETTERS),)))
    grid = Grid((120, 40), (Row("isi", cells),))
    return document_of(
        Paragraph(text(f"Alamat {ADDRESS} dan {LETTERS} di sini.")),
        *(Paragraph(text(f"{'kata ' * many}{word} itu.")) for word in CODES for many in (8, 11)),
        Heading(2, "A.", text(LETTERS.upper()), "a"),
        ListBlock(
            "titik",
            (
                ListItem(
                    text(LETTERS),
                    (ListBlock("butir", (ListItem(text(ADDRESS.replace("-", "_"))),), 2),),
                ),
            ),
        ),
        Table(Caption("Tabel", 1, text(f"Tabel {LETTERS}"), "tabel-a"), grid, "Kata panjang."),
    )


def test_usual_text_is_left_alone(look: Look) -> None:
    document = sample_document()
    assert texts(break_long_words(document, look)) == texts(document)


def test_a_long_word_gets_break_marks_and_keeps_its_letters(look: Look) -> None:
    broken = break_long_words(long_ones(), look)
    for before, after in zip(texts(long_ones()), texts(broken), strict=True):
        assert after.replace(BREAK, "") == before
        assert (BREAK in after) == (len(before) > 70 or any(code in before for code in CODES))


def test_an_address_breaks_behind_its_marks(look: Look) -> None:
    document = document_of(Paragraph(text(ADDRESS.replace("-", "_"))))
    pieces = texts(break_long_words(document, look))[-1].split(BREAK)
    assert len(pieces) > 1
    assert all(piece[-1] in "/._" for piece in pieces[:-1])


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        (
            "https://pekanbaru.bkn.go.id/dokumen/renja",
            ["https://", "pekanbaru.", "bkn.", "go.id/", "dokumen/", "renja"],
        ),
        ("kanreg12.pekanbaru@bkn.go.id", ["kanreg12.", "pekanbaru@", "bkn.", "go.id"]),
        (
            "B.238/M.PPN/D.8/PP.04.02/04/2021",
            ["B.238/", "M.PPN/", "D.8/", "PP.04.02/", "04/2021"],
        ),
        ("4235.EBA.001.051.AB.524111", ["4235.", "EBA.", "001.", "051.", "AB.524111"]),
        ("Rp14.682.611.000.000.000,00", ["Rp14.682.611.000.000.000,00"]),
        ("14.682.611.000.000.000.000", ["14.682.611.000.000.000.000"]),
        ("Kementerian/Lembaga/Pemerintah", ["Kementerian/Lembaga/Pemerintah"]),
        ("3.1/2024", ["3.1/2024"]),
    ],
)
def test_a_long_address_or_code_may_break_behind_its_marks(
    look: Look, word: str, pieces: list[str]
) -> None:
    document = document_of(Paragraph(text(f"Lihat {word} itu.")))
    shown = texts(break_long_words(document, look))[-1]
    assert shown == f"Lihat {BREAK.join(pieces)} itu."


@pytest.mark.usefixtures("pdftotext")
def test_both_outputs_break_long_words_alike(
    look: Look,
    word_template: Path,
    typst_template: Path,
    tmp_path: Path,
    libreoffice_pdf: Callable[[Path], Path],
) -> None:
    document = break_long_words(long_ones(), look)
    layout = write_pdf(document, look, typst_template)
    docx = write_docx(
        document, look, word_template, layout.pages, render_pngs(pictures_of(document))
    )
    (tmp_path / "renja.pdf").write_bytes(layout.pdf)
    (tmp_path / "renja.docx").write_bytes(docx)
    ours = [line for line in read_lines(tmp_path / "renja.pdf") if line.page > 1]
    theirs = read_lines(libreoffice_pdf(tmp_path / "renja.docx"))
    parted = compare_lines(ours, theirs).parted
    assert parted == (), [line.text for line in theirs if line.page > 1][:40]
