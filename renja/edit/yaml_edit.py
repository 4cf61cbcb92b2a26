"""Edits of a YAML text that keep its comments, layout and line ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from renja.edit.nodes import Entry, Kind, Node, read_nodes
from renja.edit.own_text import Clash, OwnText, Splice
from renja.edit.removal import lead_start, line_end, line_start, removed
from renja.edit.texts import WIDTH, Spot, Written, spell_key, spell_text
from renja.edit.values import Value, entry_lines, in_line, key_and_value, spell_value

Step = str | int
Path = tuple[Step, ...]
# Ranks of what is inserted at one place: in the line, a text's body below it, then new lines, of
# which the deeper ones belong to what stands above.
_INLINE, _BELOW, _LINES = 0, 1, 1_000_000


class YamlEdit:
    """Edits of one text, all of them told by where things stand in it as it was given.

    A path leads to a value by keys and numbers from 0: ('sasaran', 0, 'iku', 2, 'target').
    One that leads nowhere raises KeyError. The text must be one that `load` reads without a
    galat; else ValueError. Nothing is read or written but the text.
    """

    def __init__(self, text: str) -> None:
        self._own = OwnText(text)
        self._text = self._own.plain
        self._root = read_nodes(self._text)
        self._splices: list[Splice] = []
        self._removed: dict[Path, set[int]] = {}
        self._changed: set[Path] = set()
        self._added: list[tuple[Path, str, Value, Sequence[str]]] = []

    def text(self) -> str:
        """Return the text with all edits made; raises `Clash` where two want the same place."""
        splices = list(self._splices)
        for path, key, value, order in self._added:
            splices.append(self._addition(path, key, value, order))
        for path, numbers in self._removed.items():
            splices += removed(self._text, self._node(path), numbers)
        return self._own.spliced(splices)

    def has(self, path: Path) -> bool:
        """Return whether a path leads somewhere in the text as it was given."""
        return self._find(path) is not None

    def path_at(self, line: int, column: int) -> Path:
        """Return the path to the value that a `Place` tells of: that begins at this line and
        column (from 1) or, where none does, whose key does."""
        wanted = self._line_starts[line - 1] + column - 1 if line <= len(self._line_starts) else -1
        if wanted not in self._by_place:
            raise KeyError((line, column))
        return self._by_place[wanted]

    @cached_property
    def _line_starts(self) -> list[int]:
        lengths = (len(line) + 1 for line in self._text.split("\n"))
        return list(accumulate(lengths, initial=0))[:-1]

    @cached_property
    def _by_place(self) -> dict[int, Path]:
        """The paths by the character at which a text begins; else at which its key does."""
        by_text: dict[int, Path] = {}
        by_key: dict[int, Path] = {}
        waiting: list[tuple[Path, Node]] = [((), self._root)]
        while waiting:
            path, node = waiting.pop()
            for number, entry in enumerate(node.entries):
                own = (*path, entry.key.text if entry.key is not None else number)
                if entry.value.kind is Kind.TEXT:
                    by_text[entry.value.start] = own
                if entry.key is not None:
                    by_key[entry.start] = own
                waiting.append((own, entry.value))
        return {**by_key, **by_text}

    def set(self, path: Path, value: Value) -> None:
        """Change a value. The style of a text stays where it can hold the new one; a comment
        beside it stays. None leaves the key or dash alone, with nothing behind it.

        Raises `Clash` where it was changed before, ValueError for an item of nothing in brackets.
        """
        entry, column = self._entry(path), self._column(path)
        old = entry.value
        if old.kind is Kind.TEXT and isinstance(value, str) and self._read(old) == value:
            return
        if path in self._changed:
            raise Clash(f"{path} is changed twice")
        self._changed.add(path)
        start = self._behind_mark(entry)
        room = WIDTH - (start - line_start(self._text, start)) - 1
        inline = _in_brackets(entry)
        if inline and value is None and entry.key is None:
            raise ValueError("within brackets no item can be empty")
        spot = Spot(column, room, inline, listed=entry.key is None)
        if old.kind is Kind.TEXT and isinstance(value, str):
            written = spell_text(value, spot, old, self._text)
        else:
            written = spell_value(value, spot)
        self._replace(entry, start, written)

    def put(self, path: Path, value: Value, order: Sequence[str] = ()) -> None:
        """Change a key's value, or add the key where it isn't there."""
        if self.has(path):
            self.set(path, value)
        else:
            self.add(path, value, order)

    def add(self, path: Path, value: Value, order: Sequence[str] = ()) -> None:
        """Add a key to the block that is there: below the nearest of the keys that stand before
        it in order, else above those that follow, else at the end."""
        *above, key = path
        block = self._node(tuple(above))
        if self.has(path) or not isinstance(key, str):
            raise KeyError(path)
        if block.kind is Kind.EMPTY and above:
            self.set(tuple(above), {key: value})
        elif block.kind is Kind.EMPTY:
            lines = "\n".join(entry_lines(f"{spell_key(key)}:", 0, value))
            apart = "\n" if self._text and not self._text.endswith("\n") else ""
            self._splice(len(self._text), f"{apart}{lines}\n")
        elif block.kind is not Kind.BLOCK:
            raise KeyError(path)
        elif not block.entries:
            self._splice(block.start + 1, key_and_value(key, value))
        else:
            if block.inline:
                key_and_value(key, value)  # raises here where it can't stand within braces
            self._added.append((tuple(above), key, value, tuple(order)))

    def remove(self, path: Path) -> None:
        """Remove a key or an item with its value and the comments beside and within it.

        Comments directly above, in line with it, go with an item, whose they are; above a key
        they stay, since they often tell of more than that key. Where the last of a block or
        list goes, its key stays, with nothing behind it but the brackets that were there.
        """
        *above, step = path
        block = self._node(tuple(above))
        found = block.entry(step)
        if found is None:
            raise KeyError(path)
        self._removed.setdefault(tuple(above), set()).add(block.entries.index(found))

    def rename(self, path: Path, key: str) -> None:
        """Rename a key."""
        old = self._entry(path).key
        if old is None:
            raise KeyError(path)
        self._splices.append(Splice(old.start, old.end, spell_key(key, inline=old.inline)))

    def insert(self, path: Path, number: int, value: Value) -> None:
        """Insert an item into a list, so that it gets this number, from 0."""
        block = self._node(path)
        if block.kind is Kind.EMPTY and path:
            self.set(path, [value])
        elif block.kind is not Kind.LIST or not 0 <= number <= len(block.entries):
            raise KeyError((*path, number))
        elif block.inline:
            self._insert_inline(block, number, value)
        else:
            self._insert_item(block, number, value)

    def reorder(self, path: Path, order: Sequence[int]) -> None:
        """Give the items of a list another order, each with the comments directly above it;
        order has the number of each item as it was. Blank lines stay where they are."""
        block = self._node(path)
        if block.kind is not Kind.LIST or sorted(order) != list(range(len(block.entries))):
            raise KeyError(path)
        spans = [self._item_span(block, entry) for entry in block.entries]
        for (start, end), number in zip(spans, order, strict=True):
            new = self._text[slice(*spans[number])]
            if self._text[start:end] != new:
                self._splices.append(Splice(start, end, new))

    def _item_span(self, block: Node, entry: Entry) -> tuple[int, int]:
        if block.inline:
            return entry.start, entry.end
        column = self._column_of(entry.start)
        return lead_start(self._text, entry.start) + column, line_end(self._text, entry.end)

    def _find(self, path: Path) -> Entry | None:
        found: Entry | None = None
        node = self._root
        for step in path:
            found = node.entry(step)
            if found is None:
                return None
            node = found.value
        return found

    def _entry(self, path: Path) -> Entry:
        found = self._find(path)
        if found is None:
            raise KeyError(path)
        return found

    def _node(self, path: Path) -> Node:
        return self._entry(path).value if path else self._root

    def _read(self, node: Node) -> str:
        return node.text.rstrip("\n") if node.style in ("|", ">") else node.text

    def _column(self, path: Path) -> int:
        return self._column_of(self._entry(path).start)

    def _column_of(self, offset: int) -> int:
        return offset - line_start(self._text, offset)

    def _splice(self, at: int, new: str, rank: int = _INLINE) -> None:
        self._splices.append(Splice(at, at, new, rank))

    def _behind_mark(self, entry: Entry) -> int:
        """Return where the colon or dash of an entry ends."""
        if entry.value.kind is Kind.EMPTY:
            return entry.value.start
        if entry.key is not None:
            return self._text.index(":", entry.key.end) + 1
        return entry.start + (0 if _in_brackets(entry) else 1)

    def _replace(self, entry: Entry, start: int, written: Written) -> None:
        """Put what was written in the place of an entry's value, its body below that line."""
        old, text = entry.value, self._text
        body = "".join(f"\n{line}" for line in written.body)
        if old.kind in (Kind.BLOCK, Kind.LIST) and not old.inline:
            beside = f" {written.head}" if written.head else ""
            self._splices.append(Splice(start, line_end(text, old.end), f"{beside}{body}"))
            return
        head_end, below = old.end, line_end(text, old.end)
        if old.style in ("|", ">"):
            head_end = old.start + len(text[old.start : old.end].split()[0])
            self._splices.append(Splice(line_end(text, old.start), old.end, body, _BELOW))
        elif body:
            self._splices.append(Splice(below, below, body, _BELOW))
        if old.kind is Kind.EMPTY and written.head:
            colon = ":" if entry.key is not None and text[start - 1 : start] != ":" else ""
            blank = not text[start:below].strip(" ")
            head = Splice(start, below if blank else start, f"{colon} {written.head}")
        else:
            gap = " " if _in_brackets(entry) and entry.key is not None else ""
            head = Splice(old.start if written.head else start, head_end, written.head or gap)
        self._splices.append(head)

    def _addition(self, path: Path, key: str, value: Value, order: Sequence[str]) -> Splice:
        """Return the splice that adds a key to a block, beside one that stays, if any does."""
        block, text = self._node(path), self._text
        gone = self._removed.get(path, set())
        kept = [entry for number, entry in enumerate(block.entries) if number not in gone]
        entry, after = _neighbour(kept or block.entries, key, order)
        if block.inline:
            new = key_and_value(key, value)
            at, new = (entry.end, f", {new}") if after else (entry.start, f"{new}, ")
            return Splice(at, at, new)
        column = self._column_of(block.entries[0].start)
        lines = entry_lines(f"{spell_key(key)}:", column, value)
        if after:
            return self._below(entry.end, lines, column)
        if text[line_start(text, entry.start) : entry.start].strip(" "):
            first = "\n".join(lines).lstrip(" ")
            return Splice(entry.start, entry.start, f"{first}\n{' ' * column}")
        at = lead_start(text, entry.start)
        return Splice(at, at, "".join(f"{line}\n" for line in lines), _LINES - column)

    def _below(self, end: int, lines: Sequence[str], column: int) -> Splice:
        """Return the splice of lines that begin in a column, below the line of a place."""
        at = line_end(self._text, end)
        if at == len(self._text):
            return Splice(at, at, "".join(f"\n{line}" for line in lines), _LINES - column)
        return Splice(at + 1, at + 1, "".join(f"{line}\n" for line in lines), _LINES - column)

    def _insert_inline(self, block: Node, number: int, value: Value) -> None:
        new = in_line(value, listed=True)
        if not block.entries:
            self._splice(block.start + 1, new)
        elif number == len(block.entries):
            self._splice(block.entries[-1].end, f", {new}")
        else:
            self._splice(block.entries[number].start, f"{new}, ")

    def _insert_item(self, block: Node, number: int, value: Value) -> None:
        text, entries = self._text, block.entries
        column = self._column_of(entries[0].start)
        lines = entry_lines("-", column, value)
        apart = len(entries) > 1 and "\n\n" in text[entries[-2].end : entries[-1].start]
        if number == len(entries):
            lines = ["", *lines] if apart else lines
            self._splices.append(self._below(entries[-1].end, lines, column))
            return
        start = entries[number].start
        if text[line_start(text, start) : start].strip(" "):
            first = "\n".join(lines).lstrip(" ")
            self._splice(start, f"{first}\n{' ' * column}")
        else:
            lines = [*lines, ""] if apart else lines
            self._splice(
                lead_start(text, start), "".join(f"{line}\n" for line in lines), _LINES - column
            )


def _in_brackets(entry: Entry) -> bool:
    """Return whether an entry stands within brackets."""
    return entry.key.inline if entry.key is not None else entry.start == entry.value.start


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


def value_of(tree: object) -> Value:
    """Return a tree of the loader's, or a part of one, as a value to write."""
    if isinstance(tree, str):
        return str(tree)
    if isinstance(tree, Mapping):
        return {str(key): value_of(inner) for key, inner in tree.items()}
    if isinstance(tree, Sequence):
        return [value_of(inner) for inner in tree]
    return None
