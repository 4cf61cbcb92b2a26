"""Gambar 'sasaran': native cards, perspective over sasaran over IKU with code and target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from renja.document import angka
from renja.document.cells import CellWriter, cell_of
from renja.document.nodes import Caption, Cards, Cell, Grid, Row, Runs, plain
from renja.document.tabel.decimals import DecimalColumn
from renja.document.tabel.row_heights import (
    PageRoom,
    broken_rows,
    cell_height,
    fitting_width,
    with_kept_end,
)
from renja.document.tanda_data import TandaData
from renja.document.target_iku import target_printed, target_text
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Sasaran

_WIDTH = 160.0
_PAGE = PageRoom(190.0, 195.0)  # a perspective that is taller has a card a sasaran
_TALL = 215.0  # mm: cards that go over more than a page have their caption above
_TARGET_CHARACTER = 2.55  # mm, 12 pt bold
_EXTRA = 0.8  # mm that a row of a card is taller than one of a table


def available(renja: Renja) -> bool:
    """Return whether there is anything to show: an IKU."""
    return bool(renja.iku)


def kartu_sasaran(renja: Renja, writer: CellWriter, caption: Caption) -> Cards:
    """Return the cards, a grid a perspective or tujuan; a grid a sasaran where they are tall."""
    widths, targets = _widths(renja)
    rows = _Rows(writer, TandaData.of(renja))
    grids: list[Grid] = []
    if renja.perspektif:
        for perspektif in renja.perspektif:
            title = writer.value(perspektif.nama)
            grids += _grids(title, rows.groups(perspektif.sasaran), widths)
    elif renja.tujuan:
        for number, tujuan in enumerate(renja.tujuan, 1):
            label = f"Tujuan {number}: " if len(renja.tujuan) > 1 else "Tujuan: "
            title = (writer.words(label), *writer.value(tujuan.nama))
            grids += _grids(title, rows.groups(tujuan.sasaran, tujuan.indikator), widths)
    else:
        grids += _grids((), rows.groups(renja.sasaran), widths)
    note = rows.tanda.note_runs((*renja.sasaran, *_all_iku(renja)), writer)
    summary = (
        f"{angka.cacah(len(renja.sasaran))} sasaran strategis dan "
        f"{angka.cacah(len(renja.iku))} Indikator Kinerja Utama dengan targetnya."
    )
    summary = " ".join(filter(None, (summary, plain(note))))
    *others, last = (broken_rows(grid, _PAGE) for grid in grids)
    ends = [with_kept_end(grid, _PAGE) for grid in others]
    tall = sum(_height(grid.rows, widths) for grid in grids) > _TALL
    kept = (*ends, with_kept_end(last, _PAGE, caption_below=not tall))
    caption = replace(caption, above=tall)
    return Cards(caption, tuple(_by_comma(grid, targets) for grid in kept), summary, note)


def _by_comma(grid: Grid, targets: DecimalColumn) -> Grid:
    """Return the grid with its targets set by the decimal comma."""
    return replace(grid, rows=tuple(_row_by_comma(row, targets) for row in grid.rows))


def _row_by_comma(row: Row, targets: DecimalColumn) -> Row:
    if row.kind != "kartu_iku":
        return row
    *others, target = row.cells
    tail = targets.tail(target.lines[0])
    return replace(row, cells=(*others, replace(target, tail=tail)))


def _all_iku(renja: Renja) -> tuple[Iku, ...]:
    """Return the IKU and the indikator of the tujuan."""
    return (*renja.iku, *(iku for tujuan in renja.tujuan for iku in tujuan.indikator))


def _widths(renja: Renja) -> tuple[tuple[float, float, float], DecimalColumn]:
    all_iku = _all_iku(renja)
    tanda = TandaData.of(renja)
    kode = fitting_width((iku.kode for iku in all_iku), 22.0, 40.0)
    texts = [f"{tanda.mark(iku)}{target_text(iku.target, iku.satuan)}" for iku in all_iku]
    targets = DecimalColumn.of(texts)
    target = fitting_width(targets.widest(texts), 16.0, 40.0, _TARGET_CHARACTER)
    return (kode, round(_WIDTH - kode - target, 1), target), targets


def _grids(
    title: Runs, groups: Iterable[tuple[Row, ...]], widths: tuple[float, float, float]
) -> Iterator[Grid]:
    """Yield the grids of a perspective. One that is taller than a page has a grid a sasaran:
    perspective and sasaran then head every page that it goes on to."""
    head = (Row("kartu_perspektif", (cell_of(title, colspan=3),), keep=True),) if title else ()
    groups = list(groups)
    whole = (*head, *(row for group in groups for row in group))
    if _height(whole, widths) <= _PAGE.group:
        yield Grid(widths, whole, head_columns=1)
        return
    for group in groups:
        yield Grid(widths, (*head, *group), head_columns=1, long=True)


def _height(rows: Iterable[Row], widths: tuple[float, float, float]) -> float:
    total = 0.0
    for row in rows:
        columns = (sum(widths),) if len(row.cells) == 1 else widths
        cells = zip(row.cells, columns, strict=True)
        total += max(cell_height(cell.lines, width) for cell, width in cells) + _EXTRA
    return total


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes the rows of the cards."""

    writer: CellWriter
    tanda: TandaData

    def groups(
        self, all_sasaran: Iterable[Sasaran], indikator: tuple[Iku, ...] = ()
    ) -> Iterator[tuple[Row, ...]]:
        """Yield the rows of each sasaran, those of the indikator of the tujuan first."""
        if indikator:
            label, name = self.writer.words("Tujuan"), self.writer.words("Indikator tujuan")
            yield self._group((label,), (name,), indikator)
        for sasaran in all_sasaran:
            label = self.writer.words(f"Sasaran {sasaran.nomor}", sources=(sasaran.kode.place,))
            nama = self.tanda.after(self.writer.value(sasaran.nama), self.writer, sasaran)
            yield self._group((label,), nama, sasaran.iku)

    def _group(self, label: Runs, name: Runs, all_iku: tuple[Iku, ...]) -> tuple[Row, ...]:
        cells = (
            cell_of(label, "kode"),
            cell_of(name),
            cell_of((self.writer.words("Target", "redup"),), "angka"),
        )
        head = Row("kartu_sasaran", cells, keep=bool(all_iku))
        return (head, *map(self._iku, all_iku))

    def _iku(self, iku: Iku) -> Row:
        target = self.writer.printed(target_printed(iku.target, iku.satuan))
        cells: tuple[Cell, ...] = (
            cell_of(self.writer.value(iku.kode), "kode"),
            cell_of(self.writer.value(iku.nama)),
            cell_of(self.tanda.before(target, self.writer, iku), "angka"),
        )
        return Row("kartu_iku", cells)
