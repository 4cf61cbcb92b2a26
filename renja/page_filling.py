"""Pages filled before figures and tables that may move: text behind them comes first.

The PDF's own layout tells which page stays half empty before a movable figure or table; the
text behind it, up to the next heading, figure or table, then goes before it until the page is
full. Both outputs are written from the document that comes of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil
from pathlib import Path

from renja.document.after_tables import spaced_after_tables
from renja.document.nodes import Block, Document, Figure, ListBlock, Paragraph, Table, plain
from renja.document.walk import runs_of
from renja.look.look import Look, ParagraphLook
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
        document, layout = moved, write_pdf(moved, look, template)
    return document, layout


def _moved(document: Document, look: Look, gaps: Mapping[str, float]) -> Document:
    parts = []
    for part in document.parts:
        blocks = list(part.blocks)
        for block in part.blocks:
            if isinstance(block, Figure | Table) and block.movable:
                gap = gaps.get(block.caption.key, 0.0)
                at = blocks.index(block)
                count = _filling(blocks[at + 1 :], gap, look)
                blocks[at : at + count + 1] = [*blocks[at + 1 : at + count + 1], block]
        parts.append(replace(part, blocks=spaced_after_tables(blocks)))
    return replace(document, parts=tuple(parts))


def _filling(behind: Sequence[Block], gap: float, look: Look) -> int:
    """Return how many of the blocks behind a figure or table fill a gap of so many points.

    A paragraph and the list that it announces stay together, and so does one that announces
    what can't come first; a remark belongs to what is above it, and the text before a
    signature to that.
    """
    filled, count = 0.0, 0
    body = look.paragraphs["isi"]
    pitch = _pitch(body, look)
    room = look.page.text_width - body.left - body.right
    while gap - filled >= _WORTH * pitch:
        unit = behind[count : count + (2 if _announces(behind[count : count + 2]) else 1)]
        if not unit or not all(map(_may_come_first, unit)):
            break
        lines = [ceil(look.width(plain(r), body.text) / room) for b in unit for r in runs_of(b)]
        filled += sum(lines) * pitch + len(lines) * body.after
        count += len(unit)
    return count


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


def _pitch(style: ParagraphLook, look: Look) -> float:
    """Return the height of a line in points."""
    if style.pitch.rule != "kali":
        return style.pitch.value
    font = look.fonts[style.text.font]
    return (font.top + font.bottom) * style.text.size * style.pitch.value
