"""What the abbreviations of a plan are short for, as far as anyone has told it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from renja.model.renja import Renja


def abbreviations(renja: Renja, told: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return abbreviations, each with what it is short for: those told in renja.yaml, then
    those of the data. What the data use for several things is left out."""
    known: dict[str, set[str]] = {}
    for short, full in _of_the_data(renja):
        known.setdefault(short, set()).add(full)
    sure = {short: full for short, (full, *others) in known.items() if not others}
    return tuple((sure | dict(told)).items())


def _of_the_data(renja: Renja) -> Iterator[tuple[str, str]]:
    induk = renja.unit.induk
    if induk is not None and induk.singkatan:
        yield str(induk.singkatan), str(induk.nama)
    for regulasi in renja.regulasi:
        if regulasi.singkatan:
            yield str(regulasi.singkatan), str(regulasi.jenis)
