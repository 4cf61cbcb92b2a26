"""What rules about pagu lines share: which lines count, what each item is called."""

from __future__ import annotations

from collections.abc import Iterator

from renja.model.pagu import BarisPagu, ButirPagu
from renja.model.renja import Renja


def counted(renja: Renja) -> tuple[BarisPagu, ...]:
    """Return the lines that make up the sum: those without induk."""
    return tuple(baris for baris in renja.pagu if baris.induk is None)


def serves(baris: BarisPagu) -> bool:
    """Return whether a line tells which IKU or sasaran it pays for."""
    return bool(baris.iku or baris.sasaran)


def named_butir(renja: Renja) -> Iterator[tuple[str, BarisPagu, ButirPagu]]:
    """Yield all items with their line, named 'PAGU.1, butir ke-2'."""
    for baris in renja.pagu:
        for position, butir in enumerate(baris.butir, 1):
            yield f"{baris.kode}, butir ke-{position}", baris, butir
