"""The tree that pagu lines make by their induk."""

from __future__ import annotations

from collections.abc import Mapping

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


def ring(above: Mapping[str, BarisPagu], start: BarisPagu) -> tuple[BarisPagu, ...]:
    """Return the lines of the circle that a line is part of; none where it is part of none.

    above is what induk_of gives.
    """
    way, seen = [start], {str(start.kode)}
    while (found := above.get(way[-1].kode)) is not None:
        if found.kode == start.kode:
            return tuple(way)
        if str(found.kode) in seen:
            return ()
        way.append(found)
        seen.add(str(found.kode))
    return ()


def every_line_has_its_place(renja: Renja) -> bool:
    """Return whether each induk is there and none runs in a circle, so that sums hold."""
    induk_by_kode = {str(baris.kode): baris.induk for baris in renja.pagu}
    placed: set[str] = set()
    for kode in induk_by_kode:
        way: list[str] = []
        step: str | None = kode
        while step is not None and step not in placed:
            if step not in induk_by_kode or len(way) > len(induk_by_kode):
                return False
            way.append(step)
            step = induk_by_kode[step]
        placed |= set(way)
    return True
