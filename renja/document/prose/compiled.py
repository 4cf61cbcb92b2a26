"""Naskah that Jinja has compiled, kept for the next time that this program composes them.

Compiling takes most of the time of composing. A plan is composed several times where two are
compared, a file is judged or a table comes back, and few of its naskah differ then.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import CodeType

from renja.document.prose.marks import PlaceMarks

_MOST = 500  # a plan has some forty


@dataclass(frozen=True, slots=True)
class NaskahText:
    """What Jinja's code of a naskah depends on: its name, its path, and the text as typed."""

    name: str
    path: str
    typed: str


@dataclass(frozen=True, slots=True)
class Compiled:
    """A naskah's code, and what the marks in it stand for."""

    code: CodeType
    places: PlaceMarks


class CompiledNaskah:
    """What was compiled so far; the oldest goes first."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._kept: dict[NaskahText, Compiled] = {}

    def get(self, text: NaskahText) -> Compiled | None:
        """Return what was made of this very text."""
        return self._kept.get(text)

    def keep(self, text: NaskahText, compiled: Compiled) -> None:
        """Keep what was made of a text."""
        self._kept[text] = compiled
        if len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]
