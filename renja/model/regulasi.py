"""regulasi.yaml: laws, regulations and official letters that the plan rests on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from renja.model.bagian import Bagian, ListOf, OneOrMore, Verifikasi, one_of
from renja.model.fields import Kode, Tahun, Tanggal, Teks

_KaliDiubah = Literal["sekali", "beberapa_kali"]


class Regulasi(Bagian, title="Regulasi"):
    """A regulation; a joint letter has several issuers and numbers."""

    kode: Kode = Field(
        description="Pegangan untuk naskah, misalnya uu-asn.", examples=["uu-20-2023"]
    )
    jenis: Teks = Field(
        description="Jenisnya, misalnya Undang-Undang.",
        examples=["Undang-Undang", "Peraturan Pemerintah"],
    )
    singkatan: Teks | None = Field(
        default=None, description="Singkatan jenis, misalnya UU.", examples=["UU"]
    )
    penerbit: OneOrMore[Teks] = Field(default=(), description="Yang menerbitkan, satu atau lebih.")
    nomor: OneOrMore[Teks] = Field(description="Nomornya, satu atau lebih.", examples=[20])
    tahun: Tahun = Field(description="Tahunnya.", examples=[2023])
    tanggal: Tanggal | None = Field(
        default=None, description="Tanggal ditetapkan.", examples=["31 Oktober 2023"]
    )
    diundangkan: Tanggal | None = Field(
        default=None, description="Tanggal diundangkan.", examples=["31 Oktober 2023"]
    )
    tentang: Teks = Field(
        description="Judul resminya, sesudah kata tentang.", examples=["Aparatur Sipil Negara"]
    )
    diubah_oleh: OneOrMore[Kode] = Field(
        default=(), description="Kode regulasi yang mengubahnya, yang terakhir paling bawah."
    )
    kali_diubah: Annotated[_KaliDiubah, one_of(_KaliDiubah)] | None = Field(
        default=None, description="beberapa_kali, kalau tidak semua perubahannya didaftar di sini."
    )
    dicabut_oleh: Kode | None = Field(
        default=None, description="Kode regulasi yang mencabutnya.", examples=["uu-20-2023"]
    )
    sejak: Tanggal | None = Field(
        default=None, description="Tanggal pencabutan mulai berlaku.", examples=["31 Oktober 2023"]
    )
    sumber: Teks | None = Field(
        default=None, description="Tempat judul resminya diperiksa.", examples=["peraturan.go.id"]
    )
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")

    @property
    def berkali_diubah(self) -> bool:
        """Return whether it was amended more than once."""
        return len(self.diubah_oleh) > 1 or self.kali_diubah == "beberapa_kali"


class BerkasRegulasi(Bagian, title="Regulasi yang dirujuk"):
    """The whole of regulasi.yaml."""

    regulasi: ListOf[Regulasi] = Field(description="Regulasi yang dirujuk rencana ini.")
