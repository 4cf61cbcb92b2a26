"""Edits of a YAML text that keep its comments, layout and line ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from renja.edit.addition import added, inserted
from renja.edit.nodes import Entry, Kind, Node, read_nodes
from renja.edit.own_text import BELOW, Clash, OwnText, Splice
from renja.edit.removal import column_of, line_end, line_start, removed
from renja.edit.texts import WIDTH, Spot, Written, spell_key, spell_text
from renja.edit.values import Value, entry_lines, key_and_value, spell_value

Step = str | int
Path = tuple[Step, ...]


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
            block, gone = self._node(path), self._removed.get(path, set())
            splices.append(added(self._text, block, gone, key, value, order))
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
        else:
            self._splices.append(inserted(self._text, block, number, value))

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
        return column_of(self._text, self._entry(path).start)

    def _splice(self, at: int, new: str) -> None:
        self._splices.append(Splice(at, at, new))

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
            self._splices.append(Splice(line_end(text, old.start), old.end, body, BELOW))
        elif body:
            self._splices.append(Splice(below, below, body, BELOW))
        if old.kind is Kind.EMPTY and written.head:
            colon = ":" if entry.key is not None and text[start - 1 : start] != ":" else ""
            blank = not text[start:below].strip(" ")
            head = Splice(start, below if blank else start, f"{colon} {written.head}")
        else:
            gap = " " if _in_brackets(entry) and entry.key is not None else ""
            head = Splice(old.start if written.head else start, head_end, written.head or gap)
        self._splices.append(head)


def _in_brackets(entry: Entry) -> bool:
    """Return whether an entry stands within brackets."""
    return entry.key.inline if entry.key is not None else entry.start == entry.value.start
