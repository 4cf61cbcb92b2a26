"""A plan as an Excel workbook: a sheet for each table, and one that tells how to use them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter

from renja.model.renja import Renja
from renja.workbook.cells import Shown, may_change, shown, tells
from renja.workbook.columns import LEMBAR, PAGU, PROGRAM, Isian, Kolom, Lembar
from renja.workbook.layout import FIRST, HEAD, TITLE, TOTALS, Layout, sum_of_pagu
from renja.workbook.origin import DATA, TAHUN
from renja.workbook.petunjuk import PETUNJUK, petunjuk
from renja.workbook.rows import Row, induk_choices, plan_rows
from renja.workbook.validation import LIST_KINDS, validate, write_lists

_AMOUNT, _PERSEN, _TEXT = "#,##0", 'General"%"', "@"
_GROUPS = ("Tujuan", "Sasaran", "Program", "Baris")
_A4 = 9
_WIDE = 100  # letters in a line of the sheet that explains
_LINE = 13.5  # points

Formats = Callable[..., Any]


def workbook(renja: Renja, digest: str) -> bytes:
    """Return the workbook of a plan: the same bytes for the same plan. digest tells import from
    which data it came."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    tahun = int(renja.dokumen.tahun)
    book.set_properties(
        {
            "title": f"Tabel Renja {tahun}",
            "author": str(renja.unit.nama),
            "created": datetime(tahun, 1, 1, tzinfo=UTC).replace(tzinfo=None),
        }
    )
    book.set_custom_property(TAHUN, tahun, "number")
    book.set_custom_property(DATA, digest, "text")
    formats = _formats(book)
    _write_petunjuk(book, formats, tahun)
    rows = {lembar.nama: plan_rows(renja, lembar) for lembar in LEMBAR}
    layouts = {name: Layout(_of(name), len(some)) for name, some in rows.items()}
    lists = {kind: induk_choices(renja, kind) for kind in LIST_KINDS}
    for lembar in LEMBAR:
        sheet = book.add_worksheet(lembar.nama)
        _Sheet(sheet, formats, layouts[lembar.nama], layouts[PAGU.nama], renja, lists).write(
            rows[lembar.nama]
        )
    write_lists(book, lists)
    book.close()
    return made.getvalue()


def _of(nama: str) -> Lembar:
    return next(lembar for lembar in LEMBAR if lembar.nama == nama)


def _formats(book: Any) -> Formats:
    """Return the maker of formats, each made once."""
    known: dict[tuple[tuple[str, object], ...], Any] = {}
    base: Mapping[str, object] = {"font_name": "Arial", "font_size": 10, "valign": "top"}

    def of(**wanted: object) -> Any:
        key = tuple(sorted(wanted.items()))
        if key not in known:
            known[key] = book.add_format({**base, **wanted})
        return known[key]

    return of


