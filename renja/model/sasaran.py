"""sasaran.yaml: perspektif or tujuan, their sasaran, and the IKU that measure them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, PrivateAttr, model_validator

from renja.model.bagian import Bagian, ListOf, Verifikasi, one_of
from renja.model.fields import Kode, Teks, wrong_value
from renja.model.target import Target

_Polaritas = Literal["maksimum", "minimum", "stabil"]
_CaraTriwulan = Literal["akumulatif", "posisi_akhir", "rata_rata", "tetap"]


class Formula(Bagian):
    """How an IKU is counted: numerator over denominator, with targets of their own."""

    pembilang: Teks = Field(description="Yang dihitung.")
    penyebut: Teks | None = Field(default=None, description="Pembaginya.")
    target_pembilang: Target | None = Field(default=None, description="Target pembilang.")
    target_penyebut: Target | None = Field(default=None, description="Target penyebut.")


class Iku(Bagian):
    """A key performance indicator (indikator kinerja utama) with its target."""

    kode: Kode = Field(description="Kode IKU, misalnya IKU.3.")
    nama: Teks = Field(description="Nama IKU.")
    satuan: Teks = Field(description="persen, indeks, skor, nilai, level, jumlah, predikat, …")
    polaritas: Annotated[_Polaritas, one_of(_Polaritas)] = Field(
        default="maksimum", description="maksimum: makin tinggi makin baik; minimum: makin rendah."
    )
    target: Target = Field(description='Target tahun ini: angka, predikat, atau "-".')
    target_sebelumnya: Target | None = Field(default=None, description="Target tahun sebelumnya.")
    realisasi_sebelumnya: Target | None = Field(
        default=None, description="Realisasi tahun sebelumnya."
    )
    target_renstra: Target | None = Field(
        default=None, description="Target tahun ini menurut renstra."
    )
    semula: Target | None = Field(default=None, description="Target sebelum rencana ini direvisi.")
    triwulan: ListOf[Target] = Field(default=(), description="Target triwulan I sampai IV.")
    cara_triwulan: Annotated[_CaraTriwulan, one_of(_CaraTriwulan)] | None = Field(
        default=None, description="Cara target triwulan menuju target tahun."
    )
    alasan: Teks | None = Field(default=None, description="Alasan target berubah.")
    formula: Formula | None = Field(default=None, description="Cara menghitung.")
    sumber_data: Teks | None = Field(default=None, description="Sumber data realisasi.")
    lanjutan_dari: Kode | None = Field(
        default=None, description="Kode IKU ini pada tahun sebelumnya."
    )
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")

    @model_validator(mode="after")
    def _four_quarters(self) -> Iku:
        if len(self.triwulan) not in (0, 4):
            message = f"triwulan berisi {len(self.triwulan)} target, seharusnya 4."
            raise wrong_value("RJ124", message, "Tulis target triwulan I sampai IV, berurutan.")
        return self

    @property
    def berubah(self) -> bool:
        """Return whether the target differs from that of the year before."""
        before = self.target_sebelumnya
        return before is not None and not before.kosong and not before.sama(self.target)


class Sasaran(Bagian):
    """What the unit wants to reach, measured by its IKU."""

    kode: Kode = Field(description="Kode sasaran, misalnya SS.2.")
    nama: Teks = Field(description="Bunyi sasaran.")
    iku: ListOf[Iku] = Field(description="IKU sasaran ini.")
    mendukung: ListOf[Kode] = Field(default=(), description="Kode sasaran lain yang didukung.")
    lanjutan_dari: Kode | None = Field(
        default=None, description="Kode sasaran ini tahun sebelumnya."
    )
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")
    _nomor: int = PrivateAttr(default=0)

    @property
    def nomor(self) -> int:
        """Return the sasaran's position in the plan, from 1."""
        return self._nomor


class Perspektif(Bagian):
    """A perspective of the balanced scorecard."""

    nama: Teks = Field(description="Nama perspektif.")
    sasaran: ListOf[Sasaran] = Field(description="Sasaran dalam perspektif ini.")


class Tujuan(Bagian):
    """A goal above the sasaran."""

    kode: Kode = Field(description="Kode tujuan.")
    nama: Teks = Field(description="Bunyi tujuan.")
    indikator: ListOf[Iku] = Field(default=(), description="Indikator tujuan.")
    sasaran: ListOf[Sasaran] = Field(description="Sasaran di bawah tujuan ini.")


class Strategi(Bagian):
    """The whole of sasaran.yaml: exactly one of perspektif, tujuan and sasaran."""

    perspektif: ListOf[Perspektif] = Field(default=(), description="Perspektif dengan sasarannya.")
    tujuan: ListOf[Tujuan] = Field(default=(), description="Tujuan dengan sasarannya.")
    sasaran: ListOf[Sasaran] = Field(
        default=(), description="Sasaran, tanpa perspektif atau tujuan."
    )

    @model_validator(mode="after")
    def _exactly_one(self) -> Strategi:
        used = [key for key in ("perspektif", "tujuan", "sasaran") if getattr(self, key)]
        if len(used) > 1:
            raise wrong_value(
                "RJ125",
                f"berisi {' dan '.join(used)} sekaligus.",
                "Susun sasaran di bawah salah satu saja: perspektif, tujuan, atau sasaran.",
            )
        if not used and not self.model_fields_set:
            raise wrong_value("RJ125", "belum berisi perspektif, tujuan, atau sasaran.")
        return self

    @property
    def semua_sasaran(self) -> tuple[Sasaran, ...]:
        """Return all sasaran in the order of the plan."""
        groups: tuple[Perspektif | Tujuan, ...] = (*self.perspektif, *self.tujuan)
        return (*(sasaran for group in groups for sasaran in group.sasaran), *self.sasaran)
