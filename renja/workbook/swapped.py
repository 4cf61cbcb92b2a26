"""Heads that stand over the wrong columns: found by what stands below them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations

from renja.model import numbers
from renja.model.diagnostic import Finding
from renja.workbook.cells import may_change, shown, tells
from renja.workbook.columns import Isian, Kolom
from renja.workbook.rows import Row
from renja.workbook.table import Line, Table

_FEWEST = 2  # rows; one alone may well have had two values exchanged on purpose


def swapped_heads(table: Table, rows: tuple[Row, ...]) -> list[Finding]:
    """Return a finding for each two columns whose heads were exchanged."""
    known = {(row.jenis.nama, row.kode, row.nomor): row for row in rows}
    if not any(_identity(line) in known for line in table.lines):
        return _kode_elsewhere(table, {row.kode for row in rows})
    pairs = [(known[key], line) for line in table.lines if (key := _identity(line)) in known]
    columns = [k for k in table.lembar.kolom if k.kunci in table.heads and not k.tetap]
    columns = [k for k in columns if k.isian is not Isian.HITUNGAN and k.kunci != "hapus"]
    return [
        _told(table, one, other)
        for one, other in combinations(columns, 2)
        if _are_swapped(one, other, pairs)
    ]


def _are_swapped(one: Kolom, other: Kolom, pairs: list[tuple[Row, Line]]) -> bool:
    """Return whether most rows have the one's value in the other's column and the other way."""
    considered = crossed = 0
    for row, line in pairs:
        if not (may_change(row.jenis, one) or may_change(row.jenis, other)):
            continue
        was = _plan(row, one), _plan(row, other)
        if was[0] == was[1]:
            continue
        considered += 1
        now = _cell(line, one), _cell(line, other)
        crossed += now == (was[1], was[0])
    return crossed >= _FEWEST and crossed * 2 > considered


def _kode_elsewhere(table: Table, kode: set[str]) -> list[Finding]:
    """Return the finding that another column holds the kode, where one does."""
    if len(table.lines) < _FEWEST:
        return []
    head = table.lembar.kolom_dengan("kode")
    for kolom in table.lembar.kolom:
        if kolom.kunci == "kode" or kolom.kunci not in table.heads:
            continue
        told = [line.cell(kolom.kunci).text(head).strip() for line in table.lines]
        distinct = {text for text in told if text in kode}
        if len(distinct) * 2 > len(table.lines):
            return [_told(table, head, kolom)]
    return []


def _told(table: Table, one: Kolom, other: Kolom) -> Finding:
    return table.heads[one.kunci].finding(
        "RJ804",
        f"judul {one.judul} dan {other.judul} tertukar: isi kolom yang satu ada di bawah judul "
        "yang lain.",
        "Kembalikan kedua judul itu ke atas kolomnya masing-masing.",
    )


def _identity(line: Line) -> tuple[str, str, int | None]:
    texts: Mapping[str, str] = {
        key: str(line.cell(key).value or "").strip() for key in ("jenis", "kode", "nomor")
    }
    nomor = texts["nomor"]
    return (
        texts["jenis"].capitalize() if texts["jenis"].upper() != "IKU" else "IKU",
        texts["kode"],
        int(nomor) if nomor.isascii() and nomor.isdigit() else None,
    )


def _plan(row: Row, kolom: Kolom) -> str | Decimal:
    value = shown(row, kolom).value if tells(row.jenis, kolom) else None
    return _comparable("" if value is None else str(value) if isinstance(value, str) else value)


def _cell(line: Line, kolom: Kolom) -> str | Decimal:
    value = line.cell(kolom.kunci).value
    return _comparable("" if value is None else value)


def _comparable(value: str | int | Decimal) -> str | Decimal:
    if not isinstance(value, str):
        return Decimal(value)
    flat = " ".join(value.split())
    try:
        return numbers.read_desimal(flat.removesuffix("%"))
    except numbers.Unreadable:
        return flat
