"""Tables and cards: columns, merged cells, rows that stay together, rules and fills."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

from renja.document.nodes import Caption, Cell, Grid, Table
from renja.look.look import Look
from renja.write.word.markup import qualified
from tests.write.sample_grids import program_grid
from tests.write.sample_pieces import NOTE, cell, row, text
from tests.write.word.conftest import WriteBlocks
from tests.write.word.reading import (
    Docx,
    Element,
    all_of,
    attribute,
    cells_of,
    child,
    rows_of,
    text_of,
)


def small(*rows: object) -> Table:
    caption = Caption("Tabel", 1, text("Kecil"), "kecil")
    return Table(caption, Grid((10, 20, 30), rows), "Ringkasan.")  # type: ignore[arg-type]


def columns(table: Element) -> list[int]:
    return [int(attribute(column, "w")) for column in all_of(table, "gridCol")]


def test_columns_are_whole_twips_that_fill_the_text(sample: Docx, look: Look) -> None:
    for table in sample.tables():
        landscape = "Ringkasan" in attribute(child(table, "tblPr/tblCaption"))
        page = look.landscape if landscape else look.page
        assert sum(columns(table)) == round(page.text_width * 20)
        assert attribute(child(table, "tblPr/tblW"), "w") == str(sum(columns(table)))
        assert attribute(child(table, "tblPr/tblLayout"), "type") == "fixed"
        assert attribute(child(table, "tblPr/tblInd"), "w") == "0"


def test_cells_of_every_row_fill_the_grid(sample: Docx) -> None:
    for table in sample.tables():
        for line in rows_of(table):
            widths = [int(attribute(child(c, "tcPr/tcW"), "w")) for c in cells_of(line)]
            assert sum(widths) == sum(columns(table))


def test_no_row_breaks_and_head_rows_return_on_every_page(sample: Docx) -> None:
    for table in sample.tables():
        rows = rows_of(table)
        assert all(child(line, "trPr/cantSplit") is not None for line in rows)
        heads = [child(line, "trPr/tblHeader") is not None for line in rows]
        assert heads == [True] + [False] * (len(rows) - 1)


def test_merged_cells_cover_their_rows(sample: Docx) -> None:
    rows = rows_of(sample.table("Tabel\u00a01"))
    merges = [child(cells_of(line)[0], "tcPr/vMerge") for line in rows]
    assert merges[1] is None, "a group of one row"
    assert [attribute(m) for m in merges[2:4] if m is not None] == ["restart", ""]
    assert text_of(cells_of(rows[3])[0]) == ""


def test_band_and_total_are_merged_over_their_columns(sample: Docx) -> None:
    band = cells_of(rows_of(sample.table("Tabel\u00a02"))[1])
    assert [attribute(child(c, "tcPr/gridSpan")) for c in band] == ["3"]
    total = cells_of(rows_of(sample.table("Tabel\u00a01"))[-1])
    assert [text_of(c) for c in total] == ["Jumlah", "14.682.611.000", ""]


def test_rows_that_stay_together_say_so_in_every_paragraph(sample: Docx) -> None:
    rows = rows_of(sample.table("Tabel\u00a02"))[2:6]
    keeps = [
        {child(p, "pPr/keepNext") is not None for c in cells_of(line) for p in all_of(c, "p")}
        for line in rows
    ]
    assert keeps == [{True}, {True}, {True}, {False}]


def test_the_roles_of_cells_are_paragraph_styles(sample: Docx) -> None:
    def styles(line: Element) -> list[str]:
        return [sample.style(all_of(c, "p")[0]) for c in cells_of(line)]

    rows = rows_of(sample.table("Tabel\u00a01"))
    head = ["Sel Kepala"] * 3 + ["Sel Kepala Angka"] * 2 + ["Sel Kepala"]
    assert styles(rows[0]) == head
    assert styles(rows[1]) == [
        "Sel Isi",
        "Sel Kode",
        "Sel Isi",
        "Sel Angka",
        "Sel Jumlah",
        "Sel Isi",
    ]
    assert styles(rows[-1]) == ["Sel Total", "Sel Total Angka", "Sel Total"]
    cards = rows_of(sample.table("Gambar\u00a03"))
    assert styles(cards[0]) == ["Kartu Perspektif"]
    assert styles(cards[1]) == ["Kartu Sasaran Kode", "Kartu Sasaran", "Kartu Sasaran Target"]
    assert styles(cards[2]) == ["Kartu IKU Kode", "Kartu IKU", "Kartu IKU Target"]


def test_plain_rows_leave_their_look_to_the_table_style(write_blocks: WriteBlocks) -> None:
    plain = [row("isi", cell("a"), cell("b"), cell("c")) for _ in range(4)]
    head = row("kepala", *(cell(name, "kepala") for name in "xyz"))
    table = write_blocks(small(head, *plain)).table("Tabel\u00a01")
    for line in rows_of(table)[:-1]:
        for item in cells_of(line):
            assert [c.tag for c in item[0]] == [qualified("tcW")]


def test_bands_and_totals_take_fill_and_padding_from_the_look(sample: Docx, look: Look) -> None:
    total = cells_of(rows_of(sample.table("Tabel\u00a01"))[-1])[0]
    assert "#" + attribute(child(total, "tcPr/shd"), "fill") == look.rows["total"].fill
    top = int(attribute(child(total, "tcPr/tcMar/top"), "w"))
    assert top == look.rows["total"].padding_top * 20


def test_the_rule_below_a_group_is_said_by_both_rows_that_meet(sample: Docx, look: Look) -> None:
    rows = rows_of(sample.table("Tabel\u00a01"))
    rule = look.rows["akhir_kelompok"].bottom
    assert rule is not None
    below = child(cells_of(rows[1])[1], "tcPr/tcBorders/bottom")
    above = child(cells_of(rows[2])[1], "tcPr/tcBorders/top")
    for side in (below, above):
        assert attribute(side, "sz") == str(round(rule.width * 8))
        assert "#" + attribute(side, "color") == rule.color


def test_a_merged_cell_has_no_rule_inside(sample: Docx) -> None:
    rows = rows_of(sample.table("Tabel\u00a01"))
    inner = child(cells_of(rows[2])[0], "tcPr/tcBorders/bottom")
    assert attribute(inner) == "nil"
    assert attribute(child(cells_of(rows[3])[0], "tcPr/tcBorders/top")) == "nil"


def test_a_table_without_head_has_no_first_row_look(write_blocks: WriteBlocks) -> None:
    table = write_blocks(small(row("isi", cell("a"), cell("b"), cell("c")))).table("Tabel\u00a01")
    assert attribute(child(table, "tblPr/tblLook"), "firstRow") == "0"
    assert child(rows_of(table)[0], "trPr/tblHeader") is None


def test_a_cell_of_several_lines_has_a_paragraph_for_each(write_blocks: WriteBlocks) -> None:
    lines = Cell((text("satu"), text("dua")))
    table = write_blocks(small(row("isi", lines, cell("b"), cell("c")))).table("Tabel\u00a01")
    assert [text_of(p) for p in all_of(cells_of(rows_of(table)[0])[0], "p")] == ["satu", "dua"]


def test_the_alternative_text_says_title_and_summary(sample: Docx) -> None:
    table = sample.table("Tabel\u00a01. Ringkasan Sasaran")
    told = attribute(child(table, "tblPr/tblDescription"))
    assert told == "Sasaran dengan indikator, target, dan pagu."


def test_cards_are_tables_apart_with_note_and_caption_below(sample: Docx) -> None:
    cards = [t for t in sample.tables() if sample.style(t) == "Tabel Kartu"]
    assert len(cards) == 3
    for card in cards[:-1]:
        between = card.getnext()
        assert between is not None
        assert sample.style(between) == "Antar Kartu"
    note = cards[-1].getnext()
    assert note is not None
    assert text_of(note) == NOTE
    caption = note.getnext()
    assert caption is not None
    assert text_of(caption) == "Gambar\u00a03.\tSasaran Strategis & Indikator Kinerja"
    told = [child(card, "tblPr/tblDescription") is not None for card in cards]
    assert told == [True, False, False], "a screen reader hears the summary once"


def test_two_thousand_rows_are_written_in_no_time(write_blocks: WriteBlocks) -> None:
    caption = Caption("Tabel", 1, text("Panjang"), "panjang")
    grid = program_grid(500)
    start = process_time()
    docx = write_blocks(Table(caption, grid, ""))
    assert process_time() - start < 5, "0.6 s on the machine this was written on"
    assert len(rows_of(docx.table("Tabel\u00a01"))) == len(grid.rows) > 2000


def test_a_note_stands_right_below_its_table_in_line_with_its_cells(
    write_blocks: WriteBlocks, look: Look
) -> None:
    table = replace(small(row("isi", cell("A"), cell("B"), cell("*3"))), note=text(NOTE))
    docx = write_blocks(table)
    (written,) = docx.tables()
    note = written.getnext()
    assert text_of(note) == NOTE
    assert docx.style(note) == look.paragraphs["sel_isi"].style
    left = look.rows["isi"].padding_left + look.paragraphs["sel_isi"].left
    assert attribute(child(note, "pPr/ind"), "left") == str(round(left * 20))
