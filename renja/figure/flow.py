"""Sheets filled from top to bottom, and frames that may be broken between their rows.

A figure taller than a page is split at a row: the frame's head stands again on the next
sheet, marked '(lanjutan)'. Nothing is shrunk and nothing is cut: a single row taller than
a sheet gets a sheet as tall as it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from renja.figure.sheet import Row, Sheet

CONTINUED: Final = "(lanjutan)"
_TOLERANCE = 1e-6
_ENOUGH = 4  # rows on a sheet, so that one of them can keep the last row company


def space(height: float) -> Row:
    """Return a row of bare space."""
    return Row(height, no_ink)


def no_ink(sheet: Sheet, top: float) -> None:
    """Draw nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a frame that stands on one sheet: its edges and its rows with their tops."""

    top: float
    bottom: float
    rows: tuple[tuple[Row, float], ...]
    first: int  # number of its first row; not 0: continued


@dataclass(frozen=True, slots=True)
class Frame:
    """A ground with a head and rows. head: given the number of the first row that
    stands below it (not 0: the frame is continued); ground is drawn below head and rows,
    over is drawn last; least: the height that the rows get at least, standing in its
    middle."""

    head: Callable[[int], Row]
    rows: tuple[Row, ...]
    ground: Callable[[Sheet, Piece], None]
    over: Callable[[Sheet, Piece], None] | None = None
    between: float = 0.0
    foot: float = 0.0
    least: float = 0.0


class Stack:
    """Sheets under way. foot is drawn at the end of each sheet and has its room kept."""

    def __init__(self, width: float, max_height: float, foot: Row | None = None) -> None:
        self._width = width
        self._foot = foot or space(0.0)
        self._limit = max_height - self._foot.height
        self._sheets = [Sheet(width, 0.0)]

    @property
    def sheet(self) -> Sheet:
        """Return the sheet that is being filled."""
        return self._sheets[-1]

    @property
    def fresh(self) -> bool:
        """Return whether nothing stands on the sheet yet."""
        return self.sheet.height == 0.0

    @property
    def room(self) -> float:
        """Return the height that is left."""
        return self._limit - self.sheet.height

    def fits(self, height: float) -> bool:
        """Return whether something of that height can stand on this sheet."""
        return self.fresh or height <= self.room + _TOLERANCE

    def turn(self) -> None:
        """Begin a new sheet."""
        self._sheets.append(Sheet(self._width, 0.0))

    def take(self, height: float) -> float:
        """Return the top of a free place of that height, and count it as used."""
        top = self.sheet.height
        self.sheet.height += height
        return top

    def rows(self, rows: Sequence[Row]) -> None:
        """Place rows without a frame."""
        for start, end in _runs(rows):
            run = rows[start:end]
            if not self.fits(sum(row.height for row in run)):
                self.turn()
            for row in run:
                row.draw(self.sheet, self.take(row.height))

    def frame(
        self,
        frame: Frame,
        lead: Row | None = None,
        lead_at_top: bool = False,
        split_early: bool = False,
    ) -> None:
        """Place a frame (one row at least). It moves to a new sheet if it then stays whole,
        unless split_early; else it is split between its rows. lead parts it from what
        stands above; at the top of a sheet it is left out, unless lead_at_top."""
        lead = lead or space(0.0)
        runs = _runs(frame.rows)
        whole = _height(frame, frame.rows, frame.head(0)) + lead.height
        if not split_early and not self.fits(whole) and whole <= self._limit + _TOLERANCE:
            self.turn()
        done = 0
        while done < len(runs):
            head = frame.head(runs[done][0])
            above = lead if not done and (lead_at_top or not self.fresh) else space(0.0)
            end = self._reach(frame, runs, done, head, above.height)
            if end > done:
                above.draw(self.sheet, self.take(above.height))
                self._place(frame, head, runs[done][0], runs[end - 1][1])
                done = end
            if done < len(runs):
                self.turn()

    def close(self) -> tuple[Sheet, ...]:
        """Return the sheets, each with its foot."""
        for sheet in self._sheets:
            self._foot.draw(sheet, sheet.height)
            sheet.height += self._foot.height
        return tuple(self._sheets)

    def _reach(
        self, frame: Frame, runs: Sequence[tuple[int, int]], done: int, head: Row, used: float
    ) -> int:
        """Return the first run from done on that doesn't fit on this sheet any more, or is
        held back, so that the last one doesn't stand alone on the next."""
        end = done + 1 if self.fresh else done
        while end < len(runs):
            rows = frame.rows[runs[done][0] : runs[end][1]]
            if used + _height(frame, rows, head) > self.room + _TOLERANCE:
                break
            end += 1
        if end == len(runs) - 1 and end - done >= _ENOUGH:
            end -= 1
        return end

    def _place(self, frame: Frame, head: Row, first: int, last: int) -> None:
        rows = frame.rows[first:last]
        height = _height(frame, rows, head)
        top = self.take(height)
        free = height - head.height - frame.foot - _inner_height(frame, rows)
        y = top + head.height + free / 2
        placed: list[tuple[Row, float]] = []
        for row in rows:
            placed.append((row, y))
            y += row.height + frame.between
        piece = Piece(top, top + height, tuple(placed), first)
        frame.ground(self.sheet, piece)
        head.draw(self.sheet, top)
        for row, y in placed:
            row.draw(self.sheet, y)
        if frame.over is not None:
            frame.over(self.sheet, piece)


def _height(frame: Frame, rows: Sequence[Row], head: Row) -> float:
    """Return the height of a frame that holds these rows."""
    return head.height + max(_inner_height(frame, rows), frame.least) + frame.foot


def _inner_height(frame: Frame, rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows) + frame.between * (len(rows) - 1)


def _runs(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Return the runs of rows that stay together, as slices."""
    runs: list[tuple[int, int]] = []
    start = 0
    for index, row in enumerate(rows):
        if not row.keep or index == len(rows) - 1:
            runs.append((start, index + 1))
            start = index + 1
    return runs
