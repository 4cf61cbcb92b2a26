"""Every target and realisation of a plan, with who has it and in which unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.target import Target

PERSEN = frozenset({"persen", "%", "persentase"})
BERUPA_BILANGAN = PERSEN | {"indeks", "skor", "jumlah"}
_KEYS = (
    "target",
    "target_sebelumnya",
    "realisasi_sebelumnya",
    "target_renstra",
    "semula",
)


@dataclass(frozen=True, slots=True)
class NamedTarget:
    """A target, its name ('IKU.3, target'), its satuan as typed and in small letters."""

    name: str
    target: Target
    satuan: str

    @property
    def jenis(self) -> str:
        """Return the satuan as it is compared."""
        return self.satuan.strip().lower()


def named_targets(renja: Renja) -> Iterator[NamedTarget]:
    """Yield all targets of IKU, of tujuan and of kegiatan that could be read."""
    indicators = [indikator for tujuan in renja.tujuan for indikator in tujuan.indikator]
    for iku in (*indicators, *renja.iku):
        if not iku.satuan.rusak:
            yield from _of_iku(iku)
    for kegiatan in renja.kegiatan:
        for position, isi in enumerate(kegiatan.isi, 1):
            if isi.target is not None and isi.satuan is not None:
                name = f"{kegiatan.kode}, isi ke-{position}, target"
                yield NamedTarget(name, isi.target, isi.satuan)


def _of_iku(iku: Iku) -> Iterator[NamedTarget]:
    for key in _KEYS:
        target: Target | None = getattr(iku, key)
        if target is not None and not target.rusak:
            yield NamedTarget(f"{iku.kode}, {key}", target, iku.satuan)
    for position, target in enumerate(iku.triwulan, 1):
        if not target.rusak:
            yield NamedTarget(f"{iku.kode}, triwulan ke-{position}", target, iku.satuan)
