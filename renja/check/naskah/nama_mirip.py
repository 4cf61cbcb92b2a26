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
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from renja.check.prosa import Prosa
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Teks
from renja.model.renja import Renja

CODE = "RJ533"

_WORD = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
_NUMBER = re.compile(r"[IVXLC]+|\d+")
ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class _Nama:
    """A name of the data, its words, and the expression that prints it."""

    name: Teks
    what: str
    expression: str
    words: tuple[str, ...]


def check_prosa(prosa: Prosa) -> Iterator[Finding]:
    """Yield a finding for each name that is nearly one of the data."""
    names = [name for name in _names(prosa.renja) if len(name.words) > 1]
    known = {tuple(word.casefold() for word in name.words) for name in names}
    by_word: dict[str, list[tuple[_Nama, int]]] = {}
    for name in names:
        for index, word in enumerate(name.words):
            by_word.setdefault(word.casefold(), []).append((name, index))
    for bacaan in prosa.bacaan:
        words = list(_WORD.finditer(bacaan.text))
        folded = [match[0].casefold() for match in words]
        told: set[int] = set()
        for at, word in enumerate(folded):
            for name, index in by_word.get(word, ()):
                first, last = at - index, at - index + len(name.words)
                if first < 0 or last > len(words) or first in told:
                    continue
                if tuple(folded[first:last]) in known:
                    continue
                typed = [match[0] for match in words[first:last]]
                start, end = words[first].start(), words[last - 1].end()
                if not bacaan.is_typed(start, end) or not _nearly(typed, name.words):
                    continue
                if any(_is_within(other, folded, first, last) for other in known):
                    continue
                told.add(first)
                yield finding(
                    CODE,
                    bacaan.place(start, end),
                    f"{bacaan.subject}: '{bacaan.text[start:end]}' mirip {name.what} "
                    f"'{name.name}', tetapi tidak sama.",
                    f"Tulis {name.expression}.",
                    (Related(name.name.place, "namanya di data"),),
                )


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


def _is_within(known: tuple[str, ...], folded: list[str], first: int, last: int) -> bool:
    """Return whether a known name covers these words."""
    for begin in range(max(0, last - len(known)), first + 1):
        if tuple(folded[begin : begin + len(known)]) == known:
            return True
    return False
