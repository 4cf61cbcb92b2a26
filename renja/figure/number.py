"""Numbers that a figure sets large: on the edge of the text around them, by eye."""

from __future__ import annotations

from typing import Final

from renja.figure.measure import TITLE, TextStyle
from renja.figure.sheet import Ink, Row, Sheet

HUGE: Final = TextStyle(40, bold=True)
LARGE: Final = TextStyle(24, bold=True)
MIDDLE: Final = TextStyle(13, bold=True)

_BEARING: Final = 0.025  # em: the least bare strip that a digit or a capital has at its left


def draw_number(
    sheet: Sheet, x: float, baseline: float, text: str, style: TextStyle, ink: Ink
) -> None:
    """Draw a number whose ink begins where that of a title at x does: what a large glyph's
    bare strip is wider is taken back."""
    sheet.words(x - _BEARING * (style.em - TITLE.em), baseline, text, style, ink)


def number_row(x: float, text: str, style: TextStyle, ink: Ink, after: float) -> Row:
    """Return a number as a row that is as high as its digits, and after below them."""

    def draw(sheet: Sheet, top: float) -> None:
        draw_number(sheet, x, top + style.cap, text, style, ink)

    return Row(style.cap + after, draw)
