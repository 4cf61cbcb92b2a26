"""Complex fields (17.16.5): instructions with the result that they would give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy

from renja.write.word.markup import XML_SPACE, Element, text_elements, w

Properties = Element | None
"""The w:rPr of a run; None for a run that only its paragraph's style rules."""


def run(content: Iterable[Element], properties: Properties = None) -> Element:
    """Return a run."""
    first = [] if properties is None else [deepcopy(properties)]
    return w("r", *first, *content)


def text_run(text: str, properties: Properties = None) -> Element:
    """Return a run of text."""
    return run(text_elements(text), properties)


def tab_run() -> Element:
    """Return a run that is a tab."""
    return w("r", w("tab"))


def field_begin(instruction: str, properties: Properties = None) -> Iterator[Element]:
    """Yield the runs of a field up to where its result begins."""
    code = w("instrText")
    code.set(XML_SPACE, "preserve")
    code.text = f" {instruction} "
    yield run([w("fldChar", fldCharType="begin")], properties)
    yield run([code], properties)
    yield run([w("fldChar", fldCharType="separate")], properties)


def field_end(properties: Properties = None) -> Element:
    """Return the run that ends a field."""
    return run([w("fldChar", fldCharType="end")], properties)


def field(instruction: str, result: str, properties: Properties = None) -> Iterator[Element]:
    """Yield the runs of a field whose result is plain text."""
    yield from field_begin(instruction, properties)
    yield text_run(result, properties)
    yield field_end(properties)


def page_of(bookmark: str, number: str) -> Iterator[Element]:
    """Yield the field of the page that a bookmark stands on."""
    return field(f"PAGEREF {bookmark} \\h", number)


def reference(bookmark: str, text: str, properties: Properties = None) -> Iterator[Element]:
    """Yield the field that repeats a bookmark's text.

    CHARFORMAT: a refreshed field looks like the text around it, not like the label that
    it repeats.
    """
    return field(f"REF {bookmark} \\h \\* CHARFORMAT", text, properties)


def sequence(kind: str, number: int, properties: Properties = None) -> Iterator[Element]:
    """Yield the field that counts captions of a kind ('Tabel', 'Gambar')."""
    return field(f"SEQ {kind} \\* ARABIC", str(number), properties)
