"""Code and name of a programme, side by side; a code that is far too long stands above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja.figure.measure import BOLD, TextStyle, text_width
from renja.figure.sheet import Ink, Sheet
from renja.figure.wrap import TextBlock, wrap

_AFTER_CODE: Final = 2.6
_MOST_CODE: Final = 24.0


def code_width(codes: Sequence[str]) -> float:
    """Return the width of a column of codes; those that are far too long don't count."""
    widths = [text_width(code, BOLD) for code in codes]
    return max((width for width in widths if width <= _MOST_CODE), default=0.0)


@dataclass(frozen=True, slots=True)
class ProgramLabel:
    """A programme's code (9 pt bold) in a column of its own and its name, within a width."""

    code: str
    name: str
    code_width: float
    width: float
    style: TextStyle

    @property
    def height(self) -> float:
        """Return the height of both, one line of the code at least."""
        code, name, above = self._code, self._name, self._above
        return code.height + name.height if above else max(BOLD.pitch, name.height)

    @property
    def _above(self) -> bool:
        return text_width(self.code, BOLD) > _MOST_CODE

    @property
    def _code(self) -> TextBlock:
        return wrap(self.code, BOLD, self.width)

    @property
    def _name_x(self) -> float:
        return self.code_width + _AFTER_CODE if self.code_width else 0.0

    @property
    def _name(self) -> TextBlock:
        return wrap(self.name, self.style, self.width - self._name_x)

    def draw(self, sheet: Sheet, x: float, top: float, code_ink: Ink, name_ink: Ink) -> None:
        """Draw it from x and top on; code and first line of the name share their middle."""
        code = self._code
        sheet.block(x, top, code, code_ink)
        top += code.height if self._above else (BOLD.pitch - self.style.pitch) / 2
        sheet.block(x + self._name_x, top, self._name, name_ink)
