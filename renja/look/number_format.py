"""How the template numbers headings and list items: a level of a numbering (17.9.6)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from renja.look.package import Element, attribute, switched_on, w
from renja.look.problems import Problems
from renja.model.numerals import romawi

_PLACE = re.compile(r"%([1-9])")


def _letter(value: int) -> str:
    """Return a letter as Word counts them: after Z comes AA, then BB."""
    rounds, rest = divmod(value - 1, 26)
    return chr(ord("A") + rest) * (rounds + 1)


# ST_NumberFormat (17.18.59).
FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "upperRoman": romawi,
    "lowerRoman": lambda value: romawi(value).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda value: _letter(value).lower(),
    "none": lambda value: "",
}
# What Symbol and Wingdings show in the place of a character, in any font.
_BULLETS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0a8": "□",
    "\uf06f": "○",
    "\uf02d": "–",
    "\uf0be": "—",
}
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """text with '%1' for the number of the first level, and so on; formats of the levels up
    to this one, by the words of the file. A bullet has no such place in its text."""

    text: str
    formats: tuple[str, ...]

    def label(self, numbers: Sequence[int]) -> str:
        """Return what stands before an item, numbers being those of its level and above it."""

        def number(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            if level >= min(len(numbers), len(self.formats)):
                return ""
            return FORMATS[self.formats[level]](numbers[level])

        return _PLACE.sub(number, self.text)


def page_number(form: str, number: int) -> str:
    """Return a page's number as a section prints it ('lowerRoman', 'numberInDash')."""
    return f"- {number} -" if form == "numberInDash" else FORMATS[form](number)


def number_format(
    levels: Sequence[Element], level: int, style: str, problems: Problems
) -> NumberFormat:
    """Return the format of a level of a numbering; what can't be done is a problem."""
    element = levels[level]
    text = attribute(element.find(w("lvlText")))
    formats = tuple(
        _format(each, style, problems) if f"%{number}" in text else "none"
        for number, each in enumerate(levels[: level + 1], 1)
    )
    legal = element.find(w("isLgl"))
    if legal is not None and switched_on(legal):
        formats = tuple("decimal" for _ in formats)
    if attribute(element.find(w("numFmt")), default="decimal") == "bullet":
        text = _bullet(text, style, problems)
    return NumberFormat(text, formats)


def _format(level: Element, style: str, problems: Problems) -> str:
    name = attribute(level.find(w("numFmt")), default="decimal")
    if name in FORMATS:
        return name
    problems.add(
        "RJ710",
        f"gaya '{style}': bentuk nomor '{name}' tidak dapat dibuat di PDF",
        "pilih bentuk 1, I, i, A, atau a di Word (Tentukan Format Nomor Baru); "
        "yang terdekat: 1, 2, 3",
    )
    return "decimal"


def _bullet(text: str, style: str, problems: Problems) -> str:
    shown = "".join(_BULLETS.get(char, char) for char in text)
    if _PRIVATE.search(shown):
        problems.add(
            "RJ710",
            f"gaya '{style}': tanda butir dari huruf simbol tidak dapat dibuat di PDF",
            "pilih tanda butir dari huruf biasa di Word (Tentukan Butir Baru); yang terdekat: •",
        )
        shown = _PRIVATE.sub("•", shown)
    return shown
