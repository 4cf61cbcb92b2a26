"""Arrows: the line with a head that leads from card to card, the stout one between bands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from renja.figure.sheet import Ink, Sheet

INK: Final[Ink] = "mid"
STROKE: Final = 1.5  # points
HEAD_LENGTH: Final = 4.0
HEAD_WIDTH: Final = 4.8

_STOUT_WIDTH: Final = 6.8
_STOUT_STEM: Final = 2.2
_STOUT_HEAD: Final = 3.3
_STOUT_HEIGHT: Final = 6.5

Point = tuple[float, float]


def draw_connector(sheet: Sheet, points: Sequence[Point]) -> None:
    """Draw a line with right angles through points; its head's tip is the last of them."""
    (x1, y1), (x, y) = points[-2:]
    across = (x > x1) - (x < x1)
    down = (y > y1) - (y < y1)
    neck = (x - across * HEAD_LENGTH, y - down * HEAD_LENGTH)
    sheet.line([*points[:-1], neck], INK, STROKE)
    wing = HEAD_WIDTH / 2
    sides = [(neck[0] + side * down, neck[1] + side * across) for side in (wing, -wing)]
    sheet.polygon([(x, y), *sides], INK)


def draw_branch(sheet: Sheet, points: Sequence[Point]) -> None:
    """Draw a line that joins a connector, without a head of its own."""
    sheet.line(points, INK, STROKE)


def draw_upward_arrow(sheet: Sheet, middle: float, top: float, height: float) -> None:
    """Draw the arrow from the lower of two bands to the upper, in the middle of their gap."""
    tip = top + (height - _STOUT_HEIGHT) / 2
    neck, end = tip + _STOUT_HEAD, tip + _STOUT_HEIGHT
    wing, stem = _STOUT_WIDTH / 2, _STOUT_STEM / 2
    right = [(wing, neck), (stem, neck), (stem, end)]
    left = [(-x, y) for x, y in reversed(right)]
    sheet.polygon([(middle + x, y) for x, y in [(0.0, tip), *right, *left]], INK)
