"""The fonts of the look: the family that the PDF embeds for each that the template asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from renja.look.family import Family, shipped_family
from renja.look.font_files import Shelf, complete
from renja.look.problems import Problems

FOLDER = "templates/fonts"

# Families drawn to the widths of those that Word has: lines break alike.
STAND_INS: Mapping[str, tuple[str, ...]] = {
    "times new roman": ("Tinos", "Liberation Serif"),
    "courier new": ("Cousine", "Liberation Mono"),
    "calibri": ("Carlito",),
    "cambria": ("Caladea",),
}
_SHIPPED = {"arial", "arimo", "liberation sans"}


def read_fonts(names: Iterable[str], shelf: Shelf, problems: Problems) -> dict[str, Family]:
    """Return the family for each font that the template asks for; one whose file isn't
    here is a problem, not a guess."""
    found: dict[str, Family] = {}
    for name in sorted(set(names)):
        if name.casefold() in _SHIPPED:
            found[name] = shipped_family()
            continue
        stand_ins = STAND_INS.get(name.casefold(), ())
        family = shelf.find((*stand_ins, name))
        if family is None:
            _missing(name, stand_ins, problems)
            continue
        found[name] = family
        if lacking := complete(family):
            problems.add(
                "RJ711",
                f"huruf '{family.name}' tidak lengkap: tidak ada potongan {', '.join(lacking)}",
                f"taruh berkas huruf itu di {FOLDER}/; tanpa itu PDF memakai potongan biasa",
            )
    return found


def _missing(name: str, stand_ins: tuple[str, ...], problems: Problems) -> None:
    wanted = f"{stand_ins[0]} (selebar {name})" if stand_ins else name
    problems.add(
        "RJ709",
        f"huruf '{name}' tidak tersedia untuk PDF",
        f"taruh berkas huruf {wanted} (.ttf: biasa, tebal, miring, tebal miring) di "
        f"{FOLDER}/, atau pakai Arial di gaya templat; yang terdekat: Arial",
    )
