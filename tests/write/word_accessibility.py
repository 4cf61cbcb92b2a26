"""What Word's Accessibility Checker asks for, and what its readers need besides, as rules
over the XML of a DOCX: a rule a function, which yields what it finds.

Source: 'Rules for the Accessibility Checker' (Microsoft 365), and WCAG 2.1 for contrast.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from lxml import etree

from renja.write.word.markup import qualified
from tests.write.word.reading import (
    Docx,
    Element,
    all_of,
    attribute,
    cells_of,
    child,
    rows_of,
    text_of,
    title_of,
)
from tests.write.word_colours import Colours, contrast

Rule = Callable[[Docx], Iterator[str]]

SMALLEST = 17  # half points
LANGUAGE = "id-ID"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_TELLS_NOTHING = re.compile(
    r"(gambar|image|picture|foto|logo)?[\s\d._-]*(\.(png|jpe?g|svg))?", re.I
)
_TYPED_LABEL = re.compile(r"(\d{1,2}|[a-z])[.)]\s|[-–•*]\s")
_GENERIC = {"di sini", "klik", "klik di sini", "tautan", "link", "here", "selengkapnya"}
_FLOATING = ("anchor", "framePr", "txbxContent", "pict")


def _parts(docx: Docx) -> Iterator[tuple[str, Element]]:
    for name in sorted(docx.parts):
        if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", name):
            yield name, docx.xml(name)


def _tables(docx: Docx) -> list[Element]:
    """Return all tables but the cover's, which is layout and comes first."""
    found = all_of(docx.body, "tbl")
    return found[1:] if found and not title_of(found[0]) else found


def picture_without_text(docx: Docx) -> Iterator[str]:
    """Pictures have an alternative text that tells something, or are marked as decorative."""
    for name, root in _parts(docx):
        for picture in root.iter(f"{_DRAWING}docPr"):
            told = picture.get("descr", "").strip()
            decorative = any(mark.get("val") == "1" for mark in picture.iter(_DECORATIVE))
            if decorative == bool(told) or (told and _TELLS_NOTHING.fullmatch(told)):
                yield f"{name}: picture {picture.get('id')} says {told!r}"


def table_without_head(docx: Docx) -> Iterator[str]:
    """A table marks its first row as its head, in its look and for every page."""
    for table in _tables(docx):
        look = child(table, "tblPr/tblLook")
        marked = child(rows_of(table)[0], "trPr/tblHeader") is not None
        if attribute(look, "firstRow") != "1" or not marked:
            yield f"no head row: {title_of(table) or text_of(table)[:40]}"


def table_without_text(docx: Docx) -> Iterator[str]:
    """A table has a title, and the first of those under one caption a description."""
    seen: set[str] = set()
    for table in _tables(docx):
        title = title_of(table)
        if not title:
            yield f"no title: {text_of(table)[:40]}"
        elif title not in seen and not attribute(child(table, "tblPr/tblDescription")):
            yield f"no description: {title}"
        seen.add(title)


def table_in_table(docx: Docx) -> Iterator[str]:
    """No table stands in a table."""
    for table in all_of(docx.body, "tbl"):
        if next(table.iterancestors(qualified("tbl")), None) is not None:
            yield f"in a table: {text_of(table)[:40]}"


def cell_split(docx: Docx) -> Iterator[str]:
    """Cells are merged by the grid alone: a row fills the columns, a merged cell begins."""
    for table in _tables(docx):
        columns = len(table.findall(f"{qualified('tblGrid')}/{qualified('gridCol')}"))
        open_columns: set[int] = set()
        for number, row in enumerate(rows_of(table), 1):
            at, begun = 0, set()
            for cell in cells_of(row):
                merge = child(cell, "tcPr/vMerge")
                if merge is not None and attribute(merge) != "restart" and at not in open_columns:
                    yield f"{title_of(table)}, row {number}: a merged cell that nothing begins"
                if merge is not None:
                    begun.add(at)
                at += int(attribute(child(cell, "tcPr/gridSpan")) or 1)
            open_columns = begun
            if at != columns:
                yield f"{title_of(table)}, row {number}: {at} of {columns} columns"


def heading_skipped(docx: Docx) -> Iterator[str]:
    """Headings go down one level at a time, from the first on."""
    levels = [(0, ""), *_headings(docx)]
    for (before, _), (level, text) in pairwise(levels):
        if level > before + 1:
            yield f"level {level} after {before}: {text[:40]}"


def _headings(docx: Docx) -> Iterator[tuple[int, str]]:
    styles = {attribute(s, "styleId"): s for s in all_of(docx.xml("word/styles.xml"), "style")}
    for paragraph in all_of(docx.body, "p"):
        level = attribute(child(paragraph, "pPr/outlineLvl"))
        name = attribute(child(paragraph, "pPr/pStyle"))
        while not level and name in styles:
            level = attribute(child(styles[name], "pPr/outlineLvl"))
            name = attribute(child(styles[name], "basedOn"))
        if level and int(level) < 9:
            yield int(level) + 1, text_of(paragraph)


def heading_empty(docx: Docx) -> Iterator[str]:
    """Headings have text."""
    for level, text in _headings(docx):
        if not text.strip():
            yield f"a heading of level {level} without text"


def title_missing(docx: Docx) -> Iterator[str]:
    """The file has a title."""
    titles = docx.xml("docProps/core.xml").findall("{http://purl.org/dc/elements/1.1/}title")
    if not any((title.text or "").strip() for title in titles):
        yield "no title in docProps/core.xml"


