"""The ways to tell changes, by the name of the format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from renja.report.changes import html_page, json_text, lines, markdown
from renja.report.changes.difference import Difference

TELLINGS: Final[Mapping[str, Callable[[Difference], str]]] = {
    "full": lines.told,  # on a terminal it is a table
    "json": json_text.told,
    "markdown": markdown.told,
    "html": html_page.told,
}
