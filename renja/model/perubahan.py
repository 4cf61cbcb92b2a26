"""What a plan that was revised within its year says of that: `perubahan` in dokumen.yaml."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from renja.model.bagian import Bagian, ListOf
from renja.model.fields import Cacah, Kode, Rupiah, Tanggal, Teks
from renja.model.target import Target

_KE = (
    "Kedua",
    "Ketiga",
    "Keempat",
    "Kelima",
    "Keenam",
    "Ketujuh",
    "Kedelapan",
    "Kesembilan",
    "Kesepuluh",
)
_DASAR = "Dasar perubahan: kode dari regulasi.yaml, atau sebutan surat atau keputusannya."


class Riwayat(Bagian, title="Riwayat perubahan"):
    """The plan as it was settled before: first by itself, then by each earlier revision."""

    ke: Cacah = Field(
        description="0 untuk rencana asal, 1 untuk perubahan pertama, dan seterusnya.",
        examples=[0],
    )
    tanggal: Tanggal = Field(description="Tanggal penetapannya.", examples=["4 Januari 2024"])
    dasar: Teks | None = Field(
        default=None,
        description=_DASAR,
        examples=["Surat Sekretaris Utama Nomor 1/CONTOH/2024"],
    )
    pokok: Teks | None = Field(
        default=None,
        description="Pokok perubahannya.",
        examples=["penyesuaian pagu triwulan II"],
    )

    @property
    def sebutan(self) -> str:
        """Return what was settled then: 'Rencana asal', 'Perubahan', 'Perubahan Kedua'."""
        return sebutan_perubahan(self.ke) if self.ke else "Rencana asal"


class Perubahan(Bagian, title="Perubahan rencana"):
    """That this plan is a revision: the how manieth, on what ground, why, and of what."""

    ke: Cacah = Field(
        description="Perubahan yang keberapa dalam tahun ini: 1 untuk yang pertama.", examples=[1]
    )
    dasar: Teks | None = Field(
        default=None,
        description=_DASAR,
        examples=["Surat Sekretaris Utama Nomor 2/CONTOH/2024"],
    )
    alasan: Teks | None = Field(
        default=None,
        description="Alasan perubahan, sebagai lanjutan kata 'karena'; di tabel perubahan juga "
        "alasan IKU tanpa alasan dan baris pagu tanpa catatan.",
        examples=["pagu tahun berjalan disesuaikan"],
    )
    semula: Teks | None = Field(
        default=None,
        description="Revisi git dari rencana sebelum perubahan ini; target dan pagunya menjadi "
        "semula yang tidak ditulis sendiri.",
        examples=["renja-2024-final"],
    )
    riwayat: ListOf[Riwayat] = Field(
        default=(), description="Rencana asal dan perubahan sebelum ini, berurutan."
    )

    @property
    def sebutan(self) -> str:
        """Return 'Perubahan', of the second one 'Perubahan Kedua'."""
        return sebutan_perubahan(self.ke)


def sebutan_perubahan(ke: int) -> str:
    """Return what the revision of this number is called: 'Perubahan', 'Perubahan Kedua'."""
    if ke < 2:
        return "Perubahan"
    return f"Perubahan {_KE[ke - 2] if ke - 2 < len(_KE) else f'Ke-{int(ke)}'}"


@dataclass(frozen=True, slots=True)
class IkuDitiadakan:
    """An IKU of the plan before a revision that the plan no longer has."""

    kode: Kode
    nama: Teks
    satuan: Teks
    semula: Target


@dataclass(frozen=True, slots=True)
class PaguDitiadakan:
    """A pagu line of the plan before a revision that the plan no longer has."""

    kode: Kode
    nama: Teks
    semula: Rupiah
