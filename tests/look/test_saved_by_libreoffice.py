"""A template that LibreOffice saved is read, and what that lost is told."""

from __future__ import annotations

import shutil
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from renja.look.look import Look
from renja.look.read import LookResult, read_look
from renja.pipeline.build import build

APP = "docProps/app.xml"


@pytest.fixture(scope="module")
def resaved(libreoffice: Callable[[Path, str], Path], template: Path) -> Path:
    """Return the template as LibreOffice saves it."""
    return libreoffice(template, "docx")


def test_all_styles_are_found_as_they_were(resaved: Path, look: Look) -> None:
    read = read_look(resaved).look
    assert read is not None
    for role, before in look.paragraphs.items():
        now = read.paragraphs[role]
        assert replace(now, style=before.style, tabs=before.tabs) == before, role
    assert (read.characters, read.rows, read.tables) == (look.characters, look.rows, look.tables)
    assert (read.numbers, read.palette, read.page) == (look.numbers, look.palette, look.page)


def test_what_it_lost_is_told(resaved: Path) -> None:
    assert [(item.code, item.message) for item in read_look(resaved).findings] == [
        (
            "RJ714",
            "templat disimpan oleh LibreOffice, yang menghilangkan kepala halaman tegak dan "
            "bentuk nomor halaman bagian depan (i, ii, iii)",
        )
    ]


def test_both_outputs_are_built_from_it_and_say_draft_on_every_page(
    resaved: Path, small_project: Path, libreoffice_pdf: Callable[[Path], Path],
    pdftotext: Callable[..., str],
) -> None:  # fmt: skip
    (small_project / "templates").mkdir(exist_ok=True)
    shutil.copy(resaved, small_project / "templates" / "renja.docx")
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # zipfile warns where a part is written twice
        built = build(small_project, 2025, small_project / "output")
    assert built.manifest is not None, built.checked.findings
    ours, word = (built.folder / f"renja.{kind}" for kind in ("pdf", "docx"))
    pages = [pdftotext(path).split("\f")[1:-1] for path in (ours, libreoffice_pdf(word))]
    assert len(pages[0]) == len(pages[1])
    assert all("DRAF" in page for text in pages for page in text)


def test_word_is_not_told_to_have_lost_what_was_taken_away_on_purpose(
    rewritten: Callable[..., LookResult], template: Path
) -> None:
    with zipfile.ZipFile(template) as archive:
        assert b"LibreOffice" not in archive.read(APP)
    header = '<w:headerReference w:type="default" r:id="rId8"/>'
    assert rewritten("word/document.xml", (header, "")).findings == ()
