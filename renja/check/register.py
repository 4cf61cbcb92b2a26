"""The plan's own programmes and kegiatan as a register, and what a text calls nearly so."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from renja.model.fields import Teks
from renja.model.renja import Renja

_NEARLY = 0.9
_FEWEST_WORDS = 3
_NUMERAL = re.compile(r"\d+|[IVX]+")  # 'Wilayah II' is another than 'Wilayah I'
_AFTER = ".,;:)'\""


class Register:
    """Names such as 'Program Dukungan Manajemen' and 'Kegiatan Pengelolaan Keuangan'.

    A name is found by all its words but one, so that looking one up doesn't take longer in a
    plan with many.
    """

    def __init__(self, renja: Renja) -> None:
        names: dict[str, Teks] = {}
        for program in renja.program:
            names[_headed("Program", program.nama)] = program.nama
            for kegiatan in program.kegiatan:
                names[_headed("Kegiatan", kegiatan.nama)] = kegiatan.nama
        old = {_headed("Program", asal) for program in renja.program for asal in program.asal}
        self._right = names.keys() | old
        self._sizes = sorted({len(name.split()) for name in self._right})
        self._near: dict[tuple[str, ...], list[tuple[str, Teks]]] = {}
        for name, register in names.items():
            words = tuple(name.split())
            if len(words) >= _FEWEST_WORDS and not register.broken:
                for key in _keys(words):
                    self._near.setdefault(key, []).append((name, register))

    def nearly(self, text: str) -> tuple[str, Teks] | None:
        """Return what a text begins with where that is nearly a known name, and the name as
        the register has it; None where it is a known or an old name, or none at all."""
        words = text.split(maxsplit=self._sizes[-1])[: self._sizes[-1]] if self._sizes else []
        heads = {size: " ".join(words[:size]).rstrip(_AFTER) for size in self._sizes}
        if not self._right.isdisjoint(heads.values()):
            return None
        for head in heads.values():
            for key in _keys(tuple(head.split())):
                for name, register in self._near.get(key, ()):
                    if SequenceMatcher(None, head, name).ratio() >= _NEARLY:
                        return head, register
        return None


def plain(nama: str) -> str:
    """Return a name on one line, with single spaces."""
    return " ".join(nama.split())


def _headed(head: str, nama: str) -> str:
    nama = plain(nama)
    return nama if nama.startswith(f"{head} ") else f"{head} {nama}"


def _keys(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the words in small letters with each in turn left out; numerals stay."""
    low = tuple(word.casefold() for word in words)
    return [
        (*low[:position], "", *low[position + 1 :])
        for position, word in enumerate(words)
        if not _NUMERAL.fullmatch(word)
    ]
