"""Headings whose label is typed, although their style numbers by itself."""

from __future__ import annotations

from renja.look.look import Look
from renja.look.role import ParagraphRole
from renja.write.word.markup import Element, qualified, set_property, w


def unnumbered(heading: Element, role: ParagraphRole, look: Look) -> Element:
    """Return a heading of which Word numbers nothing; it is changed.

    The indents that come with a style's numbering go with it (17.9.22), so they are said.
    """
    if role in look.numbers:
        style = look.paragraphs[role]
        indents = w("ind", left=round(style.left * 20))
        kind = "hanging" if style.hanging >= 0 else "firstLine"
        indents.set(qualified(kind), str(abs(round(style.hanging * 20))))
        set_property(heading, w("numPr", w("numId", val=0)))
        set_property(heading, indents)
    return heading
