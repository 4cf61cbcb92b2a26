"""Changes on a terminal: a table for each kind of thing, within the width.

What is short stands in columns; texts stand below the name of their field, reworded ones word by
word.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja.compare.change import Change
from renja.compare.words import Word
from renja.model.tree import NOWHERE
from renja.report.changes.difference import Difference, field, in_short, summary, things
from renja.report.finding import Paint, one_line, plain, wrapped

NARROWEST, WIDEST = 60, 120
_FIELD = 14  # columns that the name of a field gets at least
_INDENT = "  "
_NAMES = ("Semula", "Menjadi", "Selisih")
_MARKS = {"hapus": ("[-", "-]"), "tambah": ("{+", "+}"), "tetap": ("", "")}
_ROLES = {"hapus": "galat", "tambah": "baik", "tetap": ""}


@dataclass(frozen=True, slots=True)
class _Table:
    """How wide a table and its columns are: field, semula, menjadi, selisih; the last as wide as
    the longest selisih, where there is room."""

    width: int
    paint: Paint
    longest: int = 0

    @property
    def columns(self) -> tuple[int, int, int, int]:
        room = self.width - len(_INDENT) - 3 * 2
        values = room * 23 // 100
        selisih = max(values, min(self.longest, room - 2 * values - _FIELD))
        return (room - 2 * values - selisih, values, values, selisih)


def told(difference: Difference, width: int = 80, paint: Paint = plain) -> str:
    """Return the changes in tables of this width, notes, and the summary."""
    width = min(max(width, NARROWEST), WIDEST)
    longest = max((len(change.selisih) for change in difference.changes), default=0)
    table = _Table(width, paint, longest)
    lines = [paint(line, "garis") for line in _wrapped(difference.title, width)]
    for title, changes in difference.groups():
        in_columns = any(_fits(change, table) for change in changes)
        lines += ["", *_head(title, table, _NAMES if in_columns else ())]
        for name, some in things(changes):
            if name not in ("", title):
                lines += _wrapped(one_line(name), table.width)
            for change in some:
                lines += _change(difference, change, table)
    for note in difference.notes:
        lines += ["", *_wrapped(note, width)]
    told_last = _wrapped(summary(difference), width)
    return "\n".join([*lines, "", *(paint(line, "baik") for line in told_last)]) + "\n"


def _head(title: str, table: _Table, columns: Sequence[str]) -> Iterator[str]:
    first, *widths = table.columns
    names = "".join(f"  {name:<{width}}" for name, width in zip(columns, widths, strict=False))
    head = f"{title:<{first + len(_INDENT)}}{names}".rstrip()
    yield table.paint(head, "petunjuk")
    yield table.paint("─" * table.width, "garis")


def _change(difference: Difference, change: Change, table: _Table) -> Iterator[str]:
    if change.kata or change.hal == "naskah":
        yield from _text(difference, change, table)
    elif _fits(change, table):
        yield from _columns(change, table)
    else:
        yield from _below(change, table)
    if change.alasan:
        alasan = _wrapped(f"{_INDENT * 2}alasan: {change.alasan}", table.width)
        yield from (table.paint(line, "garis") for line in alasan)


def _fits(change: Change, table: _Table) -> bool:
    """Return whether a change reads well in columns."""
    text = change.kata or change.hal == "naskah"
    return not text and max(len(change.semula), len(change.menjadi)) <= 2 * table.columns[1]


def _columns(change: Change, table: _Table) -> Iterator[str]:
    plain_texts = map(one_line, (field(change), change.semula or "-", change.menjadi or "-"))
    texts = (*plain_texts, _whole_unit(change.selisih))
    widths = table.columns
    cells = [
        textwrap.wrap(text, width, break_on_hyphens=False) or [""]
        for text, width in zip(texts, widths, strict=True)
    ]
    for n in range(max(map(len, cells))):
        row = [one_line(cell[n]) if n < len(cell) else "" for cell in cells]
        padded = "  ".join(f"{text:<{width}}" for text, width in zip(row, widths, strict=True))
        yield f"{_INDENT}{padded}".rstrip()


def _whole_unit(selisih: str) -> str:
    """Return '-1,5 poin persentase' so that it breaks before the unit only; `one_line` makes its
    no-break space a plain one."""
    number, space, unit = selisih.partition(" ")
    return number + space + unit.replace(" ", "\xa0")


def _below(change: Change, table: _Table) -> Iterator[str]:
    yield from _wrapped(one_line(f"{_INDENT}{field(change)}"), table.width)
    for label, text in (("semula: ", change.semula), ("menjadi:", change.menjadi)):
        if text:
            yield from _wrapped(f"{_INDENT * 2}{label} {one_line(text)}", table.width)


def _text(difference: Difference, change: Change, table: _Table) -> Iterator[str]:
    """Yield a text that was rewritten, came, went or moved, with where it stands."""
    place = difference.place(change)
    where = f"  {place.path}:{place.line}" if place != NOWHERE else ""
    yield from _wrapped(f"{_INDENT}{field(change)}{where}", table.width)
    if change.jenis == "pindah":
        moved = f"{_INDENT * 2}dari {change.semula} ke {change.menjadi}"
        yield from _wrapped(one_line(moved), table.width)
        return
    words = change.kata or [
        Word("hapus" if text is change.semula else "tambah", text)
        for text in (change.semula, change.menjadi)
        if text
    ]
    yield from _words(in_short(words), table)


def _words(words: Sequence[Word], table: _Table) -> Iterator[str]:
    """Yield a text, its deleted and inserted words marked, and coloured line by line."""
    pieces = [
        (piece, word.nasib)
        for word in words
        for piece in "{1}{0}{2}".format(word.teks, *_MARKS[word.nasib]).split()
    ]
    line, used = _INDENT * 2, len(_INDENT) * 2
    for piece, nasib in pieces:
        shown = one_line(piece)
        if used + len(shown) > table.width and used > len(_INDENT) * 2:
            yield line.rstrip()
            line, used = _INDENT * 2, len(_INDENT) * 2
        role = _ROLES[nasib]
        line += (table.paint(shown, role) if role else shown) + " "
        used += len(shown) + 1
    yield line.rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    return wrapped(text, width).split("\n")
