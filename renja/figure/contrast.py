"""Whether what figures write and draw can be told from its ground, in the colours of a template.

The measure is WCAG 2.2: 4.5 : 1 for text (1.4.3), 3 : 1 for large text and for shapes that
carry meaning (1.4.11). Grounds, hairlines, outlines of cards and the cover's weave carry none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja.figure.measure import TextStyle
from renja.figure.sheet import Box, Ink, Mark, Rect, Sheet, Words

TEXT: Final = 4.5
LARGE_TEXT: Final = 3.0
SHAPE: Final = 3.0
WHITE: Final = "#FFFFFF"
_EDGE: Final = 0.01  # mm by which a text may leave its ground
_DARK_AND_LIGHT: Final[tuple[Ink, Ink]] = ("ink", "white")


@dataclass(frozen=True, slots=True)
class Pair:
    """An ink on a ground, and the ratio that it needs at least."""

    ink: Ink
    ground: Ink
    least: float


# Every text and every shape with a meaning that a figure draws; tests compare with drawings.
TEXT_PAIRS: Final = (
    Pair("ink", "white", TEXT),
    Pair("ink", "mist", TEXT),
    Pair("ink", "kunyit", TEXT),
    Pair("ink", "soft", TEXT),
    Pair("muted", "white", TEXT),
    Pair("muted", "mist", TEXT),
    Pair("teal", "white", TEXT),
    Pair("teal", "mist", TEXT),
    Pair("ochred", "white", TEXT),
    Pair("ochred", "mist", TEXT),
    Pair("ochred", "kunyit", TEXT),
    Pair("white", "teal", TEXT),
    Pair("white", "mid", TEXT),
    Pair("white", "ochred", TEXT),
)
SHAPE_PAIRS: Final = tuple(
    Pair(ink, ground, SHAPE)
    for ink in ("teal", "mid", "ochre", "ochred")
    for ground in ("white", "mist")
)


@dataclass(frozen=True, slots=True)
class PalePair:
    """A pair whose ratio is less than it needs; text: it is written, else drawn."""

    pair: Pair
    ratio: float
    text: bool


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours '#RRGGBB', from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pale_pairs(palette: Mapping[str, str]) -> tuple[PalePair, ...]:
    """Return the pairs that can't be told apart well enough: shapes as they are drawn, texts
    even where they are set in the palette's dark or in white instead."""
    colours = _colours(palette)
    found: list[PalePair] = []
    for pair in (*TEXT_PAIRS, *SHAPE_PAIRS):
        text = pair in TEXT_PAIRS
        ink = legible(pair.ink, pair.ground, pair.least, palette) if text else pair.ink
        ratio = contrast(colours[ink], colours[pair.ground])
        if ratio < pair.least:
            found.append(PalePair(replace(pair, ink=ink), ratio, text))
    return tuple(dict.fromkeys(found))


def legible(ink: Ink, ground: Ink, least: float, palette: Mapping[str, str]) -> Ink:
    """Return the ink if it can be read on the ground, else the better of dark and white."""
    colours = _colours(palette)

    def ratio(candidate: Ink) -> float:
        return contrast(colours[candidate], colours[ground])

    return ink if ratio(ink) >= least else max(_DARK_AND_LIGHT, key=ratio)


def with_legible_words(sheet: Sheet, palette: Mapping[str, str]) -> Sheet:
    """Return the sheet with every text in an ink that can be read where it stands."""
    if all(legible(p.ink, p.ground, p.least, palette) == p.ink for p in TEXT_PAIRS):
        return sheet
    marks: list[Mark] = []
    for mark in sheet.marks:
        if isinstance(mark, Words):
            ground = ground_of(mark.box, marks)
            ink = legible(mark.ink, ground, least_contrast(mark.style), palette)
            marks.append(replace(mark, ink=ink))
        else:
            marks.append(mark)
    return Sheet(sheet.width, sheet.height, marks)


def ground_of(box: Box, below: Sequence[Mark]) -> Ink:
    """Return the fill of the uppermost rectangle that a place lies in, else the white page."""
    grounds = (m.fill for m in reversed(below) if isinstance(m, Rect) and _holds(m.box, box))
    return next((fill for fill in grounds if fill), "white")


def least_contrast(style: TextStyle) -> float:
    """Return what a text needs: large is 18 points, or 14 if bold."""
    return LARGE_TEXT if style.size >= (14 if style.bold else 18) else TEXT


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.left <= inner.left + _EDGE
        and outer.top <= inner.top + _EDGE
        and outer.right >= inner.right - _EDGE
        and outer.bottom >= inner.bottom - _EDGE
    )


def _colours(palette: Mapping[str, str]) -> dict[str, str]:
    return {**palette, "white": WHITE}


def _luminance(colour: str) -> float:
    """Return the relative luminance of '#RRGGBB'."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> Iterator[float]:
    for start in (1, 3, 5):
        value = int(colour[start : start + 2], 16) / 255
        yield value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
