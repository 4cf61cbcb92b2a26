"""How wide a text is on the page, read from the very font file that the PDF embeds.

Arimo is shipped as one variable font. Its regular cut is its default, its bold cut lies at
the end of the weight axis: there the advance of a glyph is that of `hmtx` plus its delta in
`HVAR` (OpenType 1.9, HVAR), which gives the same integers as an instanced font, in
milliseconds. Kerning is left out here and switched off in the drawing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

MM_PER_POINT: Final = 25.4 / 72
# Arimo is what Typst draws and what is measured here; the others have its widths, for those
# who open an SVG where there is no Arimo.
FAMILIES: Final = ("Arimo", "Arial", "Liberation Sans")

_LINE_PITCH = 1.25
_CAP_HEIGHT = 1409 / 2048  # OS/2 sCapHeight
_UNKNOWN_ADVANCE = 1.0  # em: as wide as a character of a fallback font usually gets

# Characters that only say where a line may break; nothing of them is drawn.
_BREAK_MARKS = re.compile("[\u00ad\u200b\u2060\ufeff]")
# What XML 1.0 cannot hold (section 2.2).
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Size in points and weight of a text."""

    size: float
    bold: bool = False

    @property
    def em(self) -> float:
        """Return the size in mm."""
        return self.size * MM_PER_POINT

    @property
    def pitch(self) -> float:
        """Return the distance between two baselines, in mm."""
        return _LINE_PITCH * self.em

    @property
    def cap(self) -> float:
        """Return the height of a capital, in mm."""
        return _CAP_HEIGHT * self.em


SMALL: Final = TextStyle(8.5)
SMALL_BOLD: Final = TextStyle(8.5, bold=True)
PLAIN: Final = TextStyle(9)
BOLD: Final = TextStyle(9, bold=True)
TITLE: Final = TextStyle(9.5, bold=True)


def text_width(text: str, style: TextStyle) -> float:
    """Return the width of a line of text in mm, as Typst draws it."""
    advances = _advances(style.bold)
    return sum(_advance(char, advances) for char in drawable(text)) * style.em


def drawable(text: str) -> str:
    """Return text as it is put into the SVG: break marks gone, blanks as spaces, and what
    XML cannot hold as U+FFFD."""
    return _NOT_XML.sub("\ufffd", _BREAK_MARKS.sub("", _blank_as_space(text)))


def missing_characters(text: str) -> str:
    """Return the characters of text that Arimo has no glyph for, each once, in order of
    appearance; blanks and break marks need none."""
    known = _advances(False)
    wanted = _BREAK_MARKS.sub("", _blank_as_space(text))
    return "".join(dict.fromkeys(char for char in wanted if ord(char) not in known))


def font_file() -> Path:
    """Return the path of Arimo's upright variable font."""
    from fontpkg_arimo import ROOT

    return Path(ROOT) / "files" / "Arimo[wght].ttf"


def _blank_as_space(text: str) -> str:
    """Return text with line ends, tabs and the like as spaces; no-break spaces stay."""
    return _BLANK.sub(lambda m: m[0] if m[0] in "\u00a0\u202f\u2007" else " ", text)


def _advance(char: str, advances: dict[int, float]) -> float:
    known = advances.get(ord(char))
    if known is not None:
        return known
    return 0.0 if unicodedata.category(char) in {"Mn", "Me", "Cf"} else _UNKNOWN_ADVANCE


@cache
def _advances(bold: bool) -> dict[int, float]:
    """Return the advance of each character, in em."""
    from fontTools.ttLib import TTFont

    with TTFont(font_file(), lazy=True) as font:
        units = font["head"].unitsPerEm
        plain = font["hmtx"].metrics
        deltas = _deltas_at_axis_end(font) if bold else {}
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
