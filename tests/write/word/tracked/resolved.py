"""Tracked changes accepted or rejected, as Word does it (17.13.5), on the XML of a story."""

from __future__ import annotations

from copy import deepcopy
from typing import Literal

from renja.write.word.markup import Element, qualified
from tests.write.word.reading import Docx, all_of, attribute, text_of

Way = Literal["accept", "reject"]
_INVISIBLE = str.maketrans({"\u200b": None, "\u2060": None, "\u00ad": None, "\u00a0": " "})


def texts(story: Element) -> list[str]:
    """Return the texts of a story's paragraphs, without what no reader sees: where lines may
    break follows from the layout."""
    return [text_of(p).translate(_INVISIBLE) for p in all_of(story, "p")]


def resolved(story: Element, way: Way) -> Element:
    """Return a story with all changes accepted or rejected; none is left in it."""
    gone, kept = ("del", "ins") if way == "accept" else ("ins", "del")
    made = deepcopy(story)
    for row in all_of(made, "tr"):
        properties = row.find(qualified("trPr"))
        if properties is not None and properties.find(qualified(gone)) is not None:
            row.getparent().remove(row)  # type: ignore[union-attr]
    for table in all_of(made, "tbl"):
        if not table.findall(qualified("tr")):
            table.getparent().remove(table)  # type: ignore[union-attr]
    ended = [p for p in all_of(made, "p") if _mark(p, gone) is not None]
    for mark in all_of(made, gone):
        if mark.getparent().tag not in (qualified("rPr"), qualified("trPr")):  # type: ignore[union-attr]
            mark.getparent().remove(mark)  # type: ignore[union-attr]
    for mark in all_of(made, kept):
        parent = mark.getparent()
        assert parent is not None
        for child in reversed(mark):
            mark.addnext(child)
        parent.remove(mark)
    for paragraph in ended:
        _join(paragraph)
    for old, new in (("delText", "t"), ("delInstrText", "instrText")):
        for text in all_of(made, old):
            text.tag = qualified(new)
    return made


def _mark(paragraph: Element, kind: str) -> Element | None:
    return paragraph.find("/".join(map(qualified, ("pPr", "rPr", kind))))


def _join(paragraph: Element) -> None:
    """Let what is left of a paragraph begin the next one; before a table nothing may be left."""
    following = paragraph.getnext()
    rest = [child for child in paragraph if child.tag != qualified("pPr")]
    parent = paragraph.getparent()
    assert parent is not None
    if rest:
        assert following is not None
        assert following.tag == qualified("p")
        properties = following.find(qualified("pPr"))
        for child in reversed(rest):
            if properties is None:
                following.insert(0, child)
            else:
                properties.addnext(child)
    parent.remove(paragraph)


def all_changes(docx: Docx) -> list[Element]:
    """Return every mark of a change."""
    return [mark for kind in ("ins", "del") for mark in all_of(docx.body, kind)]


def authors(docx: Docx) -> set[tuple[str, str]]:
    """Return who made the changes, and when."""
    return {(attribute(m, "author"), attribute(m, "date")) for m in all_changes(docx)}
