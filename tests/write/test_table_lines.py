"""The geometry that both writers take for a grid's rows."""

from __future__ import annotations

import pytest

from renja.document.nodes import Cell, Grid, Origin, Row, Run
from renja.look.look import Border, CellLook
from renja.look.role import RowRole
from renja.model.diagnostic import Place
from renja.write.table_lines import column_twips, head_rows, place_cells, rules_of, wider

HAIRLINE = Border(0.5, "#A9BCBB")
STRONG = Border(0.75, "#2C6E73")


def cell(text: str, rowspan: int = 1, colspan: int = 1) -> Cell:
    run = Run(text, Origin("data", Place("data/2024/sasaran.yaml", 1, 1)))
    return Cell(((run,),), rowspan=rowspan, colspan=colspan)


def look(bottom: Border | None, top: Border | None = None) -> CellLook:
    return CellLook("", top, bottom, 3.5, 3.5, 4, 4, "top")


LOOKS: dict[RowRole, CellLook] = {"isi": look(HAIRLINE), "akhir_kelompok": look(STRONG)}
MERGED = Grid(
    (31, 129),
    (
        Row("isi", (cell("1. Sasaran", rowspan=2), cell("IKU.1"))),
        Row("akhir_kelompok", (cell("IKU.2"),)),
    ),
)


def test_a_cell_below_a_merged_one_takes_the_next_free_column() -> None:
    places = [(item.row, item.column, item.last_row) for item in place_cells(MERGED)]
    assert places == [(0, 0, 1), (0, 1, 0), (1, 1, 1)]


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ((Row("isi", (cell("a"),)),), "hole"),
        ((Row("isi", (cell("a", colspan=3),)),), "doesn't fit"),
        ((Row("isi", (cell("a", rowspan=2), cell("b"))),), "beyond the last"),
    ],
)
def test_a_grid_that_does_not_fill_its_places_is_refused(rows: tuple[Row, ...], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        place_cells(Grid((80, 80), rows))


def test_a_merged_cell_has_no_rule_inside_and_the_rule_of_its_last_row_below() -> None:
    rules = rules_of(MERGED, place_cells(MERGED), LOOKS)
    assert rules.above[1] == (None, HAIRLINE)
    assert rules.above[2] == (STRONG, STRONG)


def test_the_line_below_a_merged_cell_counts_where_the_next_row_begins() -> None:
    rules = rules_of(MERGED, place_cells(MERGED), LOOKS)
    assert rules.width == (0.0, 0.75, 0.75)


def test_of_two_rules_that_meet_the_wider_is_drawn() -> None:
    assert wider(HAIRLINE, STRONG) == STRONG
    assert wider(STRONG, HAIRLINE) == STRONG
    assert wider(None, HAIRLINE) == HAIRLINE


@pytest.mark.parametrize("width", [453.55, 700.0, 425.2])
@pytest.mark.parametrize("widths", [(31, 13.5, 46, 13.5, 26, 30), (1,), (22, 122, 16)])
def test_columns_fill_the_text_to_the_twip_under_any_margins(
    widths: tuple[float, ...], width: float
) -> None:
    columns = column_twips(Grid(widths, ()), width)
    assert sum(columns) == round(width * 20)
    assert all(
        abs(twips - share / sum(widths) * width * 20) <= 1
        for twips, share in zip(columns, widths, strict=True)
    )


def test_the_row_of_a_sasaran_heads_each_page_of_a_long_card() -> None:
    perspective = Row("kartu_perspektif", (cell("Proses", colspan=2),))
    sasaran = Row("kartu_sasaran", (cell("Sasaran 1"), cell("Nama")))
    iku = Row("kartu_iku", (cell("IKU.1"), cell("Nama")))
    assert head_rows(Grid((31, 129), (perspective, sasaran, iku), long=True)) == 2
    assert head_rows(Grid((31, 129), (sasaran, iku), long=True)) == 1
    assert head_rows(Grid((31, 129), (perspective, sasaran, iku))) == 1
    assert head_rows(Grid((31, 129), (sasaran, iku))) == 0


def test_a_name_of_a_sasaran_that_fills_pages_heads_none() -> None:
    sasaran = Row("kartu_sasaran", (cell("Sasaran 1"), cell("Nama")))
    iku = Row("kartu_iku", (cell("IKU.1"), cell("Nama")))
    assert head_rows(Grid((31, 129), (sasaran, sasaran, iku), long=True)) == 0
