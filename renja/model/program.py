"""program.yaml: programmes, their kegiatan, and what each kegiatan does or measures."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from renja.model.bagian import Bagian, ListOf, OneOrMore, Verifikasi, one_of
from renja.model.fields import Kode, Rupiah, Tahun, Teks, wrong_value
from renja.model.patterns import FILLED, must_be_empty
from renja.model.target import Target

_Jenis = Literal["generik", "teknis"]


# What the validator of Isi demands, for editors.
_EXACTLY_ONE: dict[str, Any] = {
    "if": {"required": ["aktivitas"], "properties": {"aktivitas": FILLED}},
    "then": {
        "properties": {
            "indikator": must_be_empty("Tulis satu butir untuk satu aktivitas atau indikator.")
        }
    },
    "else": {
        "required": ["indikator"],
        "properties": {"indikator": FILLED},
        "errorMessage": "Tulis aktivitas atau indikator.",
    },
}


class Isi(Bagian, title="Aktivitas atau indikator", json_schema_extra=_EXACTLY_ONE):
    """One item of a kegiatan: an aktivitas, or an indikator that may name IKU it supports."""

    aktivitas: Teks | None = Field(
        default=None, description="Yang dikerjakan.", examples=["Penyusunan laporan keuangan"]
    )
    indikator: Teks | None = Field(
        default=None, description="Yang diukur.", examples=["Persentase laporan yang tepat waktu"]
    )
    iku: OneOrMore[Kode] = Field(default=(), description="Kode IKU yang didukung indikator ini.")
    target: Target | None = Field(default=None, description="Target indikator.", examples=["100%"])
    satuan: Teks | None = Field(default=None, description="Satuan target.", examples=["persen"])
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")

    @model_validator(mode="after")
    def _exactly_one(self) -> Isi:
        if (self.aktivitas is None) == (self.indikator is None):
            both = "sekaligus berisi aktivitas dan" if self.aktivitas is not None else "tanpa"
            end = "indikator." if self.aktivitas is not None else "aktivitas atau indikator."
            raise wrong_value(
                "RJ125", f"{both} {end}", "Tulis satu butir untuk satu aktivitas atau indikator."
            )
        return self

    @property
    def jenis(self) -> Literal["aktivitas", "indikator"]:
        """Return which of the two it is."""
        return "aktivitas" if self.aktivitas is not None else "indikator"

    @property
    def teks(self) -> Teks:
        """Return its text."""
        text = self.aktivitas if self.aktivitas is not None else self.indikator
        return text if text is not None else Teks()


class Kegiatan(Bagian, title="Kegiatan"):
    """A kegiatan of a programme."""

    kode: Kode = Field(
        description="Pegangan kegiatan dalam rencana ini, misalnya CO.1.", examples=["WA.1"]
    )
    nama: Teks = Field(description="Nama kegiatan.", examples=["Pengelolaan Organisasi dan SDM"])
    kode_anggaran: Kode | None = Field(
        default=None, description="Kode anggaran resmi, kalau diketahui.", examples=["4235"]
    )
    isi: ListOf[Isi] = Field(default=(), description="Aktivitas dan indikator kegiatan.")
    lanjutan_dari: Kode | None = Field(
        default=None, description="Kode kegiatan ini tahun sebelumnya.", examples=["WA.1"]
    )
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")


class Program(Bagian, title="Program"):
    """A programme with its kegiatan."""

    kode: Kode = Field(
        description="Pegangan program dalam rencana ini, misalnya WA.", examples=["WA"]
    )
    nama: Teks = Field(description="Nama program.", examples=["Program Dukungan Manajemen"])
    kode_anggaran: Kode | None = Field(
        default=None, description="Kode anggaran resmi, kalau diketahui.", examples=["WA"]
    )
    jenis: Annotated[_Jenis, one_of(_Jenis)] | None = Field(
        default=None, description="generik atau teknis."
    )
    sifat: Teks | None = Field(
        default=None, description="Sifat program, misalnya lintas K/L.", examples=["lintas K/L"]
    )
    tugas: Teks | None = Field(
        default=None,
        description="Untuk apa program ini didesain.",
        examples=["melaksanakan prioritas pembangunan nasional"],
    )
    total_pagu: Rupiah | None = Field(
        default=None,
        description="Pagu program ini menurut dokumen anggaran; hanya untuk dicocokkan.",
        examples=["623.794.000"],
    )
    asal: ListOf[Teks] = Field(
        default=(), description="Nama program lama yang digabungkan ke sini."
    )
    kegiatan: ListOf[Kegiatan] = Field(default=(), description="Kegiatan dalam program ini.")
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")


class Restrukturisasi(Bagian, title="Restrukturisasi program"):
    """The restructuring of programmes: on what ground, since when, to which ends."""

    dasar: Kode | None = Field(
        default=None,
        description="Kode regulasi yang mendasarinya.",
        examples=["sb-restrukturisasi-2021"],
    )
    berlaku: Tahun | None = Field(
        default=None, description="Tahun anggaran mulai berlakunya.", examples=[2021]
    )
    tujuan: ListOf[Teks] = Field(default=(), description="Tujuannya, satu butir satu tujuan.")


class BerkasProgram(Bagian, title="Program dan kegiatan"):
    """The whole of program.yaml."""

    restrukturisasi: Restrukturisasi | None = Field(
        default=None, description="Restrukturisasi program."
    )
    program: ListOf[Program] = Field(description="Program dengan kegiatannya.")
