"""What a pagu line pays for, in words: its items with their level, or the services it names."""

from __future__ import annotations

from renja.document import angka
from renja.document.cetak import printed
from renja.document.nodes import Runs, plain
from renja.document.sel import PenulisSel
from renja.model.pagu import BarisPagu, ButirPagu

_LEVELS = {"kegiatan": "Kegiatan", "KRO": "KRO", "RO": "RO"}


def rincian(baris: BarisPagu, penulis: PenulisSel, with_level: bool = True) -> Runs:
    """Return the items of a line as a list in a sentence."""
    items = [_item(butir, penulis, with_level) for butir in baris.butir]
    items = [
        item for position, item in enumerate(items) if plain(item) not in _plain(items[:position])
    ]
    if len(items) > 2:
        return penulis.daftar(items, "; ", "; serta ")
    long = any(joint in plain(item) for item in items for joint in (",", " dan "))
    return penulis.daftar(items, two=", serta " if long else " dan ")


def _plain(items: list[Runs]) -> set[str]:
    return {plain(item) for item in items}


def _item(butir: ButirPagu, penulis: PenulisSel, with_level: bool) -> Runs:
    name = butir.sebutan
    level = _LEVELS.get(butir.level or "", "") if with_level else ""
    if name is not None:
        starts_with_level = name.casefold().startswith(f"{level} ".casefold())
        head = () if not level or starts_with_level else (penulis.teks(f"{level} "),)
        return (*head, *penulis.isi(name), *_budget_code(butir, penulis), *_volume(butir, penulis))
    if butir.layanan:
        head = (penulis.teks(f"{level} layanan " if level else "Layanan "),)
        services = penulis.daftar([penulis.isi(text) for text in butir.layanan], last=", serta ")
        return (*head, *services, *_budget_code(butir, penulis), *_volume(butir, penulis))
    kegiatan = butir._kegiatan
    named = penulis.isi(kegiatan.nama if kegiatan is not None else butir.kegiatan)
    head = (penulis.teks(f"{level} pada kegiatan " if level else "Kegiatan "),)
    return (*head, *named, *_budget_code(butir, penulis), *_volume(butir, penulis))


def _budget_code(butir: ButirPagu, penulis: PenulisSel) -> Runs:
    if butir.kode_anggaran is None:
        return ()
    return (penulis.teks(" ("), *penulis.isi(butir.kode_anggaran), penulis.teks(")"))


def _volume(butir: ButirPagu, penulis: PenulisSel) -> Runs:
    if butir.volume is None:
        return ()
    number = penulis.cetakan(printed(butir.volume, angka.desimal(butir.volume)))
    unit = (penulis.teks(" "), *penulis.isi(butir.satuan)) if butir.satuan is not None else ()
    return (penulis.teks(", volume "), *number, *unit)
