"""The PDF: valid, whole, and what the tree says."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from renja.document.nodes import (
    Block,
    Caption,
    Cell,
    Document,
    Grid,
    Paragraph,
    Part,
    Row,
    Table,
)
from renja.document.walk import blocks, entries
from renja.look.look import Look
from renja.write.to_pdf import Layout, LostContentError, refuse_lost_content, write_pdf
from tests.write.sample import HOSTILE, sample_document, text


@pytest.fixture(scope="module")
def layout(look: Look, typst_template: Path) -> Layout:
    return write_pdf(sample_document(), look, typst_template)


@pytest.fixture(scope="module")
def reader(layout: Layout) -> PdfReader:
    return PdfReader(io.BytesIO(layout.pdf))


def with_block(block: Block) -> Document:
    """Return a small document that holds the block."""
    document = sample_document()
    part = Part("BAB I", text("PENDAHULUAN"), "bab-1", False, (block,))
    return replace(document, parts=(part,))


def test_the_sample_holds_every_kind_of_node() -> None:
    kinds = {type(block) for block in blocks(sample_document())}
    assert kinds == set(get_args(Block))


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_the_pdf_passes_the_validator(
    layout: Layout, profile: str, tmp_path: Path, pdf_failures: Callable[[Path, str], list[str]]
) -> None:
    path = tmp_path / "renja.pdf"
    path.write_bytes(layout.pdf)
    assert pdf_failures(path, profile) == []
    path.write_bytes(layout.pdf.replace(b"/StructTreeRoot", b"/StructTreeLess"))
    assert pdf_failures(path, profile) != []


def test_bookmarks_are_the_contents(reader: PdfReader) -> None:
    def titles(outline: list[Destination | list[Destination]]) -> list[str]:
        found: list[str] = []
        for entry in outline:
            if isinstance(entry, list):
                found += titles(list(entry))
            else:
                found.append(str(entry.title))
        return found

    expected = [
        f"{entry.label} {entry.text}".strip() for entry in entries(sample_document(), "isi")
    ]
    assert titles(reader.outline) == expected


def test_front_pages_are_roman_and_the_body_begins_with_one(layout: Layout) -> None:
    assert layout.pages["kata-pengantar"] == "i"
    assert layout.pages["daftar-isi"] == "ii"
    assert layout.pages["bab-1"] == "1"


def test_every_line_of_the_contents_has_a_page(layout: Layout) -> None:
    document = sample_document()
    keys = {entry.key for kind in ("isi", "gambar", "tabel") for entry in entries(document, kind)}
    assert keys == set(layout.pages)


def test_page_count_is_that_of_the_file(layout: Layout, reader: PdfReader) -> None:
    assert layout.page_count == len(reader.pages)


def test_title_author_language_and_date_come_from_the_document(reader: PdfReader) -> None:
    meta = sample_document().meta
    info = reader.metadata
    assert info is not None
    assert (info.title, info.author) == (meta.title, meta.author)
    assert str(reader.trailer["/Root"]["/Lang"]) == "id-ID"
    assert info.creation_date is not None
    assert info.creation_date.date().isoformat() == meta.date


def test_text_of_data_arrives_as_typed(reader: PdfReader) -> None:
    found = "".join(page.extract_text() for page in reader.pages)
    squeezed = "".join(found.replace("\u2060", "").split())
    assert "".join(HOSTILE.split()) in squeezed


def test_draf_stands_on_each_page_of_a_draft(reader: PdfReader) -> None:
    assert all("DRAF" in page.extract_text() for page in reader.pages)


def test_no_page_of_a_final_document_says_draf(look: Look, typst_template: Path) -> None:
    final = write_pdf(sample_document(draft=False), look, typst_template)
    pages = PdfReader(io.BytesIO(final.pdf)).pages
    assert not any("DRAF" in page.extract_text() for page in pages)


def test_links_of_footnote_contents_and_reference_lead_somewhere(reader: PdfReader) -> None:
    kinds = [
        str(note.get_object()["/Subtype"])
        for page in reader.pages
        for note in page.get("/Annots", [])
    ]
    assert kinds.count("/Link") > 20


def test_the_same_tree_gives_the_same_bytes(
    layout: Layout, look: Look, typst_template: Path
) -> None:
    assert write_pdf(sample_document(), look, typst_template).pdf == layout.pdf


def test_a_row_taller_than_the_page_stops_the_build(look: Look, typst_template: Path) -> None:
    tall = Cell((text("Teks yang panjang sekali. " * 700),))
    grid = Grid((160,), (Row("kepala", (Cell((text("Kepala"),), "kepala"),)), Row("isi", (tall,))))
    table = Table(Caption("Tabel", 1, text("Tinggi"), "tabel-tinggi"), grid, "")
    with pytest.raises(LostContentError, match="outside the text area"):
        write_pdf(with_block(table), look, typst_template)


def test_rows_that_are_kept_over_more_than_a_page_stop_the_build(
    look: Look, typst_template: Path
) -> None:
    rows = [Row("isi", (Cell((text(f"Baris {number}"),)),), keep=True) for number in range(70)]
    head = Row("kepala", (Cell((text("Kepala"),), "kepala"),))
    last = Row("isi", (Cell((text("Akhir"),)),))
    table = Table(
        Caption("Tabel", 1, text("Terikat"), "tabel-terikat"), Grid((160,), (head, *rows, last)), ""
    )
    with pytest.raises(LostContentError, match="outside the text area"):
        write_pdf(with_block(table), look, typst_template)


def test_a_row_taller_than_a_page_that_lies_across_stops_the_build(
    look: Look, typst_template: Path
) -> None:
    # As tall as an upright page takes, and so narrow that nothing lies beyond its width.
    lines = int((look.page.height - look.page.top - look.page.bottom) / 14)
    tall = Cell(tuple(text(f"Baris {number}") for number in range(lines)))
    grid = Grid(
        (160, 300), (Row("kepala", (Cell((text("K"),), "kepala"),) * 2), Row("isi", (tall,) * 2))
    )
    table = Table(Caption("Tabel", 1, text("Rebah"), "tabel-rebah"), grid, "", landscape=True)
    with pytest.raises(LostContentError, match="outside the text area"):
        write_pdf(with_block(table), look, typst_template)


def test_places_inside_their_pages_are_taken(look: Look) -> None:
    up, across = look.page, look.landscape
    places = [
        ("awal", 1, up.left, up.top),
        ("akhir", 2, up.left, up.height - up.bottom),
        ("akhir", 3, across.width - across.right, across.height - across.bottom),
    ]
    refuse_lost_content(places, [(1, False), (3, True)], look)
    for page, x, y in ((3, up.left, up.height - up.bottom), (2, across.width, up.top)):
        with pytest.raises(LostContentError):
            refuse_lost_content([("akhir", page, x, y)], [(1, False), (3, True)], look)


def test_a_paragraph_without_text_makes_no_trouble(look: Look, typst_template: Path) -> None:
    assert write_pdf(with_block(Paragraph(())), look, typst_template).page_count == 2
