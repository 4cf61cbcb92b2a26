"""The template's tags filled by docxtpl: cover, header and footer, and where the body goes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from docx.document import Document as WordDocument
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from renja.document.nodes import Cover
from renja.look.roles import BODY_TAG, LOGO_TAG, PICTURE_TAG, REPEAT_TAG
from renja.write.cover_pictures import cover_pictures
from renja.write.word.markup import Element, legal, qualified
from renja.write.word.pictures import complete_pictures

# A character for private use: nothing that was typed can look like the place of the body.
BODY_MARK = "\ue000isi\ue000"


def fill_template(template: Path, cover: Cover, pngs: Mapping[str, bytes]) -> WordDocument:
    """Return the template with its tags filled; {{ isi }} has become BODY_MARK.

    Raises jinja2.TemplateError where a tag is broken or unknown: reading the look tells
    that before.
    """
    docx = DocxTemplate(template)
    pictures = cover_pictures(cover)
    fields: dict[str, object] = {name: as_typed(text) for name, text in cover.fields}
    fields[BODY_TAG] = BODY_MARK
    fields[REPEAT_TAG] = [as_typed(line) for line in cover.unit_lines]
    for tag in (PICTURE_TAG, LOGO_TAG):
        fields[tag] = ""
    for tag, picture in pictures.items():
        png = BytesIO(pngs[picture.name])
        fields[tag] = InlineImage(docx, png, Mm(picture.width), Mm(picture.height))
    environment = SandboxedEnvironment(undefined=StrictUndefined)
    docx.render(fields, environment, autoescape=True)
    document: WordDocument = docx.docx  # get_docx() would open the template again
    complete_pictures(document.part, {pngs[p.name]: p for p in pictures.values()})
    _drop_unfilled(document.element)
    return document


def _drop_unfilled(root: Element) -> None:
    """Drop the paragraphs of cells whose tags stand for nothing, so that none is blank; one
    must stay in a cell (17.4.65)."""
    for paragraph in list(root.iter(qualified("p"))):
        runs = paragraph.findall(qualified("r"))
        cell = paragraph.getparent()
        if cell is None or cell.tag != qualified("tc") or not runs:
            continue
        empty = all(
            child.tag in (qualified("rPr"), qualified("t")) and not child.text
            for run in runs
            for child in run
        )
        if empty and len(cell.findall(qualified("p"))) > 1:
            cell.remove(paragraph)


def as_typed(text: str) -> Markup:
    """Return text that docxtpl leaves alone.

    It takes '{_{' in a value for an escaped brace: braces go in as character references.
    """
    safe = str(escape(legal(text)))
    return Markup(safe.replace("{", "&#123;").replace("}", "&#125;").replace("%", "&#37;"))


def take_body_place(document: WordDocument) -> tuple[Element, list[Element]]:
    """Remove the body's place and all that follows it; return the w:body and the patterns
    of sections that the template has, in order.

    Raises ValueError where the template has no place for the body.
    """
    body: Element = document.element.body
    patterns = list(body.iter(qualified("sectPr")))
    for number, child in enumerate(body):
        if "".join(item.text or "" for item in child.iter(qualified("t"))) == BODY_MARK:
            for rest in list(body)[number:]:
                body.remove(rest)
            return body, patterns
    raise ValueError("the template has no paragraph {{ isi }}")
