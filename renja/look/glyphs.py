"""The glyphs of the fonts that the PDF embeds: how wide they are, which there are not.

Arimo, which comes along, is a variable font. Its regular cut is its default, its bold cut
lies at the end of the weight axis: there the advance of a glyph is that of `hmtx` plus its
delta in `HVAR` (OpenType 1.9, HVAR), which gives the same integers as an instanced font, in
milliseconds. Kerning is left out here and switched off in the drawing.

A character that another font lacks is drawn in Arimo, so that what Arimo has can be printed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from renja.look.family import Cut, Family, shipped_family

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_UNKNOWN_ADVANCE = 1.0  # em: as wide as a character of a fallback font usually gets
# Characters that only say where a line may break; nothing of them is drawn.
BREAK_MARKS = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BLANK = re.compile(r"\s")
# What Indonesian office texts are made of: looked up without opening the font.
_PLAIN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) | frozenset("–—‘’“”…•≤≥−")


def em_width(
    text: str, *, bold: bool = False, italic: bool = False, family: Family | None = None
) -> float:
    """Return the width of a line of text in em, without kerning; family is Arimo unless told."""
    known = advances((family or shipped_family()).cut(bold=bold, italic=italic))
    return sum(_advance(char, known) for char in drawn(text))


def drawn(text: str) -> str:
    """Return what of a text is drawn: break marks gone, blanks as spaces."""
    return BREAK_MARKS.sub("", _blank_as_space(text))


def missing_characters(text: str) -> str:
    """Return the characters of text that Arimo has no glyph for, each once, in order of
    appearance, and control characters; blanks and break marks need none."""
    wanted = [char for char in dict.fromkeys(drawn(text)) if char not in _PLAIN]
    if not wanted:
        return ""
    known = advances(shipped_family().regular)
    return "".join(
        char for char in wanted if ord(char) not in known or unicodedata.category(char) == "Cc"
    )


def _blank_as_space(text: str) -> str:
    """Return text with line ends, tabs and the like as spaces; no-break spaces stay."""
    return _BLANK.sub(lambda m: m[0] if m[0] in "\u00a0\u202f\u2007" else " ", text)


def _advance(char: str, known: Mapping[int, float]) -> float:
    if (width := known.get(ord(char))) is not None:
        return width
    return 0.0 if unicodedata.category(char) in {"Mn", "Me", "Cf"} else _UNKNOWN_ADVANCE


@cache
def advances(cut: Cut) -> Mapping[int, float]:
    """Return the advance of each character of a font, in em."""
    from fontTools.ttLib import TTFont

    with TTFont(cut.path, lazy=True, fontNumber=cut.number) as font:
        units = font["head"].unitsPerEm
        plain = font["hmtx"].metrics
        deltas = _deltas_at_axis_end(font) if cut.heavy else {}
        return {
            code: (plain[glyph][0] + deltas.get(glyph, 0)) / units
            for code, glyph in font.getBestCmap().items()
        }


def _deltas_at_axis_end(font: TTFont) -> dict[str, int]:
    """Return by how much each glyph's advance grows at the end of a one-axis font's axis."""
    table = font["HVAR"].table
    regions = [region.VarRegionAxis[0] for region in table.VarStore.VarRegionList.Region]
    order = font.getGlyphOrder()
    places = (
        table.AdvWidthMap.mapping
        if table.AdvWidthMap
        else dict(zip(order, range(len(order)), strict=True))
    )
    deltas: dict[str, int] = {}
    for glyph in order:
        outer, inner = divmod(places[glyph], 0x10000)
        data = table.VarStore.VarData[outer]
        scalars = [1.0 if regions[index].PeakCoord == 1.0 else 0.0 for index in data.VarRegionIndex]
        deltas[glyph] = round(sum(d * s for d, s in zip(data.Item[inner], scalars, strict=True)))
    return deltas
