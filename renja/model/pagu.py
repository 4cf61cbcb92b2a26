"""pagu.yaml and pengadaan.yaml: lines of the budget, and what is procured with them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, PrivateAttr

from renja.model.bagian import Bagian, ListOf, OneOrMore, Verifikasi, one_of
from renja.model.fields import Desimal, Kode, Rupiah, Teks
from renja.model.program import Kegiatan, Program
from renja.model.sasaran import Iku

_Level = Literal["kegiatan", "KRO", "RO"]
_JenisPengadaan = Literal["renovasi", "pengadaan"]


class ButirPagu(Bagian, title="Butir pagu"):
    """A budget item of a line. Without a name: layanan tells what it pays for."""

    level: Annotated[_Level, one_of(_Level)] | None = Field(
        default=None, description="kegiatan, KRO, atau RO; kosong kalau tidak diketahui."
    )
    nama: Teks | None = Field(
        default=None,
        description="Nama KRO atau RO; untuk level kegiatan tidak perlu ditulis.",
        examples=["Layanan Manajemen SDM"],
    )
    layanan: ListOf[Teks] = Field(default=(), description="Layanan yang dibiayai.")
    kegiatan: Kode = Field(description="Kode kegiatan tempat butir ini.", examples=["CO.1"])
    kode_anggaran: Kode | None = Field(
        default=None, description="Kode anggaran resmi, kalau diketahui.", examples=["4235.EBA.001"]
    )
    volume: Desimal | None = Field(default=None, description="Volume keluaran.", examples=[12])
    satuan: Teks | None = Field(default=None, description="Satuan volume.", examples=["layanan"])
    _kegiatan: Kegiatan | None = PrivateAttr(default=None)

    @property
    def sebutan(self) -> Teks | None:
        """Return its name: as given, else that of its kegiatan where it is a kegiatan."""
        if self.nama is None and self.level == "kegiatan" and self._kegiatan is not None:
            return self._kegiatan.nama
        return self.nama


class BarisPagu(Bagian, title="Baris pagu"):
    """An amount with the items it holds and the IKU it serves; of one programme only."""

    kode: Kode = Field(description="Pegangan baris ini, misalnya PAGU.1.", examples=["PAGU.1"])
    jumlah: Rupiah = Field(description="Jumlah dalam rupiah penuh.", examples=["300.000.000"])
    semula: Rupiah | None = Field(
        default=None, description="Jumlah sebelum rencana ini direvisi.", examples=["250.000.000"]
    )
    butir: ListOf[ButirPagu] = Field(description="Kegiatan, KRO, atau RO yang dibiayai.")
    iku: OneOrMore[Kode] = Field(default=(), description="Kode IKU yang dibiayai.")
    sasaran: OneOrMore[Kode] = Field(default=(), description="Kode sasaran yang dibiayai.")
    induk: Kode | None = Field(
        default=None, description="Kode baris yang sudah memuat baris ini.", examples=["PAGU.5"]
    )
    catatan: Teks | None = Field(
        default=None,
        description="Catatan.",
        examples=["Pembagian antara kedua RO belum diketahui."],
    )
    lanjutan_dari: Kode | None = Field(
        default=None, description="Kode baris ini tahun sebelumnya.", examples=["PAGU.1"]
    )
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")
    _program: Program | None = PrivateAttr(default=None)
    _kegiatan: tuple[Kegiatan, ...] = PrivateAttr(default=())
    _iku: tuple[Iku, ...] = PrivateAttr(default=())

    @property
    def program(self) -> Program | None:
        """Return the programme of its kegiatan; None where no kegiatan is known."""
        return self._program

    @property
    def kegiatan(self) -> tuple[Kegiatan, ...]:
        """Return the kegiatan of its items, each once."""
        return self._kegiatan

    @property
    def iku_dibiayai(self) -> tuple[Iku, ...]:
        """Return the IKU it serves, named or by whole sasaran, in the order of the plan."""
        return self._iku


class BerkasPagu(Bagian, title="Pagu"):
    """The whole of pagu.yaml."""

    total_pagu: Rupiah | None = Field(
        default=None,
        description="Jumlah seluruhnya menurut dokumen anggaran; hanya untuk dicocokkan.",
        examples=["14.682.611.000"],
    )
    pagu: ListOf[BarisPagu] = Field(description="Baris pagu; setiap jumlah ditulis satu kali.")


class Pengadaan(Bagian, title="Pengadaan atau renovasi"):
    """Something procured or renovated this year."""

    nama: Teks = Field(description="Yang diadakan atau direnovasi.", examples=["Laptop"])
    jenis: Annotated[_JenisPengadaan, one_of(_JenisPengadaan)] = Field(
        default="pengadaan", description="renovasi atau pengadaan."
    )
    untuk: Teks | None = Field(
        default=None, description="Kegunaannya.", examples=["menunjang pekerjaan sehari-hari"]
    )
    pagu: Kode | None = Field(
        default=None, description="Kode baris pagu yang membiayai.", examples=["PAGU.1"]
    )
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")


class BerkasPengadaan(Bagian, title="Pengadaan dan renovasi"):
    """The whole of pengadaan.yaml."""

    pengadaan: ListOf[Pengadaan] = Field(description="Pengadaan dan renovasi tahun ini.")
