"""Write the document as DOCX: templates/renja.docx filled, its body built by its styles.

docxtpl renders the template's tags (cover, header, footer, the place of the body);
python-docx carries the package, its pictures and properties; the body is made in
WordprocessingML, element by element, since python-docx knows no fields, bookmarks,
notes or sections with patterns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from renja.document.nodes import Document, Runs, plain
from renja.document.walk import outline_levels
from renja.look.look import Look
from renja.write.word.body import BodyWriter
from renja.write.word.bookmarks import Bookmarks
from renja.write.word.contents import ContentsWriter
from renja.write.word.cover_fit import shrink_cover
from renja.write.word.fields import text_run
from renja.write.word.flow import Flow
from renja.write.word.lists import ListNumbers
from renja.write.word.markup import Element, paragraph
from renja.write.word.notes import Footnotes
from renja.write.word.package import (
    clean_package,
    package_bytes,
    set_properties,
    set_provenance,
)
from renja.write.word.pictures import number_pictures
from renja.write.word.right_edge import move_right_tabs
from renja.write.word.runs import RunWriter
from renja.write.word.sections import SectionPatterns
from renja.write.word.styles import StyleSheet, restore_names
from renja.write.word.tables import TableWriter
from renja.write.word.template import fill_template, take_body_place


def write_docx(
    document: Document,
    look: Look,
    template: Path,
    pages: Mapping[str, str],
    pngs: Mapping[str, bytes],
) -> bytes:
    """Return the document as a DOCX file.

    pages: the printed page number ('iii', '12') of every key in the contents; pngs: a PNG
    for every picture, by its name. The same arguments give the same bytes.
    """
    word = fill_template(template, document.cover, pngs)
    restore_names(word.styles.element)
    move_right_tabs(word, look)
    shrink_cover(word, document.cover, look)
    body, patterns = take_body_place(word)
    if document.turned:
        del body[:]
    notes = Footnotes(word.part)
    flow = _write_body(document, look, word, patterns, notes, pages, pngs)
    body.extend(flow.finish())
    number_pictures(body)
    notes.save()
    set_properties(word, document.meta)
    clean_package(word)
    set_provenance(word, document.meta)
    return package_bytes(word)


def _write_body(
    document: Document,
    look: Look,
    word: WordDocument,
    patterns: list[Element],
    notes: Footnotes,
    pages: Mapping[str, str],
    pngs: Mapping[str, bytes],
) -> Flow:
    """Return the flow with all parts written; notes are gathered on the way."""
    styles = StyleSheet(word.styles.element)
    bookmarks = Bookmarks(document, word.element)

    note_style = styles.paragraph("catatan_kaki")

    def note(runs: Runs) -> int:
        content = inside.write(runs, "catatan_kaki")
        return notes.add(paragraph(note_style, [inside.note_sign(), text_run(" "), *content]))

    def no_note(runs: Runs) -> int:
        raise ValueError(f"a footnote within a footnote: {plain(runs)}")

    runs = RunWriter(styles, look, bookmarks, _links_of(word.part), note)
    inside = RunWriter(styles, look, bookmarks, _links_of(notes.part), no_note)
    flow = Flow(SectionPatterns(patterns, look.page_numbers), styles.paragraph("penutup_bagian"))
    BodyWriter(
        document=document,
        levels=outline_levels(document),
        look=look,
        part=word.part,
        styles=styles,
        bookmarks=bookmarks,
        numbering=ListNumbers(word.part.numbering_part.element, styles),
        runs=runs,
        tables=TableWriter(styles, look, runs),
        contents=ContentsWriter(styles, bookmarks, runs, pages, look),
        flow=flow,
        pngs=pngs,
    ).write()
    return flow


def _links_of(part: Part) -> Callable[[str], str]:
    """Return what makes a relationship of the part to an address, and tells its id."""
    return lambda address: part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
