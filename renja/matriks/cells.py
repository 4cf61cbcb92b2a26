"""What the tables of a matriks have in common: names that changed, figures, their grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from renja.document import angka, cells
from renja.document.cells import CellWriter, cell_of
from renja.document.nodes import Caption, Cell, Grid, Row, Runs, Table
from renja.document.tabel.row_heights import (
    LANDSCAPE_PAGE,
    broken_rows,
    with_kept_end,
    without_tall_runs,
)
from renja.model.tree import NOWHERE

WIDTH = 247.0  # mm of text on a turned page
NOTHING = "\u2013"  # where a side has none
WRITER = CellWriter(NOWHERE)


def words(text: str) -> Runs:
    """Return a text as runs, none for ''."""
    return (WRITER.words(text),) if text else ()


def muted_words(text: str) -> Runs:
    """Return a text as muted runs, none for ''."""
    return (WRITER.words(text, "redup"),) if text else ()


def both(menjadi: str, semula: str, *, bold: bool = False) -> tuple[Runs, ...]:
    """Return the paragraphs of a cell: what something is now and, where that differs, what it
    was; one that is only on one side by that."""
    now = menjadi or semula
    own = cells.bold(words(now)) if bold else words(now)
    if menjadi and semula and menjadi != semula:
        return (own, muted_words(f"semula: {semula}"))
    return (own,)


def remarks(texts: Iterable[str]) -> Cell:
    """Return a cell with remarks, each a sentence of its own."""
    return cell_of(words(" ".join(_sentence(text) for text in texts if text)))


def _sentence(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def signed(difference: int) -> str:
    """Return a difference of amounts with its sign: '+1.000', '-1.000', '0'."""
    return f"{'+' if difference > 0 else ''}{angka.cacah(difference)}"


def table(
    caption: Caption,
    widths: Sequence[float],
    rows: Sequence[Row],
    summary: str,
    heads: int,
    note: Runs = (),
) -> Table:
    """Return a table of a matriks; heads: how many of its first columns name the rows; note:
    what the marks in it mean."""
    grid = broken_rows(Grid(tuple(widths), tuple(rows), head_columns=heads), LANDSCAPE_PAGE)
    grid = without_tall_runs(with_kept_end(grid, LANDSCAPE_PAGE), LANDSCAPE_PAGE)
    return Table(caption, grid, summary, note=note)
