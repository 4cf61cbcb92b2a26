"""A matriks read back: its rows as a reader sees them, and what it makes of a plan."""

from __future__ import annotations

from dataclasses import dataclass

from renja.document.nodes import Cell, Document, Row, Table, plain
from renja.matriks.cells import NOTHING


def tables(document: Document) -> dict[str, Table]:
    """Return the tables of a matriks by what tells them apart ('pagu')."""
    found = [block for part in document.parts for block in part.blocks if isinstance(block, Table)]
    return {table.caption.key.removeprefix("tabel-"): table for table in found}


def texts(table: Table) -> str:
    """Return all texts of a table, a paragraph a line."""
    return "\n".join(
        plain(line) for row in table.grid.rows for cell in row.cells for line in cell.lines
    )


@dataclass(frozen=True)
class Entry:
    """A row with a kode: what that was and is, and the figures on either side."""

    semula_kode: str
    kode: str
    semula: str
    menjadi: str
    selisih: str
    counts: tuple[bool, bool]


def entries(table: Table, first: int) -> list[Entry]:
    """Return the rows that have a kode; first: the column of the figures."""
    found = []
    for row in table.grid.rows:
        if row.kind in ("isi", "akhir_kelompok") and row.cells[0].role == "kode":
            kode, *others = (plain(line) for line in row.cells[0].lines)
            was = others[0].removeprefix("semula: ") if others else kode
            figures = row.cells[first : first + 3]
            told = [unmarked(plain(cell.lines[0])) for cell in figures]
            both = (counts(figures[0]), counts(figures[1]))
            found.append(Entry(was, kode, told[0], told[1], told[2], both))
    return found


def counts(cell: Cell) -> bool:
    """Return whether a figure is summed: one that another line includes is muted."""
    figure = cell.lines[0][-1]  # behind its mark
    return figure.role != "redup" and plain((figure,)) != NOTHING


def applied(entries_: list[Entry], before: dict[str, str]) -> dict[str, str]:
    """Return what a plan's figures by kode become where the rows are followed; every figure that a
    row calls the old one must be there."""
    made = dict(before)
    for entry in entries_:
        if entry.semula != NOTHING:
            assert made.pop(entry.semula_kode) == entry.semula
    for entry in entries_:
        if entry.menjadi != NOTHING:
            assert entry.kode not in made
            made[entry.kode] = entry.menjadi
    return made


def amount(text: str) -> int:
    """Return a printed amount as a number, 0 for none."""
    return 0 if text == NOTHING else int(unmarked(text).replace(".", "").replace("+", ""))


def unmarked(text: str) -> str:
    """Return a figure without the mark of provisional data before it."""
    return text.lstrip("*")


def sums(row: Row) -> tuple[int, ...]:
    """Return the three sums of a row of sums."""
    found = [plain(cell.lines[0]) for cell in row.cells if cell.role == "jumlah"]
    return tuple(map(amount, found))
