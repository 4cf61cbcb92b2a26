"""Words wider than their line, made breakable for both outputs alike.

Word and Typst break such a word at different letters, or let it run out of its cell; a
zero-width space (U+200B) where it has to break is obeyed by both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from renja.document.nodes import (
    Block,
    Caption,
    Cards,
    Cell,
    Document,
    Figure,
    Grid,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Run,
    Runs,
    Signature,
    Table,
)
from renja.look.family import Family
from renja.look.glyphs import em_width
from renja.look.look import Look, ParagraphLook, ParagraphRole, TextLook
from renja.write.cell_styles import cell_style
from renja.write.table_lines import column_twips, place_cells

BREAK = "\u200b"
# What neither output breaks by itself: no hyphen within an address, else behind each.
_WORD = re.compile(r"[^\s\u200b]*://[^\s\u200b]*|[^ \t\n\u200b-]+-?")
_GOOD_END = "/_.@\\&?=,;:"  # where a long word breaks best
_WIDEST = 1.1  # em: no ASCII letter is wider, so that a short word needs no measuring
_FULL = 0.98  # of the line: room for what rounding does

Mend = Callable[[Runs], Runs]


def break_long_words(document: Document, look: Look) -> Document:
    """Return the document with break marks in every word that is wider than its line."""
    parts = tuple(
        replace(
            part,
            title=_mender(look, look.paragraphs["bab"], look.page.text_width)(part.title),
            blocks=tuple(_mended(block, look) for block in part.blocks),
        )
        for part in document.parts
    )
    return replace(document, parts=parts)


def _mended(block: Block, look: Look) -> Block:
    def by(role: ParagraphRole) -> Mend:
        return _mender(look, look.paragraphs[role], look.page.text_width)

    match block:
        case Paragraph():
            return replace(block, runs=by(block.role)(block.runs))
        case Heading():
            role: ParagraphRole = "subbab" if block.level == 2 else "subjudul"
            return replace(block, runs=by(role)(block.runs))
        case ListBlock():
            return _list(block, look)
        case Table():
            width = (look.landscape if block.landscape else look.page).text_width
            caption = _caption(block.caption, by("keterangan_tabel"))
            return replace(block, caption=caption, grid=_grid(block.grid, look, width))
        case Cards():
            grids = tuple(_grid(grid, look, look.page.text_width) for grid in block.grids)
            return replace(
                block, caption=_caption(block.caption, by("keterangan_gambar")), grids=grids
            )
        case Figure():
            return replace(block, caption=_caption(block.caption, by("keterangan_gambar")))
        case Signature():
            mend = by("tanda_tangan")
            return replace(
                block,
                above=tuple(map(mend, block.above)),
                name=by("tanda_tangan_nama")(block.name),
                below=tuple(map(mend, block.below)),
            )
        case _:
            return block


def _caption(caption: Caption, mend: Mend) -> Caption:
    return replace(caption, runs=mend(caption.runs))


def _list(block: ListBlock, look: Look) -> ListBlock:
    role: ParagraphRole = block.kind
    if block.level == 2:
        deeper: dict[str, ParagraphRole] = {
            "titik": "titik_2",
            "kurung": "kurung_2",
            "butir": "butir_2",
        }
        role = deeper[block.kind]
    mend = _mender(look, look.paragraphs[role], look.page.text_width)
    items = tuple(
        replace(
            item,
            runs=mend(item.runs),
            lists=tuple(_list(inner, look) for inner in item.lists),
        )
        for item in block.items
    )
    return replace(block, items=items)


def _grid(grid: Grid, look: Look, width: float) -> Grid:
    columns = column_twips(grid, width)
    rows: list[list[Cell]] = [[] for _ in grid.rows]
    for placed in place_cells(grid):
        kind = grid.rows[placed.row].kind
        cell, style = placed.cell, look.rows[kind]
        room = sum(columns[placed.column : placed.column + cell.colspan]) / 20
        room -= style.padding_left + style.padding_right
        mend = _mender(look, look.paragraphs[cell_style(kind, cell.role)], room)
        rows[placed.row].append(replace(cell, lines=tuple(map(mend, cell.lines))))
    return replace(
        grid,
        rows=tuple(
            Row(row.kind, tuple(cells), row.keep)
            for row, cells in zip(grid.rows, rows, strict=True)
        ),
    )


def _mender(look: Look, style: ParagraphLook, width: float) -> Mend:
    """Return what makes runs of a style fit lines of so many points."""
    room = (width - style.left - style.right) * _FULL / style.text.size
    family = look.fonts[style.text.font]

    def mend(runs: Runs) -> Runs:
        return tuple(_with_breaks(run, style.text, family, room) for run in runs)

    return mend


def _with_breaks(run: Run, text: TextLook, family: Family, room: float) -> Run:
    """Return the run with break marks; room is the width of a line in em."""
    if run.text.isascii() and len(run.text) < room / _WIDEST:
        return run
    measure = partial(
        em_width, bold=text.bold or run.bold, italic=text.italic or run.italic, family=family
    )

    def cut(match: re.Match[str]) -> str:
        word = match[0]
        return word if measure(word) <= room else BREAK.join(_pieces(word, measure, room))

    mended = _WORD.sub(cut, run.text)
    return run if mended == run.text else replace(run, text=mended)


def _pieces(word: str, measure: Callable[[str], float], room: float) -> list[str]:
    """Return a word in pieces that fit a line, cut behind a mark where one is near."""
    pieces, start = [], 0
    while start < len(word):
        end = start + 1
        while end < len(word) and measure(word[start : end + 1]) <= room:
            end += 1
        if end < len(word):
            good = max(
                (n for n in range(start + 1, end + 1) if word[n - 1] in _GOOD_END), default=0
            )
            end = good if good - start > (end - start) // 2 else end
        pieces.append(word[start:end])
        start = end
    return pieces
