"""A change between two plans: what, of which thing, from what to what, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, get_args

from renja.compare.words import Word, compare_words
from renja.model.diagnostic import Place
from renja.model.tree import NOWHERE

Hal = Literal[
    "dokumen",
    "unit",
    "pegawai",
    "asn",
    "arah",
    "peran",
    "perspektif",
    "tujuan",
    "sasaran",
    "iku",
    "program",
    "kegiatan",
    "isi",
    "restrukturisasi",
    "pagu",
    "jumlah",
    "pengadaan",
    "regulasi",
    "naskah",
]
"""What kind of thing changed, in the order in which changes are told. 'isi' is an aktivitas or
indikator of a kegiatan; 'jumlah' a sum that is computed from the pagu lines."""

Jenis = Literal["ubah", "tambah", "hapus", "pindah", "urutan", "ganti_kode"]
"""How it changed. 'pindah': it has another parent, or a paragraph stands elsewhere; 'urutan':
the same things in another order, told once a list."""

HAL: tuple[Hal, ...] = get_args(Hal)
JENIS: tuple[Jenis, ...] = get_args(Jenis)


_READ_BY_WORD = 7  # words; shorter texts read best side by side


@dataclass(frozen=True, slots=True)
class Change:
    """A change. hal and kode (that of the newer side, '' where it has none) tell the thing,
    sebutan its name; isian the field in an officer's words ('target triwulan II'), '' where the
    whole thing came or went, and kunci the same in the data's keys ('triwulan').

    semula and menjadi are as printed, '' where there is nothing on that side. selisih: their
    difference with its sign where both are numbers ('+Rp50.000.000'), beda the number itself; a
    pagu line that came or went differs by all of its amount.
    """

    hal: Hal
    jenis: Jenis
    kode: str = ""
    sebutan: str = ""
    isian: str = ""
    kunci: str = ""
    semula: str = ""
    menjadi: str = ""
    selisih: str = ""
    beda: Decimal | None = None
    alasan: str = ""
    tempat_semula: Place = NOWHERE
    tempat_menjadi: Place = NOWHERE

    @property
    def kata(self) -> tuple[Word, ...]:
        """Return the words kept, deleted and inserted, of a text that was rewritten; none where
        semula and menjadi are better read side by side."""
        sides = (self.semula, self.menjadi)
        if self.jenis != "ubah" or self.beda is not None or min(map(_count, sides)) < _READ_BY_WORD:
            return ()
        return compare_words(*sides)

    def told(self, jenis: Jenis, semula: str = "", menjadi: str = "") -> Change:
        """Return the change as one of this kind, from a text to another."""
        return replace(self, jenis=jenis, semula=semula, menjadi=menjadi)

    def at(self, semula: Place, menjadi: Place) -> Change:
        """Return the change with its place on either side."""
        return replace(self, tempat_semula=semula, tempat_menjadi=menjadi)


def _count(text: str) -> int:
    return len(text.split())


def in_order(changes: list[Change]) -> tuple[Change, ...]:
    """Return the changes by the kind of thing; those of one kind keep their order."""
    return tuple(sorted(changes, key=lambda change: HAL.index(change.hal)))
