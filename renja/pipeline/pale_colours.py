"""Colours of the template that figures can't be read in: told by the names that Word has."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from renja.figure.contrast import WHITE, PalePair, pale_pairs
from renja.look.look import Look
from renja.look.roles import PALETTE_STYLES, PALETTE_THEME
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place

SLOTS: Final = {"dk1": "Gelap 1", "dk2": "Gelap 2", "lt2": "Terang 2"} | {
    f"accent{number}": f"Aksen {number}" for number in range(1, 7)
}


def pale_colours(look: Look, shown: str) -> Iterator[Finding]:
    """Yield a warning for every pair of the template's colours that is too faint; shown is the
    template's path in findings."""
    for pale in pale_pairs(look.palette):
        yield finding("RJ720", Place(shown), _message(pale, look), _hint(pale))


def _message(pale: PalePair, look: Look) -> str:
    pair = pale.pair
    what = "teks" if pale.text else "bilah, panah, dan garis"
    return (
        f"{_named(pair.ink, look)} di atas {_named(pair.ground, look)} berkontras "
        f"{_written(pale.ratio)} : 1; {what} pada gambar memerlukan {_written(pair.least)} : 1"
    )


def _hint(pale: PalePair) -> str:
    fixed = "white" in (pale.pair.ink, pale.pair.ground)
    change = "ubah warna itu" if fixed else "ubah salah satu warna itu"
    return f"{change} di Word (Desain > Warna > Kustomisasi Warna) agar lebih gelap atau terang"


def _named(name: str, look: Look) -> str:
    """Return a colour as staff find it in Word, with its value."""
    if name == "white":
        return f"putih ({WHITE})"
    if name in PALETTE_STYLES:
        return f"warna gaya '{PALETTE_STYLES[name][1]}' ({look.palette[name]})"
    return f"warna tema '{SLOTS[PALETTE_THEME[name]]}' ({look.palette[name]})"


def _written(ratio: float) -> str:
    """Return a ratio cut off after two digits, so that what fails never looks like enough."""
    return f"{math.floor(ratio * 100) / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")
