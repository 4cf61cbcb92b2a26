"""A table as it was read from a workbook or a CSV file, before anything in it is understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.nearest import did_you_mean
from renja.model.numbers import shown
from renja.workbook.columns import LEMBAR, Isian, Kolom, Lembar

_NEEDED = ("kode", "jenis")
MOST_ABOVE = 10  # rows above the heads


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: the place of a file, and what messages call it ('lembar Pagu, sel
    D7')."""

    place: Place
    name: str

    def finding(self, code: str, message: str, hint: str = "") -> Finding:
        """Return a finding that tells where it is."""
        return finding(code, self.place, f"{self.name}: {message}", hint)


@dataclass(frozen=True, slots=True)
class Cell:
    """What was typed into a cell: a text, stripped, or a number; None where it is empty. persen:
    the number was told with '%', and is 97 and not 0,97. broken: it can't be read, and that has
    been told."""

    value: str | Decimal | None
    spot: Spot
    persen: bool = False
    broken: bool = False

    @property
    def empty(self) -> bool:
        """Return whether nothing stands there."""
        return self.value is None and not self.broken

    def text(self, kolom: Kolom) -> str:
        """Return what stands there as it would be typed in the data: with a decimal comma, but
        for kode, which may look like numbers."""
        match self.value:
            case None:
                return ""
            case str() as text:
                return text
            case number:
                plain = f"{number:f}"
                kode = kolom.isian in (Isian.KODE, Isian.DAFTAR, Isian.NOMOR)
                return plain if kode else plain.replace(".", ",") + ("%" if self.persen else "")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, its cells by column."""

    spot: Spot
    cells: Mapping[str, Cell]

    def cell(self, kunci: str) -> Cell:
        """Return the cell of a column, an empty one where the table lacks the column."""
        return self.cells.get(kunci) or Cell(None, self.spot)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one sheet: where each of its heads stands, by column, and its rows."""

    lembar: Lembar
    spot: Spot
    heads: Mapping[str, Spot]
    lines: tuple[Line, ...]


@dataclass(slots=True)
class Tables:
    """What a file holds; tahun and digest: of the plan it was made from, where it tells."""

    tables: list[Table] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    tahun: int | None = None
    digest: str = ""


def find_heads(rows: Sequence[Sequence[object]], lembar: Lembar) -> int | None:
    """Return the number of the row that holds the heads of a sheet; None where none does."""
    for number, row in enumerate(rows[:MOST_ABOVE]):
        known = {key for text in row if (key := _column(text, lembar))}
        if known.issuperset(_NEEDED):
            return number
    return None


def most_likely(rows: Sequence[Sequence[object]]) -> Lembar | None:
    """Return the sheet that a table without a name is of, by its heads."""
    found = [
        (len({key for text in rows[at] if (key := _column(text, lembar))}), lembar)
        for lembar in LEMBAR
        if (at := find_heads(rows, lembar)) is not None
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def read_heads(
    row: Iterable[tuple[Spot, object]], lembar: Lembar
) -> tuple[dict[int, Kolom], dict[str, Spot], list[Finding]]:
    """Return the columns of a row of heads by number, from 0, where each head stands, and what is
    wrong with them."""
    columns: dict[int, Kolom] = {}
    spots: dict[str, Spot] = {}
    findings: list[Finding] = []
    titles = [kolom.judul for kolom in lembar.kolom]
    for number, (spot, text) in enumerate(row):
        typed = _flat(text)
        if not typed:
            continue
        key = _column(text, lembar)
        if key is None:
            message = f"kolom {shown(typed)} tidak dikenal, jadi isinya tidak dibaca."
            findings.append(spot.finding("RJ803", message, did_you_mean(typed, titles)))
        elif key in spots:
            message = f"kolom {shown(typed)} ada dua kali."
            findings.append(spot.finding("RJ802", message, "Hapus salah satu."))
        else:
            spots[key] = spot
            columns[number] = lembar.kolom_dengan(key)
    return columns, spots, findings


def no_heads(spot: Spot, lembar: Lembar | None) -> Finding:
    """Return what to tell of a table whose heads weren't found."""
    wanted = ", ".join(kolom.judul for kolom in (lembar or LEMBAR[0]).kolom[:4])
    return spot.finding(
        "RJ802",
        "judul kolom tidak ditemukan.",
        f"Baris judul memuat sedikitnya Kode dan Jenis, misalnya: {wanted}, …",
    )


def _column(text: object, lembar: Lembar) -> str | None:
    typed = _flat(text).casefold()
    return next((k.kunci for k in lembar.kolom if k.judul.casefold() == typed), None)


def _flat(text: object) -> str:
    return " ".join(str(text).split()) if text is not None else ""


def clean(text: str) -> str | None:
    """Return a text without what Excel adds to it; None where nothing is left."""
    return re.sub(r"_x000[Dd]_|\r", "", text).strip() or None
