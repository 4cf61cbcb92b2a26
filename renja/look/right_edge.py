"""The last right tab of a line is the right edge of the text, whatever the margins are.

A tab stop stands at a length of its own: under other margins the page number would leave
the text, or stand within it. The outputs move the stop along; Word itself doesn't.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from renja.look.look import ParagraphLook, TaggedParagraph


def with_right_edge(look: ParagraphLook, width: float) -> ParagraphLook:
    """Return a paragraph with its last tab stop, if that aligns right, at the end of a line
    in a text of so many points."""
    if not look.tabs or look.tabs[-1].align != "right":
        return look
    last = replace(look.tabs[-1], position=round((width - look.right) * 20) / 20)
    return replace(look, tabs=(*look.tabs[:-1], last))


def at_right_edge(
    paragraphs: Iterable[TaggedParagraph], width: float
) -> tuple[TaggedParagraph, ...]:
    """Return tagged paragraphs with such tabs."""
    return tuple(replace(item, look=with_right_edge(item.look, width)) for item in paragraphs)
