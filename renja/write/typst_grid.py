"""Tables and cards as templates/renja.typ sets them: places, rules, padding, rows held together."""

from __future__ import annotations

from typing import Any

from renja.document.nodes import Grid, RowKind
from renja.look.look import Border, CellLook, Look
from renja.write.cell_styles import cell_style
from renja.write.table_lines import (
    PlacedCell,
    Rules,
    column_twips,
    head_rows,
    place_cells,
    rules_of,
)
from renja.write.typst_text import run_data

Data = dict[str, Any]


def grid_data(grid: Grid, look: Look, width: float) -> Data:
    """Return a grid under a text of so many points."""
    placed = place_cells(grid)
    rules = rules_of(grid, placed, look.rows)
    heads = head_rows(grid)
    share = _head_share(grid, look)
    return {
        "lebar": [twips / 20 for twips in column_twips(grid, width)],
        "kepala": heads,
        "sel": [
            _cell(item, grid, rules, look.rows[grid.rows[item.row].kind], heads, share)
            for item in placed
        ],
        "ikat": _kept_runs(grid),
        "ikat_keterangan": grid.rows[-1].keep,
    }


def _kept_runs(grid: Grid) -> list[list[int]]:
    """Return [first row, number of rows] of the runs that stay on one page together."""
    runs: list[list[int]] = []
    number = head_rows(grid)
    while number < len(grid.rows):
        end = number
        while end < len(grid.rows) - 1 and grid.rows[end].keep:
            end += 1
        runs.append([number, end - number + 1])
        number = end + 1
    return runs


def _head_share(grid: Grid, look: Look) -> float:
    """Return how much of the rule under the head counts to the head's own height.

    The rule that the body's rows have between them; what the head's is wider goes to
    the first body row (measured with LibreOffice 7.4).
    """
    kinds = {row.kind for row in grid.rows}
    role: RowKind = "akhir_kelompok" if "akhir_kelompok" in kinds else grid.rows[-1].kind
    bottom = look.rows[role].bottom
    return bottom.width if bottom else 0.0


def _cell(
    item: PlacedCell, grid: Grid, rules: Rules, style: CellLook, heads: int, share: float
) -> Data:
    under = item.last_row + 1
    top, bottom = style.padding_top, style.padding_bottom + rules.width[under]
    if item.row == 0:
        top += rules.width[0]
    if heads:
        if under == heads:
            bottom = style.padding_bottom + min(share, rules.width[heads])
        if item.row == heads:
            top += max(0.0, rules.width[heads] - share)
    return {
        "kolom": item.column,
        "baris": item.row,
        "rentang_kolom": item.cell.colspan,
        "rentang_baris": item.cell.rowspan,
        "isian": style.fill,
        "rata": style.align,
        "atas": _rule(rules.above[item.row][item.column]),
        "bawah": _rule(rules.above[under][item.column]),
        "lapis": [style.padding_left, top, style.padding_right, bottom],
        "gaya": cell_style(grid.rows[item.row].kind, item.cell.role),
        "isi": [run_data(line) for line in item.cell.lines],
    }


def _rule(border: Border | None) -> Data | None:
    return None if border is None else {"tebal": border.width, "warna": border.color}
