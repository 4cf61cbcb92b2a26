"""A YAML text taken apart: where each key, value and item of it stands, by characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BLANK = re.compile(r" +(?=\n|$)")


class Kind(Enum):
    """What a node is; EMPTY has nothing at all behind its colon or dash."""

    TEXT, EMPTY, BLOCK, LIST = range(4)


@dataclass(frozen=True, slots=True)
class Node:
    """A value. end is where its last character ends: no comment or blank line after it.

    style is that of a text: '' plain, one of the two quotes, '|' or '>'; inline tells of one
    within brackets, and of brackets themselves.
    """

    kind: Kind
    start: int
    end: int
    text: str = ""
    style: str = ""
    inline: bool = False
    entries: tuple[Entry, ...] = ()

    def entry(self, step: str | int) -> Entry | None:
        """Return the entry of a key, or of a number from 0 in a list."""
        if self.kind is Kind.LIST and isinstance(step, int):
            return self.entries[step] if -1 < step < len(self.entries) else None
        named = (e for e in self.entries if e.key is not None and e.key.text == step)
        return next(named, None)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value, or an item; start is that of the key or of the dash."""

    start: int
    value: Node
    key: Node | None = None

    @property
    def end(self) -> int:
        """Return where the last character of its value ends."""
        return self.value.end


def read_nodes(text: str) -> Node:
    """Return the root of a text that `load` reads without a galat; line ends are '\\n'.

    Raises ValueError for any other text: nothing can be changed in it with certainty.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError("a text that can't be read can't be edited") from error
    return _Reader(text).node(root, inline=False) if root else Node(Kind.EMPTY, 0, 0)


class _Reader:
    """Turns libyaml's nodes into ours, whose ends are those of their last characters."""

    def __init__(self, text: str) -> None:
        self._text = text

    def node(self, node: yaml.Node, *, inline: bool) -> Node:
        """Return a node of libyaml's as ours; inline tells whether it stands within brackets."""
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.ScalarNode):
            style = node.style or ""
            if style in ("|", ">"):
                blank = _BLANK.match(self._text, end)  # libyaml leaves out blanks at the very end
                end = start + len(self._text[start : blank.end() if blank else end].rstrip("\n"))
            return Node(Kind.TEXT, start, end, node.value, style, inline)
        assert isinstance(node, yaml.CollectionNode)
        inline = inline or bool(node.flow_style)
        if isinstance(node, yaml.MappingNode):
            kind, entries = Kind.BLOCK, tuple(self._pairs(node, inline))
        else:
            assert isinstance(node, yaml.SequenceNode)
            kind, entries = Kind.LIST, tuple(self._items(node, inline))
        if not node.flow_style and entries:
            end = entries[-1].end
        return Node(kind, start, end, inline=inline, entries=entries)

    def _pairs(self, node: yaml.MappingNode, inline: bool) -> Iterator[Entry]:
        for typed, value in node.value:
            if not isinstance(typed, yaml.ScalarNode):
                raise ValueError("a key that is a block or list can't be edited")
            key = self.node(typed, inline=inline)
            colon = re.compile(r"[ \n]*:" if inline else " *:").match(self._text, key.end)
            empty = colon.end() if colon else key.end
            yield Entry(key.start, self._value(value, empty, inline), key)

    def _items(self, node: yaml.SequenceNode, inline: bool) -> Iterator[Entry]:
        before: Entry | None = None
        for item in node.value:
            if inline:
                dash, empty = item.start_mark.index, item.start_mark.index
            else:
                dash = node.start_mark.index if before is None else self._next_dash(before.end)
                empty = dash + 1
            before = Entry(dash, self._value(item, empty, inline))
            yield before

    def _value(self, value: yaml.Node, empty: int, inline: bool) -> Node:
        """Return a value; one of nothing stands right behind its colon or dash."""
        if isinstance(value, yaml.ScalarNode) and not value.value and not value.style:
            return Node(Kind.EMPTY, empty, empty, inline=inline)
        return self.node(value, inline=inline)

    def _next_dash(self, end: int) -> int:
        """Return where the item below one that ends here has its dash."""
        match = re.compile(r"[^\n]*\n(?: *(?:#[^\n]*)?\n)* *").match(self._text, end)
        assert match is not None
        assert self._text[match.end()] == "-"
        return match.end()
