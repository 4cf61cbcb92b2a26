"""Texts of the cover that are too long for their cell, made smaller in the DOCX."""

from __future__ import annotations

from docx.document import Document as WordDocument

from renja.document.nodes import Cover
from renja.look.look import Look
from renja.look.package import attribute
from renja.look.properties import gathered
from renja.look.style_tree import StyleTree
from renja.write.cover_fit import cover_factors
from renja.write.word.markup import Element, qualified, set_property, w


def shrink_cover(document: WordDocument, cover: Cover, look: Look) -> None:
    """Make the texts of the cover's cells as much smaller as both outputs have them."""
    tree = StyleTree(document.styles.element)
    table = next(document.element.body.iter(qualified("tbl")))
    rows = table.iterfind(qualified("tr"))
    for row, factors in zip(rows, cover_factors(cover, look), strict=True):
        for cell, factor in zip(row.iterfind(qualified("tc")), factors, strict=True):
            if factor != 1.0:
                for paragraph in cell.iter(qualified("p")):
                    _shrink(paragraph, tree, factor)


def _shrink(paragraph: Element, tree: StyleTree, factor: float) -> None:
    own = paragraph.find(qualified("pPr"))
    name = attribute(None if own is None else own.find(qualified("pStyle"))) or tree.default
    found = gathered(tree.chain(name))
    found.add_paragraph(own)
    rule = found.values.get("spacing.lineRule", "auto")
    spacing = w("spacing")
    for word in ("before", "after", "line"):
        value = int(found.values.get(f"spacing.{word}", "0"))
        if value:
            scaled = value if word == "line" and rule == "auto" else round(value * factor)
            spacing.set(qualified(word), str(scaled))
    if "spacing.line" in found.values:
        spacing.set(qualified("lineRule"), rule)
    set_property(paragraph, spacing)
    size = round(int(found.values.get("sz", "20")) * factor)
    for run in paragraph.iter(qualified("r")):
        properties = run.find(qualified("rPr"))
        if properties is None:
            properties = w("rPr")
            run.insert(0, properties)
        for old in properties.findall(qualified("sz")):
            properties.remove(old)
        properties.append(w("sz", val=size))
