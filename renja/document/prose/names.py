"""The names that prose finds: the plan's data and what is computed from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from renja.document.printing import Computed
from renja.document.target_iku import perubahan
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja

_DATA = (
    "dokumen unit pegawai asn arah peran perspektif tujuan sasaran iku program kegiatan "
    "restrukturisasi pagu pengadaan regulasi"
)
DATA_NAMES = tuple(_DATA.split(" "))
NAMES = frozenset((*DATA_NAMES, "tahun", "jumlah_pagu", "jumlah_semula", "perubahan"))


def plan_names(renja: Renja) -> dict[str, Any]:
    """Return the data of a plan by the names that prose uses."""
    names = {name: getattr(renja, name) for name in DATA_NAMES}
    names["tahun"] = renja.dokumen.tahun
    names["jumlah_pagu"] = sum_of(baris for baris in renja.pagu if baris.induk is None)
    names["jumlah_semula"] = _semula(renja)
    names["perubahan"] = perubahan(renja)
    return names


def _semula(renja: Renja) -> Computed | None:
    total = renja.jumlah_semula
    if total is None:
        return None
    counted = (baris for baris in renja.pagu if baris.induk is None)
    places = (baris.place_of("semula") for baris in counted)
    return Computed(total, "rupiah", places)


def sum_of(lines: Iterable[BarisPagu]) -> Computed:
    """Return the sum of pagu lines, which knows the amounts it is made of."""
    counted = tuple(lines)
    total = sum(baris.jumlah for baris in counted)
    return Computed(total, "rupiah", (baris.jumlah.place for baris in counted))
