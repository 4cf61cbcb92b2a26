"""The picture of the employees in five panels: total and sexes side by side, then bars.

Panels stand two by two, 78 mm wide each; one with many or long entries takes the full
width below the others and may be split over sheets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from renja.figure.bars import bar_rows, fit_columns
from renja.figure.flow import Frame, Piece, Stack, space
from renja.figure.measure import SMALL, text_width
from renja.figure.panel import (
    NO_DATA,
    PADDING,
    WIDTH,
    block_row,
    continued_title,
    draw_ground,
    note_row,
    title_row,
)
from renja.figure.sexes import fits, sexes_rows
from renja.figure.sheet import Row, Sheet, stacked
from renja.figure.spec import Bar, EmployeesSpec, Panel
from renja.figure.total import TotalPanel, total_width
from renja.figure.wrap import wrap

_GAP: Final = 4.0
_HALF: Final = (WIDTH - _GAP) / 2
_MOST_BARS: Final = 12  # in a half panel
_MOST_LABEL: Final = 34.0
_MOST_LABEL_FULL: Final = 70.0
_LEAST_BAR_COLUMN: Final = 12.0
_FOOT: Final = 2.7  # below the last row


class _Half(Protocol):
    """What stands beside another: the height it needs at a width, and how it is drawn."""

    def height(self, width: float) -> float: ...

    def draw(self, sheet: Sheet, x: float, top: float, width: float, height: float) -> None: ...


def lay_out_employees(spec: EmployeesSpec, max_height: float) -> tuple[Sheet, ...]:
    """Return the sheets of the employees, each ending with the note."""
    panels = (spec.age, spec.position, spec.education)
    sexes_beside = fits(spec.sex, _HALF - total_width(spec))
    halves: list[_Half] = [_TotalAndSexes(spec, sexes_beside)]
    halves += _on_one_grid([panel for panel in panels if not _needs_full_width(panel)])
    full = [] if sexes_beside else [spec.sex]
    full += [panel for panel in panels if _needs_full_width(panel)]
    stack = Stack(WIDTH, max_height, note_row(spec.note))
    for start in range(0, len(halves), 2):
        _place_pair(stack, halves[start : start + 2])
    for panel in full:
        stack.frame(_full_frame(panel), space(_GAP))
    return stack.close()


def _needs_full_width(panel: Panel) -> bool:
    if not panel.bars:
        return False
    if len(panel.bars) > _MOST_BARS:
        return True
    if any(text_width(bar.label, SMALL) > _MOST_LABEL for bar in panel.bars):
        return True
    return not _has_room(panel.bars)


def _has_room(bars: Sequence[Bar]) -> bool:
    """Return whether labels and numbers leave enough of a half panel for the bars."""
    return fit_columns(bars, _HALF - 2 * PADDING, _MOST_LABEL).bar >= _LEAST_BAR_COLUMN


def _on_one_grid(panels: Sequence[Panel]) -> list[_Bars]:
    """Return half panels whose columns are alike, so that bars begin below each other; where
    that leaves the bars too little, each has its own."""
    every = tuple(bar for panel in panels for bar in panel.bars)
    together = bool(every) and _has_room(every)
    return [_Bars(panel, every if together else panel.bars) for panel in panels]


def _place_pair(stack: Stack, pair: list[_Half]) -> None:
    """Place two panels of equal height side by side; one alone takes the whole width."""
    width = (WIDTH - _GAP * (len(pair) - 1)) / len(pair)
    height = max(half.height(width) for half in pair)
    if not stack.fits(_GAP + height):
        stack.turn()
    if not stack.fresh:
        stack.take(_GAP)
    top = stack.take(height)
    for index, half in enumerate(pair):
        half.draw(stack.sheet, index * (width + _GAP), top, width, height)


@dataclass(frozen=True, slots=True)
class _TotalAndSexes:
    """The first panel; where the sexes stand elsewhere, the total takes all of it."""

    spec: EmployeesSpec
    sexes_beside: bool

    def height(self, width: float) -> float:
        total = self._total(width)
        if not self.sexes_beside:
            return total.height
        sexes = stacked(sexes_rows(self.spec.sex, 0.0, width - total.width))
        return max(total.height, sexes.height + _FOOT)

    def draw(self, sheet: Sheet, x: float, top: float, width: float, height: float) -> None:
        total = self._total(width)
        if self.sexes_beside:
            # One ground below both: between two of them a printer would leave a hair.
            draw_ground(sheet, x, top, width, height)
            rows = sexes_rows(self.spec.sex, x + total.width, width - total.width)
            stacked(rows).draw(sheet, top)
        total.draw(sheet, x, top, height)

    def _total(self, width: float) -> TotalPanel:
        return TotalPanel(self.spec, total_width(self.spec) if self.sexes_beside else width)


@dataclass(frozen=True, slots=True)
class _Bars:
    """A panel of bars beside another; grid: the bars whose columns it shares."""

    panel: Panel
    grid: tuple[Bar, ...]

    def height(self, width: float) -> float:
        return stacked(self._rows(0.0, width)).height + _FOOT

    def draw(self, sheet: Sheet, x: float, top: float, width: float, height: float) -> None:
        draw_ground(sheet, x, top, width, height)
        stacked(self._rows(x, width)).draw(sheet, top)

    def _rows(self, x: float, width: float) -> tuple[Row, ...]:
        return _rows(self.panel, x, width, _MOST_LABEL, self.grid)


def _rows(
    panel: Panel, x: float, width: float, most_label: float, grid: Sequence[Bar]
) -> tuple[Row, ...]:
    """Return the title and the bars of a panel that begins at x, in the columns of grid."""
    left, inner = x + PADDING, width - 2 * PADDING
    title = title_row(panel.title, left, inner)
    if not panel.bars:
        return (title, block_row(wrap(NO_DATA, SMALL, inner), left, "muted", before=1.0))
    columns = fit_columns(grid, inner, most_label)
    return (title, *bar_rows(panel.bars, columns, left, inner))


def _full_frame(panel: Panel) -> Frame:
    """Return a panel that takes the whole width and may be split."""

    def head(first: int) -> Row:
        return title_row(continued_title(panel.title, first), PADDING, WIDTH - 2 * PADDING)

    def ground(sheet: Sheet, piece: Piece) -> None:
        draw_ground(sheet, 0.0, piece.top, WIDTH, piece.bottom - piece.top)

    rows = _rows(panel, 0.0, WIDTH, _MOST_LABEL_FULL, panel.bars)[1:]
    return Frame(head, rows, ground, foot=_FOOT)
