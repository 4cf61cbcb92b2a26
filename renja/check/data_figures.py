"""The figures that a plan's data hold, each with the expression that prints it in a naskah."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from renja.check.reading import Reading
from renja.check.typed_figures import SMALLEST, TypedFigure
from renja.model.diagnostic import Place
from renja.model.fields import Cacah, Desimal
from renja.model.renja import Renja
from renja.model.target import Target

MILLION = 1_000_000
LARGE = 10_000  # hardly another by chance


@dataclass(frozen=True, slots=True)
class DataFigure:
    """A figure of the data. name is how an officer knows it; clues are words one of which
    stands in a sentence that speaks of it; noun follows it ('38 instansi')."""

    value: Decimal
    kind: Literal["rupiah", "cacah", "target"]
    name: str
    expression: str
    place: Place
    clues: tuple[str, ...] = ()
    noun: str = ""

    def is_meant(self, sentence: str, after: str) -> bool:
        """Return whether a sentence that has its value speaks of it; after is what follows.

        An amount, or a number of four digits and more, is hardly another by chance.
        """
        if self.kind == "rupiah" or abs(self.value) >= LARGE:
            return True
        return self.precedes(after) or any(_has(sentence, clue) for clue in self.clues)

    def precedes(self, after: str) -> bool:
        """Return whether what follows a figure is what this one counts."""
        counted = _IN_WORDS.sub("", after).lstrip()
        return bool(self.noun) and _has(counted[: len(self.noun) + 1], self.noun, at_start=True)


_FORMS = {
    "target": "target",
    "target_sebelumnya": 'target("sebelumnya")',
    "realisasi_sebelumnya": 'target("realisasi")',
    "target_renstra": 'target("renstra")',
    "semula": 'target("semula")',
}
_IN_WORDS = re.compile(r"\s*\([^()\d]*\)")  # '38 (tiga puluh delapan) instansi'


def _has(text: str, words: str, *, at_start: bool = False) -> bool:
    """Return whether a text has words, 'IKU.3' also as 'IKU 3'."""
    parts = re.split(r"\.|\s", words)
    folded = text.casefold()
    if not all(part.casefold() in folded for part in parts):
        return False  # soon told: a plan may have thousands
    form = r"[.\s]?".join(re.escape(part) for part in parts)
    before = "^" if at_start else r"(?<![\w.])"
    pattern = rf"{before}{form}(?!\w|\.\w)"
    return re.search(pattern, text, re.IGNORECASE) is not None


class DataFigures:
    """The figures of a plan, by their values."""

    def __init__(self, renja: Renja) -> None:
        self._by_value: dict[Decimal, list[DataFigure]] = {}
        for figure in known_figures(renja):
            self._by_value.setdefault(figure.value, []).append(figure)

    def meant_by(self, reading: Reading, typed: TypedFigure) -> DataFigure | None:
        """Return the figure that one typed in a text surely is; None where none is."""
        begin, end = reading.sentence(typed.start)
        sentence, after = reading.text[begin:end], reading.text[typed.end :]
        for known in self._by_value.get(typed.value, ()):
            fits = typed.money == (known.kind == "rupiah") or typed.value >= MILLION
            meant = known.precedes(after) if typed.small else known.is_meant(sentence, after)
            if fits and meant:
                return known
        return None


def known_figures(renja: Renja) -> Iterator[DataFigure]:
    """Yield every figure of a plan that prose can print, whole sums first."""
    yield from _budget(renja)
    yield from _people(renja)
    yield from _region(renja)
    for iku in renja.iku:
        at = f'iku["{iku.kode}"]'
        told = _clues(iku.kode, iku.nama)
        for key, form in _FORMS.items():
            value = getattr(iku, key)
            if isinstance(value, Target) and value.angka is not None:
                name = f"{iku.kode}, {key}"
                expression = f"{{{{ {at} | {form} }}}}"
                yield DataFigure(value.angka, "target", name, expression, value.place, told)


def _clues(kode: str, nama: str) -> tuple[str, ...]:
    return tuple(filter(None, (kode, nama)))


def _budget(renja: Renja) -> Iterator[DataFigure]:
    if renja.pagu:
        place = renja.pagu[0].jumlah.place
        total = Decimal(renja.jumlah_pagu)
        yield DataFigure(total, "rupiah", "jumlah pagu", "{{ jumlah_pagu | rupiah }}", place)
        sums: dict[str, int] = {}
        for baris in renja.pagu:
            if baris.induk is None and baris.program is not None:
                kode = str(baris.program.kode)
                sums[kode] = sums.get(kode, 0) + baris.jumlah
        for program in renja.program:
            if amount := sums.get(str(program.kode)):
                expression = f'{{{{ program["{program.kode}"] | pagu_program | rupiah }}}}'
                name = f"pagu program {program.kode}"
                yield DataFigure(Decimal(amount), "rupiah", name, expression, program.kode.place)
    for baris in renja.pagu:
        at = f'pagu["{baris.kode}"]'
        for key in ("jumlah", "semula"):
            value = getattr(baris, key)
            if value is not None:
                expression = f"{{{{ {at}.{key} | rupiah }}}}"
                name = f"{baris.kode}, {key}"
                yield DataFigure(Decimal(value), "rupiah", name, expression, value.place)
        for position, butir in enumerate(baris.butir):
            volume = butir.volume
            if isinstance(volume, Desimal) and volume > SMALLEST and butir.satuan:
                expression = f"{{{{ {at}.butir[{position}].volume }}}}"
                name = f"{baris.kode}, volume"
                figure = Decimal(volume)
                yield DataFigure(
                    figure, "cacah", name, expression, volume.place, noun=str(butir.satuan)
                )


def _people(renja: Renja) -> Iterator[DataFigure]:
    if renja.asn is not None:
        asn = renja.asn
        for key, value in (("jumlah", asn.jumlah), ("pns", asn.pns), ("pppk", asn.pppk)):
            place = asn.place_of(key)
            yield DataFigure(Decimal(value), "cacah", f"asn, {key}", f"{{{{ asn.{key} }}}}", place)
    if renja.pegawai is not None:
        value = renja.pegawai.jumlah
        if renja.pegawai.verifikasi != "ilustrasi":
            yield _count(value, "pegawai, jumlah", "pegawai.jumlah", "pegawai")


def _region(renja: Renja) -> Iterator[DataFigure]:
    wilayah = renja.unit.wilayah
    if wilayah is not None:
        if len(wilayah.instansi) > 1:
            expression = "{{ unit.wilayah.jumlah_instansi }}"
            value, place = Decimal(wilayah.jumlah_instansi), wilayah.instansi[0].jumlah.place
            yield DataFigure(value, "cacah", "jumlah instansi", expression, place, noun="instansi")
        for position, instansi in enumerate(wilayah.instansi):
            at = f"unit.wilayah.instansi[{position}].jumlah"
            yield _count(instansi.jumlah, f"unit, {instansi.jenis}", at, str(instansi.jenis))
    for position, gedung in enumerate(renja.unit.gedung):
        at = f"unit.gedung[{position}].jumlah"
        yield _count(gedung.jumlah, f"unit, {gedung.nama}", at, str(gedung.nama))


def _count(value: Cacah, name: str, at: str, noun: str) -> DataFigure:
    expression = f"{{{{ {at} }}}}"
    return DataFigure(Decimal(value), "cacah", name, expression, value.place, noun=noun)
