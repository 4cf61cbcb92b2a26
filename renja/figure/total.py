"""The total of the employees, on its own ground; illustrative data are marked below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from renja.figure.measure import PLAIN, SMALL, TITLE, TextStyle, text_width
from renja.figure.number import HUGE, LARGE, number_row
from renja.figure.panel import NO_DATA, PADDING, block_row, title_row
from renja.figure.sheet import Row, Sheet, stacked
from renja.figure.spec import EmployeesSpec
from renja.figure.wrap import TextBlock, wrap

_LEAST_WIDTH: Final = 34.0
_LEAST_HEIGHT: Final = 35.7
_ABOVE_UNIT: Final = 3.1
_FOOT: Final = 2.0
_MARK: Final = TITLE
_MARK_PADDING: Final = 1.1


def total_width(spec: EmployeesSpec) -> float:
    """Return the width of the total's ground beside another panel."""
    if not spec.total:
        return _LEAST_WIDTH
    return max(_LEAST_WIDTH, text_width(spec.total, _number_style(spec)) + 2 * PADDING)


@dataclass(frozen=True, slots=True)
class TotalPanel:
    """The total, in a width."""

    spec: EmployeesSpec
    width: float

    @property
    def height(self) -> float:
        """Return the height it needs."""
        needed = self._title(0.0).height + self._body(0.0).height + _FOOT + self._mark_height
        return max(_LEAST_HEIGHT, needed)

    def draw(self, sheet: Sheet, x: float, top: float, height: float) -> None:
        """Draw it from x and top on, in a height."""
        ground = height - self._mark_height
        sheet.rect(x, top, self.width, ground, "teal")
        title, body = self._title(x + PADDING), self._body(x + PADDING)
        title.draw(sheet, top)
        # What is told stands in the middle of what title and mark leave.
        body.draw(sheet, top + title.height + (ground - title.height - body.height) / 2)
        if mark := self._mark.lines:
            sheet.rect(x, top + ground, self.width, self._mark_height, "kunyit")
            middle = x + self.width / 2
            block = TextBlock(mark, _MARK)
            sheet.block(middle, top + ground + _MARK_PADDING, block, "ink", "center")

    @property
    def _inner(self) -> float:
        return self.width - 2 * PADDING

    @property
    def _mark(self) -> TextBlock:
        return wrap(self.spec.mark, _MARK, self.width - 2 * _MARK_PADDING)

    @property
    def _mark_height(self) -> float:
        return self._mark.height + 2 * _MARK_PADDING if self._mark.lines else 0.0

    def _title(self, x: float) -> Row:
        return title_row(self.spec.title, x, self._inner, "white")

    def _body(self, x: float) -> Row:
        """Return number and unit, or that there are none yet."""
        if not self.spec.total:
            return block_row(wrap(NO_DATA, PLAIN, self._inner), x, "white")
        number = number_row(
            x, self.spec.total, _number_style(self.spec), "white", after=_ABOVE_UNIT
        )
        unit = wrap(self.spec.unit, SMALL, self._inner)
        return stacked([number, block_row(unit, x, "white")])


def _number_style(spec: EmployeesSpec) -> TextStyle:
    """Return the style of the number: a smaller one where it has many digits."""
    fits = text_width(spec.total, HUGE) <= _LEAST_WIDTH - 2 * PADDING
    return HUGE if fits else LARGE
