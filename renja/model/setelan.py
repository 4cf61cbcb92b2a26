"""renja.yaml: settings of a project, beside its data/."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from renja.model.bagian import Bagian, ListOf, one_of
from renja.model.bahasa import KataAsing
from renja.model.fields import Kode, Teks

_Tingkat = Literal["galat", "peringatan", "saran", "mati"]


class Aturan(Bagian, title="Aturan"):
    """How much a rule weighs in this project."""

    kode: Kode = Field(
        description="Kode aturan, misalnya RJ206; renja explain mendaftarnya.", examples=["RJ206"]
    )
    tingkat: Annotated[_Tingkat, one_of(_Tingkat)] = Field(
        description="galat, peringatan, saran, atau mati (tidak diperiksa)."
    )
    alasan: Teks = Field(
        description="Mengapa aturan ini diubah di proyek ini.",
        examples=["data resmi baru terbit bulan depan"],
    )


class Kata(Bagian, title="Kata"):
    """A word that isn't written so, and how it is."""

    salah: Teks = Field(description="Bentuk yang tidak dipakai.", examples=["stakeholder"])
    benar: Teks = Field(
        description="Bentuk yang dipakai. Kalau sama dengan yang salah, kata itu diterima.",
        examples=["pemangku kepentingan"],
    )


class Singkatan(Bagian, title="Singkatan"):
    """An abbreviation and what it is short for."""

    singkatan: Teks = Field(description="Singkatan atau akronim.", examples=["ASN"])
    kepanjangan: Teks = Field(
        description="Kepanjangannya, seperti ditulis di tengah kalimat.",
        examples=["Aparatur Sipil Negara"],
    )


class Setelan(Bagian, title="Setelan proyek"):
    """The settings of a project; what isn't set has the default of `load.settings`."""

    keluaran: Teks | None = Field(
        default=None,
        description="Folder keluaran, dihitung dari folder proyek.",
        examples=["output"],
    )
    aturan: tuple[Aturan, ...] = Field(
        default=(), description="Aturan yang diperketat, diperlunak, atau dimatikan."
    )
    kata: tuple[Kata, ...] = Field(
        default=(), description="Kata tidak baku tambahan, atau kata bawaan yang diterima."
    )
    asing: ListOf[KataAsing] = Field(
        default=(),
        description="Kata asing tambahan, yang di naskah dicetak miring dengan sendirinya. "
        "Bahasanya Inggris, kecuali disebut di belakangnya dalam kurung.",
        examples=[["money politics", "verstek (Belanda)"]],
    )
    bukan_asing: ListOf[Teks] = Field(
        default=(),
        description="Kata asing bawaan yang di sini tetap dicetak tegak.",
        examples=[["website"]],
    )
    singkatan: tuple[Singkatan, ...] = Field(
        default=(),
        description="Singkatan yang dipakai kantor; pembaca layar mendengar kepanjangannya di PDF.",
    )
