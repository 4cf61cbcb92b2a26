"""The whole plan (Renja) of a year, and everything that is computed from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from pydantic import ConfigDict, Field

from renja.model.arah import Arah, Peran
from renja.model.bagian import Bagian
from renja.model.dokumen import Dokumen
from renja.model.fields import Rupiah
from renja.model.pagu import BarisPagu, Pengadaan
from renja.model.pegawai import Asn, Pegawai
from renja.model.perubahan import IkuDitiadakan, PaguDitiadakan
from renja.model.program import Kegiatan, Program, Restrukturisasi
from renja.model.regulasi import Regulasi
from renja.model.sasaran import Iku, Perspektif, Sasaran, Strategi, Tujuan
from renja.model.unit import Unit

B = TypeVar("B", Sasaran, Kegiatan, BarisPagu, Regulasi)


def _by_kode(items: Iterable[B]) -> dict[str, B]:
    found: dict[str, B] = {}
    for item in items:
        found.setdefault(str(item.kode), item)
    return found


class Renja(Bagian):
    """A plan. Lists are in the order of the data; sums and lookups are computed."""

    model_config = ConfigDict(ignored_types=(cached_property,))

    dokumen: Dokumen
    unit: Unit
    pegawai: Pegawai | None = None
    asn: Asn | None = None
    arah: Arah | None = None
    peran: tuple[Peran, ...] = ()
    strategi: Strategi
    program: tuple[Program, ...] = ()
    restrukturisasi: Restrukturisasi | None = None
    total_pagu: Rupiah | None = None
    pagu: tuple[BarisPagu, ...] = ()
    pengadaan: tuple[Pengadaan, ...] = ()
    regulasi: tuple[Regulasi, ...] = ()
    iku_ditiadakan: tuple[IkuDitiadakan, ...] = Field(default=(), exclude=True)
    pagu_ditiadakan: tuple[PaguDitiadakan, ...] = Field(default=(), exclude=True)
    incomplete: frozenset[str] = Field(default=frozenset(), exclude=True)

    def model_post_init(self, context: object, /) -> None:
        """Number the sasaran and tie each pagu line to what it names; unknown kode are left."""
        for nomor, sasaran in enumerate(self.sasaran, 1):
            sasaran._nomor = nomor
        for baris in self.pagu:
            self._tie(baris)

    def _tie(self, baris: BarisPagu) -> None:
        kegiatan: dict[str, Kegiatan] = {}
        for butir in baris.butir:
            butir._kegiatan = self._kegiatan.get(butir.kegiatan)
            if butir._kegiatan is not None:
                kegiatan.setdefault(butir.kegiatan, butir._kegiatan)
        baris._kegiatan = tuple(kegiatan.values())
        baris._program = next((self._program_of[kode] for kode in kegiatan), None)
        served = set(baris.iku)
        for kode in baris.sasaran:
            if kode in self._sasaran:
                served.update(iku.kode for iku in self._sasaran[kode].iku)
        at = sorted(place for kode in served for place in self._iku_places.get(kode, ()))
        baris._iku = tuple(self.iku[place] for place in at)

    @property
    def perspektif(self) -> tuple[Perspektif, ...]:
        """Return the perspectives; none where the plan doesn't use them."""
        return self.strategi.perspektif

    @property
    def tujuan(self) -> tuple[Tujuan, ...]:
        """Return the goals above the sasaran; none where the plan doesn't use them."""
        return self.strategi.tujuan

    @cached_property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """Return all sasaran, in order."""
        return self.strategi.semua_sasaran

    @cached_property
    def iku(self) -> tuple[Iku, ...]:
        """Return all IKU of all sasaran, in order."""
        return tuple(iku for sasaran in self.sasaran for iku in sasaran.iku)

    @property
    def semua_iku(self) -> tuple[Iku, ...]:
        """Return the indicators of the tujuan, then all IKU."""
        return (*(iku for tujuan in self.tujuan for iku in tujuan.indikator), *self.iku)

    @cached_property
    def kegiatan(self) -> tuple[Kegiatan, ...]:
        """Return the kegiatan of all programmes, in order."""
        return tuple(kegiatan for program in self.program for kegiatan in program.kegiatan)

    @cached_property
    def _iku_places(self) -> Mapping[str, list[int]]:
        """Where the IKU of each kode stand among all: one place, but for a kode used twice."""
        places: dict[str, list[int]] = {}
        for place, iku in enumerate(self.iku):
            places.setdefault(iku.kode, []).append(place)
        return places

    @cached_property
    def _sasaran(self) -> Mapping[str, Sasaran]:
        return _by_kode(self.sasaran)

    @cached_property
    def _kegiatan(self) -> Mapping[str, Kegiatan]:
        return _by_kode(self.kegiatan)

    @cached_property
    def _program_of(self) -> Mapping[str, Program]:
        found: dict[str, Program] = {}
        for program in self.program:
            for kegiatan in program.kegiatan:
                found.setdefault(kegiatan.kode, program)
        return found

    @cached_property
    def _pagu(self) -> Mapping[str, BarisPagu]:
        return _by_kode(self.pagu)

    @cached_property
    def _regulasi(self) -> Mapping[str, Regulasi]:
        return _by_kode(self.regulasi)

    @cached_property
    def _pagu_of_iku(self) -> Mapping[str, list[BarisPagu]]:
        found: dict[str, list[BarisPagu]] = {}
        for baris in self.pagu:
            for kode in dict.fromkeys(iku.kode for iku in baris.iku_dibiayai):
                found.setdefault(kode, []).append(baris)
        return found

    @cached_property
    def _pagu_of_program(self) -> Mapping[str, list[BarisPagu]]:
        found: dict[str, list[BarisPagu]] = {}
        for baris in self.pagu:
            if baris.induk is None and baris.program is not None:
                found.setdefault(baris.program.kode, []).append(baris)
        return found

    def pagu_dengan(self, kode: str) -> BarisPagu | None:
        """Return the pagu line of this kode."""
        return self._pagu.get(kode)

    def regulasi_dengan(self, kode: str) -> Regulasi | None:
        """Return the regulation of this kode."""
        return self._regulasi.get(kode)

    def pagu_iku(self, iku: Iku) -> tuple[BarisPagu, ...]:
        """Return the pagu lines that serve an IKU, in order."""
        return tuple(self._pagu_of_iku.get(iku.kode, ()))

    def baris_program(self, program: Program) -> tuple[BarisPagu, ...]:
        """Return the pagu lines of a programme that count (those without induk), in order."""
        return tuple(self._pagu_of_program.get(program.kode, ()))

    @property
    def jumlah_pagu(self) -> int:
        """Return the sum of all pagu lines in whole rupiah; a line with induk doesn't count."""
        return sum(baris.jumlah for baris in self.pagu if baris.induk is None)

    def pagu_program(self, program: Program) -> int:
        """Return the sum of a programme's pagu lines in whole rupiah."""
        return sum(baris.jumlah for baris in self.baris_program(program))

    @property
    def jumlah_semula(self) -> int | None:
        """Return the sum before the revision, with the lines that went; None where no line tells
        of one."""
        counted = [baris for baris in self.pagu if baris.induk is None]
        if all(baris.semula is None for baris in counted):
            return None
        gone = sum(baris.semula for baris in self.pagu_ditiadakan)
        return gone + sum(b.jumlah if b.semula is None else b.semula for b in counted)
