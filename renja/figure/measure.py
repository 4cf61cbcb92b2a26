"""How wide and high a text is on the page, by the font that the PDF embeds.

The rooms of the figures ask for widths without naming a font: it is one for a whole picture,
Arimo unless a font of the document's own is told by measured_in.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from renja.look.family import Family, shipped_family
from renja.look.glyphs import drawn, em_width
from renja.model.characters import NOT_IN_XML

MM_PER_POINT: Final = 25.4 / 72
# Arial is what Word and Windows have; Typst, which sees the fonts of the document only, comes to
# Arimo. All of them are equally wide.
FAMILIES: Final = ("Arial", "Arimo", "Liberation Sans", "sans-serif")

_LINE_PITCH = 1.25
_CAP_HEIGHT = 1409 / 2048  # OS/2 sCapHeight


@dataclass(frozen=True, slots=True, eq=False)  # itself a key: told from others by what it is
class Font:
    """The document's font: the name that Word knows, and the family that the PDF embeds."""

    asked: str
    family: Family

    @property
    def families(self) -> tuple[str, ...]:
        """Return the names that an SVG asks for, the best first."""
        return tuple(dict.fromkeys((self.asked, self.family.name, *FAMILIES)))


SHIPPED: Final = Font(FAMILIES[0], shipped_family())
_measured: Final[ContextVar[Font]] = ContextVar("measured", default=SHIPPED)


@contextmanager
def measured_in(font: Font) -> Iterator[None]:
    """Measure texts in a font for as long as the context lasts."""
    token = _measured.set(font)
    try:
        yield
    finally:
        _measured.reset(token)


def font_in_use() -> Font:
    """Return the font that texts are measured in."""
    return _measured.get()


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
    return _em_width(text, style.bold, font_in_use()) * style.em


@lru_cache(maxsize=16384)
def _em_width(text: str, bold: bool, font: Font) -> float:
    return em_width(drawable(text), bold=bold, family=font.family)


def drawable(text: str) -> str:
    """Return text as it is put into the SVG: break marks gone, blanks as spaces, and what
    XML cannot hold as U+FFFD."""
    return NOT_IN_XML.sub("\ufffd", drawn(text))
