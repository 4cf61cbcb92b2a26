"""Tabel 'ringkasan': sasaran, IKU, target, pagu and what each amount pays for.

Within a sasaran, consecutive IKU served by the same lines share one pagu cell. An amount
shows once, where its line first appears; later cells say in which line they are included.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from renja.document import angka
from renja.document.cells import CellWriter, cell_of
from renja.document.nodes import Caption, Cell, Grid, Row, Runs, Table, plain
from renja.document.tabel.ringkasan_columns import SummaryColumns, columns_of
from renja.document.tabel.ringkasan_pagu import PaguCells
from renja.document.tabel.row_heights import (
    LANDSCAPE_PAGE,
    MOST_ROWS,
    PORTRAIT_PAGE,
    PageRoom,
    broken_rows,
    cell_height,
    with_kept_end,
    without_lone_end,
)
from renja.document.target_iku import target_printed
from renja.model.bagian import Bagian
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Sasaran


def available(renja: Renja) -> bool:
    """Return whether there is anything to show: an IKU."""
    return bool(renja.iku)


def tabel_ringkasan(
    renja: Renja, writer: CellWriter, caption: Caption, landscape: bool | None = None
) -> Table:
    """Return the summary table; unless told it is turned where it has many columns."""
    columns = columns_of(renja, landscape)
    builder = _Builder(renja, writer, columns)
    rows = (columns.head(writer), *builder.rows())
    page = LANDSCAPE_PAGE if columns.landscape else PORTRAIT_PAGE
    grid = broken_rows(Grid(columns.widths, rows, head_columns=2), page)
    note = columns.tanda.note_runs(_shown(renja), writer)
    if columns.semula and renja.pagu_ditiadakan:
        note = (*note, *_gone(renja, writer, apart=bool(note)))
    grid = with_kept_end(grid, page)
    summary = " ".join(filter(None, (_summary(renja), plain(note))))
    return Table(caption, grid, summary, columns.landscape, note=note)


def _shown(renja: Renja) -> Iterator[Bagian]:
    """Yield what the table shows of the plan, as far as it may be marked."""
    for tujuan in renja.tujuan:
        yield from tujuan.indikator
    yield from (*renja.sasaran, *renja.iku, *renja.pagu)


def _gone(renja: Renja, writer: CellWriter, *, apart: bool) -> Runs:
    """Return what the sum of the amounts before holds beside those of the table's lines."""
    gone = renja.pagu_ditiadakan
    amount = angka.rupiah_gambar(sum(item.semula for item in gone))
    text = f"{' ' if apart else ''}Jumlah semula memuat pula {amount} untuk pagu yang ditiadakan."
    return (writer.words(text, "redup", tuple(item.semula.place for item in gone)),)


def _summary(renja: Renja) -> str:
    text = (
        f"Tabel {angka.cacah(len(renja.iku))} Indikator Kinerja Utama dalam "
        f"{angka.cacah(len(renja.sasaran))} sasaran strategis, dengan target masing-masing"
    )
    if not renja.pagu:
        return f"{text}."
    return f"{text}, pagu, dan keterangannya; jumlah pagu {angka.rupiah(renja.jumlah_pagu)}."


@dataclass(slots=True)
class _IkuRow:
    """A row to be: an IKU with the lines that serve it."""

    iku: Iku
    pagu: tuple[BarisPagu, ...] = ()


