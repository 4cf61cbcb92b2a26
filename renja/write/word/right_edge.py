"""Right tabs that end a line, moved to the right edge of the text as the look has them."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document as WordDocument

from renja.look.look import Look
from renja.look.package import attribute
from renja.look.properties import Properties, gathered
from renja.look.roles import CONTENTS_ROLES, PARAGRAPH_STYLES
from renja.look.style_tree import StyleTree
from renja.write.word.markup import Element, R, qualified, set_property, w
from renja.write.word.sections import is_landscape


def move_right_tabs(document: WordDocument, look: Look) -> None:
    """Move the last right tab of the contents' styles, and of the paragraphs of the headers,
    footers and the cover, to the end of their lines; where it stands there nothing changes."""
    tree = StyleTree(document.styles.element)
    names = dict.fromkeys(PARAGRAPH_STYLES[role] for role in CONTENTS_ROLES)
    styles = [tree.by_id[tree.find("paragraph", name)] for name in names]
    # All are read before any is changed: one may be based on another.
    known = [gathered(tree.chain(attribute(style, "styleId"))) for style in styles]
    for style, properties in zip(styles, known, strict=True):
        _move(style, properties, look.page.text_width)
    for section in document.element.body.iter(qualified("sectPr")):
        page = look.landscape if is_landscape(section) else look.page
        for kind in ("headerReference", "footerReference"):
            for reference in section.iterfind(qualified(kind)):
                # Not document.sections: docxtpl has put other parts in the place of its headers.
                part = document.part.rels[reference.get(f"{{{R}}}id")].target_part
                _move_all(part.element.iter(qualified("p")), tree, page.text_width)
    _fit_cover(document.element.body, tree, look)


def _fit_cover(body: Element, tree: StyleTree, look: Look) -> None:
    """Give the cover's table the widths of the look, and its paragraphs their right edge."""
    table = next(body.iter(qualified("tbl")))
    twips = [round(width * 20) for width in look.cover.widths]
    for column, width in zip(table.iter(qualified("gridCol")), twips, strict=True):
        column.set(qualified("w"), str(width))
    for size in table.iterfind(f"{qualified('tblPr')}/{qualified('tblW')}"):
        size.set(qualified("w"), str(sum(twips)))
    for row, cells in zip(table.iterfind(qualified("tr")), look.cover.rows, strict=True):
        first = 0
        for element, cell in zip(row.iterfind(qualified("tc")), cells, strict=True):
            width = sum(twips[first : first + cell.colspan])
            first += cell.colspan
            for size in element.iterfind(f"{qualified('tcPr')}/{qualified('tcW')}"):
                size.set(qualified("w"), str(width))
            _move_all(element.iter(qualified("p")), tree, width / 20)


def _move_all(paragraphs: Iterable[Element], tree: StyleTree, width: float) -> None:
    for item in paragraphs:
        if next(item.iter(qualified("tab")), None) is not None:
            own = item.find(qualified("pPr"))
            name = attribute(None if own is None else own.find(qualified("pStyle")))
            properties = gathered(tree.chain(name or tree.default))
            properties.add_paragraph(own)
            _move(item, properties, width)


def _move(owner: Element, known: Properties, width: float) -> None:
    """Move the last tab stop of a paragraph or style, if it aligns right, to the text's edge."""
    stops = sorted(known.tabs.items(), key=lambda stop: int(stop[0]))
    if not stops or attribute(stops[-1][1]) not in {"right", "end"}:
        return
    old, stop = stops[-1]
    new = round(width * 20) - int(known.values.get("ind.right", "0"))
    if int(old) == new:
        return
    moved = w("tab", val="right", pos=new)
    if leader := attribute(stop, "leader"):
        moved.set(qualified("leader"), leader)
    properties = owner.find(qualified("pPr"))
    tabs = None if properties is None else properties.find(qualified("tabs"))
    kept = [] if tabs is None else [tab for tab in tabs if attribute(tab, "pos") != old]
    set_property(owner, w("tabs", *kept, w("tab", val="clear", pos=old), moved))
