"""Nama yang nyaris sama dengan nama di data.

Yang diperiksa: nama unit, lembaga induk, perspektif, dan program yang diketik di naskah,
dibandingkan kata demi kata dengan namanya di data. Nama unit boleh dalam semua bentuk di
unit.yaml.

Mengapa: nama yang ditulis lain, walaupun satu huruf, terbaca sebagai hal lain.

Contoh:

    Program Dukungan Managemen        # di data: Program Dukungan Manajemen

Cara memperbaiki: cetak namanya dari data, misalnya {{ unit.pendek }} atau {{ program["WA"].nama }}.
Kalau memang hal lain, izinkan dengan alasan: {# boleh RJ533: kantor lain #}.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Teks
from renja.model.renja import Renja

CODE = "RJ533"

_WORD = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
_NUMBER = re.compile(r"[IVXLC]+|\d+")
ALIKE = 0.7
FEWEST_WORDS = 4  # of a name that may lack one


@dataclass(frozen=True, slots=True)
class _Nama:
    """A name of the data, its words, and the expression that prints it."""

    name: Teks
    what: str
    expression: str
    words: tuple[str, ...]


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each name that is nearly one of the data."""
    known = _Known([name for name in _names(prose.renja) if len(name.words) > 1])
    for reading in prose.readings:
        words = list(_WORD.finditer(reading.text))
        told: set[int] = set()
        for first, last, name in known.near(words):
            start, end = words[first].start(), words[last - 1].end()
            if first in told or not reading.is_typed(start, end):
                continue
            told.add(first)
            yield finding(
                CODE,
                reading.place(start, end),
                f"{reading.subject}: '{reading.text[start:end]}' mirip {name.what} "
                f"'{name.name}', tetapi tidak sama.",
                f"Tulis {name.expression}.",
                (Related(name.name.place, "namanya di data"),),
            )


class _Known:
    """The names of the data, found by each of their words, and by all but one."""

    def __init__(self, names: list[_Nama]) -> None:
        self.exact = {_folded(name.words) for name in names}
        self.by_word: dict[str, list[tuple[_Nama, int]]] = {}
        self.shortened: dict[tuple[str, ...], _Nama] = {}
        for name in names:
            for index, word in enumerate(name.words):
                self.by_word.setdefault(word.casefold(), []).append((name, index))
                inside = 0 < index < len(name.words) - 1 and len(name.words) >= FEWEST_WORDS
                if inside and not _NUMBER.fullmatch(word):
                    short = (*name.words[:index], *name.words[index + 1 :])
                    self.shortened.setdefault(_folded(short), name)

    def near(self, words: list[re.Match[str]]) -> Iterator[tuple[int, int, _Nama]]:
        """Yield which of these words are nearly a name: first, after the last, the name."""
        typed = [match[0] for match in words]
        folded = _folded(typed)
        lengths = {len(short) for short in self.shortened}
        for at, word in enumerate(folded):
            for name, index in self.by_word.get(word, ()):
                first, last = at - index, at - index + len(name.words)
                if first < 0 or last > len(words) or self._covers(folded, first, last):
                    continue
                if _nearly(typed[first:last], name.words):
                    yield first, last, name
            for last in (at + length for length in lengths if typed[at][0].isupper()):
                short = self.shortened.get(folded[at:last]) if last <= len(words) else None
                if short is not None and not self._covers(folded, at, last):
                    yield at, last, short

    def _covers(self, folded: tuple[str, ...], first: int, last: int) -> bool:
        """Return whether a name stands where these words do."""
        return any(
            folded[begin : begin + len(name)] == name
            for name in self.exact
            for begin in range(max(0, last - len(name)), first + 1)
        )


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def _names(renja: Renja) -> Iterator[_Nama]:
    for form in ("nama", "panjang", "pendek", "ringkas"):
        yield _nama(getattr(renja.unit, form), "nama unit", f"unit.{form}")
    if renja.unit.induk is not None:
        yield _nama(renja.unit.induk.nama, "nama lembaga induk", "unit.induk.nama")
    for index, perspektif in enumerate(renja.perspektif):
        yield _nama(perspektif.nama, "nama perspektif", f"perspektif[{index}].nama")
    for program in renja.program:
        yield _nama(program.nama, "nama program", f'program["{program.kode}"].nama')


def _nama(name: Teks, what: str, at: str) -> _Nama:
    return _Nama(name, what, f"{{{{ {at} }}}}", tuple(_WORD.findall(name)))


def _nearly(typed: list[str], name: tuple[str, ...]) -> bool:
    """Return whether words are those of a name but for one, which is nearly the same or, as
    a number, another."""
    pairs = [(a, b) for a, b in zip(typed, name, strict=True) if a.casefold() != b.casefold()]
    if len(pairs) != 1:
        return False
    word, right = pairs[0]
    if _NUMBER.fullmatch(right) or _NUMBER.fullmatch(word):
        return bool(_NUMBER.fullmatch(right) and _NUMBER.fullmatch(word))
    if word[0].isupper() != right[0].isupper():
        return False
    return SequenceMatcher(None, word.casefold(), right.casefold()).ratio() >= ALIKE
