"""sasaran.yaml: perspektif or tujuan, their sasaran, and the IKU that measure them."""

from __future__ import annotations

from itertools import combinations
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr, model_validator

from renja.model.bagian import Bagian, ListOf, Verifikasi, one_of
from renja.model.fields import Kode, Teks, wrong_value
from renja.model.patterns import must_be_empty
from renja.model.target import Target

_Polaritas = Literal["maksimum", "minimum", "stabil"]
_CaraTriwulan = Literal["akumulatif", "posisi_akhir", "rata_rata", "tetap"]


# What the validator of Iku demands of the quarters, for editors.
_FOUR: dict[str, Any] = {
    "if": {"type": "array", "minItems": 1, "anyOf": [{"maxItems": 3}, {"minItems": 5}]},
    "then": {
        "type": "null",
        "errorMessage": "Tulis empat target: triwulan I sampai IV, berurutan.",
    },
}


class Formula(Bagian, title="Formula"):
    """How an IKU is counted: numerator over denominator, with targets of their own."""

    pembilang: Teks = Field(
        description="Yang dihitung.", examples=["Banyaknya layanan yang berbasis digital"]
    )
    penyebut: Teks | None = Field(
        default=None, description="Pembaginya.", examples=["Banyaknya layanan seluruhnya"]
    )
    target_pembilang: Target | None = Field(
        default=None, description="Target pembilang.", examples=[18]
    )
    target_penyebut: Target | None = Field(
        default=None, description="Target penyebut.", examples=[20]
    )


class Iku(Bagian, title="IKU"):
    """A key performance indicator (indikator kinerja utama) with its target."""

    kode: Kode = Field(description="Kode IKU, misalnya IKU.3.", examples=["IKU.3"])
    nama: Teks = Field(
        description="Nama IKU.", examples=["Indeks Kepuasan Masyarakat terhadap Layanan {unit}"]
    )
    satuan: Teks = Field(
        description="persen, indeks, skor, nilai, level, jumlah, predikat, …",
        examples=["persen", "indeks", "nilai"],
    )
    polaritas: Annotated[_Polaritas, one_of(_Polaritas)] = Field(
        default="maksimum", description="maksimum: makin tinggi makin baik; minimum: makin rendah."
    )
    target: Target = Field(
        description='Target tahun ini: angka, predikat, atau "-".',
        examples=[96, "95,25", "100%", "WTP"],
    )
    target_sebelumnya: Target | None = Field(
        default=None, description="Target tahun sebelumnya.", examples=[95]
    )
    realisasi_sebelumnya: Target | None = Field(
        default=None, description="Realisasi tahun sebelumnya.", examples=["95,25"]
    )
    target_renstra: Target | None = Field(
        default=None, description="Target tahun ini menurut renstra.", examples=["100%"]
    )
    semula: Target | None = Field(
        default=None, description="Target sebelum rencana ini direvisi.", examples=[94]
    )
    triwulan: ListOf[Target] = Field(
        default=(),
        description="Target triwulan I sampai IV.",
        json_schema_extra={"allOf": [_FOUR]},
    )
    cara_triwulan: Annotated[_CaraTriwulan, one_of(_CaraTriwulan)] | None = Field(
        default=None, description="Cara target triwulan menuju target tahun."
    )
    alasan: Teks | None = Field(
        default=None,
        description="Alasan target berubah.",
        examples=["realisasi tahun sebelumnya telah melampaui target"],
    )
    formula: Formula | None = Field(default=None, description="Cara menghitung.")
    sumber_data: Teks | None = Field(
        default=None, description="Sumber data realisasi.", examples=["Survei kepuasan masyarakat"]
    )
    lanjutan_dari: Kode | None = Field(
        default=None, description="Kode IKU ini pada tahun sebelumnya.", examples=["IKU.4"]
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


class Sasaran(Bagian, title="Sasaran"):
    """What the unit wants to reach, measured by its IKU."""

    kode: Kode = Field(description="Kode sasaran, misalnya SS.2.", examples=["SS.2"])
    nama: Teks = Field(
        description="Bunyi sasaran.", examples=["Terwujudnya layanan yang berkualitas prima"]
    )
    iku: ListOf[Iku] = Field(description="IKU sasaran ini.")
    mendukung: ListOf[Kode] = Field(default=(), description="Kode sasaran lain yang didukung.")
    lanjutan_dari: Kode | None = Field(
        default=None, description="Kode sasaran ini tahun sebelumnya.", examples=["SS.2"]
    )
    verifikasi: Verifikasi = Field(default="sudah", description="Sejauh mana data sudah diperiksa.")
    _nomor: int = PrivateAttr(default=0)

    @property
    def nomor(self) -> int:
        """Return the sasaran's position in the plan, from 1."""
        return self._nomor


class Perspektif(Bagian, title="Perspektif"):
    """A perspective of the balanced scorecard."""

    nama: Teks = Field(description="Nama perspektif.", examples=["Stakeholders Perspective"])
    sasaran: ListOf[Sasaran] = Field(description="Sasaran dalam perspektif ini.")


class Tujuan(Bagian, title="Tujuan"):
    """A goal above the sasaran."""

    kode: Kode = Field(description="Kode tujuan.", examples=["T.1"])
    nama: Teks = Field(
        description="Bunyi tujuan.", examples=["Terwujudnya pelayanan publik yang prima"]
    )
    indikator: ListOf[Iku] = Field(default=(), description="Indikator tujuan.")
    sasaran: ListOf[Sasaran] = Field(description="Sasaran di bawah tujuan ini.")


# What the validator of Strategi demands, for editors.
_LAYOUTS = ("perspektif", "tujuan", "sasaran")
_LIST = {"type": "array"}
_ITEMS = {"type": "array", "minItems": 1}
_ONLY_ONE = must_be_empty("Pakai salah satu saja: perspektif, tujuan, atau sasaran.")
_ONE_LAYOUT: dict[str, Any] = {
    "allOf": [
        {
            "if": {"properties": {key: {"type": "null"} for key in _LAYOUTS}},
            "then": {
                "required": ["sasaran"],
                "properties": {"sasaran": _LIST},
                "errorMessage": "Isi dengan perspektif, tujuan, atau sasaran.",
            },
        },
        *(
            {
                "if": {
                    "required": [first, second],
                    "properties": {first: _ITEMS, second: _ITEMS},
                },
                "then": {"properties": {second: _ONLY_ONE}},
            }
            for first, second in combinations(_LAYOUTS, 2)
        ),
    ]
}


class Strategi(Bagian, title="Sasaran dan IKU", json_schema_extra=_ONE_LAYOUT):
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
