"""arah.yaml and peran.yaml: the strategic direction, and roles told as enumerations."""

from __future__ import annotations

from pydantic import Field

from renja.model.bagian import Bagian, ListOf, Periode, Verifikasi
from renja.model.fields import Cacah, Kode, Teks


class Rujukan(Bagian, title="Misi, arahan, atau agenda nasional"):
    """A numbered mission, direction or agenda of the nation."""

    nomor: Cacah = Field(description="Nomor urutnya.", examples=[8])
    nama: Teks | None = Field(
        default=None,
        description="Bunyinya.",
        examples=["Pengelolaan pemerintahan yang bersih, efektif, dan terpercaya"],
    )


class PrioritasPresiden(Bagian, title="Prioritas kerja Presiden"):
    """The President's priorities of a term, and those that concern the unit."""

    jumlah: Cacah = Field(description="Banyaknya prioritas seluruhnya.", examples=[5])
    periode: Periode | None = Field(default=None, description="Masa prioritas itu.")
    terkait: ListOf[Teks] = Field(description="Prioritas yang terkait dengan unit.")


class Arah(Bagian, title="Arah strategis"):
    """Vision, mission, and what of the nation's plan they serve."""

    visi: Teks = Field(
        description="Visi unit, persis seperti bunyi resminya.",
        examples=["Terwujudnya layanan yang berkualitas prima"],
    )
    visi_induk: Teks | None = Field(
        default=None,
        description="Visi lembaga induk.",
        examples=["Terwujudnya layanan yang berkualitas prima"],
    )
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


class Perincian(Bagian, title="Perincian"):
    """An enumeration within a role."""

    kode: Kode = Field(description="Pegangan untuk naskah.", examples=["isu_strategis"])
    pengantar: Teks | None = Field(
        default=None,
        description="Kalimat atau frasa pengantar.",
        examples=["Hal yang perlu diperhatikan"],
    )
    butir: ListOf[Teks] = Field(description="Butirnya, menurut urutan.")


class Peran(Bagian, title="Peran"):
    """A role that the unit or its parent tells of, with its enumerations."""

    kode: Kode = Field(description="Pegangan untuk naskah.", examples=["pelayanan"])
    judul: Teks = Field(description="Judul bagian.", examples=["Peran dalam Pelayanan Publik"])
    daftar: ListOf[Perincian] = Field(default=(), description="Perincian di dalam peran ini.")
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")
