"""CSV files read: as Excel with Indonesian settings writes them, and as others do."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.numbers import YEAR_PATTERN
from renja.workbook.columns import Isian
from renja.workbook.table import (
    Cell,
    Line,
    Spot,
    Table,
    Tables,
    clean,
    find_heads,
    most_likely,
    no_heads,
    read_heads,
)

MOST_BYTES = 5_000_000
_SEPARATORS = ";,\t"
_YEAR = re.compile(rf"(?<![0-9]){YEAR_PATTERN}(?![0-9])")


def read_csv(files: Sequence[tuple[Path, str]]) -> Tables:
    """Return the tables of CSV files, each with what findings call it."""
    read = Tables()
    for file, path in files:
        _read_one(file, path, read)
    years = {int(match[0]) for file, _ in files if (match := _YEAR.search(file.stem))}
    read.tahun = years.pop() if len(years) == 1 else None
    return read


def _read_one(file: Path, path: str, into: Tables) -> None:
    try:
        raw = file.read_bytes()
    except OSError as error:
        message = f"{path} tidak dapat dibuka ({error.strerror or error})."
        into.findings.append(finding("RJ801", Place(path), message))
        return
    if len(raw) > MOST_BYTES or (b"\0" in raw and not raw.startswith(_UTF16)):
        into.findings.append(_no_csv(path))
        return
    try:
        rows, numbers = _rows(_text(raw))
    except csv.Error:  # a quote that is never closed, over a great length
        into.findings.append(_no_csv(path))
        return
    lembar = most_likely(rows)
    if lembar is None:
        into.findings.append(no_heads(Spot(Place(path, 1), path), None))
        return
    if any(table.lembar is lembar for table in into.tables):
        message = f"{path} memuat tabel {lembar.nama}, yang juga ada di berkas lain."
        into.findings.append(finding("RJ802", Place(path), message, "Sebutkan salah satu saja."))
        return
    at = find_heads(rows, lembar) or 0
    spot = Spot(Place(path, numbers[at]), "baris judul")
    columns, heads, findings = read_heads([(spot, text) for text in rows[at]], lembar)
    into.findings += findings
    lines = []
    for row, number in zip(rows[at + 1 :], numbers[at + 1 :], strict=True):
        place = Place(path, number)
        cells = {
            kolom.kunci: Cell(clean(row[n]), Spot(place, f"kolom {kolom.judul}"))
            for n, kolom in columns.items()
            if n < len(row) and kolom.isian is not Isian.HITUNGAN
        }
        if any(not cell.empty for cell in cells.values()):
            lines.append(Line(Spot(place, "baris ini"), cells))
    into.tables.append(
        Table(lembar, Spot(Place(path), f"tabel {lembar.nama}"), heads, tuple(lines))
    )


def _no_csv(path: str) -> Finding:
    hint = "Simpan ulang dari Excel sebagai CSV UTF-8."
    return finding("RJ801", Place(path), f"{path} bukan berkas CSV yang utuh.", hint)


_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _text(raw: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 (Excel's 'Unicode Text') or Windows' letters."""
    if raw.startswith(_UTF16):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _rows(text: str) -> tuple[list[list[str]], list[int]]:
    """Return the rows, and the line of the file in which each begins."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = text.partition("\n")
    skipped = 0
    if match := re.fullmatch(r"sep=(.)", first.strip()):  # Excel's own mark
        text, separator, skipped = rest, match[1], 1
    else:
        separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(StringIO(text), delimiter=separator)
    rows: list[list[str]] = []
    numbers: list[int] = []
    begin = 1 + skipped
    for row in reader:
        rows.append(row)
        numbers.append(begin)
        begin = reader.line_num + 1 + skipped
    return rows, numbers
