"""The body while it is written: what comes after what, and where sections end."""

from __future__ import annotations

from collections.abc import Iterator

from renja.write.word.markup import Element, paragraph, qualified, set_property, w
from renja.write.word.sections import PageRun, SectionPatterns


class Flow:
    """Paragraphs and tables in their order, in sections.

    closing_style is the id of the 1 pt paragraph that ends a section where nothing else can.
    """

    def __init__(self, patterns: SectionPatterns, closing_style: str) -> None:
        self._patterns = patterns
        self._closing_style = closing_style
        self._elements: list[Element] = []
        self._section: PageRun | None = None
        self._can_close = False
        self._break = False
        self._on_top = False

    @property
    def section(self) -> PageRun | None:
        """Return the section that is being written."""
        return self._section

    def begin_section(self, section: PageRun) -> None:
        """End the section before, if any, and begin another on a new page."""
        if self._section is not None:
            self._close()
            set_property(self._elements[-1], self._patterns.properties(self._section))
        self._section = section
        self._can_close = False
        self._on_top = not section.opens

    def break_page(self) -> None:
        """Let what follows begin a new page; at the top of one this changes nothing."""
        self._break = True

    def paragraph(self, element: Element, *, can_close: bool = True) -> None:
        """Add a paragraph. can_close: a section may end in it, as it can't in a heading, nor
        where there is a field (LibreOffice loses the section's footer, or the number of a
        caption where others refer to it)."""
        self._add(element)
        self._can_close = can_close and next(element.iter(qualified("fldChar")), None) is None

    def table(self, element: Element) -> None:
        """Add a table. Tables that touch become one: put a paragraph between them."""
        self._add(element)
        self._can_close = False

    @property
    def ends_in_table(self) -> bool:
        """Return whether a table is the last thing written."""
        return bool(self._elements) and self._elements[-1].tag == qualified("tbl")

    def finish(self) -> Iterator[Element]:
        """Yield all elements and the properties of the last section, the body's last child."""
        self._close()
        yield from self._elements
        assert self._section is not None
        yield self._patterns.properties(self._section)

    def _close(self) -> None:
        """See that the section can end in its last paragraph."""
        self._break = False
        if not self._can_close:
            self.paragraph(paragraph(self._closing_style))

    def _add(self, element: Element) -> None:
        first = element if element.tag == qualified("p") else _first_paragraph(element)
        if self._break:
            set_property(first, w("pageBreakBefore"))
        if (self._break or self._on_top) and element is first:
            # Word keeps the space before after a break, and drops it on other pages.
            set_property(first, w("spacing", before=0))
        self._break = self._on_top = False
        self._elements.append(element)


def _first_paragraph(table: Element) -> Element:
    return next(table.iter(qualified("p")))
