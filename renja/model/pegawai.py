"""pegawai.yaml and asn.yaml: the employees of the unit, and of the nation."""

from __future__ import annotations

from pydantic import Field

from renja.model.bagian import Bagian, Jumlah, ListOf, Sumber, Verifikasi
from renja.model.fields import Cacah


class Pegawai(Bagian, title="Pegawai unit"):
    """The unit's employees, counted in four ways; each way adds up to jumlah."""

    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")
    sumber: Sumber | None = Field(default=None, description="Asal data.")
    jumlah: Cacah = Field(description="Banyaknya pegawai seluruhnya.", examples=[84])
    jenis_kelamin: ListOf[Jumlah] = Field(
        default=(), description="Banyaknya menurut jenis kelamin."
    )
    jabatan: ListOf[Jumlah] = Field(default=(), description="Banyaknya menurut jabatan.")
    pendidikan: ListOf[Jumlah] = Field(
        default=(), description="Banyaknya menurut jenjang pendidikan."
    )
    usia: ListOf[Jumlah] = Field(default=(), description="Banyaknya menurut rentang usia.")


class Asn(Bagian, title="ASN seluruh Indonesia"):
    """The civil servants (ASN) of the whole nation."""

    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")
    sumber: Sumber | None = Field(default=None, description="Asal data.")
    pns: Cacah = Field(description="Banyaknya pegawai negeri sipil.", examples=["3.795.302"])
    pppk: Cacah = Field(
        description="Banyaknya pegawai pemerintah dengan perjanjian kerja.", examples=["487.127"]
    )

    @property
    def jumlah(self) -> int:
        """Return how many there are, PNS and PPPK."""
        return self.pns + self.pppk
