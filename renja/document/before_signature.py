"""The text before a signature block that goes with it, so that nobody signs an empty page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from renja.document.nodes import Block, ListBlock, Paragraph, Runs, Signature, plain

# Characters of the longest text that goes over whole: a third of a page. A longer one breaks
# by itself rather than leave a page half empty.
_LONGEST = 1500


def with_text_before_signature(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, with the paragraph or the last item before a signature block kept
    on its page."""
    return tuple(_kept(blocks))


def _kept(blocks: Sequence[Block]) -> Iterator[Block]:
    for block, after in zip_longest(blocks, blocks[1:]):
        if not isinstance(after, Signature):
            yield block
        elif isinstance(block, Paragraph) and _is_movable(block.runs):
            yield replace(block, keep=True)
        elif isinstance(block, ListBlock) and not block.items[-1].lists:
            *others, last = block.items
            keep = _is_movable(last.runs)
            yield replace(block, items=(*others, replace(last, keep=keep)))
        else:
            yield block


def _is_movable(runs: Runs) -> bool:
    """Return whether a text may go over whole. One with a footnote may not: its lines move
    with their notes."""
    return len(plain(runs)) <= _LONGEST and not any(run.note for run in runs)
