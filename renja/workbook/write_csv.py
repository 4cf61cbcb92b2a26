"""A plan as CSV files, as Excel with Indonesian settings writes and reads them."""

from __future__ import annotations

import csv
from decimal import Decimal
from io import StringIO

from renja.document import angka
from renja.model.renja import Renja
from renja.workbook.cells import Shown, shown
from renja.workbook.columns import LEMBAR, Lembar
from renja.workbook.rows import Row, plan_rows

BOM = "\ufeff"


def csv_files(renja: Renja) -> dict[str, bytes]:
    """Return a file a sheet by name: with a byte order mark, semicolons, decimal commas."""
    tahun = int(renja.dokumen.tahun)
    return {
        f"renja-{tahun}-{lembar.berkas}.csv": _file(lembar, plan_rows(renja, lembar)).encode()
        for lembar in LEMBAR
    }


def _file(lembar: Lembar, rows: tuple[Row, ...]) -> str:
    made = StringIO()
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow(kolom.judul for kolom in lembar.kolom)
    for row in rows:
        writer.writerow(_text(shown(row, kolom)) for kolom in lembar.kolom)
    return BOM + made.getvalue()


def _text(cell: Shown) -> str:
    match cell.value:
        case Decimal() as number:
            return f"{angka.desimal(number).replace('.', '')}{'%' if cell.persen else ''}"
        case None:
            return ""
    return str(cell.value)
