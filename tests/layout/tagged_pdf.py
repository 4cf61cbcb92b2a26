"""What the tags of a PDF say stands where: headings, paragraphs, figures, rows, line by line.

The structure tree (ISO 32000-1, 14.7) names marked pieces of a page's content by numbers; the
content says where on the page each of them is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from pypdf import PageObject, PdfReader
from pypdf.generic import IndirectObject

_SAME_LINE = 4.0  # points: runs of one line, footnote marks included, lie no further apart


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its page (from 1), the height of its baseline above the page's foot, where it
    begins from the left, both in points, and its text."""

    page: int
    height: float
    left: float
    text: str


Lines = tuple[Line, ...]
Kind = Literal["heading", "paragraph", "item", "figure"]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an item of a list or a figure (one line without text)."""

    kind: Kind
    level: int
    lines: Lines

    @property
    def text(self) -> str:
        """Return its text, lines joined."""
        return "".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the lines of the cells that begin in it, from the left. spans: how many rows
    its tallest cell covers; label: the text of its first cell."""

    head: bool
    lines: Lines
    spans: int
    label: str

    @property
    def page(self) -> int:
        """Return the page on which it stands."""
        return self.lines[0].page


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows that hold text, from the top."""

    rows: tuple[Row, ...]

    @property
    def body(self) -> tuple[Row, ...]:
        """Return the rows below the head."""
        return tuple(row for row in self.rows if not row.head)

    @property
    def lines(self) -> Lines:
        """Return the lines of all rows."""
        return tuple(line for row in self.rows for line in row.lines)


Part = Block | Table
_Runs = list[Line]


def read_tagged(path: Path) -> tuple[Part, ...]:
    """Return what a tagged PDF holds in reading order, without what isn't text or figure."""
    reader = PdfReader(path)
    numbers = {page.indirect_reference: n for n, page in enumerate(reader.pages, 1)}
    runs = {n: _runs(page, n) for n, page in enumerate(reader.pages, 1)}
    root: Any = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    return tuple(_Tree(numbers, runs).parts(root, 0))


def _runs(page: PageObject, number: int) -> dict[int, _Runs]:
    """Return what each marked piece of a page writes; what isn't text as a run without any."""
    found: dict[int, _Runs] = defaultdict(list)
    marks: list[int | None] = []

    def before(operator: bytes, operands: Sequence[Any], cm: list[float], _: object) -> None:
        if operator in (b"BDC", b"BMC"):
            properties: Any = operands[1] if len(operands) > 1 else None
            marks.append(properties.get("/MCID") if hasattr(properties, "get") else None)
            if marks[-1] is not None:
                found[marks[-1]].append(Line(number, cm[5], cm[4], ""))
            elif len(marks) > 1:
                marks[-1] = marks[-2]  # replacement text within a marked piece
        elif operator == b"EMC":
            marks.pop()

    def text(text: str, cm: list[float], *_: object) -> None:
        if text.strip("\n") and marks and marks[-1] is not None:
            found[marks[-1]].append(Line(number, cm[5], cm[4], text.strip("\n")))

    page.extract_text(visitor_operand_before=before, visitor_text=text)
    return found


@dataclass(frozen=True, slots=True)
class _Tree:
    numbers: dict[IndirectObject | None, int]
    runs: dict[int, dict[int, _Runs]]

    def parts(self, element: Any, page: int) -> Iterator[Part]:
        kind = str(element.get("/S", ""))[1:]
        page = self._page(element, page)
        if kind == "Table":
            rows = tuple(row for row in self._rows(element, page, False) if row.lines)
            yield Table(rows)
        elif kind[:1] == "H" and kind[1:].isdigit():
            yield Block("heading", int(kind[1:]), self.lines(element, page))
        elif kind == "Figure":
            pieces = self._marked(element, page)
            yield Block("figure", 0, tuple(replace(run, text="") for run in pieces[:1]))
        elif kind in ("P", "LBody"):
            lists = [child for child in _children(element) if _kind(child) == "L"]
            lines = self.lines(element, page)
            if lines:
                yield Block("item" if kind == "LBody" else "paragraph", 0, lines)
            for inner in lists:
                yield from self.parts(inner, page)
        elif kind not in ("Lbl", "Note", "FENote"):
            for child in _children(element):
                if hasattr(child, "get"):
                    yield from self.parts(child, page)

    def _rows(self, element: Any, page: int, head: bool) -> Iterator[Row]:
        for child in _children(element):
            kind, at = _kind(child), self._page(child, page)
            if kind in ("THead", "TBody"):
                yield from self._rows(child, at, kind == "THead")
            elif kind == "TR":
                cells = [c for c in _children(child) if _kind(c) in ("TD", "TH")]
                texts = [self.lines(cell, self._page(cell, at)) for cell in cells]
                spans = max((_row_span(cell) for cell in cells), default=1)
                label = "".join(line.text for line in texts[0]) if texts else ""
                yield Row(head, tuple(line for cell in texts for line in cell), spans, label)

    def lines(self, element: Any, page: int) -> Lines:
        """Return an element's lines from the top, page after page; those of lists inside it
        left out."""
        lines: list[Line] = []
        for run in self._marked(element, page):
            last = lines[-1] if lines else None
            if last and last.page == run.page and abs(last.height - run.height) < _SAME_LINE:
                lines[-1] = replace(last, text=last.text + run.text)
            elif run.text:
                lines.append(run)
        return tuple(lines)

    def _marked(self, element: Any, page: int) -> _Runs:
        found: _Runs = []
        page = self._page(element, page)
        for child in _children(element):
            if isinstance(child, int):
                found += self.runs[page].get(child, [])
            elif "/MCID" in child:
                found += self.runs[self._page(child, page)].get(child["/MCID"], [])
            elif _kind(child) not in ("L", "Lbl", "Note", "FENote", "") and "/S" in child:
                found += self._marked(child, page)
        return found

    def _page(self, element: Any, page: int) -> int:
        if not hasattr(element, "raw_get") or "/Pg" not in element:
            return page
        return self.numbers[element.raw_get("/Pg")]


def _children(element: Any) -> list[Any]:
    kids = element.get("/K")
    kids = kids.get_object() if kids is not None else []
    listed = kids if isinstance(kids, list) else [kids]
    return [kid.get_object() for kid in listed if kid is not None]


def _kind(element: Any) -> str:
    return str(element.get("/S", ""))[1:] if hasattr(element, "get") else ""


def _row_span(cell: Any) -> int:
    attributes = cell.get("/A")
    attributes = attributes.get_object() if attributes is not None else []
    listed = attributes if isinstance(attributes, list) else [attributes]
    return max((int(item.get_object().get("/RowSpan", 1)) for item in listed), default=1)
