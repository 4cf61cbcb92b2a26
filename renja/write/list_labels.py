"""Labels of list items, and where the text begins behind one that is wider than its indent.

Word and LibreOffice set a tab behind a label. Where the label has no room in the hanging
indent ('100.', 'xviii.'), that tab leads to the next stop of the paragraph, and behind its
last one to those that every paragraph has (17.15.1.25).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor

from renja.document.nodes import ListBlock
from renja.look.look import Look
from renja.look.role import ParagraphRole

_ITEMS: Mapping[tuple[str, int], ParagraphRole] = {
    ("titik", 1): "titik",
    ("titik", 2): "titik_2",
    ("kurung", 1): "kurung",
    ("kurung", 2): "kurung_2",
    ("butir", 1): "butir",
    ("butir", 2): "butir_2",
}


def list_role(block: ListBlock) -> ParagraphRole:
    """Return the role of a list's items."""
    return _ITEMS[block.kind, block.level]


def item_labels(block: ListBlock, look: Look) -> Iterator[tuple[str, float]]:
    """Yield of every item its label, and by how many points its text begins behind the
    indent: 0 where the label fits."""
    role = list_role(block)
    form = look.numbers[role]
    above = (0,) * (len(form.formats) - 1)  # no list of ours shows the numbers above its own
    for number in range(block.start, block.start + len(block.items)):
        label = form.label((*above, number))
        yield label, _behind_indent(label, role, look)


def _behind_indent(label: str, role: ParagraphRole, look: Look) -> float:
    paragraph = look.paragraphs[role]
    width = look.width(label, paragraph.text)
    if width <= paragraph.hanging:
        return 0.0
    end = paragraph.left - paragraph.hanging + width
    stops = (tab.position for tab in paragraph.tabs if tab.position > end)
    return next(stops, (floor(end / look.tab_stop) + 1) * look.tab_stop) - paragraph.left
