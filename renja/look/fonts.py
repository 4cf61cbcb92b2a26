"""The fonts of the look: which family the PDF embeds for each, and the heights of its line."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from fontTools.ttLib import TTFont

from renja.look.glyphs import font_file
from renja.look.look import FontMetrics
from renja.look.problems import Problems

# Arimo was drawn to Arial's widths and heights: lines break alike.
_FAMILIES = {"Arial": "Arimo", "Arimo": "Arimo", "Liberation Sans": "Arimo"}


def read_fonts(names: Iterable[str], problems: Problems) -> dict[str, FontMetrics]:
    """Return the metrics of the fonts that the template asks for; a font whose file isn't
    here is a problem, not a guess."""
    found: dict[str, FontMetrics] = {}
    for name in sorted(set(names)):
        if name in _FAMILIES:
            found[name] = _metrics(_FAMILIES[name])
        else:
            problems.add(
                "RJ709",
                f"huruf '{name}' tidak tersedia untuk PDF",
                "pakai Arial di semua gaya templat",
            )
    return found


@cache
def _metrics(family: str) -> FontMetrics:
    """Return a family's line by its hhea table: line gap above, as LibreOffice has it."""
    with TTFont(font_file(), lazy=True) as font:
        em, line = font["head"].unitsPerEm, font["hhea"]
        return FontMetrics(family, (line.ascent + line.lineGap) / em, -line.descent / em)
