"""What a pagu line pays for, in words: its items with their level, or the services it names."""

from __future__ import annotations

from renja.document import angka
from renja.document.cells import CellWriter
from renja.document.nodes import Runs, plain
from renja.document.printing import printed_as
from renja.model.fields import Teks
from renja.model.pagu import BarisPagu, ButirPagu
from renja.model.renja import Renja

_LEVELS = {"kegiatan": "Kegiatan", "KRO": "KRO", "RO": "RO"}


def rincian(
    baris: BarisPagu, writer: CellWriter, with_level: bool = True, brief: bool = False
) -> Runs:
    """Return the items of a line as a list in a sentence; brief: without code and volume."""
    items = [_item(butir, writer, with_level, brief) for butir in baris.butir]
    items = [
        item for position, item in enumerate(items) if plain(item) not in _plain(items[:position])
    ]
    if len(items) > 2:
        return writer.listed(items, "; ", "; serta ")
    first = plain(items[0]) if items else ""
    return writer.listed(items, two=", serta " if "," in first or " dan " in first else " dan ")


def _plain(items: list[Runs]) -> set[str]:
    return {plain(item) for item in items}


def _item(butir: ButirPagu, writer: CellWriter, with_level: bool, brief: bool) -> Runs:
    level = _LEVELS.get(butir.level or "", "") if with_level else ""
    kegiatan = butir._kegiatan
    if butir.sebutan is not None:
        named = _headed(level, butir.sebutan, writer)
    elif butir.layanan:
        head = writer.words(f"{level} layanan " if level else "Layanan ")
        services = [writer.value(text) for text in butir.layanan]
        named = (head, *writer.listed(services, last=", serta "))
    else:
        head_text = f"{level} pada kegiatan" if level else "Kegiatan"
        named = _headed(head_text, kegiatan.nama if kegiatan else butir.kegiatan, writer)
    if brief:
        return named
    return (*named, *_budget_code(butir, writer), *_volume(butir, writer))


def _headed(head: str, name: Teks, writer: CellWriter) -> Runs:
    """Return a name after its level, unless it begins with it."""
    said = not head or name.casefold().startswith(f"{head.split()[-1]} ".casefold())
    return writer.value(name) if said else (writer.words(f"{head} "), *writer.value(name))


def _budget_code(butir: ButirPagu, writer: CellWriter) -> Runs:
    if butir.kode_anggaran is None:
        return ()
    return (writer.words(" ("), *writer.value(butir.kode_anggaran), writer.words(")"))


def _volume(butir: ButirPagu, writer: CellWriter) -> Runs:
    if butir.volume is None:
        return ()
    number = writer.printed(printed_as(butir.volume, angka.desimal(butir.volume)))
    unit = (writer.words(" "), *writer.value(butir.satuan)) if butir.satuan is not None else ()
    return (writer.words(", volume "), *number, *unit)


_TITLES = {"indikatif": "Pagu Indikatif", "alokasi": "Alokasi Anggaran"}


def judul_pagu(renja: Renja) -> str:
    """Return what the amounts are called at the stage of the pagu: 'Pagu Anggaran'."""
    return _TITLES.get(renja.dokumen.tahap_pagu or "", "Pagu Anggaran")
