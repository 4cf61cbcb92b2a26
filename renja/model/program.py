"""program.yaml: programmes, their kegiatan, and what each kegiatan does or measures."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from renja.model.bagian import Bagian, ListOf, OneOrMore, Verifikasi, one_of
from renja.model.fields import Kode, Tahun, Teks, wrong_value
from renja.model.target import Target

_Jenis = Literal["generik", "teknis"]


class Isi(Bagian):
    """One item of a kegiatan: an aktivitas, or an indikator that may name IKU it supports."""

    aktivitas: Teks | None = Field(default=None, description="Yang dikerjakan.")
    indikator: Teks | None = Field(default=None, description="Yang diukur.")
    iku: OneOrMore[Kode] = Field(default=(), description="Kode IKU yang didukung indikator ini.")
    target: Target | None = Field(default=None, description="Target indikator.")
    satuan: Teks | None = Field(default=None, description="Satuan target.")
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


class Kegiatan(Bagian):
    """A kegiatan of a programme."""

    kode: Kode = Field(description="Pegangan kegiatan dalam rencana ini, misalnya CO.1.")
    nama: Teks = Field(description="Nama kegiatan.")
    kode_anggaran: Kode | None = Field(
        default=None, description="Kode anggaran resmi, kalau diketahui."
    )
    isi: ListOf[Isi] = Field(default=(), description="Aktivitas dan indikator kegiatan.")
    lanjutan_dari: Kode | None = Field(
        default=None, description="Kode kegiatan ini tahun sebelumnya."
    )
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")


class Program(Bagian):
    """A programme with its kegiatan."""

    kode: Kode = Field(description="Pegangan program dalam rencana ini, misalnya WA.")
    nama: Teks = Field(description="Nama program.")
    kode_anggaran: Kode | None = Field(
        default=None, description="Kode anggaran resmi, kalau diketahui."
    )
    jenis: Annotated[_Jenis, one_of(_Jenis)] | None = Field(
        default=None, description="generik atau teknis."
    )
    sifat: Teks | None = Field(default=None, description="Sifat program, misalnya lintas K/L.")
    tugas: Teks | None = Field(default=None, description="Untuk apa program ini didesain.")
    asal: ListOf[Teks] = Field(
        default=(), description="Nama program lama yang digabungkan ke sini."
    )
    kegiatan: ListOf[Kegiatan] = Field(default=(), description="Kegiatan dalam program ini.")
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")


class Restrukturisasi(Bagian):
    """The restructuring of programmes: on what ground, since when, to which ends."""

    dasar: Kode | None = Field(default=None, description="Kode regulasi yang mendasarinya.")
    berlaku: Tahun | None = Field(default=None, description="Tahun anggaran mulai berlakunya.")
    tujuan: ListOf[Teks] = Field(default=(), description="Tujuannya, satu butir satu tujuan.")


class BerkasProgram(Bagian):
    """The whole of program.yaml."""

    restrukturisasi: Restrukturisasi | None = Field(
        default=None, description="Restrukturisasi program."
    )
    program: ListOf[Program] = Field(description="Program dengan kegiatannya.")