def _write_petunjuk(book: Any, formats: Formats, tahun: int) -> None:
    sheet = book.add_worksheet(PETUNJUK)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _WIDE)
    for number, (text, is_head) in enumerate(petunjuk(tahun)):
        sheet.set_row(number, _height(text, _WIDE))
        sheet.write_string(number, 0, text, formats(text_wrap=True, bold=is_head))
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.protect()


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet to be written."""

    sheet: Any
    formats: Formats
    layout: Layout
    pagu: Layout
    renja: Renja
    lists: Mapping[str, Sequence[str]]

    def write(self, rows: Sequence[Row]) -> None:
        """Write heads, rows, room for new ones, totals, validation, protection, print set-up."""
        self._heads()
        for number, row in enumerate(rows, FIRST):
            self._row(number, row)
        for number in range(FIRST + len(rows), self.layout.last + 1):
            for column, kolom in enumerate(self.layout.lembar.kolom):
                self.sheet.write_blank(number, column, None, self._format(kolom, locked=False))
        self._totals()
        validate(self.sheet, self.layout, rows, self.lists)
        self._set_up(FIRST + len(rows) - 1)

    def _heads(self) -> None:
        lembar, tahun = self.layout.lembar, int(self.renja.dokumen.tahun)
        title = f"{lembar.nama}, Renja {tahun} {self.renja.unit.nama}"
        self.sheet.write_string(TITLE, 0, title, self.formats(bold=True))
        head = self.formats(
            bold=True, text_wrap=True, border=1, bg_color="#1F3864", font_color="#FFFFFF"
        )
        self.sheet.set_row(HEAD, 3 * _LINE)
        for column, kolom in enumerate(lembar.kolom):
            self.sheet.set_column(column, column, kolom.lebar)
            self.sheet.write_string(HEAD, column, kolom.judul, head)

    def _row(self, number: int, row: Row) -> None:
        cells = [(kolom, shown(row, kolom)) for kolom in self.layout.lembar.kolom]
        texts = [(str(cell.value), kolom.lebar) for kolom, cell in cells if _wraps(kolom)]
        self.sheet.set_row(number, max(_height(text, width) for text, width in texts))
        for column, (kolom, cell) in enumerate(cells):
            look = self._format(
                kolom,
                locked=not may_change(row.jenis, kolom),
                persen=cell.persen,
                group=row.jenis.nama in _GROUPS,
                used=tells(row.jenis, kolom),
            )
            if kolom.kunci == "pagu" and cell.value is not None:
                own = f"*({self.pagu.all_of('program', elsewhere=True)}={self._at(number, 'kode')})"
                formula = f"={sum_of_pagu(self.pagu, 'jumlah', own, elsewhere=True)}"
                self.sheet.write_formula(number, column, formula, look, cell.value)
            else:
                self._write(number, column, cell, look)

    def _at(self, row: int, kunci: str) -> str:
        return self.layout.cell(row, kunci)

    def _write(self, row: int, column: int, cell: Shown, look: Any) -> None:
        match cell.value:
            case None:
                self.sheet.write_blank(row, column, None, look)
            case int() | Decimal():
                self.sheet.write_number(row, column, cell.value, look)
            case str():
                self.sheet.write_string(row, column, cell.value, look)

    def _format(
        self,
        kolom: Kolom,
        *,
        locked: bool,
        persen: bool = False,
        group: bool = False,
        used: bool = True,
    ) -> Any:
        wanted: dict[str, object] = {"border": 1, "border_color": "#BFBFBF", "locked": locked}
        match kolom.isian:
            case Isian.RUPIAH:
                wanted |= {"num_format": _AMOUNT}
            case Isian.HITUNGAN:
                wanted |= {"num_format": _AMOUNT}
            case Isian.TARGET:
                wanted |= {"align": "right"} | ({"num_format": _PERSEN} if persen else {})
            case Isian.KODE | Isian.DAFTAR:
                wanted |= {"num_format": _TEXT}
        if _wraps(kolom):
            wanted |= {"text_wrap": True}
        if locked:
            wanted |= {"bg_color": "#EDEDED" if used else "#D9D9D9"}
        return self.formats(**wanted, **({"bold": True} if group else {}))

    def _totals(self) -> None:
        lembar, renja = self.layout.lembar, self.renja
        if lembar not in (PAGU, PROGRAM):
            return
        look = self.formats(bold=True, num_format=_AMOUNT)
        self.sheet.write_string(TOTALS, 0, "Jumlah seluruhnya (Rp)", self.formats(bold=True))
        if lembar is PROGRAM:
            total = sum(renja.pagu_program(program) for program in renja.program)
            formula = f"=SUM({self.layout.all_of('pagu')})"
            self.sheet.write_formula(TOTALS, self.layout.column("pagu"), formula, look, total)
            return
        formula = f"={sum_of_pagu(self.pagu, 'jumlah')}"
        column = self.layout.column("jumlah")
        self.sheet.write_formula(TOTALS, column, formula, look, renja.jumlah_pagu)
        if renja.jumlah_semula is not None:
            unchanged = sum_of_pagu(self.pagu, "jumlah", f'*({self.pagu.all_of("semula")}="")')
            formula = f"={sum_of_pagu(self.pagu, 'semula')}+{unchanged}"
            column = self.layout.column("semula")
            self.sheet.write_formula(TOTALS, column, formula, look, renja.jumlah_semula)

    def _set_up(self, last: int) -> None:
        sheet, width = self.sheet, len(self.layout.lembar.kolom)
        sheet.freeze_panes(FIRST, 2)
        sheet.autofilter(HEAD, 0, max(last, HEAD), width - 1)
        sheet.protect(
            options={
                "format_cells": True,
                "format_columns": True,
                "format_rows": True,
                "sort": True,
                "autofilter": True,
            }
        )
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.repeat_rows(HEAD)
        sheet.print_area(0, 0, max(last, HEAD), width - 1)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&F&C&A&RHalaman &P dari &N")


def _height(text: str, width: int) -> float:
    """Return the height that a text takes in a column so wide. Why not left to the program:
    Excel measures rows when it opens a file, LibreOffice doesn't."""
    lines = sum(len(textwrap.wrap(line, width)) or 1 for line in text.split("\n"))
    return _LINE * lines + 1.5


def _wraps(kolom: Kolom) -> bool:
    return kolom.isian in (Isian.TEKS, Isian.DAFTAR) or kolom.kunci == "induk"
