"""The cover's weave: a plain weave of sasaran (upright) and perspectives (across)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja.figure.sheet import Ink, Sheet
from renja.figure.spec import WeaveSpec

WIDTH: Final = 210.0
HEIGHT: Final = 84.0

_BEAM = 2.5  # mm, along the top
_GAP_SHARE = 0.51  # of the height below the beam
_RELIEF = 1.1  # bare strip on both sides of the band that lies on top
_UPRIGHT = (4, 14)  # bands, at least and at most
_ACROSS = (2, 6)
_INKS: tuple[Ink, ...] = ("tint", "ochre", "soft", "weft4")

Span = tuple[float, float]


def lay_out_weave(spec: WeaveSpec) -> tuple[Sheet, ...]:
    """Return one sheet of 210 × 84 mm, rectangles only. Where the numbers of both bands
    add up to an even one the upright lies on top, else the one across."""
    upright = _upright_spans(_clamp(spec.vertical, _UPRIGHT))
    across = _across_spans(_clamp(spec.horizontal, _ACROSS))
    sheet = Sheet(WIDTH, HEIGHT)
    sheet.rect(0, 0, WIDTH, HEIGHT, "teal")
    sheet.rect(0, 0, WIDTH, _BEAM, "mid")
    for i, (left, right) in enumerate(upright):
        covers = [span for j, span in enumerate(across) if (i + j) % 2]
        for top, bottom in _pieces((_BEAM, HEIGHT), covers):
            sheet.rect(left, top, right - left, bottom - top, "mid")
    for j, (top, bottom) in enumerate(across):
        covers = [span for i, span in enumerate(upright) if (i + j) % 2 == 0]
        for left, right in _pieces((0, WIDTH), covers):
            sheet.rect(left, top, right - left, bottom - top, _INKS[j % len(_INKS)])
    return (sheet,)


def _upright_spans(count: int) -> list[Span]:
    """Return bands of half the pitch from the left edge on; seven begin one on the text edge."""
    pitch = WIDTH / count
    return [(i * pitch, (i + 0.5) * pitch) for i in range(count)]


def _across_spans(count: int) -> list[Span]:
    """Return bands with equal gaps above, between and below."""
    height = HEIGHT - _BEAM
    band = height * (1 - _GAP_SHARE) / count
    gap = height * _GAP_SHARE / (count + 1)
    tops = [_BEAM + gap + j * (band + gap) for j in range(count)]
    return [(top, top + band) for top in tops]


def _pieces(whole: Span, covers: list[Span]) -> Iterator[Span]:
    """Yield what is left of a band beside the bands that cover it."""
    start, end = whole
    for left, right in covers:
        if left - _RELIEF > start:
            yield (start, left - _RELIEF)
        start = right + _RELIEF
    if end > start:
        yield (start, end)


def _clamp(count: int, bounds: tuple[int, int]) -> int:
    least, most = bounds
    return max(least, min(most, count))
