"""The comments of a YAML text, told from a '#' within its values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja.edit.nodes import Kind, Node, read_nodes

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$", re.MULTILINE)
_LETTER = re.compile(r"[^\n]")


def comments(text: str) -> Iterator[tuple[int, str]]:
    """Yield each comment with the number of its line, from 1; line ends of the text are '\\n'.

    Raises ValueError for a text that `load` doesn't read.
    """
    for match in _COMMENT.finditer(_veiled(text)):
        yield text.count("\n", 0, match.start()) + 1, text[match.start() : match.end()].rstrip()


def _veiled(text: str) -> str:
    """Return the text with a letter in the place of all that keys and values say."""
    pieces: list[str] = []
    at = 0
    for node in _texts(read_nodes(text)):
        # Behind the mark of a text over several lines there may be one.
        start = text.find("\n", node.start, node.end) if node.style in ("|", ">") else node.start
        start = max(start, node.start)
        pieces += text[at:start], _LETTER.sub("x", text[start : node.end])
        at = node.end
    return "".join(pieces) + text[at:]


def _texts(node: Node) -> Iterator[Node]:
    """Yield the keys and values of a node in the order in which they stand."""
    if node.kind is Kind.TEXT:
        yield node
    for entry in node.entries:
        if entry.key is not None:
            yield entry.key
        yield from _texts(entry.value)
