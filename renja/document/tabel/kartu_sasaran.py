"""Gambar 'sasaran': native cards, perspective over sasaran over IKU with code and target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from renja.document import angka
from renja.document.cells import CellWriter, cell_of
from renja.document.nodes import Caption, Cards, Cell, Grid, Row, Runs
from renja.document.tabel.decimals import DecimalColumn
from renja.document.tabel.row_heights import (
    PageRoom,
    broken_rows,
    cell_height,
    fitting_width,
    with_kept_end,
)
from renja.document.target_iku import target_printed, target_text
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Sasaran

_WIDTH = 160.0
_PAGE = PageRoom(190.0, 195.0)  # cards of a perspective that is taller go on in a card of its own
_TALL = 215.0  # mm: cards that go over more than a page have their caption above
_TARGET_CHARACTER = 2.55  # mm, 12 pt bold
_EXTRA = 0.8  # mm that a row of a card is taller than one of a table


def available(renja: Renja) -> bool:
    """Return whether there is anything to show: an IKU."""
    return bool(renja.iku)


def kartu_sasaran(renja: Renja, writer: CellWriter, caption: Caption) -> Cards:
    """Return the cards, a grid a perspective or tujuan."""
    widths, targets = _widths(renja)
    grids: list[Grid] = []
    if renja.perspektif:
        for perspektif in renja.perspektif:
            title = writer.value(perspektif.nama)
            grids += _grids(title, perspektif.sasaran, widths, writer)
    elif renja.tujuan:
        for number, tujuan in enumerate(renja.tujuan, 1):
            label = f"Tujuan {number}: " if len(renja.tujuan) > 1 else "Tujuan: "
            title = (writer.words(label), *writer.value(tujuan.nama))
            grids += _grids(title, tujuan.sasaran, widths, writer, tujuan.indikator)
    else:
        grids += _grids((), renja.sasaran, widths, writer)
    summary = (
        f"{angka.cacah(len(renja.sasaran))} sasaran strategis dan "
        f"{angka.cacah(len(renja.iku))} Indikator Kinerja Utama dengan targetnya."
    )
    *others, last = (broken_rows(grid, _PAGE) for grid in grids)
    ends = [with_kept_end(grid, _PAGE) for grid in others]
    tall = sum(_height(grid.rows, widths) for grid in grids) > _TALL
    kept = (*ends, with_kept_end(last, _PAGE, caption_below=not tall))
    caption = replace(caption, above=tall)
    return Cards(caption, tuple(_by_comma(grid, targets) for grid in kept), summary)


def _by_comma(grid: Grid, targets: DecimalColumn) -> Grid:
    """Return the grid with its targets set by the decimal comma."""
    return replace(grid, rows=tuple(_row_by_comma(row, targets) for row in grid.rows))


def _row_by_comma(row: Row, targets: DecimalColumn) -> Row:
    if row.kind != "kartu_iku":
        return row
    *others, target = row.cells
    tail = targets.tail(target.lines[0])
    return replace(row, cells=(*others, replace(target, tail=tail)))


def _widths(renja: Renja) -> tuple[tuple[float, float, float], DecimalColumn]:
    indikator = [iku for tujuan in renja.tujuan for iku in tujuan.indikator]
    all_iku = (*renja.iku, *indikator)
    kode = fitting_width((iku.kode for iku in all_iku), 22.0, 40.0)
    texts = [target_text(iku.target, iku.satuan) for iku in all_iku]
    targets = DecimalColumn.of(texts)
    target = fitting_width(targets.widest(texts), 16.0, 40.0, _TARGET_CHARACTER)
    return (kode, round(_WIDTH - kode - target, 1), target), targets


def _grids(
    title: Runs,
    all_sasaran: Iterable[Sasaran],
    widths: tuple[float, float, float],
    writer: CellWriter,
    indikator: tuple[Iku, ...] = (),
) -> Iterator[Grid]:
    """Yield the grids of a perspective: more than one where it is taller than a page."""
    head = (Row("kartu_perspektif", (cell_of(title, colspan=3),), keep=True),) if title else ()
    rows: list[Row] = list(head)
    used = _height(rows, widths)
    groups = [(_sasaran_row(sasaran, writer), sasaran.iku) for sasaran in all_sasaran]
    if indikator:
        groups.insert(0, (_tujuan_row(writer), indikator))
    for sasaran_row, all_iku in groups:
        if not all_iku:
            rows.append(Row("kartu_sasaran", sasaran_row.cells))
        for position, iku in enumerate(all_iku):
            new = [_iku_row(iku, writer)]
            if position == 0:
                new.insert(0, sasaran_row)
            grows = _height(new, widths)
            if len(rows) > len(head) and used + grows > _PAGE.group:
                yield Grid(widths, tuple(rows), head_columns=1)
                rows = [*head, *(new if position == 0 else (sasaran_row, *new))]
                used = _height(rows, widths)
            else:
                rows += new
                used += grows
    yield Grid(widths, tuple(rows), head_columns=1)


def _height(rows: Iterable[Row], widths: tuple[float, float, float]) -> float:
    total = 0.0
    for row in rows:
        columns = (sum(widths),) if len(row.cells) == 1 else widths
        cells = zip(row.cells, columns, strict=True)
        total += max(cell_height(cell.lines, width) for cell, width in cells) + _EXTRA
    return total


def _sasaran_row(sasaran: Sasaran, writer: CellWriter) -> Row:
    label = writer.words(f"Sasaran {sasaran.nomor}", sources=(sasaran.kode.place,))
    return _head_row((label,), writer.value(sasaran.nama), writer)


def _tujuan_row(writer: CellWriter) -> Row:
    return _head_row((writer.words("Tujuan"),), (writer.words("Indikator tujuan"),), writer)


def _head_row(label: Runs, name: Runs, writer: CellWriter) -> Row:
    cells = (
        cell_of(label, "kode"),
        cell_of(name),
        cell_of((writer.words("Target", "redup"),), "angka"),
    )
    return Row("kartu_sasaran", cells, keep=True)


def _iku_row(iku: Iku, writer: CellWriter) -> Row:
    cells: tuple[Cell, ...] = (
        cell_of(writer.value(iku.kode), "kode"),
        cell_of(writer.value(iku.nama)),
        cell_of(writer.printed(target_printed(iku.target, iku.satuan)), "angka"),
    )
    return Row("kartu_iku", cells)
