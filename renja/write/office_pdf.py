"""The PDF that LibreOffice made of our DOCX: what stands on which page, and its date.

LibreOffice tells the place of every bookmark of the DOCX as a named destination
(ISO 32000-1, 12.3.2.3). It numbers the pages in their footers, but not the PDF's own
(12.4.2), so the printed numbers are counted here, as the sections of the DOCX have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from renja.document.nodes import Document
from renja.look.look import PageNumbers
from renja.look.number_format import page_number
from renja.write.word.bookmarks import labels_of, whole_names

# Releases write the '_' that begins a name in one way or the other: '_Toc…', '/5FToc…'.
_NAME = re.compile(r"Toc\d{9}$")
_DATE = re.compile(rb"(/CreationDate\s?\(D:)\d{14}")


@dataclass(frozen=True, slots=True)
class OfficeLayout:
    """What a PDF tells of its layout: the printed page number of every key, and its pages."""

    pages: Mapping[str, str]
    page_count: int


class UnreadableLayoutError(Exception):
    """A PDF that doesn't tell where everything stands, as one of another program's."""


def unknown_pages(document: Document) -> Mapping[str, str]:
    """Return a page number for every key while none is known yet."""
    return dict.fromkeys(whole_names(document), "?")


def read_layout(pdf: bytes, document: Document, numbers: PageNumbers) -> OfficeLayout:
    """Return the number of every key's page as numbers has it printed, and the pages of the
    PDF. Raises UnreadableLayoutError where it doesn't tell them."""
    try:
        reader = PdfReader(BytesIO(pdf))
        count = len(reader.pages)
        places = {
            match[0]: reader.get_destination_page_number(place)
            for name, place in reader.named_destinations.items()
            if (match := _NAME.search(name))
        }
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableLayoutError(str(error)) from error
    pages: dict[str, int] = {}
    for key, name in whole_names(document).items():
        page = places.get(name.removeprefix("_"))
        if page is None:
            raise UnreadableLayoutError(f"no destination {name}")
        pages[key] = page
    return OfficeLayout(dict(_printed(document, pages, numbers)), count)


def _printed(
    document: Document, pages: Mapping[str, int], numbers: PageNumbers
) -> Iterator[tuple[str, str]]:
    """Yield every key and the number printed on its page, of those counted from the first.

    Front parts have numbers of their own, from where they begin, and so have the others.
    """
    begun: set[bool] = set()
    start = 0
    for part in document.parts:
        if part.front not in begun:
            begun.add(part.front)
            start = pages[part.key]
        for key, _ in labels_of(part):
            number = pages[key] - start + 1
            yield key, page_number(numbers.front if part.front else numbers.body, number)


def dated(pdf: bytes, date: str) -> bytes:
    """Return the PDF with the day (2024-01-04) on which the plan was signed as its date.

    LibreOffice writes that of the run. Nothing moves, so that every offset in the file holds.
    """
    return _DATE.sub(rb"\g<1>" + f"{date.replace('-', '')}000000".encode(), pdf)
