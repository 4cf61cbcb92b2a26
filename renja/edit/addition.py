"""Keys added to a block and items to a list, among those that are there."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from renja.edit.nodes import Entry, Node
from renja.edit.own_text import LINES, Splice
from renja.edit.removal import column_of, lead_start, line_end, line_start
from renja.edit.texts import spell_key
from renja.edit.values import Value, entry_lines, in_line, key_and_value


def added(
    text: str, block: Node, gone: Collection[int], key: str, value: Value, order: Sequence[str]
) -> Splice:
    """Return the splice that adds a key to a block: below the nearest of the keys that stand
    before it in order, else above those that follow, else at the end; beside one that stays, if
    any does. gone: the numbers of those that don't."""
    kept = [entry for number, entry in enumerate(block.entries) if number not in gone]
    entry, after = _neighbour(kept or block.entries, key, order)
    if block.inline:
        new = key_and_value(key, value)
        at, new = (entry.end, f", {new}") if after else (entry.start, f"{new}, ")
        return Splice(at, at, new)
    column = column_of(text, block.entries[0].start)
    lines = entry_lines(f"{spell_key(key)}:", column, value)
    return _below(text, entry, lines) if after else _above(text, entry, lines)


def inserted(text: str, block: Node, number: int, value: Value) -> Splice:
    """Return the splice that inserts an item into a list, so that it gets this number; apart by
    a blank line where the others are."""
    entries = block.entries
    if block.inline:
        new = in_line(value, listed=True)
        if not entries:
            return Splice(block.start + 1, block.start + 1, new)
        if number == len(entries):
            return Splice(entries[-1].end, entries[-1].end, f", {new}")
        return Splice(entries[number].start, entries[number].start, f"{new}, ")
    lines = entry_lines("-", column_of(text, entries[0].start), value)
    apart = len(entries) > 1 and "\n\n" in text[entries[-2].end : entries[-1].start]
    blank = [""] if apart else []
    if number == len(entries):
        return _below(text, entries[-1], [*blank, *lines])
    return _above(text, entries[number], lines, blank)


def _below(text: str, entry: Entry, lines: Sequence[str]) -> Splice:
    """Return the splice of lines below an entry, all that belongs to it."""
    at, rank = line_end(text, entry.end), LINES - _indent(lines)
    if at == len(text):
        return Splice(at, at, "".join(f"\n{line}" for line in lines), rank)
    return Splice(at + 1, at + 1, "".join(f"{line}\n" for line in lines), rank)


def _above(text: str, entry: Entry, lines: Sequence[str], blank: Sequence[str] = ()) -> Splice:
    """Return the splice of lines above an entry and its comments; of one that stands behind a
    dash, beside that, without the blank lines."""
    if text[line_start(text, entry.start) : entry.start].strip(" "):
        first = "\n".join(lines).lstrip(" ")
        column = column_of(text, entry.start)
        return Splice(entry.start, entry.start, f"{first}\n{' ' * column}")
    at = lead_start(text, entry.start)
    return Splice(at, at, "".join(f"{line}\n" for line in (*lines, *blank)), LINES - _indent(lines))


def _indent(lines: Sequence[str]) -> int:
    """Return the column that lines begin in."""
    first = next(line for line in lines if line)
    return len(first) - len(first.lstrip(" "))


def _neighbour(entries: Sequence[Entry], key: str, order: Sequence[str]) -> tuple[Entry, bool]:
    """Return the entry beside which a key belongs, and whether below it."""
    there = {entry.key.text: entry for entry in entries if entry.key is not None}
    if key in order:
        at = order.index(key)
        for before in reversed(order[:at]):
            if before in there:
                return there[before], True
        for follows in order[at + 1 :]:
            if follows in there:
                return there[follows], False
    return entries[-1], True
