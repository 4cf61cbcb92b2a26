"""How a sheet is laid out: which row and column a cell has, and what ranges formulas speak of."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name

from renja.workbook.columns import Lembar

TITLE, TOTALS, HEAD, FIRST = 0, 1, 2, 3  # rows, from 0
OPEN_ROWS = 200  # below the table, for new rows


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet with so many rows of the plan in it."""

    lembar: Lembar
    rows: int

    @property
    def last(self) -> int:
        """Return the last row, counted from 0, that may hold anything."""
        return FIRST + self.rows + OPEN_ROWS - 1

    def column(self, kunci: str) -> int:
        """Return the number of a column, from 0."""
        return self.lembar.kolom.index(self.lembar.kolom_dengan(kunci))

    def all_of(self, kunci: str, *, elsewhere: bool = False) -> str:
        """Return the cells of a column as formulas have them; elsewhere: in those of others."""
        name = xl_col_to_name(self.column(kunci))
        before = f"'{self.lembar.nama}'!" if elsewhere else ""
        return f"{before}${name}${FIRST + 1}:${name}${self.last + 1}"

    def cell(self, row: int, kunci: str) -> str:
        """Return a cell as formulas have it, its column fixed: '$E4'."""
        return f"${xl_col_to_name(self.column(kunci))}{row + 1}"


def sum_of_pagu(pagu: Layout, kunci: str, condition: str = "", *, elsewhere: bool = False) -> str:
    """Return the sum of a column of the pagu that counts: of lines not within others, and not to
    be deleted. Why SUMPRODUCT: it passes over text, and all programs know it."""

    def cells(kunci: str) -> str:
        return pagu.all_of(kunci, elsewhere=elsewhere)

    counted = f'({cells("induk")}="")*({cells("hapus")}=""){condition}'
    return f"SUMPRODUCT({counted},{cells(kunci)})"
