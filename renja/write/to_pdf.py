"""Write the document as PDF: Typst draws templates/renja.typ from the tree and the look.

Every build is PDF/A-2a (ISO 19005-2, level A) and PDF/UA-1 (ISO 14289-1) at once.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import typst

from renja.document.nodes import Document
from renja.look.look import Look
from renja.write.expansions import with_expansions
from renja.write.fonts import fonts_for
from renja.write.tag_tree import with_right_tags
from renja.write.typst_data import document_data

STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
SLACK = 1.0  # points by which rounding may put a place outside the text area


@dataclass(frozen=True)
class Layout:
    """A document laid out: the printed page number of every key, and its pages. gaps: of the
    figures and tables that begin a page, how many points the page before leaves free."""

    pages: Mapping[str, str]
    page_count: int
    gaps: Mapping[str, float]
    _source: _Source

    @cached_property
    def pdf(self) -> bytes:
        """Return the PDF, written when it is first asked for: a layout that was only tried needs
        none. Raises RuntimeError where Typst refuses or warns, which is our own fault."""
        return self._source.pdf()


class LostContentError(Exception):
    """A paragraph, row or figure lies outside its page: a fault of this program.

    Typst drops or overprints such content without a warning.
    """


def write_pdf(document: Document, look: Look, template: Path) -> Layout:
    """Return the document laid out for its PDF, with the page numbers that the contents of the
    DOCX need.

    template is renja.typ. Raises LostContentError where content would be lost on the
    page, and RuntimeError where Typst refuses: both are our own faults, since all text was
    checked before.
    """
    document = with_expansions(document, look)
    source = _Source(document, look, template, json.dumps(document_data(document, look)).encode())
    found = source.result()
    refuse_lost_content(found["places"], found["sections"], look)
    return Layout(
        pages=dict(found["keys"]),
        page_count=max((page for _, page, _, _ in found["places"]), default=1),
        gaps=dict(_gaps(found["places"], look, {key for key, _ in found["keys"]})),
        _source=source,
    )


@dataclass(frozen=True, slots=True)
class _Source:
    """What Typst lays out: renja.typ and, as a file beside it, the document's data.

    As an input (sys.inputs) the data would make everything another thing: from a file, Typst
    lays out anew only what differs from what this process had laid out before, so that a
    second layout takes a quarter of the first, and the PDF of a layout an eighth.
    """

    document: Document
    look: Look
    template: Path
    data: bytes

    def result(self) -> Any:
        """Return what renja.typ tells of its layout."""
        with self._compiler() as compiler:
            return json.loads(compiler.query("<result>", field="value", one=True))

    def pdf(self) -> bytes:
        """Return the PDF, its tags those of the document."""
        day = datetime.fromisoformat(self.document.meta.date).replace(tzinfo=UTC)
        with self._compiler() as compiler:
            pdf, warnings = compiler.compile_with_warnings(
                format="pdf", pdf_standards=[*STANDARDS], timestamp=day
            )
        if warnings:
            raise RuntimeError("Typst: " + "; ".join(warning.message for warning in warnings))
        assert isinstance(pdf, bytes)
        return with_right_tags(pdf, self.document)

    @contextmanager
    def _compiler(self) -> Iterator[typst.Compiler]:
        """Yield a compiler for one use: it forgets files of no folder when it was used."""
        files = {"main.typ": self.template.read_bytes(), "document.json": self.data}
        with fonts_for(self.look.fonts.values()) as fonts:
            yield typst.Compiler(
                files,  # type: ignore[type-var]  # its stub knows of one file only
                root=self.template.parent,
                font_paths=fonts,
            )


def _gaps(
    places: Sequence[tuple[str, int, float, float]], look: Look, keys: Set[str]
) -> Iterator[tuple[str, float]]:
    """Yield each key whose block begins a page, and the height left free before it."""
    foot = look.page.height - look.page.bottom
    for (_, page, _, y), (what, next_page, _, _) in pairwise(places):
        if what in keys and next_page == page + 1:
            yield what, foot - y


def refuse_lost_content(
    places: Sequence[tuple[str, int, float, float]],
    sections: Sequence[tuple[int, bool]],
    look: Look,
) -> None:
    """Raise LostContentError where a place lies outside the text area of its page.

    places are (what, page, x, y) in points from the page's top left corner; sections the
    page on which each begins, and whether it lies across.
    """
    starts = [page for page, _ in sections]
    for what, page, x, y in places:
        across = sections[bisect_right(starts, page) - 1][1]
        area = look.landscape if across else look.page
        low = area.height - area.bottom + SLACK
        if y > low or y < area.top - SLACK or x > area.width:
            raise LostContentError(
                f"{what} on page {page} lies at ({x:.1f}, {y:.1f}) pt, outside the text area"
            )
