"""Lengths of OOXML as points."""

from __future__ import annotations

import re

# ST_TwipsMeasure (22.9.2.14): twips, or a number with a unit.
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?")
# Word takes no length beyond 22 inches (17.18.81).
_LONGEST = 22 * 72.0
_POINTS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}


def points(text: str, per_point: int = 20) -> float | None:
    """Return a measure in points, None where it can't be read or Word would refuse it.

    A bare number counts per_point to the point: 20 (twips), 8 (borders), 2 (font sizes).
    """
    found = _MEASURE.fullmatch(text.strip())
    if found is None:
        return None
    number, unit = float(found[1]), found[2]
    length = number * _POINTS[unit] if unit else number / per_point
    return length if abs(length) <= _LONGEST else None