def language_missing(docx: Docx) -> Iterator[str]:
    """The document's language is Indonesian, in the defaults; no style says another."""
    styles = docx.xml("word/styles.xml")
    default = child(styles, "docDefaults/rPrDefault/rPr/lang")
    if attribute(default) != LANGUAGE:
        yield f"the default language is {attribute(default) or 'none'}"
    for style in all_of(styles, "style"):
        told = attribute(child(style, "rPr/lang"))
        if told not in ("", LANGUAGE):
            yield f"the style {attribute(style, 'styleId')} is in {told}"


def link_without_meaning(docx: Docx) -> Iterator[str]:
    """A link's text tells where it leads."""
    for name, root in _parts(docx):
        for link in all_of(root, "hyperlink"):
            text = text_of(link).strip()
            if not text or text.casefold() in _GENERIC:
                yield f"{name}: a link says {text!r}"


def blank_paragraph(docx: Docx) -> Iterator[str]:
    """No blank paragraph makes space: one stands only where the format needs it, at the end
    of a section or field, between tables, in a cell without text, or to carry a rule.

    A blank heading is another rule's.
    """
    styles = docx.xml("word/styles.xml")
    ruled = {
        attribute(style, "styleId")
        for style in all_of(styles, "style")
        if child(style, "pPr/pBdr") is not None or child(style, "pPr/outlineLvl") is not None
    }
    for paragraph in all_of(docx.body, "p"):
        style = attribute(child(paragraph, "pPr/pStyle"))
        if not _is_blank(paragraph) or style in ruled or _is_needed(paragraph):
            continue
        before = paragraph.getprevious()
        yield f"blank ({style}) after {text_of(before)[-30:] if before is not None else ''!r}"


def _is_blank(paragraph: Element) -> bool:
    drawn = next(paragraph.iter(qualified("drawing")), None)
    return not text_of(paragraph).strip() and drawn is None


def _is_needed(paragraph: Element) -> bool:
    before, after = paragraph.getprevious(), paragraph.getnext()
    ends = paragraph.iter(qualified("fldChar"), qualified("sectPr"))
    if next(ends, None) is not None:
        return True
    home = paragraph.getparent()
    if home is not None and home.tag == qualified("tc"):
        return len(home.findall(qualified("p"))) == 1
    tables = [e is not None and e.tag == qualified("tbl") for e in (before, after)]
    closes = after is not None and after.tag == qualified("sectPr")
    return all(tables) or closes


def space_by_blanks(docx: Docx) -> Iterator[str]:
    """No run of spaces, tabs or line breaks makes space."""
    for name, root in _parts(docx):
        for paragraph in all_of(root, "p"):
            if re.search(r"[ \u00a0]{3}|\t{2}|\n{2}", text_of(paragraph)):
                yield f"{name}: {text_of(paragraph)[:40]!r}"


def floating_object(docx: Docx) -> Iterator[str]:
    """Nothing floats: all is in line with the text, where it is read."""
    for name, root in _parts(docx):
        for element in root.iter():
            if isinstance(element.tag, str) and etree.QName(element).localname in _FLOATING:
                yield f"{name}: {etree.QName(element).localname}"
            if element.tag == qualified("tblpPr"):
                yield f"{name}: a table that floats"


def typed_list(docx: Docx) -> Iterator[str]:
    """Lists are lists of Word: no paragraph begins with a typed number or dash."""
    numbered = {
        attribute(style, "styleId")
        for style in all_of(docx.xml("word/styles.xml"), "style")
        if child(style, "pPr/outlineLvl") is not None or attribute(style, "styleId")[:3] == "TOC"
    }
    for paragraph in docx.body.findall(qualified("p")):
        style = attribute(child(paragraph, "pPr/pStyle"))
        if style not in numbered and _TYPED_LABEL.match(text_of(paragraph)):
            yield f"typed: {text_of(paragraph)[:40]!r}"


def list_without_numbers(docx: Docx) -> Iterator[str]:
    """An item of a list belongs to a list that the numbering part knows."""
    known = {attribute(num, "numId") for num in all_of(docx.xml("word/numbering.xml"), "num")}
    for paragraph in all_of(docx.body, "p"):
        number = attribute(child(paragraph, "pPr/numPr/numId"))
        if number and number not in known:
            yield f"no list {number}: {text_of(paragraph)[:40]!r}"


def contrast_too_low(docx: Docx) -> Iterator[str]:
    """Text is told from its ground by at least 4.5 : 1, or 3 : 1 where it is large."""
    colours = Colours(docx)
    for name, root in _parts(docx):
        for run in all_of(root, "r"):
            if not text_of(run).strip():
                continue
            ink, ground, size, bold = colours.of(run)
            least = 3.0 if size >= 36 or (bold and size >= 28) else 4.5
            if contrast(ink, ground) < least:
                yield f"{name}: {text_of(run)[:30]!r} is {ink} on {ground}"


def text_too_small(docx: Docx) -> Iterator[str]:
    """Text has 8.5 pt or more."""
    colours = Colours(docx)
    for name, root in _parts(docx):
        for run in all_of(root, "r"):
            size = colours.of(run)[2]
            if text_of(run).strip() and size < SMALLEST:
                yield f"{name}: {text_of(run)[:30]!r} has {size / 2} pt"


RULES: tuple[Rule, ...] = (
    picture_without_text,
    table_without_head,
    table_without_text,
    table_in_table,
    cell_split,
    heading_skipped,
    heading_empty,
    title_missing,
    language_missing,
    link_without_meaning,
    blank_paragraph,
    space_by_blanks,
    floating_object,
    typed_list,
    list_without_numbers,
    contrast_too_low,
    text_too_small,
)


def findings(docx: Docx) -> list[str]:
    """Return what all rules find, each with the rule's name."""
    return [f"{rule.__name__}: {found}" for rule in RULES for found in rule(docx)]
