"""What a row of the plan shows in a cell."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renja.model.fields import Desimal, Rupiah
from renja.model.satuan import in_persen
from renja.model.target import Target
from renja.workbook.columns import Isian, Jenis, Kolom
from renja.workbook.rows import Row

_EXACT = 15  # digits that a number of a spreadsheet holds


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows: a number or text, None for nothing; persen: the number is told with
    '%', though it is 97 and not 0,97."""

    value: str | int | Decimal | None
    persen: bool = False


def shown(row: Row, kolom: Kolom) -> Shown:
    """Return what a row shows in a column."""
    match kolom.isian:
        case Isian.NOMOR:
            return Shown(row.nomor)
        case Isian.HITUNGAN:
            return Shown(row.computed.get(kolom.kunci))
    if kolom.kunci == "kode":
        return Shown(row.kode)
    if kolom.kunci == "jenis":
        return Shown(row.jenis.nama)
    if kolom.kunci == row.jenis.induk and kolom.kunci not in row.jenis.isi:
        return Shown(row.induk or None)
    typed = row.typed(kolom.kunci)
    if typed is None:
        return Shown(None)
    match row.value(kolom.kunci):
        case Target() as target:
            return _target(target, row)
        case Rupiah() as amount:
            return Shown(int(amount))
        case Desimal() as number:
            return Shown(_number(number, typed))
    return Shown(typed.strip())


def tells(jenis: Jenis, kolom: Kolom) -> bool:
    """Return whether rows of a kind tell anything in a column."""
    match kolom.isian:
        case Isian.NOMOR:
            return jenis.bernomor
        case Isian.HITUNGAN:
            return jenis.induk == ""
    own = ("kode", "jenis", "hapus", jenis.induk)
    return kolom.kunci in jenis.isi or kolom.kunci in own


def may_change(jenis: Jenis, kolom: Kolom) -> bool:
    """Return whether a cell of a row that the plan has may be changed."""
    return kolom.kunci == "hapus" or (kolom.kunci in jenis.isi and not kolom.tetap)


def _target(target: Target, row: Row) -> Shown:
    if target.angka is None:
        return Shown(target.typed.strip())
    satuan = row.typed("satuan")
    return Shown(_number(target.angka, target.typed), target.persen or in_persen(satuan))


def _number(number: Decimal, typed: str) -> Decimal | str:
    """Return a number, or the text of one that a spreadsheet would round."""
    exact = len(number.as_tuple().digits) <= _EXACT
    return Decimal(number) if exact else typed.strip()
