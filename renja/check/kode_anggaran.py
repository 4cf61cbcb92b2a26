"""Official budget codes taken apart, and the list of KRO.

Since the programmes were redesigned (fiscal year 2021) a programme is two letters, a kegiatan
four digits, a KRO three letters and an RO three characters: WA, 4235, 4235.EBA, 4235.EBA.001;
each may be headed by what is above it (055.01.WA.4235).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FORM = re.compile(
    r"(?:(?:\d{3}\.\d{2}\.)?(?P<program>[A-Z]{2})(?:\.(?=\d)|$))?"
    r"(?:(?P<kegiatan>\d{4})(?:\.(?P<kro>[A-Z]{3})(?:\.(?P<ro>[0-9A-Z]{3}))?)?)?"
)
EXAMPLES = {"program": "WA", "kegiatan": "4235", "KRO": "4235.EBA", "RO": "4235.EBA.001"}


@dataclass(frozen=True, slots=True)
class KodeAnggaran:
    """The parts of a code; '' where it doesn't go so far down or up."""

    program: str
    kegiatan: str
    kro: str
    ro: str

    @property
    def level(self) -> str:
        """Return the level that the code is of."""
        found = (("RO", self.ro), ("KRO", self.kro), ("kegiatan", self.kegiatan))
        return next((level for level, part in found if part), "program")


def read_kode_anggaran(kode: str | None) -> KodeAnggaran | None:
    """Return the parts of a code; None for one without the official form, and for none."""
    match = _FORM.fullmatch(kode) if kode else None
    if match is None:
        return None
    return KodeAnggaran(**{name: part or "" for name, part in match.groupdict().items()})


@dataclass(frozen=True, slots=True)
class Kro:
    """A KRO of the list."""

    nama: str
    satuan: str


@cache
def known_kro() -> Mapping[str, Kro]:
    """Return the known KRO by their code, that of national priorities as well."""
    lines = (Path(__file__).parent / "kro.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return {kode: Kro(nama, satuan) for *kodes, nama, satuan in rows for kode in kodes if kode}
