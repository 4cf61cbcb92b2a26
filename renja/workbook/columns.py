"""What the tables of a plan hold: sheets, their columns, and what each kind of row tells in them.

One table of columns for both directions: `export` writes by it, `import_` reads by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from renja.model.bagian import Bagian
from renja.model.pagu import BarisPagu, ButirPagu
from renja.model.program import Isi, Kegiatan, Program
from renja.model.sasaran import Iku, Sasaran, Tujuan


class Isian(Enum):
    """What stands in the cells of a column."""

    KODE = auto()
    TEKS = auto()
    PILIHAN = auto()  # one of the words of a list
    TARGET = auto()  # a number, a predicate, or '-'
    RUPIAH = auto()
    DESIMAL = auto()
    DAFTAR = auto()  # kode, with '; ' between them
    NOMOR = auto()  # the number of an item without a kode of its own
    HITUNGAN = auto()  # computed, for the eye only


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: what rows know it by, its head, its width in characters; pilihan: the words it
    takes, or the name of a list of kode of the plan ('kegiatan'); tetap: locked, since it tells
    which row of the plan this is."""

    kunci: str
    judul: str
    lebar: int
    isian: Isian
    pilihan: tuple[str, ...] | str = ()
    tetap: bool = False


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of row, called nama in the column 'Jenis': the model of its block; what it tells, as
    the keys that lead to a value in the block, by column; within which kinds of row it stands,
    each with the key of the list there; induk: the column that names that row. bernomor: it has
    no kode, and goes by that of what it stands in and its number there."""

    nama: str
    model: type[Bagian]
    isi: Mapping[str, tuple[str | int, ...]]
    di_dalam: Mapping[str, str]
    induk: str = "induk"
    bernomor: bool = False

    def kunci(self, kolom: str) -> tuple[str | int, ...]:
        """Return the keys that lead to a column's value in the block of a row."""
        return self.isi[kolom]

    @property
    def urutan(self) -> tuple[str, ...]:
        """Return the keys that a block of this kind may have, in their order."""
        return tuple(self.model.model_fields)

    def wajib(self, kolom: Kolom) -> bool:
        """Return whether a row must tell something in a column."""
        if self.model is Isi and kolom.kunci == "nama":
            return True
        keys = self.kunci(kolom.kunci)
        return len(keys) == 1 and self.model.model_fields[str(keys[0])].is_required()


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet: its name, the data file (without '.yaml') it is about, columns, kinds of rows."""

    nama: str
    berkas: str
    kolom: tuple[Kolom, ...]
    jenis: tuple[Jenis, ...]

    def kolom_dengan(self, kunci: str) -> Kolom:
        """Return the column that rows know by a key."""
        return next(kolom for kolom in self.kolom if kolom.kunci == kunci)

    def jenis_dengan(self, nama: str) -> Jenis | None:
        """Return the kind of row of a name, however its letters are typed."""
        typed = nama.strip().casefold()
        return next((jenis for jenis in self.jenis if jenis.nama.casefold() == typed), None)


RENCANA: Final = ""  # what the topmost rows stand in: the file itself
PERSPEKTIF: Final = "Perspektif"  # has no row of its own, since it has no kode
HAPUS: Final = "hapus"


def _same(*keys: str) -> dict[str, tuple[str | int, ...]]:
    return {key: (key,) for key in keys}


_KODE = Kolom("kode", "Kode", 11, Isian.KODE, tetap=True)
_NOMOR = Kolom("nomor", "No. butir", 8, Isian.NOMOR, tetap=True)
_HAPUS = Kolom("hapus", "Hapus?", 8, Isian.PILIHAN, (HAPUS,))
_TRIWULAN: dict[str, tuple[str | int, ...]] = {f"tw{n + 1}": ("triwulan", n) for n in range(4)}
_IKU = {
    **_same(
        "kode",
        "nama",
        "satuan",
        "polaritas",
        "target",
        "target_sebelumnya",
        "realisasi_sebelumnya",
        "target_renstra",
        "semula",
        "alasan",
    ),
    **_TRIWULAN,
}


def _jenis(*names: str) -> Kolom:
    return Kolom("jenis", "Jenis", 13, Isian.PILIHAN, names, tetap=True)


SASARAN: Final = Lembar(
    "Sasaran dan IKU",
    "sasaran",
    (
        _KODE,
        _jenis("Tujuan", "Indikator tujuan", "Sasaran", "IKU"),
        Kolom("induk", "Bagian dari", 17, Isian.KODE, "induk_sasaran", tetap=True),
        Kolom("nama", "Nama", 60, Isian.TEKS),
        Kolom("satuan", "Satuan", 10, Isian.TEKS),
        Kolom("polaritas", "Polaritas", 11, Isian.PILIHAN, ("maksimum", "minimum", "stabil")),
        Kolom("target", "Target", 10, Isian.TARGET),
        Kolom("target_sebelumnya", "Target tahun lalu", 11, Isian.TARGET),
        Kolom("realisasi_sebelumnya", "Realisasi tahun lalu", 11, Isian.TARGET),
        Kolom("target_renstra", "Target renstra", 10, Isian.TARGET),
        Kolom("semula", "Target semula", 10, Isian.TARGET),
        *(
            Kolom(key, f"Triwulan {roman}", 10, Isian.TARGET)
            for key, roman in zip(_TRIWULAN, ("I", "II", "III", "IV"), strict=True)
        ),
        Kolom("alasan", "Alasan", 40, Isian.TEKS),
        _HAPUS,
    ),
    (
        Jenis("Tujuan", Tujuan, _same("kode", "nama"), {RENCANA: "tujuan"}),
        Jenis("Indikator tujuan", Iku, _IKU, {"Tujuan": "indikator"}),
        Jenis(
            "Sasaran",
            Sasaran,
            _same("kode", "nama"),
            {"Tujuan": "sasaran", PERSPEKTIF: "sasaran", RENCANA: "sasaran"},
        ),
        Jenis("IKU", Iku, _IKU, {"Sasaran": "iku"}),
    ),
)
PAGU: Final = Lembar(
    "Pagu",
    "pagu",
    (
        _KODE,
        _jenis("Baris", "Butir"),
        _NOMOR,
        Kolom("program", "Program", 10, Isian.HITUNGAN, "program"),
        Kolom("jumlah", "Jumlah (Rp)", 18, Isian.RUPIAH),
        Kolom("semula", "Jumlah semula (Rp)", 18, Isian.RUPIAH),
        Kolom("iku", "IKU", 22, Isian.DAFTAR),
        Kolom("sasaran", "Sasaran", 12, Isian.DAFTAR),
        Kolom("induk", "Termasuk dalam", 11, Isian.KODE),
        Kolom("kegiatan", "Kegiatan", 10, Isian.KODE, "kegiatan"),
        Kolom("level", "Tingkat", 9, Isian.PILIHAN, ("kegiatan", "KRO", "RO")),
        Kolom("nama", "Nama", 50, Isian.TEKS),
        Kolom("kode_anggaran", "Kode anggaran", 14, Isian.KODE),
        Kolom("volume", "Volume", 9, Isian.DESIMAL),
        Kolom("satuan", "Satuan", 12, Isian.TEKS),
        Kolom("catatan", "Catatan", 30, Isian.TEKS),
        _HAPUS,
    ),
    (
        Jenis(
            "Baris",
            BarisPagu,
            _same("kode", "jumlah", "semula", "iku", "sasaran", "induk", "catatan"),
            {RENCANA: "pagu"},
            induk="",
        ),
        Jenis(
            "Butir",
            ButirPagu,
            _same("kegiatan", "level", "nama", "kode_anggaran", "volume", "satuan"),
            {"Baris": "butir"},
            induk="kode",
            bernomor=True,
        ),
    ),
)
PROGRAM: Final = Lembar(
    "Program",
    "program",
    (
        _KODE,
        _jenis("Program", "Kegiatan", "Aktivitas", "Indikator"),
        _NOMOR,
        Kolom("induk", "Bagian dari", 11, Isian.KODE, "program", tetap=True),
        Kolom("nama", "Nama", 70, Isian.TEKS),
        Kolom("kode_anggaran", "Kode anggaran", 12, Isian.KODE),
        Kolom("jenis_program", "Jenis program", 10, Isian.PILIHAN, ("generik", "teknis")),
        Kolom("target", "Target", 10, Isian.TARGET),
        Kolom("satuan", "Satuan", 11, Isian.TEKS),
        Kolom("iku", "IKU", 14, Isian.DAFTAR),
        Kolom("pagu", "Pagu (Rp) menurut lembar Pagu", 18, Isian.HITUNGAN),
        Kolom("total_pagu", "Pagu (Rp) menurut dokumen anggaran", 19, Isian.RUPIAH),
        _HAPUS,
    ),
    (
        Jenis(
            "Program",
            Program,
            {**_same("kode", "nama", "kode_anggaran", "total_pagu"), "jenis_program": ("jenis",)},
            {RENCANA: "program"},
            induk="",
        ),
        Jenis(
            "Kegiatan", Kegiatan, _same("kode", "nama", "kode_anggaran"), {"Program": "kegiatan"}
        ),
        *(
            Jenis(
                nama,
                Isi,
                {**_same("target", "satuan", "iku"), "nama": (nama.lower(),)},
                {"Kegiatan": "isi"},
                induk="kode",
                bernomor=True,
            )
            for nama in ("Aktivitas", "Indikator")
        ),
    ),
)
LEMBAR: Final[tuple[Lembar, ...]] = (SASARAN, PAGU, PROGRAM)
