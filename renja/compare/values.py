"""Two values compared: whether they mean the same, how each is printed, how they differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from renja.compare.words import flat
from renja.document import angka
from renja.document.target_iku import target_text
from renja.model.bagian import Periode
from renja.model.fields import Cacah, Rupiah, Tahun, Teks
from renja.model.satuan import in_persen, satuan_key
from renja.model.target import Target

POIN = " poin persentase"


@dataclass(frozen=True, slots=True)
class Selisih:
    """A difference of two numbers: as printed, with its sign, and as a number."""

    teks: str = ""
    angka: Decimal | None = None


NONE = Selisih()


def same(before: object, after: object, satuan: tuple[str | None, str | None]) -> bool:
    """Return whether two values mean the same; satuan: those of the blocks they stand in.

    Texts that differ only in what a placeholder stands for mean the same: that the unit's name
    changed is told of the unit.
    """
    if isinstance(before, Target) and isinstance(after, Target):
        percent = before.persen == after.persen or any(map(in_persen, satuan))
        return before.sama(after) and (percent or before.angka is None)
    if isinstance(before, Teks) and isinstance(after, Teks):
        return flat(before) == flat(after) or flat(before.typed) == flat(after.typed)
    if isinstance(before, Periode) and isinstance(after, Periode):
        return (before.awal, before.akhir) == (after.awal, after.akhir)
    return before == after


def text_of(value: object, satuan: str | None = None) -> str:
    """Return a value as it is printed, '' where there is none."""
    match value:
        case None:
            return ""
        case Target():
            return target_text(value, satuan)
        case Periode():
            return f"{value.awal}\u2013{value.akhir}"
        case Rupiah():
            return angka.rupiah_gambar(value)
        case Tahun():
            return str(int(value))
        case int():
            return angka.cacah(value)
        case Decimal():
            return angka.desimal(value)
        case date():
            return angka.tanggal(value)
        case Teks():
            return flat(value)
        case _:
            return str(value).replace("_", " ")


def selisih(before: object, after: object, satuan: tuple[str | None, str | None]) -> Selisih:
    """Return how two values differ, nothing where they aren't numbers of one unit."""
    match before, after:
        case Target(), Target():
            return _of_targets(before, after, satuan)
        case Rupiah(), Rupiah():
            return rupiah(after - before)
        case Tahun(), _:
            return NONE
        case Cacah(), Cacah():
            return _signed(Decimal(after - before))
        case Decimal(), Decimal():
            return _signed(after - before) if _one_satuan(satuan) else NONE
        case _:
            return NONE


def rupiah(difference: int) -> Selisih:
    """Return a difference of amounts: '+Rp50.000.000'."""
    sign = "+" if difference > 0 else ""
    return Selisih(f"{sign}{angka.rupiah_gambar(difference)}", Decimal(difference))


def _of_targets(before: Target, after: Target, satuan: tuple[str | None, str | None]) -> Selisih:
    if before.angka is None or after.angka is None:
        return NONE
    percent = [
        target.persen or in_persen(s) for target, s in zip((before, after), satuan, strict=True)
    ]
    if percent[0] != percent[1] or not (percent[0] or _one_satuan(satuan)):
        return NONE
    return _signed(after.angka - before.angka, POIN if percent[0] else "")


def _one_satuan(satuan: tuple[str | None, str | None]) -> bool:
    return satuan_key(satuan[0]) == satuan_key(satuan[1])


def _signed(difference: Decimal, unit: str = "") -> Selisih:
    sign = "+" if difference > 0 else ""
    return Selisih(f"{sign}{angka.desimal(difference)}{unit}", difference)
