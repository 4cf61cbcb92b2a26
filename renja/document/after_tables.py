"""The paragraph after a table or cards, which has a space of its own before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from renja.document.nodes import Block, Cards, Paragraph, Table


def spaced_after_tables(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with the role of each paragraph of body text as its place asks for."""
    return tuple(_spaced(blocks))


def _spaced(blocks: Iterable[Block]) -> Iterator[Block]:
    before: Block | None = None
    for block in blocks:
        is_after = isinstance(before, Cards) or (isinstance(before, Table) and not before.landscape)
        if isinstance(block, Paragraph) and block.role in ("isi", "setelah"):
            block = replace(block, role="setelah" if is_after else "isi")
        yield block
        before = block
