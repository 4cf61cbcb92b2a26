"""What a reader is told, element by element: by the document tree, and by a PDF's tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count

from renja.document.nodes import (
    Block,
    Cards,
    Contents,
    Document,
    Figure,
    Grid,
    Heading,
    ListBlock,
    Paragraph,
    Runs,
    Signature,
    Table,
)
from renja.document.walk import entries
from tests.write.pdf_tags import Tag

Told = tuple[str, str]  # the type of an element, and its text without spaces
_SPACES = re.compile("[\\s\u200b\u2060]+")
_TELLING = ("H1", "H2", "H3", "P", "Lbl", "Caption", "Figure", "TH", "TD", "TOCI")


def squeezed(text: str) -> str:
    """Return text without spaces and invisible characters."""
    return _SPACES.sub("", text)


def told_by_document(document: Document, pages: Mapping[str, str]) -> Iterator[Told]:
    """Yield what the document tells after its cover; pages are those of the contents."""
    return _Teller(document, pages).parts()


class _Teller:
    def __init__(self, document: Document, pages: Mapping[str, str]) -> None:
        self._document = document
        self._pages = pages
        self._notes = count(1)
        self._in_section = False

    def parts(self) -> Iterator[Told]:
        for part in self._document.parts:
            yield "H1", squeezed(part.label) + self._text(part.title)
            self._in_section = False
            for block in part.blocks:
                yield from self._block(block)

    def _text(self, runs: Runs) -> str:
        """Return the text of runs, each note behind its number, which stands in both."""
        return "".join(squeezed(run.text) + self._note(run.note) for run in runs)

    def _note(self, note: Runs) -> str:
        if not note:
            return ""
        number = next(self._notes)
        return f"{number}{number}{self._text(note)}"

    def _block(self, block: Block) -> Iterator[Told]:
        if isinstance(block, Paragraph):
            yield "P", self._text(block.runs)
        elif isinstance(block, Heading):
            self._in_section = self._in_section or block.level == 2
            level = block.level if self._in_section else 2
            yield f"H{level}", squeezed(block.label) + self._text(block.runs)
        elif isinstance(block, ListBlock):
            yield from self._list(block)
        elif isinstance(block, Table):
            yield "Caption", self._caption(block)
            yield from self._grid(block.grid)
            if block.note:
                yield "P", self._text(block.note)
        elif isinstance(block, Cards):
            if block.caption.above:
                yield "Caption", self._caption(block)
            for grid in block.grids:
                yield from self._grid(grid)
            if block.note:
                yield "P", self._text(block.note)
            if not block.caption.above:
                yield "Caption", self._caption(block)
        elif isinstance(block, Figure):
            for number, picture in enumerate(block.pictures):
                yield "Figure", squeezed(picture.alt)
                yield "Caption", self._caption(block) + ("(lanjutan)" if number else "")
        elif isinstance(block, Signature):
            for line in (*block.above, block.name, *block.below):
                yield "P", self._text(line)
        elif isinstance(block, Contents):
            if block.title:
                yield "P", squeezed(block.title)
            for entry in entries(self._document, block.kind):
                yield "TOCI", squeezed(f"{entry.label}{entry.text}{self._pages[entry.key]}")

    def _caption(self, block: Table | Cards | Figure) -> str:
        return squeezed(block.caption.label) + self._text(block.caption.runs)

    def _list(self, block: ListBlock) -> Iterator[Told]:
        for number, item in enumerate(block.items, 1):
            yield "Lbl", {"titik": f"{number}.", "kurung": f"{number})", "butir": "–"}[block.kind]
            yield "P", self._text(item.runs)
            for inner in item.lists:
                yield from self._list(inner)

    def _grid(self, grid: Grid) -> Iterator[Told]:
        taken: dict[tuple[int, int], bool] = {}
        for number, row in enumerate(grid.rows):
            column = 0
            for cell in row.cells:
                while (number, column) in taken:
                    column += 1
                for down in range(cell.rowspan):
                    for right in range(cell.colspan):
                        taken[number + down, column + right] = True
                text = "".join(self._text(line) for line in cell.lines)
                heads = row.kind in ("kepala", "kartu_perspektif", "pita", "kartu_sasaran")
                heads = heads or column < grid.head_columns
                yield "TH" if text and heads else "TD", text


def told_by_tags(root: Tag) -> Iterator[Told]:
    """Yield what the tags tell after the cover, the first division."""
    (document,) = (kid for kid in root.children if isinstance(kid, Tag))
    for element in document.children[1:]:
        assert isinstance(element, Tag)
        yield from _telling(element)


def _telling(element: Tag) -> Iterator[Told]:
    if element.kind == "TOCI":
        line, *deeper = (kid for kid in element.children if isinstance(kid, Tag))
        yield "TOCI", squeezed(line.text)
        for kid in deeper:
            yield from _telling(kid)
    elif element.kind == "Figure":
        yield "Figure", squeezed(element.alt)
    elif element.kind in _TELLING:
        yield element.kind, squeezed(element.text)
    else:
        for kid in element.children:
            if isinstance(kid, Tag):
                yield from _telling(kid)
