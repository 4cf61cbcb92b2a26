"""The docxtpl tags of the template, filled for the PDF as docxtpl fills them for the DOCX."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from renja.look.look import TextLook
from renja.model.codes import finding
from renja.model.diagnostic import Place, PlanError


@contextmanager
def template_faults(shown: str) -> Iterator[None]:
    """Turn a tag that can't be filled into a finding: raises PlanError for it.

    shown is what findings call the template.
    """
    try:
        yield
    except TemplateError as error:
        told = finding(
            "RJ708",
            Place(shown),
            f"penanda di templat tidak dapat diisi: {error.message}.",
            "Periksa tanda {{ … }} di sampul, kepala, dan kaki halaman.",
        )
        raise PlanError([told]) from error


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
