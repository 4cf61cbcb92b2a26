"""arah.yaml and peran.yaml: the strategic direction, and roles told as enumerations."""

from __future__ import annotations

from pydantic import Field

from renja.model.bagian import Bagian, ListOf, Periode, Verifikasi
from renja.model.fields import Cacah, Kode, Teks


class Rujukan(Bagian):
    """A numbered mission, direction or agenda of the nation."""

    nomor: Cacah = Field(description="Nomor urutnya.")
    nama: Teks | None = Field(default=None, description="Bunyinya.")


class PrioritasPresiden(Bagian):
    """The President's priorities of a term, and those that concern the unit."""

    jumlah: Cacah = Field(description="Banyaknya prioritas seluruhnya.")
    periode: Periode | None = Field(default=None, description="Masa prioritas itu.")
    terkait: ListOf[Teks] = Field(description="Prioritas yang terkait dengan unit.")


class Arah(Bagian):
    """Vision, mission, and what of the nation's plan they serve."""

    visi: Teks = Field(description="Visi unit, persis seperti bunyi resminya.")
    visi_induk: Teks | None = Field(default=None, description="Visi lembaga induk.")
    misi: ListOf[Teks] = Field(default=(), description="Misi, satu butir satu misi.")
    misi_presiden: Rujukan | None = Field(
        default=None, description="Misi Presiden yang dilaksanakan."
    )
    arahan_presiden: Rujukan | None = Field(
        default=None, description="Arahan Presiden yang diikuti."
    )
    agenda_pembangunan: Rujukan | None = Field(
        default=None, description="Agenda pembangunan RPJMN."
    )
    prioritas_presiden: PrioritasPresiden | None = Field(
        default=None, description="Prioritas kerja Presiden."
    )
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")


class Perincian(Bagian):
    """An enumeration within a role."""

    kode: Kode = Field(description="Pegangan untuk naskah.")
    pengantar: Teks | None = Field(default=None, description="Kalimat atau frasa pengantar.")
    butir: ListOf[Teks] = Field(description="Butirnya, menurut urutan.")


class Peran(Bagian):
    """A role that the unit or its parent tells of, with its enumerations."""

    kode: Kode = Field(description="Pegangan untuk naskah.")
    judul: Teks = Field(description="Judul bagian.")
    daftar: ListOf[Perincian] = Field(default=(), description="Perincian di dalam peran ini.")
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")
