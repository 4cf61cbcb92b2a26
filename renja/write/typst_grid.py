"""Tables and cards as templates/renja.typ sets them: places, rules, padding, rows held together."""

from __future__ import annotations

from typing import Any

from renja.document.nodes import Grid, RowKind
from renja.look.look import Border, Look
from renja.look.role import TableRole
from renja.write.cell_styles import cell_style, room_beside
from renja.write.table_lines import (
    PlacedCell,
    Rules,
    band_fill,
    column_twips,
    head_rows,
    place_cells,
    rules_of,
    side_rules,
)
from renja.write.typst_text import run_data

Data = dict[str, Any]


def grid_data(grid: Grid, look: Look, table: TableRole, width: float) -> Data:
    """Return a grid under a text of so many points."""
    placed = place_cells(grid)
    rules = rules_of(grid, placed, look.rows)
    heads = head_rows(grid)
    share = _head_share(grid, look)
    return {
        "widths": [twips / 20 for twips in column_twips(grid, width)],
        "heads": heads,
        "cells": [_cell(item, grid, rules, look, table, heads, share) for item in placed],
        "together": _kept_runs(grid),
        "keeps_caption": grid.rows[-1].keep,
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
    item: PlacedCell,
    grid: Grid,
    rules: Rules,
    look: Look,
    table: TableRole,
    heads: int,
    share: float,
) -> Data:
    style = look.rows[grid.rows[item.row].kind]
    role = cell_style(grid.rows[item.row].kind, item.cell.role)
    under = item.last_row + 1
    left, right = side_rules(grid, item, look.tables[table])
    top, bottom = style.padding_top, style.padding_bottom + rules.width[under]
    if item.row == 0:
        top += rules.width[0]
    if heads:
        if under == heads:
            bottom = style.padding_bottom + min(share, rules.width[heads])
        if item.row == heads:
            top += max(0.0, rules.width[heads] - share)
            if heads > 1:  # measured: below two rows of head their rule counts twice
                top += rules.width[heads]
    return {
        "column": item.column,
        "row": item.row,
        "colspan": item.cell.colspan,
        "rowspan": item.cell.rowspan,
        "fill": band_fill(grid, item.row, look.tables[table]) or style.fill,
        "align": style.align,
        "above": _rule(rules.above[item.row][item.column]),
        "below": _rule(rules.above[under][item.column]),
        "left": _rule(left),
        "right": _rule(right),
        "padding": [style.padding_left, top, style.padding_right, bottom],
        "style": role,
        "beside": room_beside(item.cell, look.paragraphs[role].text, look) / 20,
        "lines": [run_data(line) for line in item.cell.lines],
    }


def _rule(border: Border | None) -> Data | None:
    return None if border is None else {"width": border.width, "color": border.color}
