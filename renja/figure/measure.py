"""How wide and high a text is on the page, by the font that the PDF embeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from renja.look.glyphs import drawn, em_width
from renja.model.characters import NOT_IN_XML

MM_PER_POINT: Final = 25.4 / 72
# Arial is what Word and Windows have; Typst, which sees the shipped font only, comes to Arimo,
# whose widths are measured here. All of them are equally wide.
FAMILIES: Final = ("Arial", "Arimo", "Liberation Sans", "sans-serif")

_LINE_PITCH = 1.25
_CAP_HEIGHT = 1409 / 2048  # OS/2 sCapHeight


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
    return em_width(drawable(text), bold=style.bold) * style.em


def drawable(text: str) -> str:
    """Return text as it is put into the SVG: break marks gone, blanks as spaces, and what
    XML cannot hold as U+FFFD."""
    return NOT_IN_XML.sub("\ufffd", drawn(text))
