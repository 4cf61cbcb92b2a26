"""A workbook read: values, and the formulas behind them, by openpyxl."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.workbook.columns import LEMBAR, Isian, Kolom, Lembar
from renja.workbook.origin import DATA, TAHUN
from renja.workbook.table import (
    MOST_ABOVE,
    Cell,
    Line,
    Spot,
    Table,
    Tables,
    clean,
    find_heads,
    no_heads,
    read_heads,
)

MOST_BYTES = 20_000_000
MOST_UNPACKED = 60_000_000
_DIGITS = 15  # that Excel keeps of a number
_QUOTED = re.compile(r'"[^"]*"|\\.')
_BROKEN_FILE = (
    *(BadZipFile, InvalidFileException, KeyError, ValueError, TypeError),
    *(AttributeError, IndexError, EOFError),
    SyntaxError,  # what either parser of XML raises
)


def read_xlsx(file: Path, path: str) -> Tables:
    """Return the tables of a workbook; path is what findings call it."""
    try:
        if file.stat().st_size > MOST_BYTES:
            return _unreadable(path, f"lebih besar dari {MOST_BYTES // 1_000_000} MB", _LESS)
        with ZipFile(file) as parts:
            if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
                most = MOST_UNPACKED // 1_000_000
                return _unreadable(path, f"menjadi lebih besar dari {most} MB bila dibuka", _LESS)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that we don't read
            values = openpyxl.load_workbook(file, data_only=True)
            formulas = openpyxl.load_workbook(file)
    except OSError as error:
        return _unreadable(path, f"tidak dapat dibuka ({error.strerror or error})")
    except _BROKEN_FILE:
        return _unreadable(path, "bukan buku kerja Excel (.xlsx) yang utuh")
    read = Tables()
    told = {item.name: item.value for item in values.custom_doc_props.props}
    tahun = told.get(TAHUN)
    read.tahun = int(tahun) if isinstance(tahun, int | float) else None
    read.digest = str(told.get(DATA, ""))
    names = {name.strip().casefold(): name for name in values.sheetnames}
    for lembar in LEMBAR:
        name = names.get(lembar.nama.casefold())
        if name is not None and hasattr(values[name], "iter_rows"):
            _Sheet(values[name], formulas[name], lembar, path, read).read()
    if not read.tables and not read.findings:
        wanted = ", ".join(f"'{lembar.nama}'" for lembar in LEMBAR)
        hint = f"Nama lembarnya: {wanted}. Buku kerja baru dibuat oleh renja export."
        message = f"{path} tidak memuat lembar tabel Renja."
        read.findings.append(finding("RJ802", Place(path), message, hint))
    return read


_LESS = "Hapus lembar, gambar, dan sel berformat yang bukan bagian tabel, lalu simpan ulang."
_AGAIN = "Simpan ulang sebagai Buku Kerja Excel (.xlsx), tanpa sandi, atau sebagai CSV."


def _unreadable(path: str, why: str, hint: str = _AGAIN) -> Tables:
    return Tables(findings=[finding("RJ801", Place(path), f"{path} {why}.", hint)])


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet to be read: its values, its formulas, and what is gathered from it."""

    values: Any
    formulas: Any
    lembar: Lembar
    path: str
    into: Tables

    def read(self) -> None:
        """Gather the table, and what is wrong with it."""
        above = list(self.values.iter_rows(max_row=MOST_ABOVE, values_only=True))
        at = find_heads(above, self.lembar)
        if at is None:
            self.into.findings.append(no_heads(self._spot(""), self.lembar))
            return
        head = [(self._spot(cell.coordinate), cell.value) for cell in self.values[at + 1]]
        columns, heads, findings = read_heads(head, self.lembar)
        self.into.findings += [*findings, *self._merged(at + 1)]
        lines = []
        hidden = []
        for row in self._filled(below=at + 1):
            cells = {
                kolom.kunci: self._cell(row, number + 1, kolom)
                for number, kolom in columns.items()
                if kolom.isian is not Isian.HITUNGAN
            }
            if all(cell.empty for cell in cells.values()):
                continue
            lines.append(Line(self._spot(f"A{row}", "baris", str(row)), cells))
            if self.values.row_dimensions[row].hidden:
                hidden.append(str(row))
        if hidden:
            message = f"baris {', '.join(hidden)} tersembunyi, tetapi ikut dibaca."
            self.into.findings.append(self._spot("").finding("RJ806", message))
        self.into.tables.append(Table(self.lembar, self._spot(""), heads, tuple(lines)))

    def _filled(self, *, below: int) -> list[int]:
        """Return the numbers of the rows in which anything stands. Why by the cells there are: a
        format in a far row makes the sheet a million rows long."""
        cells = self.formulas._cells.items()
        return sorted({row for (row, _), cell in cells if row > below and cell.value is not None})

    def _spot(self, cell: str, kind: str = "sel", shown: str = "") -> Spot:
        where = f", {kind} {shown or cell}" if cell else ""
        return Spot(Place(self.path), f"lembar {self.lembar.nama}{where}")

    def _merged(self, head: int) -> Iterator[Finding]:
        for merged in self.values.merged_cells.ranges:
            if merged.max_row >= head:
                yield self._spot(str(merged.coord)).finding(
                    "RJ805",
                    "sel digabung, sehingga isinya tidak jelas milik baris yang mana.",
                    "Pisahkan lagi (Beranda, Batalkan Penggabungan Sel), lalu isi setiap selnya.",
                )

    def _cell(self, row: int, column: int, kolom: Kolom) -> Cell:
        cell, formula = self.values.cell(row, column), self.formulas.cell(row, column)
        spot = self._spot(cell.coordinate)
        value = cell.value
        if isinstance(value, str) and cell.data_type == "e":
            return self._broken(spot, "RJ807", f"rumusnya gagal: {value}.", _MEND)
        if formula.data_type == "f" and value is None:
            return self._broken(spot, "RJ807", "rumusnya belum dihitung.", _COMPUTE)
        match value:
            case None:
                return Cell(None, spot)
            case str():
                return Cell(clean(value), spot)
            case bool():
                message = "berisi nilai benar atau salah."
                return self._broken(spot, "RJ808", message, "Ketik ulang isinya sebagai teks.")
            case int() | float():
                number = Decimal(format(value, f".{_DIGITS}g"))
                if not number.is_finite() or number.adjusted() >= _DIGITS:
                    message = f"bilangan ini lebih dari {_DIGITS} angka; Excel membulatkannya."
                    return self._broken(spot, "RJ808", message, _TOO_LONG)
                persen = "%" in _QUOTED.sub("", cell.number_format or "")
                return Cell(_plain(number * 100 if persen else number), spot, persen)
        return self._broken(
            spot,
            "RJ808",
            f"{kolom.judul} berisi tanggal atau jam; Excel mungkin menjadikannya begitu sendiri.",
            "Ubah format selnya menjadi Teks, lalu ketik ulang isinya.",
        )

    def _broken(self, spot: Spot, code: str, message: str, hint: str) -> Cell:
        self.into.findings.append(spot.finding(code, message, hint))
        return Cell(None, spot, broken=True)


_MEND = "Perbaiki rumusnya, atau ganti dengan isinya."
_TOO_LONG = "Periksa bilangannya. Kalau memang sepanjang itu, ketik sebagai teks, diawali tanda '."
_COMPUTE = "Buka dan simpan berkas ini di Excel atau LibreOffice, atau ganti dengan isinya."


def _plain(number: Decimal) -> Decimal:
    """Return a number without zeros behind its comma."""
    return number.quantize(Decimal(1)) if number == number.to_integral() else number.normalize()
