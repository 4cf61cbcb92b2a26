"""A family of fonts: its files, one a cut, and the line that its metrics make."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cut:
    """A font file. number: which font of a collection (.ttc); heavy: the end of the weight
    axis of a variable font, whose default is its regular cut."""

    path: Path
    number: int = 0
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """A family by the name that its files give it. top and bottom, of a line, are em from
    the baseline, as LibreOffice takes them from the files."""

    name: str
    regular: Cut
    bold: Cut
    italic: Cut
    bold_italic: Cut
    top: float
    bottom: float

    def cut(self, *, bold: bool = False, italic: bool = False) -> Cut:
        """Return the file that holds a cut."""
        if italic:
            return self.bold_italic if bold else self.italic
        return self.bold if bold else self.regular

    @property
    def files(self) -> tuple[Path, ...]:
        """Return the files, each once."""
        cuts = (self.regular, self.bold, self.italic, self.bold_italic)
        return tuple(dict.fromkeys(cut.path for cut in cuts))


@cache
def shipped_family() -> Family:
    """Return Arimo, which comes along: drawn to Arial's widths and heights, two variable
    fonts. Its line is written here, so that it needn't be opened (a test compares them)."""
    from fontpkg_arimo import ROOT

    upright = Path(ROOT) / "files" / "Arimo[wght].ttf"
    italic = upright.with_name("Arimo-Italic[wght].ttf")
    return Family(
        "Arimo",
        Cut(upright),
        Cut(upright, heavy=True),
        Cut(italic),
        Cut(italic, heavy=True),
        top=(1854 + 67) / 2048,
        bottom=434 / 2048,
    )
