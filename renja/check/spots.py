"""Where each character of a text stands in the source it was read from.

The text was changed on the way: line ends became spaces, quotes and dashes were set, a YAML
scalar was folded, tags of Jinja left nothing behind. Text and source are walked side by side.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from renja.model.diagnostic import Edit, Place

Spot = tuple[int, int, int]  # line and column from 1, and how many characters it takes there

_SAME = {
    "“": ('"',),
    "”": ('"',),
    "‘": ("'",),
    "’": ("'",),
    "—": ("---",),
    "–": ("--", "-"),
    "\u2212": ("-",),
    "…": ("...",),
}
_JOINER = "\u2060"
_TAGS = {"{%": "%}", "{#": "#}"}


def spots_of(text: str, begin: Place, texts: Mapping[str, str]) -> list[Spot]:
    """Return the spots of a text's characters, as far as they can be followed.

    begin is where it begins: a piece of a naskah, which ends with its line, or a YAML scalar.
    """
    lines = _lines(texts.get(begin.path, ""))
    if not (0 < begin.line <= len(lines) and begin.column):
        return []
    one_line = begin.path.removesuffix(" (bawaan)").endswith(".md")
    walk = _Walk(lines[: begin.line] if one_line else lines, begin.line, begin.column - 1)
    if not one_line:
        walk.enter_scalar()
    spots: list[Spot] = []
    for position, character in enumerate(text):
        spot = walk.take(character, at_edge=position in (0, len(text) - 1))
        if spot is None:
            break
        spots.append(spot)
    return spots


@lru_cache(maxsize=64)
def _lines(text: str) -> list[str]:
    return text.split("\n")


class _Walk:
    """A reader of source lines. line counts from 1, at from 0."""

    def __init__(self, lines: list[str], line: int, at: int) -> None:
        self.lines, self.line, self.at = lines, line, at

    @property
    def rest(self) -> str:
        return self.lines[self.line - 1][self.at :] if self.line <= len(self.lines) else ""

    def enter_scalar(self) -> None:
        if self.rest[:1] in (">", "|"):
            self.line, self.at = self.line + 1, 0
            self.skip_space()
        elif self.rest[:1] in ('"', "'"):
            self.at += 1

    def take(self, character: str, *, at_edge: bool) -> Spot | None:
        """Return the spot of the next character, None where the source goes another way."""
        if character.isspace():
            return self.take_space(at_edge=at_edge)
        if character == _JOINER:
            return (self.line, self.at + 1, 0)
        self.skip_tags()
        if self.rest[:1] == "\\" and self.rest[1:2] == character:
            self.at += 1
        for form in (character, *_SAME.get(character, ())):
            if self.rest.startswith(form):
                spot = (self.line, self.at + 1, len(form))
                self.at += len(form)
                return spot
        return None

    def take_space(self, *, at_edge: bool) -> Spot | None:
        self.skip_tags()
        line, at = self.line, self.at
        if not self.skip_space():
            return (line, at + 1, 0) if at_edge else None
        width = self.at - at if line == self.line else 0
        self.skip_tags()
        while width and self.skip_space():
            self.skip_tags()
        return (line, at + 1, width)

    def skip_tags(self) -> None:
        while (closing := _TAGS.get(self.rest[:2])) and closing in self.rest:
            self.at += self.rest.index(closing) + 2

    def skip_space(self) -> bool:
        """Skip white space and line ends; return whether there was any."""
        begin = (self.line, self.at)
        while self.line <= len(self.lines):
            rest = self.rest
            self.at += len(rest) - len(rest.lstrip())
            if self.rest or self.line == len(self.lines):
                break
            self.line, self.at = self.line + 1, 0
        return begin != (self.line, self.at)


def place_between(spots: list[Spot], start: int, end: int, fallback: Place) -> Place:
    """Return the place of a part of a text; that of its line, or the fallback, if need be."""
    if start >= len(spots):
        return Place(fallback.path, fallback.line)
    line, column, width = spots[start]
    last = column + width
    for at in range(start, min(end, len(spots))):
        if spots[at][0] == line:
            last = max(last, spots[at][1] + spots[at][2])
    return Place(fallback.path, line, column, last if last > column else 0)


def edit_between(
    spots: list[Spot], start: int, end: int, new: str, texts: Mapping[str, str], path: str
) -> tuple[Edit, ...]:
    """Return the edit that makes a part of a text new; none where it spans lines."""
    if end > len(spots) or start >= end:
        return ()
    part = spots[start:end]
    line, column, _ = part[0]
    last = part[-1][1] + part[-1][2]
    if any(spot[0] != line for spot in part) or last <= column:
        return ()
    old = _lines(texts[path])[line - 1][column - 1 : last - 1]
    if any(tag in old for tag in ("{%", "{#", "{{")):
        return ()
    return (Edit(Place(path, line, column, last), old, new),)
