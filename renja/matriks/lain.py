"""Every other change of two plans, semula and menjadi: by kind of thing, the prose at last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from renja.compare.change import Change
from renja.compare.words import Word
from renja.document import angka
from renja.document.cells import bold, cell_of
from renja.document.nodes import Caption, Cell, Row, Run, Runs, Table
from renja.matriks.cells import NOTHING, WRITER, muted_words, remarks, table, words
from renja.report.changes.difference import GROUPS, field, thing

_WIDTHS = (60.0, 76.0, 76.0, 35.0)  # mm
_BOOKKEEPING = {"verifikasi", "lanjutan_dari", "status", "perubahan"}


def is_bookkeeping(change: Change) -> bool:
    """Return whether a change is one of how the data are kept, which is nobody's to sign: how far
    they were checked, the kode of the year before, draf or final, what makes the plan a revision
    (which the opening tells)."""
    return not _BOOKKEEPING.isdisjoint(change.kunci.split("."))


def other_changes(changes: Sequence[Change], caption: Caption) -> Table | None:
    """Return the table of these changes, None where there is none."""
    if not changes:
        return None
    head = Row("kepala", WRITER.heads("Hal", "Semula", "Menjadi", "Keterangan"), keep=True)
    summary = f"Tabel {angka.cacah(len(changes))} perubahan lain, semula dan menjadi."
    return table(caption, _WIDTHS, (head, *_rows(changes)), summary, heads=1)


def _rows(changes: Sequence[Change]) -> Iterator[Row]:
    for hal, some in groupby(changes, lambda change: change.hal):
        yield Row("pita", (cell_of(words(GROUPS[hal]), colspan=4),), keep=True)
        told = list(some)
        for number, change in enumerate(told, 1):
            yield Row("akhir_kelompok" if number == len(told) else "isi", _cells(change))


def _cells(change: Change) -> tuple[Cell, ...]:
    lines = (words(thing(change)), muted_words(field(change)))
    before, after = _sides(change)
    return (
        Cell(tuple(filter(None, lines)) or ((),)),
        cell_of(before or words(NOTHING)),
        cell_of(after or words(NOTHING)),
        remarks((change.selisih and f"selisih {change.selisih}", change.alasan)),
    )


def _sides(change: Change) -> tuple[Runs, Runs]:
    """Return both texts; of a long one that was rewritten, the words that differ in bold."""
    if not change.kata:
        return words(change.semula), words(change.menjadi)
    return _marked(change.kata, "hapus"), _marked(change.kata, "tambah")


def _marked(kata: Sequence[Word], nasib: str) -> Runs:
    """Return the words of a side, those that the other lacks in bold."""
    runs: list[Run] = []
    for word in kata:
        if word.nasib in ("tetap", nasib):
            text = words(f"{' ' if runs else ''}{word.teks}")
            runs += bold(text) if word.nasib == nasib else text
    return tuple(runs)
