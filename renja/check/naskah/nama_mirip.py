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
    """The names of the data, found by all of their words but one."""

    def __init__(self, names: list[_Nama]) -> None:
        self.exact = {_folded(name.words) for name in names}
        self.lengths = {len(name) for name in self.exact}
        self.with_gap: dict[tuple[str, ...], list[_Nama]] = {}
        self.shortened: dict[tuple[str, ...], _Nama] = {}
        self.beginnings: set[tuple[int, int, str]] = set()
        for name in names:
            folded = _folded(name.words)
            whole, first, second = len(folded), *folded[:2]
            self.beginnings |= {(whole, 0, first), (whole, 1, second), (whole - 1, 0, first)}
            for index, word in enumerate(name.words):
                gapped = (*folded[:index], "", *folded[index + 1 :])
                self.with_gap.setdefault(gapped, []).append(name)
                inside = 0 < index < len(folded) - 1 and len(folded) >= FEWEST_WORDS
                if inside and not _NUMBER.fullmatch(word):
                    self.shortened.setdefault((*folded[:index], *folded[index + 1 :]), name)

    def near(self, words: list[re.Match[str]]) -> Iterator[tuple[int, int, _Nama]]:
        """Yield which of these words are nearly a name: first, after the last, the name."""
        typed = [match[0] for match in words]
        folded = _folded(typed)
        lengths = sorted({*self.lengths, *map(len, self.shortened)})
        for first in range(len(folded)):
            for length in lengths:
                last = first + length
                if last > len(folded) or not self._may_begin(folded, first, length):
                    continue
                name = self._near(typed[first:last])
                if name is not None and not self._covers(folded, first, last):
                    yield first, last, name

    def _may_begin(self, folded: tuple[str, ...], first: int, length: int) -> bool:
        """Return whether a name of so many words has one of the first two in its place: where
        but one word differs, or one within is lacking, one of them is right."""
        return any((length, index, folded[first + index]) in self.beginnings for index in range(2))

    def _near(self, typed: list[str]) -> _Nama | None:
        folded = _folded(typed)
        if folded in self.exact:
            return None
        if typed[0][0].isupper() and folded in self.shortened:
            return self.shortened[folded]
        for index in range(len(folded)):
            gapped = (*folded[:index], "", *folded[index + 1 :])
            for name in self.with_gap.get(gapped, ()):
                if _nearly(typed[index], name.words[index]):
                    return name
        return None

    def _covers(self, folded: tuple[str, ...], first: int, last: int) -> bool:
        """Return whether a name stands where these words do."""
        return any(
            folded[begin : begin + length] in self.exact
            for length in self.lengths
            for begin in range(max(0, last - length), first + 1)
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


def _nearly(word: str, right: str) -> bool:
    """Return whether a word is nearly that of a name or, as a number, another."""
    if word.casefold() == right.casefold():
        return False
    if _NUMBER.fullmatch(right) or _NUMBER.fullmatch(word):
        return bool(_NUMBER.fullmatch(right) and _NUMBER.fullmatch(word))
    if word[0].isupper() != right[0].isupper():
        return False
    return SequenceMatcher(None, word.casefold(), right.casefold()).ratio() >= ALIKE
