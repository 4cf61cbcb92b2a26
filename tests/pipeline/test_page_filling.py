"""Text behind a movable figure or table comes first where the page would stay half empty."""

from __future__ import annotations

from dataclasses import replace

import pytest

from renja.document.nodes import (
    Block,
    Caption,
    Cell,
    Document,
    Grid,
    Heading,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Part,
    Row,
    Table,
)
from renja.load.templates import shipped_templates
from renja.look.look import Look
from renja.look.read import read_look
from renja.pipeline.page_filling import with_full_pages
from tests.write.sample import sample_document, text

ROW = Row("isi", (Cell((text("Baris"),)), Cell((text("kata " * 60),))), keep=True)
TABLE = Table(
    Caption("Tabel", 1, text("Data"), "tabel-ringkasan"),
    Grid((30, 130), (ROW,) * 8),
    "Delapan baris.",
    movable=True,
)
BEFORE = (PageBreak(), *(Paragraph(text("Sebelum. " * 40)) for _ in range(4)))
LONG = Paragraph(text("Sesudah. " * 40))


@pytest.fixture(scope="module", name="look")
def _look() -> Look:
    found = read_look(shipped_templates() / "renja.docx").look
    assert found is not None
    return found


def filled(look: Look, *blocks: Block) -> tuple[Block, ...]:
    """Return what comes of blocks behind half a page of text, and that text left out."""
    part = Part("BAB I", text("PENDAHULUAN"), "bab-1", False, (*BEFORE, *blocks))
    document = replace(sample_document(), parts=(part,))
    made: Document = with_full_pages(document, look, shipped_templates() / "renja.typ")[0]
    assert made.parts[0].blocks[: len(BEFORE)] == BEFORE
    return made.parts[0].blocks[len(BEFORE) :]


def test_text_behind_comes_first_until_the_page_is_full(look: Look) -> None:
    after = replace(LONG, role="setelah")
    assert filled(look, TABLE, after, LONG, LONG, LONG) == (LONG, LONG, LONG, TABLE, after)


def test_what_may_not_move_stays(look: Look) -> None:
    fixed = replace(TABLE, movable=False)
    assert filled(look, fixed, LONG)[0] == fixed


def test_what_fits_stays(look: Look) -> None:
    short = replace(TABLE, grid=Grid((30, 130), (ROW,)))
    assert filled(look, short, LONG)[0] == short


def test_nothing_moves_past_a_heading(look: Look) -> None:
    heading = Heading(2, "A.", text("LAIN"), "a")
    assert filled(look, TABLE, heading, LONG)[:2] == (TABLE, heading)


def test_a_remark_stays_below_its_table(look: Look) -> None:
    remark = Paragraph(text("Sumber: data."), "catatan")
    assert filled(look, TABLE, remark, LONG)[:2] == (TABLE, remark)


def test_a_list_goes_with_what_announces_it(look: Look) -> None:
    announced = Paragraph(text("Berikut:"))
    items = ListBlock("titik", (ListItem(text("satu")),))
    assert filled(look, TABLE, announced, items) == (announced, items, TABLE)


def test_what_announces_a_heading_stays_before_it(look: Look) -> None:
    announced = Paragraph(text("Peranan itu dijabarkan sebagai berikut."), "setelah")
    heading = Heading(2, "A.", text("LAIN"), "a")
    assert filled(look, TABLE, announced, heading) == (TABLE, announced, heading)


TURNED = replace(TABLE, landscape=True)
ITEM = ListItem(text("Butir yang panjang. " * 14))


def test_a_list_before_turned_pages_is_parted_where_the_page_ends(look: Look) -> None:
    intro = Paragraph(text("Rinciannya sebagai berikut."))
    whole = ListBlock("titik", (ITEM,) * 9)
    found = filled(look, TURNED, intro, whole)
    first, table, rest = found[1:4]
    assert found[0] == intro
    assert table == TURNED
    assert isinstance(first, ListBlock)
    assert isinstance(rest, ListBlock)
    assert len(first.items) > 1
    assert first.items + rest.items == whole.items
    assert (first.start, rest.start) == (1, len(first.items) + 1)


def test_text_that_would_run_over_the_page_stays_behind_turned_pages(look: Look) -> None:
    tall = Paragraph(text("Sesudah. " * 400))
    assert filled(look, TURNED, tall)[0] == TURNED
