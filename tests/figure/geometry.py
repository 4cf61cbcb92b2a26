"""What is wrong with the places of marks on a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from renja.figure.sheet import Box, Line, Mark, Polygon, Rect, Sheet, Words

TOLERANCE = 0.01  # mm


def faults(sheet: Sheet) -> Iterator[str]:
    """Yield what leaves the sheet, what overlaps a text, lines over cards, crossing rectangles."""
    whole = Box(0.0, 0.0, sheet.width, sheet.height)
    for mark in sheet.marks:
        if not inside(inked(mark), whole):
            yield f"leaves the sheet: {mark}"
    words = [mark for mark in sheet.marks if isinstance(mark, Words) and mark.text]
    for one, other in combinations(words, 2):
        if overlap(one.box, other.box):
            yield f"texts overlap: {one} and {other}"
    others = [mark for mark in sheet.marks if not isinstance(mark, Words)]
    for text in words:
        yield from (f"{text} crosses {mark}" for mark in others if crosses(text.box, mark))
    rects = [mark for mark in others if isinstance(mark, Rect)]
    cards = [rect for rect in rects if rect.outline]
    for mark in others:
        boxes = list(pieces(mark)) if isinstance(mark, Line) else [mark.box]
        if isinstance(mark, Line | Polygon):
            yield from (
                f"{mark} runs over {card}"
                for card in cards
                if any(overlap(box, card.box) for box in boxes)
            )
    for one, other in combinations(rects, 2):
        seen = one.fill != other.fill or one.outline or other.outline
        if seen and overlap(one.box, other.box) and not inside(other.box, one.box):
            yield f"rectangles cross: {one} and {other}"


def inked(mark: Mark) -> Box:
    """Return where a mark may leave ink: every glyph has a bare strip at its left."""
    box = mark.box
    bare = 0.025 * mark.style.em if isinstance(mark, Words) else 0.0
    return Box(box.left + bare, box.top, box.right, box.bottom)


def crosses(text: Box, mark: Mark) -> bool:
    """Return whether a text is partly on a mark; wholly on a ground is well."""
    if isinstance(mark, Rect):
        return overlap(text, mark.box) and not inside(text, mark.box)
    if isinstance(mark, Line):
        return any(overlap(text, piece) for piece in pieces(mark))
    return isinstance(mark, Polygon) and overlap(text, mark.box)


def overlap(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.left, other.left) > TOLERANCE
        and min(one.bottom, other.bottom) - max(one.top, other.top) > TOLERANCE
    )


def inside(inner: Box, outer: Box) -> bool:
    return (
        inner.left >= outer.left - TOLERANCE
        and inner.top >= outer.top - TOLERANCE
        and inner.right <= outer.right + TOLERANCE
        and inner.bottom <= outer.bottom + TOLERANCE
    )


def texts(sheets: Sequence[Sheet]) -> list[str]:
    """Return the lines of text on sheets, in the order they were placed."""
    return [mark.text for sheet in sheets for mark in sheet.marks if isinstance(mark, Words)]


def squeezed(text: str) -> str:
    """Return text without blanks and break marks."""
    return "".join(char for char in "".join(text.split()) if char not in "\u200b\u2060")


def pieces(line: Line) -> Iterator[Box]:
    """Yield what each straight piece of a line covers."""
    half = line.stroke * 25.4 / 72 / 2
    for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False):
        across, down = (half, 0.0) if x1 == x2 else (0.0, half)
        left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
        yield Box(left - across, top - down, right + across, bottom + down)
