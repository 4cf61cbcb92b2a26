"""Tabel 'riwayat': the plan as it was settled first, its earlier revisions, and this one."""

from __future__ import annotations

from collections.abc import Iterator

from renja.document import angka
from renja.document.cells import CellWriter, cell_of
from renja.document.nodes import Caption, Grid, Row, Runs, Table
from renja.document.printing import changed
from renja.document.prose.citations import Citations
from renja.document.tabel.row_heights import (
    LANDSCAPE_PAGE,
    PORTRAIT_PAGE,
    broken_rows,
    with_kept_end,
)
from renja.model.fields import Tanggal, Teks
from renja.model.perubahan import Perubahan, Riwayat
from renja.model.renja import Renja

WIDTHS = (34.0, 34.0, 46.0, 46.0)  # mm
LANDSCAPE_WIDTHS = (40.0, 37.0, 85.0, 85.0)


def available(renja: Renja) -> bool:
    """Return whether there is anything to show: the plan is a revision."""
    return renja.dokumen.perubahan is not None


def tabel_riwayat(
    renja: Renja, writer: CellWriter, caption: Caption, landscape: bool | None = None
) -> Table:
    """Return the table of revisions, upright unless landscape."""
    perubahan = renja.dokumen.perubahan
    assert perubahan is not None
    page = LANDSCAPE_PAGE if landscape else PORTRAIT_PAGE
    widths = LANDSCAPE_WIDTHS if landscape else WIDTHS
    head = Row("kepala", writer.heads("Rencana", "Tanggal", "Dasar", "Pokok Perubahan"), keep=True)
    rows = _Rows(renja, writer)
    grid = Grid(widths, (head, *rows.made(perubahan)), head_columns=1)
    grid = with_kept_end(broken_rows(grid, page), page)
    settled = angka.cacah(len(perubahan.riwayat) + 1)
    summary = f"Tabel {settled} penetapan rencana ini, yang terakhir {perubahan.sebutan}."
    return Table(caption, grid, summary, landscape=bool(landscape))


class _Rows:
    """Writes a row for each time the plan was settled."""

    def __init__(self, renja: Renja, writer: CellWriter) -> None:
        self._renja, self._writer = renja, writer

    def made(self, perubahan: Perubahan) -> Iterator[Row]:
        """Yield the rows, this revision last."""
        for item in perubahan.riwayat:
            yield self._row(item, item.tanggal, item.pokok)
        yield self._row(perubahan, self._renja.dokumen.tanggal, perubahan.alasan)

    def _row(self, item: Riwayat | Perubahan, tanggal: Tanggal, pokok: Teks | None) -> Row:
        writer = self._writer
        name = writer.words(item.sebutan, sources=(item.ke.place,))
        texts: tuple[Runs, ...] = (
            (name,),
            writer.value(tanggal),
            self._dasar(item.dasar),
            self._none() if pokok is None else writer.printed(changed(pokok, _capital)),
        )
        return Row("isi", tuple(map(cell_of, texts)))

    def _dasar(self, dasar: Teks | None) -> Runs:
        if dasar is None:
            return self._none()
        regulasi = self._renja.regulasi_dengan(dasar)
        if regulasi is None:
            return self._writer.printed(changed(dasar, _capital))
        return self._writer.printed(Citations(self._renja.unit.induk).sebut(regulasi, "pendek"))

    def _none(self) -> Runs:
        return (self._writer.words("-", "redup"),)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
