"""What every telling of changes is given, and the words that all of them use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from renja.compare.change import Change, Hal, Jenis
from renja.compare.words import Word
from renja.model.diagnostic import Place
from renja.model.numbers import group
from renja.model.tree import NOWHERE

GROUPS: Final[Mapping[Hal, str]] = {
    "dokumen": "Dokumen",
    "unit": "Unit kerja",
    "pegawai": "Pegawai unit",
    "asn": "ASN seluruh Indonesia",
    "arah": "Arah strategis",
    "peran": "Peran",
    "perspektif": "Perspektif",
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    "iku": "IKU",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "isi": "Aktivitas dan indikator",
    "restrukturisasi": "Restrukturisasi program",
    "pagu": "Pagu",
    "jumlah": "Jumlah pagu",
    "pengadaan": "Pengadaan",
    "regulasi": "Regulasi",
    "naskah": "Naskah",
}
DONE: Final[Mapping[Jenis, str]] = {
    "ubah": "diubah",
    "tambah": "ditambahkan",
    "hapus": "dihapus",
    "pindah": "dipindahkan",
    "urutan": "diurutkan lain",
    "ganti_kode": "berganti kode",
}
# What a kind of thing is called in the summary, where its own word won't do; of those that a plan
# has once, no number is told.
_COUNTED: Final[Mapping[Hal, str]] = {
    "unit": "unit kerja",
    "asn": "ASN",
    "arah": "arah strategis",
    "iku": "IKU",
    "isi": "aktivitas atau indikator",
    "naskah": "bagian naskah",
}
_ONCE: Final = frozenset({"dokumen", "unit", "pegawai", "asn", "arah", "restrukturisasi"})
NO_CHANGE = "Tidak ada perubahan."
_AROUND = 6  # words kept beside a changed one where a text is told in short


@dataclass(frozen=True, slots=True)
class Named:
    """A plan as it is told: its title ('Renja 2024 pada HEAD (0123456789)'), name, year, commit,
    and what stands before its paths."""

    title: str
    name: str
    tahun: int
    commit: str = ""
    before_paths: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two plans and the changes between them; version: of the program that compared them;
    notes: what else is to be known of them."""

    before: Named
    after: Named
    changes: tuple[Change, ...]
    version: str
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return 'Renja 2024 pada HEAD → Renja 2024 pada folder kerja'."""
        return f"{self.before.title} → {self.after.title}"

    def groups(self) -> Iterator[tuple[str, list[Change]]]:
        """Yield the changes by the kind of thing, with its title."""
        for hal, changes in groupby(self.changes, lambda change: change.hal):
            yield GROUPS[hal], list(changes)

    def place(self, change: Change) -> Place:
        """Return where a change stands now, or stood if it went; NOWHERE if it can't be told."""
        for named, place in (
            (self.after, change.tempat_menjadi),
            (self.before, change.tempat_semula),
        ):
            if place != NOWHERE:
                return Place(named.before_paths + place.path, place.line, place.column)
        return NOWHERE


def things(changes: Sequence[Change]) -> Iterator[tuple[str, list[Change]]]:
    """Yield the changes of one thing after the other, with what it is called."""
    for name, some in groupby(changes, thing):
        yield name, list(some)


def thing(change: Change) -> str:
    """Return what a change is told of: 'IKU.3 Indeks Kepuasan Masyarakat'."""
    return f"{change.kode} {change.sebutan}".strip()


def field(change: Change) -> str:
    """Return what of the thing changed, and how where it didn't just change: 'target',
    'ditambahkan', 'misi dihapus'."""
    if change.jenis == "ubah":
        return change.isian
    if change.jenis == "urutan":
        return change.isian if change.isian.startswith("urutan") else f"urutan {change.isian}"
    if change.jenis == "ganti_kode":
        return "kode"
    return f"{change.isian} {DONE[change.jenis]}".strip()


def summary(difference: Difference) -> str:
    """Return '12 perubahan pada 3 IKU, 2 pagu; 2 jumlah ikut berubah: seluruh pagu naik
    Rp50.000.000 menjadi Rp350.000.000.'; sums are told apart, since nobody changed them."""
    if not difference.changes:
        return NO_CHANGE
    made = [change for change in difference.changes if change.hal != "jumlah"]
    sums = [change for change in difference.changes if change.hal == "jumlah"]
    told = f"{len(made)} perubahan pada {', '.join(_counted(made))}"
    if sums:
        told += f"; {len(sums)} jumlah ikut berubah"
    for change in sums:
        if not change.kode and change.beda is not None:
            way = "naik" if change.beda > 0 else "turun"
            amount = f"Rp{group(int(abs(change.beda)))}"
            told += f": seluruh pagu {way} {amount} menjadi {change.menjadi}"
    return f"{told}."


def _counted(changes: Sequence[Change]) -> Iterator[str]:
    """Yield how many things of each kind changed: 'unit kerja', '3 IKU'; of a naskah, how many
    passages."""
    for hal, some in groupby(changes, lambda change: change.hal):
        of_kind = list(some)
        count = len(of_kind if hal == "naskah" else set(map(thing, of_kind)))
        name = _COUNTED.get(hal, hal)
        yield name if hal in _ONCE else f"{count} {name}"


def in_short(words: Sequence[Word]) -> list[Word]:
    """Return words of a text with what is far from any change left out ('…')."""
    found: list[Word] = []
    for n, word in enumerate(words):
        kept = word.teks.split()
        if word.nasib != "tetap" or len(kept) <= 2 * _AROUND:
            found.append(word)
            continue
        head = kept[:_AROUND] if n > 0 else []
        tail = kept[-_AROUND:] if n < len(words) - 1 else []
        found.append(Word("tetap", " ".join([*head, "…", *tail])))
    return found
