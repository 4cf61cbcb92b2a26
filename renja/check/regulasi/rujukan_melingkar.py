"""Regulasi yang mengubah atau mencabut dirinya sendiri.

Yang diperiksa: dengan mengikuti diubah_oleh dan dicabut_oleh, tidak ada regulasi yang
kembali ke dirinya.

Mengapa: regulasi hanya dapat diubah atau dicabut oleh yang terbit sesudahnya.

Contoh:

    - kode: perban-2-2020
      diubah_oleh: perban-2-2020

Cara memperbaiki: hapus rujukan yang terbalik.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.fields import Kode
from renja.model.renja import Renja

CODE = "RJ523"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each circle, at its first regulation."""
    named: dict[str, tuple[Kode, ...]] = {}
    for regulasi in renja.regulasi:
        repealed = [regulasi.dicabut_oleh] if regulasi.dicabut_oleh is not None else []
        named.setdefault(regulasi.kode, (*regulasi.diubah_oleh, *repealed))
    told: set[str] = set()
    for start in named:
        circle = _circle(named, start)
        if circle and start not in told:
            told.update(circle)
            message = f"{start}: diubah atau dicabut oleh {', lalu '.join(circle)} sendiri."
            yield finding(CODE, circle[0].place, message, "Hapus rujukan yang terbalik.")


def _circle(named: dict[str, tuple[Kode, ...]], start: str) -> tuple[Kode, ...]:
    ways: list[tuple[Kode, ...]] = [(kode,) for kode in named[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        if way[-1] == start:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [(*way, kode) for kode in named.get(way[-1], ())]
    return ()
