"""The tags of the template, filled for the PDF as docxtpl fills them for the DOCX."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from renja.look.look import TextLook

_TAG = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def fill_pieces(
    pieces: Sequence[tuple[str, TextLook]], fields: Mapping[str, str]
) -> Iterator[tuple[str, TextLook]]:
    """Yield the pieces of a tagged paragraph with their tags replaced.

    Raises KeyError for an unknown tag: reading the look refuses those.
    """
    for text, look in pieces:
        yield _TAG.sub(lambda tag: fields[tag[1]], text), look
