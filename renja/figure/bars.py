"""Rows of bars: label left, bar, its number at its end, its share at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja.figure.measure import BOLD, SMALL, text_width
from renja.figure.sheet import Ink, Row, Sheet, middle_baseline
from renja.figure.spec import Bar
from renja.figure.wrap import wrap

ROW_PITCH: Final = 5.8
BAR_HEIGHT: Final = 4.0
LEAST_BAR: Final = 0.4
_LEAST_OUTLINED: Final = 1.0
_OUTLINE: Final = 0.75  # points

_AFTER_LABEL = 2.8
_BEFORE_NUMBER = 1.3
_AFTER_NUMBER = 3.0
_LEAST_SHARE = 9.8  # so that panels beside each other have their columns alike
_LEAST_NUMBER = 3.6


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in mm: label, bar and number, share."""

    label: float
    bar: float
    number: float
    share: float


def fit_columns(bars: Sequence[Bar], width: float, most_label: float) -> Columns:
    """Return the columns of bars in width; labels wider than most_label will be wrapped."""
    label = min(max(text_width(bar.label, SMALL) for bar in bars), most_label)
    number = max(_LEAST_NUMBER, *(text_width(bar.number, BOLD) for bar in bars))
    share = max(_LEAST_SHARE, *(text_width(bar.share, SMALL) for bar in bars))
    rest = width - label - _AFTER_LABEL - _BEFORE_NUMBER - number - _AFTER_NUMBER - share
    return Columns(label, rest, number, share)


def bar_rows(
    bars: Sequence[Bar], columns: Columns, x: float, width: float, ink: Ink = "mid"
) -> tuple[Row, ...]:
    """Return a row a bar, all on one scale: the greatest value takes the whole column."""
    greatest = max(bar.value for bar in bars)
    return tuple(
        _bar_row(bar, bar_length(bar.value, greatest, columns.bar), columns, x, width, ink)
        for bar in bars
    )


def bar_length(value: float, greatest: float, room: float) -> float:
    """Return a bar's length; what isn't nothing is seen."""
    if value <= 0 or greatest <= 0:
        return 0.0
    return max(value / greatest * room, LEAST_BAR)


def _bar_row(bar: Bar, length: float, columns: Columns, x: float, width: float, ink: Ink) -> Row:
    label = wrap(bar.label, SMALL, columns.label)
    height = ROW_PITCH + max(len(label.lines) - 1, 0) * SMALL.pitch

    def draw(sheet: Sheet, top: float) -> None:
        middle = top + height / 2
        sheet.block(x, middle - label.height / 2, label, "ink")
        start = x + columns.label + _AFTER_LABEL
        draw_bar(sheet, start, middle, length, bar, ink)
        sheet.words(x + width, middle_baseline(middle, SMALL), bar.share, SMALL, "muted", "right")

    return Row(height, draw)


def fill_bar(
    sheet: Sheet,
    x: float,
    top: float,
    length: float,
    height: float,
    fill: Ink,
    outline: Ink | None = None,
) -> None:
    """Draw a bar, or a part of one, without its number; a pale one has an outline wherever
    there is room for it."""
    if outline and length > _LEAST_OUTLINED:
        sheet.card(x, top, length, height, outline, _OUTLINE, fill)
    elif length:
        sheet.rect(x, top, length, height, fill)


def draw_bar(sheet: Sheet, start: float, middle: float, length: float, bar: Bar, ink: Ink) -> None:
    """Draw a bar and its number."""
    fill_bar(sheet, start, middle - BAR_HEIGHT / 2, length, BAR_HEIGHT, ink)
    number_x = start + length + (_BEFORE_NUMBER if length else 0.0)
    sheet.words(number_x, middle_baseline(middle, BOLD), bar.number, BOLD, "ink")
