"""Heights of table rows, estimated from the length of their text, always a bit too high.

Why: rows that stay together, and cells that cover several rows, must be surely shorter than
a page; compose knows no fonts, so it counts characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from renja.document.nodes import Cell, Grid, Row, Run, Runs, plain

CHARACTER = 1.75  # mm, Arial 9 pt on average, bold included
LINE = 4.3  # mm: 11.5 pt, or 12 pt in cards
PADDING = 2.9  # mm, above and below, with the rule
SIDES = 2.9  # mm, left and right
MOST_ROWS = 14  # of a group that stays together, as the look has it


@dataclass(frozen=True, slots=True)
class PageRoom:
    """Heights in mm: most of a group that stays together (taller ones would leave pages half
    empty), and most of a single row, beside caption and head."""

    group: float
    row: float


PORTRAIT_PAGE, LANDSCAPE_PAGE = PageRoom(170.0, 195.0), PageRoom(85.0, 112.0)


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a cell of this width."""
    room = max(int((width - SIDES) / CHARACTER), 1)
    count, used = 1, 0
    for word in text.split(" "):
        length = len(word)
        if used and used + 1 + length > room:
            count, used = count + 1, 0
        count += max(length - 1, 0) // room
        used += length % room if length > room else length + (1 if used else 0)
    return count


def cell_height(lines: Iterable[Runs], width: float) -> float:
    """Return the height of a cell with these paragraphs."""
    return PADDING + LINE * sum(lines_of(plain(runs), width) for runs in lines)


def longest_word(texts: Iterable[str]) -> int:
    """Return the length of the longest word."""
    return max((len(word) for text in texts for word in text.split()), default=0)


def fitting_width(texts: Iterable[str], least: float, most: float, scale: float = 1.85) -> float:
    """Return a width that holds the longest word of a column, within bounds."""
    return round(min(max(longest_word(texts) * scale + SIDES, least), most), 1)


def portions(runs: Runs, width: float, height: float) -> list[Runs]:
    """Return a cell's text in portions that are each no taller than height, cut at spaces."""
    most = max(int((height - PADDING) / LINE), 1)
    if lines_of(plain(runs), width) <= most:
        return [runs]
    done: list[Runs] = []
    current: list[Run] = []
    for run in runs:
        for word in _words(run.text):
            piece = replace(run, text=word, note=())
            text = plain((*current, piece))
            if current and lines_of(text.rstrip(), width) > most:
                done.append(tuple(current))
                current = []
            if current and current[-1].origin == run.origin and not current[-1].note:
                current[-1] = replace(current[-1], text=current[-1].text + word)
            else:
                current.append(piece)
        if current and run.note:
            current[-1] = replace(current[-1], note=run.note)
    return [*done, tuple(current)] if current else done


def _words(text: str) -> list[str]:
    words = text.split(" ")
    return [f"{word} " for word in words[:-1]] + ([words[-1]] if words[-1] else [])


def broken_rows(grid: Grid, page: PageRoom) -> Grid:
    """Return the grid with each row that is taller than a page turned into several.

    Rows under a cell that covers several are left alone: who makes those keeps them short.
    """
    rows: list[Row] = []
    covered = 0
    for row in grid.rows:
        spans = max((cell.rowspan for cell in row.cells), default=1)
        if covered <= 1 and spans == 1 and row.kind not in ("kepala", "pita"):
            rows.extend(_broken(row, grid.widths, page))
        else:
            rows.append(row)
        covered = max(covered - 1, spans)
    return replace(grid, rows=tuple(rows))


Item = TypeVar("Item")


def without_lone_end(
    groups: Sequence[list[Item]], fits: Callable[[list[Item]], bool]
) -> list[list[Item]]:
    """Return the sub-groups of a group, the last of which has more than one item, taken from
    the one before, where both then still fit a page."""
    *others, last = groups
    if not others or len(last) > 1 or len(others[-1]) < 3:
        return list(groups)
    longer = [others[-1][-1], *last]
    return [*others[:-1], others[-1][:-1], longer] if fits(longer) else list(groups)


def with_kept_end(grid: Grid, page: PageRoom, caption_below: bool = False) -> Grid:
    """Return the grid with its last two rows on one page, and the last on that of a caption
    below it, where the rows that then stay together are surely shorter than a page."""
    rows = list(grid.rows)
    if len(rows) < 2:
        return grid
    if caption_below:
        rows[-1] = replace(rows[-1], keep=True)
    rows[-2] = replace(rows[-2], keep=True)
    start = len(rows) - 2
    while start > 0 and rows[start - 1].keep:
        start -= 1
    if sum(_row_heights(grid)[start:]) > page.row:
        rows[-2] = grid.rows[-2]
    return replace(grid, rows=tuple(rows))


def without_tall_runs(grid: Grid, page: PageRoom) -> Grid:
    """Return the grid with rows staying together only where they are surely shorter than a page:
    else the row before the last that fits lets go of what follows."""
    rows = list(grid.rows)
    run = 0.0
    for number, height in enumerate(_row_heights(grid)):
        if run and run + height > page.group:
            rows[number - 1] = replace(rows[number - 1], keep=False)
            run = 0.0
        run = run + height if rows[number].keep else 0.0
    return replace(grid, rows=tuple(rows))


def _row_heights(grid: Grid) -> list[float]:
    """Return the height of each row; what a cell over several rows needs beyond theirs counts
    to the last of them."""
    heights = [0.0] * len(grid.rows)
    covered = [0] * len(grid.widths)  # rows for which a cell from above still covers a column
    wanted: list[tuple[int, int, float]] = []  # first and last row of a cell, its height
    for number, row in enumerate(grid.rows):
        free = [column for column, rows in enumerate(covered) if not rows]
        for cell in row.cells:
            columns, free = free[: cell.colspan], free[cell.colspan :]
            height = cell_height(cell.lines, sum(grid.widths[column] for column in columns))
            wanted.append((number, number + cell.rowspan - 1, height))
            for column in columns:
                covered[column] = cell.rowspan
        covered = [max(rows - 1, 0) for rows in covered]
    for first, last, height in sorted(wanted, key=lambda item: item[1] - item[0]):
        heights[last] += max(0.0, height - sum(heights[first : last + 1]))
    return heights


def _broken(row: Row, widths: Sequence[float], page: PageRoom) -> list[Row]:
    parts: list[list[tuple[Runs, ...]]] = []
    column = 0
    for cell in row.cells:
        width = sum(widths[column : column + cell.colspan])
        column += cell.colspan
        parts.append(_cell_parts(cell, width, page.row))
    count = max(map(len, parts), default=1)
    if count == 1:
        return [row]
    made = []
    for number in range(count):
        cells = tuple(
            replace(cell, lines=part[number] if number < len(part) else ((),))
            for cell, part in zip(row.cells, parts, strict=True)
        )
        last = number == count - 1
        kind = "isi" if row.kind == "akhir_kelompok" and not last else row.kind
        made.append(Row(kind, cells, row.keep and last))
    return made


def _cell_parts(cell: Cell, width: float, height: float) -> list[tuple[Runs, ...]]:
    parts: list[tuple[Runs, ...]] = []
    current: tuple[Runs, ...] = ()
    for paragraph in cell.lines:
        for portion in portions(paragraph, width, height):
            if current and cell_height((*current, portion), width) > height:
                parts.append(current)
                current = ()
            current = (*current, portion)
    return [*parts, current]
