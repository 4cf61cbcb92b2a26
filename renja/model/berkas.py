"""Which files a plan's data have, and what each holds."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from renja.model.arah import Arah, Peran
from renja.model.bagian import Bagian, ListOf
from renja.model.dokumen import Dokumen
from renja.model.pagu import BerkasPagu, BerkasPengadaan
from renja.model.pegawai import Asn, Pegawai
from renja.model.program import BerkasProgram
from renja.model.regulasi import BerkasRegulasi
from renja.model.sasaran import Strategi
from renja.model.unit import Unit


class BerkasPeran(Bagian, title="Peran yang diceritakan BAB II"):
    """The whole of peran.yaml."""

    peran: ListOf[Peran] = Field(description="Peran yang diceritakan BAB II.")


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file of data/TAHUN/: its name without '.yaml', its model, whether it must be there."""

    nama: str
    model: type[Bagian]
    wajib: bool = False


BERKAS: tuple[Berkas, ...] = (
    Berkas("dokumen", Dokumen, wajib=True),
    Berkas("unit", Unit, wajib=True),
    Berkas("pegawai", Pegawai),
    Berkas("asn", Asn),
    Berkas("arah", Arah),
    Berkas("peran", BerkasPeran),
    Berkas("sasaran", Strategi, wajib=True),
    Berkas("program", BerkasProgram),
    Berkas("pagu", BerkasPagu),
    Berkas("pengadaan", BerkasPengadaan),
    Berkas("regulasi", BerkasRegulasi),
)
