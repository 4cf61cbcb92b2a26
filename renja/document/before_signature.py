"""The text before a signature block that goes with it, so that nobody signs an empty page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renja.document.nodes import Block, ListBlock, ListItem, Paragraph, Runs, Signature, plain

# Characters of the longest text that goes over whole: a third of a page. A longer one breaks
# by itself rather than leave a page half empty.
_LONGEST = 1500
_ENOUGH = 180  # characters that surely take two lines


def with_text_before_signature(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, with the last paragraph or item before a signature block kept on its
    page, and what is before that where it is too short to fill two lines."""
    made = list(blocks)
    for number, block in enumerate(blocks):
        if isinstance(block, Signature):
            _keep_before(made, number)
    return tuple(made)


def with_text_before_end(blocks: Sequence[Block], end: Block) -> tuple[Block, ...]:
    """Return the blocks with one more at their end, which never stands alone on a page."""
    made = [*blocks, end]
    _keep_before(made, len(blocks))
    return tuple(made)


def _keep_before(blocks: list[Block], end: int) -> None:
    """Keep what is before a block, backwards, until there is enough of it."""
    wanted = _ENOUGH
    for number in range(end - 1, -1, -1):
        block = blocks[number]
        if isinstance(block, Paragraph) and _is_movable(block.runs):
            blocks[number] = replace(block, keep=True)
            wanted -= len(plain(block.runs))
        elif isinstance(block, ListBlock):
            items = _kept_items(block.items, wanted)
            blocks[number] = replace(block, items=items)
            wanted -= sum(len(plain(item.runs)) for item in items if item.keep)
            if not items[0].keep:
                return
        else:
            return
        if wanted <= 0:
            return


def _kept_items(items: Sequence[ListItem], wanted: int) -> tuple[ListItem, ...]:
    """Return the items with so many characters of the last ones kept."""
    made = list(items)
    for number in range(len(made) - 1, -1, -1):
        item = made[number]
        if wanted <= 0 or item.lists or not _is_movable(item.runs):
            break
        made[number] = replace(item, keep=True)
        wanted -= len(plain(item.runs))
    return tuple(made)


def _is_movable(runs: Runs) -> bool:
    """Return whether a text may go over whole. One with a footnote may not: its lines move
    with their notes."""
    return len(plain(runs)) <= _LONGEST and not any(run.note for run in runs)
