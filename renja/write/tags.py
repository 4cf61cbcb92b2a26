"""The docxtpl tags of the template, filled for the PDF as docxtpl fills them for the DOCX."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from renja.look.look import TextLook

_ENVIRONMENT = SandboxedEnvironment(undefined=StrictUndefined)


def fill_pieces(
    pieces: Sequence[tuple[str, TextLook]], fields: Mapping[str, str]
) -> Iterator[tuple[str, TextLook]]:
    """Yield the pieces of a tagged paragraph with their tags replaced.

    Raises jinja2.TemplateError where a tag is broken or unknown.
    """
    for text, look in pieces:
        filled = _ENVIRONMENT.from_string(text).render(fields) if "{" in text else text
        yield filled, look
