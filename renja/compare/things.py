"""The things of a plan that are found again by themselves, and what officers call each."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from renja.compare.change import Hal
from renja.compare.values import text_of
from renja.compare.words import flat
from renja.document import angka
from renja.document.target_iku import target_text
from renja.model.arah import Arah, Peran
from renja.model.bagian import Bagian
from renja.model.dokumen import Dokumen
from renja.model.fields import Teks
from renja.model.pagu import BarisPagu, ButirPagu, Pengadaan
from renja.model.pegawai import Asn, Pegawai
from renja.model.program import Isi, Kegiatan, Program, Restrukturisasi
from renja.model.regulasi import Regulasi
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Perspektif, Sasaran, Tujuan
from renja.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of thing: what changes of it are told under, its name, what stands for the whole
    of it where it came or went, and what else than kode it is known by."""

    hal: Hal
    nama: Callable[[Any], str]
    isi: Callable[[Any], str] = lambda _: ""
    known_by: Callable[[Any], Hashable] = lambda _: None


def _known(text: Teks) -> str:
    """Return a name as it is sought: with its placeholders, which mean another year's too."""
    return flat(text.typed).casefold()


def _named(hal: Hal, isi: Callable[[Any], str] = lambda _: "") -> Thing:
    return Thing(hal, lambda x: flat(x.nama), isi, lambda x: _known(x.nama))


def _counted(key: str, word: str) -> Callable[[Any], str]:
    def told(item: Any) -> str:
        number = len(getattr(item, key))
        return f"{number} {word}" if number else ""

    return told


def nama_butir(butir: ButirPagu) -> str:
    """Return what a budget item is called: its name, its services, else its kegiatan."""
    if butir.sebutan is not None:
        return flat(butir.sebutan)
    if butir.layanan:
        return flat(", ".join(butir.layanan))
    return flat(butir._kegiatan.nama) if butir._kegiatan is not None else str(butir.kegiatan)


def _nama_baris(baris: BarisPagu) -> str:
    return "; ".join(dict.fromkeys(map(nama_butir, baris.butir)))


def _known_baris(baris: BarisPagu) -> Hashable:
    return (_nama_baris(baris).casefold(), tuple(baris.iku), tuple(baris.sasaran))


def _nama_regulasi(regulasi: Regulasi) -> str:
    kind = regulasi.singkatan or regulasi.jenis
    return flat(f"{kind} Nomor {' dan '.join(regulasi.nomor)} Tahun {int(regulasi.tahun)}")


def _known_regulasi(regulasi: Regulasi) -> Hashable:
    words = (regulasi.jenis, *regulasi.penerbit, *regulasi.nomor)
    return (*(flat(word).casefold() for word in words), int(regulasi.tahun))


def _isi_isi(isi: Isi) -> str:
    target = target_text(isi.target, isi.satuan) if isi.target is not None else ""
    return f"{isi.jenis}, target {target}" if target else isi.jenis


# Things that stand in lists; each is sought in the whole plan, so that one that moved is found.
THINGS: Final[Mapping[type[Bagian], Thing]] = {
    Perspektif: _named("perspektif", _counted("sasaran", "sasaran")),
    Tujuan: _named("tujuan", _counted("sasaran", "sasaran")),
    Sasaran: _named("sasaran", _counted("iku", "IKU")),
    Iku: _named("iku", lambda iku: target_text(iku.target, iku.satuan)),
    Program: _named("program", _counted("kegiatan", "kegiatan")),
    Kegiatan: _named("kegiatan"),
    Isi: Thing("isi", lambda x: flat(x.teks), _isi_isi, lambda x: _known(x.teks)),
    BarisPagu: Thing("pagu", _nama_baris, lambda x: text_of(x.jumlah), _known_baris),
    Pengadaan: _named("pengadaan", lambda x: str(x.jenis)),
    Regulasi: Thing("regulasi", _nama_regulasi, lambda x: flat(x.tentang), _known_regulasi),
    Peran: Thing("peran", lambda x: flat(x.judul), known_by=lambda x: _known(x.judul)),
}

# Things of which a plan has one, or none.
SINGLE: Final[Mapping[type[Bagian], Thing]] = {
    Dokumen: Thing("dokumen", lambda _: "Dokumen"),
    Unit: Thing("unit", lambda _: "Unit kerja"),
    Pegawai: Thing("pegawai", lambda _: "Pegawai unit", lambda x: f"{text_of(x.jumlah)} orang"),
    Asn: Thing(
        "asn", lambda _: "ASN seluruh Indonesia", lambda x: f"{angka.cacah(x.jumlah)} orang"
    ),
    Arah: Thing("arah", lambda _: "Arah strategis", lambda x: flat(x.visi)),
    Restrukturisasi: Thing("restrukturisasi", lambda _: "Restrukturisasi program"),
}

# Fields of kode that refer to a thing; a kode that changed with its thing is no change there.
REFERENCES: Final[Mapping[tuple[type[Bagian], str], type[Bagian]]] = {
    (Sasaran, "mendukung"): Sasaran,
    (Isi, "iku"): Iku,
    (ButirPagu, "kegiatan"): Kegiatan,
    (BarisPagu, "iku"): Iku,
    (BarisPagu, "sasaran"): Sasaran,
    (BarisPagu, "induk"): BarisPagu,
    (Pengadaan, "pagu"): BarisPagu,
    (Regulasi, "diubah_oleh"): Regulasi,
    (Regulasi, "dicabut_oleh"): Regulasi,
    (Restrukturisasi, "dasar"): Regulasi,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing, the block whose list holds it (None: the plan itself), and that list's key."""

    item: Any
    owner: Bagian | None
    key: str


def things_in(renja: Renja) -> Iterator[Placed]:
    """Yield every thing of a plan with what holds it, those that hold others before these."""
    for key in type(renja).model_fields:
        yield from _within(getattr(renja, key), None, key)


def things_by_model(renja: Renja) -> dict[type[Bagian], list[Placed]]:
    """Return every thing of a plan by its model, in the order of the plan."""
    found: dict[type[Bagian], list[Placed]] = {}
    for placed in things_in(renja):
        found.setdefault(type(placed.item), []).append(placed)
    return found


def _within(value: object, owner: Bagian | None, key: str) -> Iterator[Placed]:
    items = value if isinstance(value, tuple) else (value,)
    for item in items:
        if not isinstance(item, Bagian):
            return
        inner = owner
        if type(item) in THINGS:
            yield Placed(item, owner, key)
            inner = item
        for name in type(item).model_fields:
            yield from _within(getattr(item, name), inner, name)


def kode_of(item: Bagian | None) -> str:
    """Return the kode of a thing, '' where it has none."""
    return str(getattr(item, "kode", ""))


def label(item: Bagian | None) -> str:
    """Return a thing by kode and name: 'SS.2 Terwujudnya …'; '' for None."""
    if item is None:
        return ""
    return f"{kode_of(item)} {THINGS[type(item)].nama(item)}".strip()
