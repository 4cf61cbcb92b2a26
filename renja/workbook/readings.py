"""What a cell means, and how the data would have it typed."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import PydanticCustomError

from renja.document.angka import cacah
from renja.model import numbers
from renja.model.nearest import did_you_mean
from renja.model.satuan import in_persen
from renja.model.target import Target
from renja.workbook.columns import Isian, Kolom
from renja.workbook.table import Cell

_RUPIAH_AROUND = re.compile(r"(Rp\.?\s*)?([0-9.]+)(,00|,-)?", re.IGNORECASE)


class Unreadable(ValueError):
    """A cell that doesn't mean what its column tells: message and hint, in Indonesian."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell means, comparable with that of another text; typed: as the data have it, a
    list of kode as several texts."""

    meaning: Hashable
    typed: str | tuple[str, ...]


def read_cell(cell: Cell, kolom: Kolom, old: str | None, satuan: str | None) -> Reading:
    """Return what a filled cell means; old: what the data have in its place, whose way of typing
    is kept; satuan: that of its row. Raises Unreadable."""
    reading = read_typed(cell.text(kolom), kolom)
    if old is None:
        was, persen = None, False
    else:
        was, persen = _meaning_of(old, kolom), "%" in old
    if was is not None and was == reading.meaning:
        return Reading(reading.meaning, old or "")
    if kolom.isian is Isian.TARGET:
        _refuse_share(cell, reading, satuan)
        if isinstance(cell.value, Decimal) and persen and not cell.persen:
            return Reading(reading.meaning, f"{reading.typed}%")
    if kolom.isian is Isian.RUPIAH and isinstance(reading.meaning, int):
        return Reading(reading.meaning, _rupiah_like(reading.meaning, old))
    if kolom.isian is Isian.TEKS and "\n" not in (old or ""):
        return Reading(reading.meaning, " ".join(str(reading.typed).split()))
    return reading


def read_typed(text: str, kolom: Kolom) -> Reading:
    """Return what a text means in a column. Raises Unreadable."""
    try:
        match kolom.isian:
            case Isian.TARGET:
                target = Target.read(text)
                predikat = " ".join((target.predikat or "").split()).casefold()
                return Reading((target.angka, predikat), text)
            case Isian.RUPIAH:
                return Reading(numbers.read_rupiah(text), text)
            case Isian.DESIMAL:
                return Reading(numbers.read_desimal(text), text)
            case Isian.KODE:
                return Reading(kode := numbers.read_kode(text), kode)
            case Isian.DAFTAR:
                kode_kode = tuple(map(numbers.read_kode, _parts(text)))
                return Reading(frozenset(kode_kode), kode_kode)
            case Isian.PILIHAN:
                return _choice(text, kolom)
    except numbers.Unreadable as error:
        raise Unreadable(error.message, error.hint) from None
    except PydanticCustomError as error:
        told = error.context or {}
        raise Unreadable(str(told.get("pesan", "")), str(told.get("saran", ""))) from None
    return Reading(" ".join(text.split()), text)


def _meaning_of(typed: str, kolom: Kolom) -> Hashable:
    try:
        return read_typed(typed, kolom).meaning
    except Unreadable:
        return None


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;,\n]", text) if part.strip()]


def _choice(text: str, kolom: Kolom) -> Reading:
    typed = text.strip().casefold()
    for word in kolom.pilihan:
        if word.casefold() == typed:
            return Reading(word, word)
    message = f"{numbers.shown(text)} tidak dikenal; pilihannya: {', '.join(kolom.pilihan)}."
    raise Unreadable(message, did_you_mean(typed, kolom.pilihan))


def _refuse_share(cell: Cell, reading: Reading, satuan: str | None) -> None:
    """Refuse 0,97 persen, which Excel makes of 97% where a cell has another format."""
    angka = reading.meaning[0] if isinstance(reading.meaning, tuple) else None
    if not isinstance(angka, Decimal) or not in_persen(satuan) or not 0 < abs(angka) < 1:
        return
    if not str(reading.typed).endswith("%"):
        hundredfold = f"{(angka * 100).normalize():f}".replace(".", ",")
        raise Unreadable(
            f"{reading.typed} persen rancu: Excel menyimpan {hundredfold}% sebagai bilangan ini.",
            f"Tulis {hundredfold}, tanpa tanda %. Kalau memang kurang dari satu persen, ketik "
            f"sebagai teks: '{reading.typed}%",
        )


def _rupiah_like(amount: int, old: str | None) -> str:
    """Return an amount typed as the one before: 300000000, 300.000.000 or Rp300.000.000,00."""
    match = _RUPIAH_AROUND.fullmatch((old or "").strip())
    plain = match is not None and "." not in match[2] and len(match[2]) > 3
    digits = str(amount) if plain else cacah(amount)
    return f"{match[1] or ''}{digits}{match[3] or ''}" if match else digits
