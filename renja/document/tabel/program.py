"""Tabel 'program': a band a programme, its kegiatan numbered, with aktivitas and indikator."""

from __future__ import annotations

from collections.abc import Iterator

from renja.document import angka
from renja.document.cells import CellWriter, bold, cell_of, muted
from renja.document.nodes import Caption, Grid, Row, Runs, Table, plain
from renja.document.tabel.row_heights import (
    LANDSCAPE_PAGE,
    MOST_ROWS,
    PORTRAIT_PAGE,
    broken_rows,
    cell_height,
    with_kept_end,
    without_lone_end,
)
from renja.document.tanda_data import TandaData
from renja.document.target_iku import target_printed
from renja.model.bagian import Bagian
from renja.model.program import Isi, Kegiatan, Program
from renja.model.renja import Renja

WIDTHS = (10.0, 46.0, 104.0)  # mm
LANDSCAPE_WIDTHS = (10.0, 77.0, 160.0)


def available(renja: Renja) -> bool:
    """Return whether there is anything to show: a kegiatan."""
    return bool(renja.kegiatan)


def tabel_program(
    renja: Renja, writer: CellWriter, caption: Caption, landscape: bool | None = None
) -> Table:
    """Return the table of programmes and kegiatan, upright unless landscape."""
    page = LANDSCAPE_PAGE if landscape else PORTRAIT_PAGE
    widths = LANDSCAPE_WIDTHS if landscape else WIDTHS
    head = Row("kepala", writer.heads("No.", "Kegiatan", "Aktivitas/Indikator"), keep=True)
    tanda = TandaData.of(renja)
    rows = (row for program in renja.program for row in _program(program, writer, tanda))
    note = tanda.note_runs(_shown(renja), writer)
    grid = broken_rows(Grid(widths, (head, *rows), head_columns=2), page)
    grid = with_kept_end(grid, page)
    items = sum(len(kegiatan.isi) for kegiatan in renja.kegiatan)
    summary = (
        f"Tabel {angka.cacah(len(renja.kegiatan))} kegiatan dalam "
        f"{angka.cacah(len(renja.program))} program, dengan "
        f"{angka.cacah(items)} aktivitas dan indikator."
    )
    summary = " ".join(filter(None, (summary, plain(note))))
    return Table(caption, grid, summary, landscape=bool(landscape), note=note)


def _shown(renja: Renja) -> Iterator[Bagian]:
    """Yield what the table shows of the plan, as far as it may be marked."""
    yield from renja.program
    for kegiatan in renja.kegiatan:
        yield from (kegiatan, *kegiatan.isi)


def with_budget_code(thing: Program | Kegiatan, writer: CellWriter) -> Runs:
    """Return the name of a programme or kegiatan with its official code, where it is known."""
    name = writer.value(thing.nama)
    if thing.kode_anggaran is None:
        return name
    return (*name, writer.words(" ("), *writer.value(thing.kode_anggaran), writer.words(")"))


def _program(program: Program, writer: CellWriter, tanda: TandaData) -> Iterator[Row]:
    name = tanda.after(with_budget_code(program, writer), writer, program)
    yield Row("pita", (cell_of(name, colspan=len(WIDTHS)),), keep=bool(program.kegiatan))
    for number, kegiatan in enumerate(program.kegiatan, 1):
        yield from _kegiatan(number, kegiatan, writer, tanda)


def _kegiatan(
    number: int, kegiatan: Kegiatan, writer: CellWriter, tanda: TandaData
) -> Iterator[Row]:
    """Yield the rows of a kegiatan, in sub-groups that are surely shorter than a page."""
    label = bold(tanda.after(with_budget_code(kegiatan, writer), writer, kegiatan))
    texts = [_text(isi, writer, tanda) for isi in kegiatan.isi] or [()]
    groups = without_lone_end(list(_sub_groups(label, texts)), lambda group: _fits(label, group))
    for nth, group in enumerate(groups):
        for position, text in enumerate(group):
            ends = position == len(group) - 1
            cells = [cell_of(text)]
            if position == 0:
                no = (writer.words(f"{number}.", sources=(kegiatan.kode.place,)),)
                cells = [cell_of(no, "kode", len(group)), cell_of(label, "isi", len(group)), *cells]
            closes = ends and nth == len(groups) - 1
            yield Row("akhir_kelompok" if closes else "isi", tuple(cells), keep=not ends)


def _sub_groups(label: Runs, texts: list[Runs]) -> Iterator[list[Runs]]:
    group: list[Runs] = []
    for text in texts:
        grown = [*group, text]
        if group and not _fits(label, grown):
            yield group
            grown = [text]
        group = grown
    yield group


def _fits(label: Runs, texts: list[Runs]) -> bool:
    return len(texts) <= MOST_ROWS and _height(label, texts) <= PORTRAIT_PAGE.group


def _height(label: Runs, texts: list[Runs]) -> float:
    rows = sum(cell_height((text,), WIDTHS[2]) for text in texts)
    return max(rows, cell_height((label,), WIDTHS[1]))


def _text(isi: Isi, writer: CellWriter, tanda: TandaData) -> Runs:
    text = tanda.after(writer.value(isi.teks), writer, isi)
    if isi.target is None or isi.target.kosong:
        return text
    target = writer.printed(target_printed(isi.target, isi.satuan))
    return (*text, *muted((writer.words(" (target "), *target, writer.words(")"))))
