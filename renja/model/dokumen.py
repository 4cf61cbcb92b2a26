"""dokumen.yaml: the document itself: year, title, status, place, date, signatory."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from renja.model.bagian import Bagian, Periode, one_of
from renja.model.fields import Tahun, Tanggal, Teks
from renja.model.perubahan import Perubahan

_Status = Literal["draf", "final"]
_TahapPagu = Literal["indikatif", "anggaran", "alokasi"]
_Pelaksana = Literal["Plt.", "Plh."]


class PenandaTangan(Bagian, title="Penanda tangan"):
    """Who signs the plan."""

    nama: Teks = Field(description="Nama lengkap dengan gelar.", examples=["Anna, S.E., M.M."])
    jabatan: Teks = Field(
        description="Jabatan, seperti tertulis di atas tanda tangan.",
        examples=["Kepala {unit_resmi}"],
    )
    nip: Teks | None = Field(
        default=None, description="NIP, 18 angka.", examples=["198001012005012001"]
    )
    pelaksana: Annotated[_Pelaksana, one_of(_Pelaksana)] | None = Field(
        default=None, description="Plt. atau Plh., kalau bukan pejabat definitif."
    )


class Dokumen(Bagian, title="Dokumen"):
    """The document: what it is called, for which year, how far it is, who signs it."""

    tahun: Tahun = Field(description="Tahun rencana.", examples=[2024])
    judul: Teks = Field(default=Teks("Rencana Kerja"), description="Judul dokumen.")
    status: Annotated[_Status, one_of(_Status)] = Field(
        description="draf atau final: dokumen ini dimaksudkan sebagai apa."
    )
    versi: Teks | None = Field(
        default=None, description="Versi atau revisi, misalnya Revisi 1.", examples=["Revisi 1"]
    )
    perubahan: Perubahan | None = Field(
        default=None,
        description="Hanya untuk rencana yang diubah dalam tahunnya: dokumen ini lalu bernama "
        "Perubahan Rencana Kerja.",
    )
    tahap_pagu: Annotated[_TahapPagu, one_of(_TahapPagu)] | None = Field(
        default=None, description="Tahap pagu: indikatif, anggaran, atau alokasi."
    )
    tempat: Teks = Field(description="Tempat penandatanganan.", examples=["Kota Contoh"])
    tanggal: Tanggal = Field(description="Tanggal penandatanganan.", examples=["4 Januari 2024"])
    penanda_tangan: PenandaTangan = Field(description="Pejabat yang menandatangani.")
    renstra: Periode | None = Field(default=None, description="Masa rencana strategis.")
    rpjmn: Periode | None = Field(default=None, description="Masa RPJMN yang diacu.")

    @property
    def judul_lengkap(self) -> Teks:
        """Return the title, of a revision 'Perubahan Kedua Rencana Kerja'."""
        judul = self.judul
        if self.perubahan is None or judul.casefold().startswith("perubahan"):
            return judul
        named = Teks(f"{self.perubahan.sebutan} {judul}", self.perubahan.ke.place)
        named.computed = True
        return named