@dataclass(slots=True)
class _Builder:
    renja: Renja
    writer: CellWriter
    columns: SummaryColumns
    pagu: PaguCells = field(init=False)
    page: PageRoom = field(init=False)

    def __post_init__(self) -> None:
        self.pagu = PaguCells(self.renja, self.writer, self.columns)
        self.page = LANDSCAPE_PAGE if self.columns.landscape else PORTRAIT_PAGE

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the head."""
        if self.renja.tujuan:
            for number, tujuan in enumerate(self.renja.tujuan, 1):
                label = f"Tujuan {number}: " if len(self.renja.tujuan) > 1 else "Tujuan: "
                yield self._band((self.writer.words(label), *self.writer.value(tujuan.nama)))
                if tujuan.indikator:
                    title = (self.writer.words("Indikator tujuan"),)
                    yield from self._group(title, [_IkuRow(iku) for iku in tujuan.indikator])
                for sasaran in tujuan.sasaran:
                    yield from self._sasaran(sasaran)
        else:
            for sasaran in self.renja.sasaran:
                yield from self._sasaran(sasaran)
        if self.renja.pagu:
            yield from self._unserved()
            yield self._total()

    def _band(self, runs: Runs) -> Row:
        return Row("pita", (cell_of(runs, colspan=len(self.columns.widths)),), keep=True)

    def _sasaran(self, sasaran: Sasaran) -> Iterator[Row]:
        number = self.writer.words(f"{sasaran.nomor}. ", sources=(sasaran.kode.place,))
        name = self.writer.value(sasaran.nama)
        label = (number, *self.columns.tanda.after(name, self.writer, sasaran))
        yield from self._group(
            label, [_IkuRow(iku, self.renja.pagu_iku(iku)) for iku in sasaran.iku]
        )

    # Groups

    def _group(self, label: Runs, rows: list[_IkuRow]) -> Iterator[Row]:
        """Yield the rows of a sasaran, in sub-groups that are surely shorter than a page."""
        if not rows:
            yield Row(
                "akhir_kelompok",
                (cell_of(label), cell_of((), colspan=len(self.columns.widths) - 1)),
            )
        groups = list(self._sub_groups(label, rows))
        if groups:
            groups = without_lone_end(groups, lambda group: self._fits(label, group))
        for position, group in enumerate(groups):
            yield from self._sub_group(label, group, position == len(groups) - 1)

    def _sub_groups(self, label: Runs, rows: list[_IkuRow]) -> Iterator[list[_IkuRow]]:
        group: list[_IkuRow] = []
        for row in rows:
            grown = [*group, row]
            if group and not self._fits(label, grown):
                yield group
                grown = [row]
            group = grown
        if group:
            yield group

    def _fits(self, label: Runs, rows: list[_IkuRow]) -> bool:
        """Return whether rows may stay together: below a label that is taller anyway they
        take no more room."""
        beside = cell_height((label,), self.columns.sasaran)
        if beside > self.page.row or len(rows) > MOST_ROWS:
            return False  # a label taller than a page is parted with its single row
        return self._height(rows) <= max(self.page.group, beside)

    def _height(self, rows: list[_IkuRow]) -> float:
        heights = [self._row_height(row) for row in rows]
        total = 0.0
        for start, end in _segments(rows):
            shared = self.pagu.height(rows[start].pagu) if self.columns.pagu else 0.0
            total += max(sum(heights[start:end]), shared)
        return total

    def _row_height(self, row: _IkuRow) -> float:
        name = cell_height((self.writer.value(row.iku.nama),), self.columns.iku)
        targets = (row.iku.target, *row.iku.triwulan)
        texts = [self.writer.printed(target_printed(t, row.iku.satuan)) for t in targets]
        return max(name, *(cell_height((text,), self.columns.target) for text in texts))

    def _sub_group(self, label: Runs, rows: list[_IkuRow], is_last: bool) -> Iterator[Row]:
        starts = dict(_segments(rows))
        for position, row in enumerate(rows):
            cells: list[Cell] = []
            if position == 0:
                cells.append(cell_of(label, rowspan=len(rows)))
            cells += self._iku_cells(row.iku)
            if self.columns.pagu and position in starts:
                served = [r.iku for r in rows[position : starts[position]]]
                cells += self.pagu.cells(row.pagu, served[0], len(served))
            ends = position == len(rows) - 1
            yield Row("akhir_kelompok" if ends and is_last else "isi", tuple(cells), keep=not ends)

    def _iku_cells(self, iku: Iku) -> Iterator[Cell]:
        yield cell_of(self.writer.value(iku.kode), "kode")
        yield cell_of(self.writer.value(iku.nama))
        known = (iku.target, *iku.triwulan[:4])
        for number in range(5 if self.columns.triwulan else 1):
            text: Runs = ()
            if number < len(known):
                printed = self.writer.printed(target_printed(known[number], iku.satuan))
                text = self.columns.tanda.before(printed, self.writer, iku)
            yield cell_of(text, "angka", tail=self.columns.targets[number].tail(text))

    # Lines that no IKU is told for, and the sum

    def _unserved(self) -> Iterator[Row]:
        lines = [baris for baris in self.renja.pagu if not baris.iku_dibiayai]
        for position, baris in enumerate(lines):
            title = self.writer.words("Tidak dirinci menurut IKU")
            last = position == len(lines) - 1
            yield Row(
                "akhir_kelompok" if last else "isi",
                (
                    cell_of((title,), colspan=self.columns.before_pagu),
                    *self.pagu.cells((baris,), None, 1),
                ),
            )

    def _total(self) -> Row:
        counted = [baris for baris in self.renja.pagu if baris.induk is None]
        sums = [self.renja.jumlah_pagu]
        if self.columns.semula:
            sums.insert(0, self.renja.jumlah_semula or 0)
        places = tuple(baris.jumlah.place for baris in counted)
        cells = [cell_of((self.writer.words("Jumlah"),), colspan=self.columns.before_pagu)]
        for amount in sums:
            text = (self.writer.words(angka.rupiah_tabel(amount), sources=places),)
            cells.append(cell_of(self.columns.tanda.before(text, self.writer, *counted), "jumlah"))
        return Row("total", (*cells, cell_of(())))


def _kode(row: _IkuRow) -> tuple[str, ...]:
    return tuple(baris.kode for baris in row.pagu)


def _segments(rows: list[_IkuRow]) -> list[tuple[int, int]]:
    """Return start and end of each run of rows that the same lines serve."""
    found: list[tuple[int, int]] = []
    for position, row in enumerate(rows):
        if position and _kode(row) == _kode(rows[position - 1]):
            found[-1] = (found[-1][0], position + 1)
        else:
            found.append((position, position + 1))
    return found
