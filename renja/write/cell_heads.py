"""Which cells of a grid head others, and which heads each cell has: what a screen reader
says before a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from renja.document.nodes import Grid, plain
from renja.write.table_lines import PlacedCell

Scope = Literal["", "Column", "Row"]


@dataclass(frozen=True, slots=True)
class HeadedCell:
    """A cell, what it heads ('' for a cell that heads none), and the cells that head it."""

    placed: PlacedCell
    scope: Scope
    heads: tuple[PlacedCell, ...]


def headed_cells(grid: Grid, placed: Sequence[PlacedCell]) -> tuple[HeadedCell, ...]:
    """Return every placed cell with its heads: those above it in the table's head, in the
    band and in the sasaran's row that it stands under, and those that name its row."""
    found = []
    naming = [item for item in placed if _scope(grid, item) == "Row"]
    above: list[PlacedCell] = []  # the heads that hold for rows to come
    for row in range(len(grid.rows)):
        own = [item for item in placed if item.row == row]
        above = [item for item in above if not _ends(grid, item, row, own)]
        for item in own:
            if scope := _scope(grid, item):
                found.append(HeadedCell(item, scope, ()))
            else:
                over = [head for head in above if _stands_over(grid, head, item)]
                beside = [head for head in naming if _share_rows(head, item)]
                found.append(HeadedCell(item, "", (*over, *beside)))
        above += [item for item in own if grid.rows[row].kind in _LASTING and _scope(grid, item)]
    return tuple(found)


# Rows whose cells head those that follow.
_LASTING = ("kepala", "kartu_perspektif", "pita", "kartu_sasaran")


def _scope(grid: Grid, item: PlacedCell) -> Scope:
    kind = grid.rows[item.row].kind
    if not any(plain(line).strip() for line in item.cell.lines):
        return ""
    if kind in ("kepala", "kartu_perspektif", "pita"):
        return "Column"
    if kind == "kartu_sasaran":
        return "Column" if item.cell.role == "angka" else "Row"
    return "Row" if item.column < grid.head_columns else ""


def _ends(grid: Grid, head: PlacedCell, row: int, own: Sequence[PlacedCell]) -> bool:
    """A sasaran ends where the next begins; a band at a row that is about no sasaran: the next
    band, the sum, what serves no IKU."""
    kind = grid.rows[head.row].kind
    if kind == "pita":
        return any(item.column == 0 and item.cell.colspan > grid.head_columns for item in own)
    return kind == "kartu_sasaran" and grid.rows[row].kind == kind


def _stands_over(grid: Grid, head: PlacedCell, item: PlacedCell) -> bool:
    """A sasaran's label and name head the whole of its rows, all else the cells below it."""
    if _scope(grid, head) == "Row":
        return True
    left, right = item.column, item.column + item.cell.colspan
    return head.column < right and left < head.column + head.cell.colspan


def _share_rows(head: PlacedCell, item: PlacedCell) -> bool:
    return head.row <= item.last_row and item.row <= head.last_row
