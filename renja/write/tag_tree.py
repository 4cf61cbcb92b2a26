"""The tag tree of the PDF, which screen readers follow: no cells in it but the document's.

Why: templates/renja.typ holds rows together by cells in a column of no width. Typst tags
every cell of a table, so that a reader would be told of an empty one at the end of a row.
They are blanked in the bytes, since Typst writes the tags plainly, an object a line; all
else stays where it is, and every offset in the file holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renja.document.nodes import Cards, Document, Grid, Table
from renja.document.walk import blocks

_ROW = re.compile(rb"/Type/StructElem/S/TR/P \d+ 0 R/K\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_EMPTY_CELL = re.compile(rb"\n(\d+) 0 obj\n(<</Type/StructElem/S/T[DH]/[^\n]*/K\[\]>>)\nendobj")
_NAMED = re.compile(rb"\([^()]*\)(\d+) 0 R")  # in the tree of IDs (ISO 32000-1, 14.7.2)


def cells_of_rows(document: Document) -> list[int]:
    """Return how many cells begin in each row of the document's tables and cards, in turn."""
    return [count for block in blocks(document) for count in _counts(block)]


def _counts(block: object) -> Iterator[int]:
    grids: tuple[Grid, ...] = ()
    if isinstance(block, Table):
        grids = (block.grid,)
    elif isinstance(block, Cards):
        grids = block.grids
    for grid in grids:
        yield from (len(row.cells) for row in grid.rows)
    if isinstance(block, Cards) and block.grids[-1].rows[-1].keep:
        yield 1  # the caption, held to the last row


def without_empty_cells(pdf: bytes, cells: Sequence[int]) -> bytes:
    """Return the PDF with no more cells in each tagged row than given, if those are empty.

    Where its rows are others than that, since a project has a template of its own, it comes
    back as it is.
    """
    rows = list(_ROW.finditer(pdf))
    empty = {match[1]: match.span(2) for match in _EMPTY_CELL.finditer(pdf)}
    blanked: list[tuple[int, int]] = []
    gone: set[bytes] = set()
    if len(rows) != len(cells):
        return pdf
    for row, count in zip(rows, cells, strict=True):
        for cell in list(_REFERENCE.finditer(pdf, *row.span(1)))[count:]:
            if cell[1] not in empty:
                return pdf
            gone.add(cell[1])
            blanked.append(cell.span())
    blanked += [match.span() for match in _NAMED.finditer(pdf) if match[1] in gone]
    data = bytearray(pdf)
    for start, end in blanked:
        data[start:end] = b" " * (end - start)
    for number in gone:
        start, end = empty[number]
        data[start:end] = b"null".ljust(end - start)
    return bytes(data)
