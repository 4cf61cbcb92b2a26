"""The geometry that a grid's rows share in both outputs: places, rules and padding.

Word and LibreOffice draw one rule between two rows, the wider of the two that the rows
ask for; a cell that covers several rows has none inside. Source: ECMA-376 part 1,
17.4.66 (conflicting borders), and measurements with LibreOffice 7.4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from renja.document.nodes import Cell, Grid
from renja.look.look import Border, CellLook, TableLook
from renja.look.role import RowRole


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell with its place in the grid; row and column count from 0."""

    cell: Cell
    row: int
    column: int

    @property
    def last_row(self) -> int:
        """Return the last row that the cell covers."""
        return self.row + self.cell.rowspan - 1


def place_cells(grid: Grid) -> tuple[PlacedCell, ...]:
    """Return every cell with the place it takes.

    Raises ValueError where cells overlap, leave the grid, or leave a hole: a fault of
    whoever composed the grid.
    """
    columns = len(grid.widths)
    taken: set[tuple[int, int]] = set()
    placed: list[PlacedCell] = []
    for number, row in enumerate(grid.rows):
        column = 0
        for cell in row.cells:
            while (number, column) in taken:
                column += 1
            spots = {
                (number + down, column + right)
                for down in range(cell.rowspan)
                for right in range(cell.colspan)
            }
            if spots & taken or column + cell.colspan > columns:
                raise ValueError(f"row {number}: a cell doesn't fit its place")
            if number + cell.rowspan > len(grid.rows):
                raise ValueError(f"row {number}: a cell covers rows beyond the last")
            taken |= spots
            placed.append(PlacedCell(cell, number, column))
            column += cell.colspan
    if len(taken) != columns * len(grid.rows):
        raise ValueError("the grid has a hole")
    return tuple(placed)


def column_twips(grid: Grid, text_width: float) -> tuple[int, ...]:
    """Return the width of each column in whole twips; together they are text_width (points).

    The grid's widths are what the columns are worth against each other: under other
    margins the table still fills the text.
    """
    total = sum(grid.widths)
    whole = round(text_width * 20)
    edges = [round(whole * sum(grid.widths[:count]) / total) for count in range(len(grid.widths))]
    return tuple(right - left for left, right in pairwise([*edges, whole]))


def band_fill(grid: Grid, number: int, table: TableLook) -> str:
    """Return the fill that the bands of a table give a row, '' for those of other kinds."""
    if grid.rows[number].kind not in _BANDED:
        return ""
    return table.bands[(number - head_rows(grid)) % 2]


_BANDED = ("isi", "akhir_kelompok", "kartu_iku")


def side_rules(
    grid: Grid, item: PlacedCell, table: TableLook
) -> tuple[Border | None, Border | None]:
    """Return the rules at the left and at the right of a cell."""
    ends = item.column + item.cell.colspan == len(grid.widths)
    return (table.inside if item.column else table.left, table.right if ends else table.inside)


def head_rows(grid: Grid) -> int:
    """Return how many of the first rows are repeated on each page: a table's head, or a
    card's perspective and, of a long one, its sasaran; none where there is nothing else."""
    heads = {"kepala", "kartu_perspektif"}
    if grid.long and sum(row.kind == "kartu_sasaran" for row in grid.rows) == 1:
        heads.add("kartu_sasaran")
    body = (n for n, row in enumerate(grid.rows) if row.kind not in heads)
    return next(body, 0)


def wider(first: Border | None, second: Border | None) -> Border | None:
    """Return the rule that is drawn where two meet; the first where they are equal."""
    if first is None or second is None:
        return first or second
    return second if second.width > first.width else first


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a grid of n rows, each tuple with n + 1 lines, the last below the last row.

    above[row][column] is what is drawn. width[row] is the height in points that the line
    above a row takes: the widest of the row's own and of those below the cells that
    *start* in the row before, where a cell of several rows counts with the rule drawn under
    its last, though none is drawn inside it (measured with LibreOffice 7.4).
    """

    above: tuple[tuple[Border | None, ...], ...]
    width: tuple[float, ...]


def rules_of(grid: Grid, placed: Sequence[PlacedCell], rows: Mapping[RowRole, CellLook]) -> Rules:
    """Return the rules of a grid whose rows look as rows tells."""
    count = len(grid.rows)
    above: list[list[Border | None]] = [[None] * len(grid.widths) for _ in range(count + 1)]
    width = [0.0] * (count + 1)
    for item in placed:
        top = rows[grid.rows[item.row].kind].top
        bottom = rows[grid.rows[item.last_row].kind].bottom
        under = item.last_row + 1
        for column in range(item.column, item.column + item.cell.colspan):
            above[item.row][column] = wider(above[item.row][column], top)
            above[under][column] = wider(bottom, above[under][column])
        width[item.row] = max(width[item.row], top.width if top else 0.0)
    for item in placed:
        under = item.last_row + 1
        columns = range(item.column, item.column + item.cell.colspan)
        below = max((rule.width for n in columns if (rule := above[under][n])), default=0.0)
        for line in {item.row + 1, under if under == count else item.row + 1}:
            width[line] = max(width[line], below)
    return Rules(tuple(tuple(line) for line in above), tuple(width))
