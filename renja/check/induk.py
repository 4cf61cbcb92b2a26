"""The tree that pagu lines make by their induk."""

from __future__ import annotations

from renja.model.pagu import BarisPagu
from renja.model.renja import Renja


def induk_of(renja: Renja) -> dict[str, BarisPagu]:
    """Return the induk of each line that has one which is known, by the line's kode."""
    lines = {baris.kode: baris for baris in reversed(renja.pagu)}
    return {
        baris.kode: lines[baris.induk]
        for baris in renja.pagu
        if baris.induk is not None and baris.induk in lines
    }


def ring(renja: Renja, start: BarisPagu) -> tuple[BarisPagu, ...]:
    """Return the lines of the circle that a line is part of; none where it is part of none."""
    above = induk_of(renja)
    way = [start]
    while (found := above.get(way[-1].kode)) is not None:
        if found.kode == start.kode:
            return tuple(way)
        if any(found.kode == baris.kode for baris in way):
            return ()
        way.append(found)
    return ()
