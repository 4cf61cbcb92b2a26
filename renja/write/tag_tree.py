"""The tag tree of the PDF, which screen readers follow, set right by the document tree.

Why: Typst tags what it lays out, and pages are laid out so that they break as Word's do:
captions are paragraphs, rows are held together by cells in a column of no width, the
contents are lines with links. What these are to a reader only the document tree knows:
captions belong to their tables and pictures (PDF/UA-1, 7.3), the first columns of a table
head its rows (7.5), the contents are lists of references. Nothing on a page changes; no
content leaves the element that it is in, so that the file's parent tree stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja.document.nodes import (
    Block,
    Cards,
    Contents,
    Document,
    Figure,
    Grid,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Runs,
    Signature,
    Table,
)
from renja.document.walk import entries, runs_of
from renja.write.cell_heads import HeadedCell, headed_cells
from renja.write.pdf_elements import Elements
from renja.write.pdf_objects import PdfObjects
from renja.write.table_lines import PlacedCell, place_cells
from renja.write.typst_text import told_pieces

_HEADERS = re.compile(rb"/Headers\[[^\]]*\]")
_SCOPE = re.compile(rb"/Scope/\w+")
_ID = re.compile(rb"/ID\([^()]*\)")
_TABLE = b"<</O/Table"


class StrangeTagsError(Exception):
    """The tags of a PDF are not those of the document: a project has a template of its own."""


def with_right_tags(pdf: bytes, document: Document) -> bytes:
    """Return the PDF with the tags that its document asks for.

    Where the tags are not as templates/renja.typ makes them, since a project has a template
    of its own, it comes back as it is.
    """
    try:
        objects = PdfObjects(pdf)
        elements = Elements(objects)
        _Tagger(elements).set_right(document)
        elements.save()
    except StrangeTagsError:
        return pdf
    return objects.written()


@dataclass(slots=True)
class _Tagger:
    tags: Elements
    grids: int = 0

    def set_right(self, document: Document) -> None:
        (root,) = self.tags.of_kind("Document")
        if not document.turned:
            self._cover(root)
        found = iter([kid for kid in self.tags.kids(root) if self.tags[kid].kind != "Div"])
        for part in document.parts:
            self._heading(self._next(found, "H1"), part.title)
            for block in part.blocks:
                self._block(block, found, document)
        if next(found, None) is not None:
            raise StrangeTagsError
        for label in self.tags.of_kind("Lbl"):
            if self.tags[self.tags[label].parent].kind not in ("LI", "Note"):
                self.tags[label].kind = "Reference"  # to a note

    def _next(self, found: Iterator[int], *kinds: str) -> int:
        number = next(found, 0)
        if not number or self.tags[number].kind not in kinds:
            raise StrangeTagsError
        return number

    def _block(self, block: Block, found: Iterator[int], document: Document) -> None:
        match block:
            case Paragraph():
                self._tell(self._next(found, "P"), block.runs)
            case Heading():
                self._heading(self._next(found, "H2", "H3"), block.runs)
            case ListBlock():
                self._tell(self._next(found, "L"), *runs_of(block))
            case Table():
                caption, table = self._next(found, "P"), self._next(found, "Table")
                self._tell(caption, block.caption.runs)
                if block.note:
                    self._next(found, "P")
                self._grid(table, block.grid, block.summary)
                self._caption(caption, table)
            case Cards():
                self._cards(block, found)
            case Figure():
                for _ in block.pictures:
                    figure = self._next(found, "Figure")
                    caption = self._next(found, "P")
                    self._tell(caption, block.caption.runs)
                    self._together([figure], caption)
            case Signature():
                for runs in runs_of(block):
                    self._tell(self._next(found, "P"), runs)
            case Contents():
                if block.title:
                    self._next(found, "P")
                lines = [(e.level, self._next(found, "P")) for e in entries(document, block.kind)]
                self._contents(lines)
            case PageBreak():
                pass

    def _tell(self, number: int, *texts: Runs) -> None:
        """Let what stands in a language of its own, or is short for something, tell so: a span
        for each (14.9.2, 14.9.5), which the template sets as a quotation in the line."""
        spans = list(self.tags.below(number, "Quote"))
        pieces = [piece for runs in texts for piece in told_pieces(runs)]
        if len(spans) != len(pieces) and spans:
            raise StrangeTagsError
        for span, piece in zip(spans, pieces, strict=False):
            told = b"/Lang(%s)" % piece["lang"].encode() if piece["lang"] else b""
            told += b"/E%s" % _text(piece["expansion"]) if piece["expansion"] else b""
            self.tags[span].kind = "Span"
            self.tags[span].entries = told + self.tags[span].entries

    # Cover and headings

    def _cover(self, root: int) -> None:
        """The cover's table is only its layout: what stands in it follows in one division."""
        cover = self.tags.kids(root)[0]
        if self.tags[cover].kind != "Div":
            raise StrangeTagsError
        while divisions := [kid for kid in self.tags.kids(cover) if self.tags[kid].kind == "Div"]:
            for number in divisions:
                self.tags.replace(number, self.tags.kids(number))

    def _heading(self, heading: int, runs: Runs) -> None:
        """A heading holds its text, not a paragraph of it."""
        self._tell(heading, runs)
        texts = self.tags.kids(heading)
        if [self.tags[text].kind for text in texts] != ["P"]:
            raise StrangeTagsError
        (text,) = texts
        made, old = self.tags[text], self.tags[heading]
        made.kind, made.entries = old.kind, old.entries
        self.tags.replace(heading, [text])

    # Captions and contents

    def _caption(self, caption: int, table: int) -> None:
        """A table's caption is its first child."""
        parent = self.tags[self.tags[caption].parent]
        parent.kids.remove(caption)
        self.tags[caption].kind = "Caption"
        self.tags[caption].parent = table
        self.tags[table].kids.insert(0, caption)

    def _together(self, numbered: Sequence[int], caption: int, *, above: bool = False) -> None:
        """A figure and its caption make a division: an alternative text says all that is in
        its element, so that a caption inside would not be read."""
        home = self.tags[numbered[0]].parent
        self.tags[caption].kind = "Caption"
        kids = self.tags[home].kids
        inside = (caption, *numbered) if above else (*numbered, caption)
        at = kids.index(inside[0])
        for kid in inside:
            kids.remove(kid)
        kids.insert(at, self.tags.wrap("Div", inside, home))

    def _contents(self, lines: Sequence[tuple[int, int]]) -> None:
        """Lines are references; those of a deeper level are a list in the line above them."""
        if not lines:
            return
        home = self.tags[lines[0][1]].parent
        at = self.tags[home].kids.index(lines[0][1])
        for _, line in lines:
            self.tags[home].kids.remove(line)
            link = self.tags.kids(line)
            self.tags[line].kind = "TOCI"
            self.tags[line].kids = [self.tags.wrap("Reference", link, line)]
        self.tags[home].kids.insert(at, self._list_of(lines, home))

    def _list_of(self, lines: Sequence[tuple[int, int]], parent: int) -> int:
        level = lines[0][0]
        starts = [n for n, (depth, _) in enumerate(lines) if depth <= level]
        made = self.tags.wrap("TOC", [lines[n][1] for n in starts], parent)
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            if end - start > 1:
                line = lines[start][1]
                self.tags[line].kids.append(self._list_of(lines[start + 1 : end], line))
        return made

    # Tables

    def _cards(self, cards: Cards, found: Iterator[int]) -> None:
        caption = self._next(found, "P") if cards.caption.above else -1
        tables = [self._next(found, "Table") for _ in cards.grids]
        below = bool(cards.note) + (not cards.caption.above)
        if not cards.caption.above and cards.grids[-1].rows[-1].keep:
            texts = self._closing(tables[-1])
        else:
            texts = [self._next(found, "P") for _ in range(below)]
        if len(texts) != below:
            raise StrangeTagsError
        if not cards.caption.above:
            caption = texts.pop()
        self._tell(caption, cards.caption.runs)
        for number, (table, grid) in enumerate(zip(tables, cards.grids, strict=True)):
            self._grid(table, grid, "" if number else cards.summary)
        self._together([*tables, *texts], caption, above=cards.caption.above)

    def _closing(self, table: int) -> list[int]:
        """Return the texts below a table that were laid out as one more row, to stay with its
        last: they now follow the table."""
        row = list(self.tags.below(table, "TR"))[-1]
        texts = list(self.tags.below(row, "P"))
        home = self.tags[table].parent
        at = self.tags[home].kids.index(table) + 1
        for text in texts:
            self.tags[self.tags[text].parent].kids.remove(text)
            self.tags[text].parent = home
        self.tags[home].kids[at:at] = texts
        self._drop(row)
        return texts

    def _drop(self, number: int) -> None:
        for kid in self.tags.kids(number):
            self._drop(kid)
        self.tags.replace(number, ())

    def _grid(self, table: int, grid: Grid, summary: str) -> None:
        """Tag the cells of a table: those that head others, and what each is headed by; and
        give it the summary that Word's table has too."""
        self.grids += 1
        if summary:
            told = b"/Summary%s" % _text(summary)
            self.tags[table].entries = _with_attributes(self.tags[table].entries, told)
        cells = headed_cells(grid, place_cells(grid))
        rows = list(self.tags.below(table, "TR"))
        if len(rows) != len(grid.rows):
            raise StrangeTagsError
        found: list[int] = []
        for row, number in zip(grid.rows, rows, strict=True):
            kids = self.tags.kids(number)
            found += kids[: len(row.cells)]
            for tie in kids[len(row.cells) :]:
                self._drop_empty(tie)
        for cell, number in zip(cells, found, strict=True):
            self._cell(cell, number)

    def _drop_empty(self, cell: int) -> None:
        if self.tags[cell].kids:
            raise StrangeTagsError
        self.tags.replace(cell, ())

    def _cell(self, cell: HeadedCell, number: int) -> None:
        self._tell(number, *cell.placed.cell.lines)
        element = self.tags[number]
        heads = b"".join(b"(%s)" % self._name(head) for head in cell.heads)
        mine = b"/Scope/%s" % cell.scope.encode() if cell.scope else b""
        mine += b"/Headers[%s]" % heads if heads else b""
        told = _ID.sub(b"", _SCOPE.sub(b"", _HEADERS.sub(b"", element.entries)))
        told = _with_attributes(told, mine)
        element.kind = "TH" if cell.scope else "TD"
        name = b"/ID(%s)" % self._name(cell.placed) if cell.scope else b""
        element.entries = name + told

    def _name(self, cell: PlacedCell) -> bytes:
        return b"U%dx%dy%d" % (self.grids, cell.column, cell.row)


def _text(text: str) -> bytes:
    """Return a text string (7.9.2.2)."""
    return b"<%s>" % f"\ufeff{text}".encode("utf-16-be").hex().encode()


def _with_attributes(entries: bytes, told: bytes) -> bytes:
    """Return an element's entries with more attributes of a table (14.8.5.7)."""
    if _TABLE in entries:
        return entries.replace(_TABLE, _TABLE + told, 1)
    made = b"%s%s>>" % (_TABLE, told)
    if b"/A[" in entries:
        return entries.replace(b"/A[", b"/A[" + made, 1)
    return entries + b"/A[%s]" % made if told else entries
