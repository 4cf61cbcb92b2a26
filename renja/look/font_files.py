"""Font files found by the family that they hold: the project's own, and those of the machine."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from renja.look.family import Cut, Family

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FILES = (".ttf", ".otf", ".ttc")
# OS/2 fsType, bit 1 (OpenType 1.9): the font may be embedded in no document.
_RESTRICTED = 0x0002
_USE_TYPO_METRICS = 0x0080  # OS/2 fsSelection, bit 7
# What the files of a family are called where that isn't how its name begins.
_STEMS: Mapping[str, str] = {"timesnewroman": "times", "couriernew": "cour"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where fonts may lie, nearest first: the project's folder, then those of the machine.

    Of the machine's files only those are opened whose name begins like the family's.
    """

    own: Path | None = None
    machine: tuple[Path, ...] = ()

    def find(self, names: Iterable[str]) -> Family | None:
        """Return the first of the families that has a regular cut here; the cuts that it
        lacks are its regular one."""
        wanted = tuple(names)
        for paths in (self._own_files, self._machine_files):
            for name in wanted:
                cuts = _cuts(name, paths(name))
                if cuts:
                    return _family(name, cuts)
        return None

    def _own_files(self, name: str) -> tuple[Path, ...]:
        return () if self.own is None else _files_below(self.own)

    def _machine_files(self, name: str) -> Iterator[Path]:
        start = _bare(name)
        starts = (start, _STEMS.get(start, start))
        for folder in self.machine:
            yield from (p for p in _files_below(folder) if _bare(p.stem).startswith(starts))


def complete(family: Family) -> tuple[str, ...]:
    """Return what a family lacks, as Word's user calls it: 'tebal', 'miring', …"""
    cuts = {"tebal": family.bold, "miring": family.italic, "tebal miring": family.bold_italic}
    return tuple(name for name, cut in cuts.items() if cut == family.regular)


@cache
def _files_below(folder: Path) -> tuple[Path, ...]:
    found = (path for path in folder.rglob("*") if path.suffix.lower() in FILES)
    return tuple(sorted(found)) if folder.is_dir() else ()


def _bare(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _cuts(family: str, paths: Iterable[Path]) -> dict[tuple[bool, bool], Cut]:
    """Return the cuts of a family by (bold, italic), the first of each."""
    found: dict[tuple[bool, bool], Cut] = {}
    for path in paths:
        for kind, name, cut in _fonts_in(path):
            if name.casefold() == family.casefold():
                found.setdefault(kind, cut)
    return found if (False, False) in found else {}


@cache
def _fonts_in(path: Path) -> tuple[tuple[tuple[bool, bool], str, Cut], ...]:
    """Return (bold, italic), family and cut of each font in a file that may be embedded; none
    where it can't be read."""
    from fontTools.ttLib import TTLibError

    found = []
    try:
        for number in range(_count(path)):
            with _opened(path, number) as font:
                name, style = str(font["name"].getDebugName(1) or ""), font["OS/2"]
                if style.fsType & 0x000F == _RESTRICTED:
                    continue
                italic = bool(style.fsSelection & 0x01 or font["head"].macStyle & 0x02)
                heavy = bool(style.fsSelection & 0x20 or font["head"].macStyle & 0x01)
                found.append(((heavy, italic), name, Cut(path, number)))
                if "fvar" in font and not heavy and _reaches_bold(font):
                    found.append(((True, italic), name, Cut(path, number, heavy=True)))
    except (TTLibError, OSError, KeyError, struct.error, AssertionError, ValueError):
        return ()
    return tuple(found)


def _count(path: Path) -> int:
    """Return how many fonts a file holds."""
    with path.open("rb") as file:
        head = file.read(12)
    return int(struct.unpack(">4sLL", head)[2]) if head[:4] == b"ttcf" else 1


@contextmanager
def _opened(path: Path, number: int) -> Iterator[TTFont]:
    from fontTools.ttLib import TTFont

    # By itself TTFont leaves the file of a broken font open.
    with path.open("rb") as file, TTFont(file, lazy=True, fontNumber=number) as font:
        yield font


def _reaches_bold(font: TTFont) -> bool:
    """Return whether a variable font has one axis, of weight, that ends at bold: what the
    widths of its bold cut are read from (glyphs.py)."""
    axes = font["fvar"].axes
    return len(axes) == 1 and axes[0].axisTag == "wght" and axes[0].maxValue == 700


def _family(name: str, cuts: Mapping[tuple[bool, bool], Cut]) -> Family:
    regular = cuts[False, False]
    with _opened(regular.path, regular.number) as font:
        top, bottom = line_of(font)
        own = str(font["name"].getDebugName(1) or name)
    return Family(
        own,
        regular,
        cuts.get((True, False), regular),
        cuts.get((False, True), regular),
        cuts.get((True, True), regular),
        top,
        bottom,
    )


def line_of(font: TTFont) -> tuple[float, float]:
    """Return how far a line reaches above and below the baseline, in em, by the rules of
    LibreOffice: hhea, unless it is empty (then Windows' figures) or the font asks for the
    typographic ones; the line gap stands above."""
    em, hhea, os2 = font["head"].unitsPerEm, font["hhea"], font["OS/2"]
    ascent, descent, gap = hhea.ascent, -hhea.descent, hhea.lineGap
    if ascent + descent == 0:
        ascent, descent, gap = os2.usWinAscent, os2.usWinDescent, 0
    typo = os2.sTypoAscender, -os2.sTypoDescender
    if os2.fsSelection & _USE_TYPO_METRICS and min(typo) >= 0 and sum(typo):
        (ascent, descent), gap = typo, os2.sTypoLineGap
    return (ascent + gap) / em, descent / em
