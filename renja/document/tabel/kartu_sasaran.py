"""Gambar 'sasaran': native cards, perspective over sasaran over IKU with code and target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from renja.document import angka
from renja.document.nodes import Caption, Cards, Cell, Grid, Row, Runs
from renja.document.sel import PenulisSel, sel
from renja.document.tabel.taksiran import Halaman, broken_rows, cell_height, fitting_width
from renja.document.target_iku import target_printed, target_text
from renja.model.renja import Renja
from renja.model.sasaran import Iku, Sasaran

_WIDTH = 160.0
_PAGE = Halaman(190.0, 195.0)  # cards of a perspective that is taller go on in a card of its own
_TARGET_CHARACTER = 2.55  # mm, 12 pt bold
_EXTRA = 0.8  # mm that a row of a card is taller than one of a table


def tersedia(renja: Renja) -> bool:
    """Return whether there is anything to show: an IKU."""
    return bool(renja.iku)


def kartu_sasaran(renja: Renja, penulis: PenulisSel, caption: Caption) -> Cards:
    """Return the cards, a grid a perspective or tujuan."""
    widths = _widths(renja)
    grids: list[Grid] = []
    if renja.perspektif:
        for perspektif in renja.perspektif:
            title = penulis.isi(perspektif.nama)
            grids += _grids(title, perspektif.sasaran, widths, penulis)
    elif renja.tujuan:
        for number, tujuan in enumerate(renja.tujuan, 1):
            label = f"Tujuan {number}: " if len(renja.tujuan) > 1 else "Tujuan: "
            title = (penulis.teks(label), *penulis.isi(tujuan.nama))
            grids += _grids(title, tujuan.sasaran, widths, penulis, tujuan.indikator)
    else:
        grids += _grids((), renja.sasaran, widths, penulis)
    summary = (
        f"{angka.cacah(len(renja.sasaran))} sasaran strategis dan "
        f"{angka.cacah(len(renja.iku))} Indikator Kinerja Utama dengan targetnya."
    )
    return Cards(caption, tuple(grids), summary)


def _widths(renja: Renja) -> tuple[float, float, float]:
    indikator = [iku for tujuan in renja.tujuan for iku in tujuan.indikator]
    all_iku = (*renja.iku, *indikator)
    kode = fitting_width((iku.kode for iku in all_iku), 22.0, 40.0)
    targets = (target_text(iku.target, iku.satuan) for iku in all_iku)
    target = fitting_width(targets, 16.0, 40.0, _TARGET_CHARACTER)
    return kode, round(_WIDTH - kode - target, 1), target


def _grids(
    title: Runs,
    all_sasaran: Iterable[Sasaran],
    widths: tuple[float, float, float],
    penulis: PenulisSel,
    indikator: tuple[Iku, ...] = (),
) -> Iterator[Grid]:
    """Yield the grids of a perspective: more than one where it is taller than a page."""
    head = (Row("kartu_perspektif", (sel(title, colspan=3),), keep=True),) if title else ()
    rows: list[Row] = list(head)
    used = _height(rows, widths)
    groups = [(_sasaran_row(sasaran, penulis), sasaran.iku) for sasaran in all_sasaran]
    if indikator:
        groups.insert(0, (_tujuan_row(penulis), indikator))
    for sasaran_row, all_iku in groups:
        if not all_iku:
            rows.append(Row("kartu_sasaran", sasaran_row.cells))
        for position, iku in enumerate(all_iku):
            new = [_iku_row(iku, penulis)]
            if position == 0:
                new.insert(0, sasaran_row)
            grows = _height(new, widths)
            if len(rows) > len(head) and used + grows > _PAGE.group:
                yield broken_rows(Grid(widths, tuple(rows)), _PAGE)
                rows = [*head, *(new if position == 0 else (sasaran_row, *new))]
                used = _height(rows, widths)
            else:
                rows += new
                used += grows
    yield broken_rows(Grid(widths, tuple(rows)), _PAGE)


def _height(rows: Iterable[Row], widths: tuple[float, float, float]) -> float:
    total = 0.0
    for row in rows:
        columns = (sum(widths),) if len(row.cells) == 1 else widths
        cells = zip(row.cells, columns, strict=True)
        total += max(cell_height(cell.lines, width) for cell, width in cells) + _EXTRA
    return total


def _sasaran_row(sasaran: Sasaran, penulis: PenulisSel) -> Row:
    label = penulis.teks(f"Sasaran {sasaran.nomor}", sources=(sasaran.kode.place,))
    return _head_row((label,), penulis.isi(sasaran.nama), penulis)


def _tujuan_row(penulis: PenulisSel) -> Row:
    return _head_row((penulis.teks("Tujuan"),), (penulis.teks("Indikator tujuan"),), penulis)


def _head_row(label: Runs, name: Runs, penulis: PenulisSel) -> Row:
    cells = (sel(label, "kode"), sel(name), sel((penulis.teks("Target", "redup"),), "angka"))
    return Row("kartu_sasaran", cells, keep=True)


def _iku_row(iku: Iku, penulis: PenulisSel) -> Row:
    cells: tuple[Cell, ...] = (
        sel(penulis.isi(iku.kode), "kode"),
        sel(penulis.isi(iku.nama)),
        sel(penulis.cetakan(target_printed(iku.target, iku.satuan)), "angka"),
    )
    return Row("kartu_iku", cells)
