"""Pages filled before figures and tables that may move: text behind them comes first.

The PDF's own layout tells which page stays half empty before a movable figure or table; the
text behind it, up to the next heading, figure or table, then goes before it until the page is
full. Both outputs are written from the document that comes of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from renja.document.after_tables import spaced_after_tables
from renja.document.nodes import (
    Block,
    Document,
    Figure,
    ListBlock,
    Paragraph,
    Runs,
    Table,
    plain,
)
from renja.document.walk import runs_of
from renja.look.look import Look, ParagraphLook
from renja.write.list_labels import list_role
from renja.write.ties import break_lines
from renja.write.to_pdf import Layout, write_pdf

_ANNOUNCING = re.compile(r"(?::|\bberikut(?: ini)?\.)$")
_PASSES = 3
_WORTH = 8  # lines: a smaller gap is no blemish


def with_full_pages(document: Document, look: Look, template: Path) -> tuple[Document, Layout]:
    """Return the document with its movable figures and tables where they leave no gap, as far
    as the text behind them allows, and its layout; template is renja.typ."""
    layout = write_pdf(document, look, template)
    for _ in range(_PASSES):
        moved = _moved(document, look, layout.gaps)
        if moved == document:
            break
        tried = write_pdf(moved, look, template)
        if _emptiness(moved, tried) >= _emptiness(document, layout):
            break
        document, layout = moved, tried
    return document, layout


def _emptiness(document: Document, layout: Layout) -> float:
    """Return how many points the pages before movable figures and tables leave free."""
    movable = (b for part in document.parts for b in part.blocks if isinstance(b, Figure | Table))
    return sum(layout.gaps.get(b.caption.key, 0.0) for b in movable if b.movable)


def _moved(document: Document, look: Look, gaps: Mapping[str, float]) -> Document:
    parts = []
    for part in document.parts:
        blocks = list(part.blocks)
        for block in part.blocks:
            if isinstance(block, Figure | Table) and block.movable:
                gap = gaps.get(block.caption.key, 0.0)
                at = blocks.index(block)
                turned = isinstance(block, Table) and block.landscape
                filling, count = _filling(blocks[at + 1 :], gap, look, turned=turned)
                if not count:
                    continue
                rest = _rest(blocks[at + count], filling[-1])
                blocks[at : at + count + 1] = [*filling, block, *rest]
        parts.append(replace(part, blocks=spaced_after_tables(blocks)))
    return replace(document, parts=tuple(parts))


def _rest(whole: Block, first: Block) -> list[Block]:
    """Return what a list has behind the items that come first, its numbers going on."""
    if not isinstance(whole, ListBlock) or not isinstance(first, ListBlock) or whole == first:
        return []
    behind = whole.items[len(first.items) :]
    return [replace(whole, items=behind, start=whole.start + len(first.items))]


def _filling(
    behind: Sequence[Block], gap: float, look: Look, *, turned: bool
) -> tuple[list[Block], int]:
    """Return the blocks that fill a gap of so many points, and how many of those behind a
    figure or table they are, the last perhaps in part.

    A paragraph and the list that it announces stay together, and so does one that announces
    what can't come first; a remark belongs to what is above it, and the text before a
    signature to that. Before turned pages text must not run over the page: it would stand
    alone on the next, so that a list is parted where its items no longer fit.
    """
    filled, count = 0.0, 0
    found: list[Block] = []
    if turned:
        gap -= look.paragraphs["setelah"].before  # between what stands there and the first
    while gap - filled >= _WORTH * look.pitch(look.paragraphs["isi"]):
        unit = behind[count : count + (2 if _announces(behind[count : count + 2]) else 1)]
        if not unit or not all(map(_may_come_first, unit)):
            break
        high = sum(_height(block, look) for block in unit)
        if turned and filled + high > gap:
            *before, last = unit
            room = gap - filled - sum(_height(block, look) for block in before)
            part = _beginning(last, room, look)
            return ([*found, *before, part], count + len(unit)) if part else (found, count)
        filled += high
        found += unit
        count += len(unit)
    return found, count


def _beginning(block: Block, room: float, look: Look) -> ListBlock | None:
    """Return as much of a list as fits so many points; None where that isn't two items."""
    if not isinstance(block, ListBlock):
        return None
    count = len(block.items) - 1
    while count > 1:
        first = replace(block, items=block.items[:count])
        if _height(first, look) <= room:
            return first
        count -= 1
    return None


def _height(block: Block, look: Look) -> float:
    """Return how high a paragraph or list is, with the space behind it."""
    if isinstance(block, ListBlock):
        style = look.paragraphs[list_role(block)]
        inner = (each for item in block.items for each in item.lists)
        return sum(_text_height(item.runs, style, look) for item in block.items) + sum(
            _height(each, look) for each in inner
        )
    style = look.paragraphs[block.role if isinstance(block, Paragraph) else "isi"]
    return sum(_text_height(runs, style, look) for runs in runs_of(block))


def _text_height(runs: Runs, style: ParagraphLook, look: Look) -> float:
    lines = sum(1 for _ in break_lines(runs, style, look.page.text_width, look))
    return lines * look.pitch(style) + max(style.after, style.before)


def _announces(blocks: Sequence[Block]) -> bool:
    """Return whether the first block belongs to what follows: a list, or what it says is
    'sebagai berikut.'"""
    first, *second = blocks or (None,)
    if not isinstance(first, Paragraph):
        return False
    lists = any(isinstance(block, ListBlock) for block in second)
    return lists or _ANNOUNCING.search(plain(first.runs)) is not None


def _may_come_first(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return not block.keep and block.role != "catatan"
    return isinstance(block, ListBlock) and not block.items[-1].keep
