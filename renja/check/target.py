"""Every indicator, target and realisation of a plan, with who has it and in which unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from renja.model.fields import Teks
from renja.model.numbers import indonesian
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.satuan import PERSEN, in_persen, satuan_key
from renja.model.target import Target

NUMERIC = PERSEN | {"indeks", "skor", "jumlah"}
SCALED = PERSEN | {"indeks", "skor", "nilai", "level"}
FAR = 7  # a misplaced comma makes ten, and the target may have changed besides
FAR_ON_A_SCALE = 3  # indices, scores and values move within their scale
COMPARED = {
    "target_sebelumnya": "target tahun sebelumnya",
    "realisasi_sebelumnya": "realisasi tahun sebelumnya",
    "target_renstra": "target menurut Renstra",
}
_KEYS = ("target", *COMPARED, "semula")
_GROWTH = re.compile(
    r"(?:\w+\s+)?(?:pertumbuhan|kenaikan|peningkatan|penambahan|penurunan|perubahan|laju|rasio)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: who tells it ('IKU.3'), its name, satuan and target of the year."""

    subject: str
    nama: Teks
    satuan: Teks | None
    target: Target | None


@dataclass(frozen=True, slots=True)
class NamedTarget:
    """A target, its name ('IKU.3, target'), its satuan as typed, and what it measures."""

    name: str
    target: Target
    satuan: str
    measure: str = ""


def every_iku(renja: Renja) -> Iterator[Iku]:
    """Yield the indicators of tujuan, then the IKU of sasaran."""
    for tujuan in renja.tujuan:
        yield from tujuan.indikator
    yield from renja.iku


def measures(renja: Renja) -> Iterator[Measure]:
    """Yield all that is measured: IKU, indicators of tujuan, and those of kegiatan."""
    for iku in every_iku(renja):
        yield Measure(str(iku.kode), iku.nama, iku.satuan, iku.target)
    for kegiatan in renja.kegiatan:
        for position, isi in enumerate(kegiatan.isi, 1):
            if isi.indikator is not None:
                subject = f"{kegiatan.kode}, isi ke-{position}"
                yield Measure(subject, isi.indikator, isi.satuan, isi.target)


def named_targets(renja: Renja) -> Iterator[NamedTarget]:
    """Yield all targets of IKU, of tujuan and of kegiatan that could be read."""
    for iku in every_iku(renja):
        if not iku.satuan.broken:
            yield from _of_iku(iku)
    for kegiatan in renja.kegiatan:
        for position, isi in enumerate(kegiatan.isi, 1):
            if isi.target is not None and isi.satuan is not None:
                name = f"{kegiatan.kode}, isi ke-{position}, target"
                yield NamedTarget(name, isi.target, isi.satuan, isi.teks)


def _of_iku(iku: Iku) -> Iterator[NamedTarget]:
    for key in _KEYS:
        target: Target | None = getattr(iku, key)
        if target is not None and not target.broken:
            yield NamedTarget(f"{iku.kode}, {key}", target, iku.satuan, iku.nama)
    for position, target in enumerate(iku.triwulan, 1):
        if not target.broken:
            yield NamedTarget(f"{iku.kode}, triwulan ke-{position}", target, iku.satuan, iku.nama)


def compared_with(iku: Iku) -> dict[str, Target]:
    """Return the targets and the realisation that this year's target is compared with."""
    found = {key: getattr(iku, key) for key in COMPARED}
    return {
        key: target
        for key, target in found.items()
        if target is not None and not target.broken and not target.kosong
    }


def is_far(iku: Iku, other: Target) -> bool:
    """Return whether this year's target is about ten times another one or a tenth of it, in
    a satuan whose numbers don't grow like that: a misplaced comma."""
    if satuan_key(iku.satuan) not in SCALED or not iku.target.angka or not other.angka:
        return False
    low, high = sorted((abs(iku.target.angka), abs(other.angka)))
    far = FAR if satuan_key(iku.satuan) in PERSEN else FAR_ON_A_SCALE
    return high >= low * far


def over_hundred(target: Target, satuan: str) -> bool:
    """Return whether a target is a percentage over 100."""
    angka = target.angka
    return angka is not None and angka > 100 and in_persen(satuan)


def tells_growth(nama: str) -> bool:
    """Return whether a name tells a growth or ratio, which may pass 100 percent or fall
    below zero: 'Persentase kenaikan penerimaan', 'Laju pertumbuhan'."""
    return _GROWTH.match(nama.strip()) is not None


def half_unit(number: Decimal) -> Decimal:
    """Return half of the last digit that was typed: how far rounding may reach."""
    exponent = number.as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1) if isinstance(exponent, int) else Decimal(0)


def shown_number(number: Decimal) -> str:
    """Return a number as messages tell it: '93,75', at most two decimals."""
    return indonesian(f"{number:.2f}".rstrip("0").rstrip("."))
