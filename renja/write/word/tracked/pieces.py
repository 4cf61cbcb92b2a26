"""A paragraph taken apart into the pieces that are kept, deleted or inserted whole.

Words, blanks, fields with their result, notes and pictures. What a reader doesn't see (bookmarks,
the frame of a field over several paragraphs) isn't tracked: it is taken from the new document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from renja.write.word.markup import XML_SPACE, Element, qualified, w

_INVISIBLE = "\u200b\u2060\u00ad"
_LETTERS = rf"[\w{_INVISIBLE}]"
_TOKEN = re.compile(rf"\s+|{_LETTERS}+(?:[.,/\-]{_LETTERS}+)*|[^\w\s{_INVISIBLE}]+")
_UNSEEN = str.maketrans("", "", _INVISIBLE)
FIELD, OBJECT = "\ue000", "\ue001"  # begin the key of a field, and of a note or picture
_TEXTS = {"tab": "\t", "br": "\n", "softHyphen": "\u00ad", "noBreakHyphen": "-", "cr": "\n"}
_MARKS = ("bookmarkStart", "bookmarkEnd")
_DRAWN = ("drawing", "pict", "AlternateContent")

Described = Callable[[Element], str]
"""What tells a note or picture from others, whatever its id is: of its element."""

Part = tuple[Element, tuple[Element, ...]]
"""A run of the source, and what of it belongs to the piece."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A piece: what it is compared by ('' for what isn't tracked), its parts, the link that it
    stands in, and the marks right before it."""

    key: str
    parts: tuple[Part, ...]
    link: Element | None = None
    marks: tuple[Element, ...] = ()

    @property
    def as_deleted(self) -> tuple[Part, ...]:
        """Return the parts that stand for the piece where it is deleted: of a field its result,
        since what it points at may be another thing in the new document."""
        if not self.key.startswith(FIELD):
            return self.parts
        shown = list(_result([run for run, _ in self.parts]))
        return tuple((run, _content(run)) for run in shown if not list(field_signs(run)))

    @property
    def blank(self) -> bool:
        """Return whether the piece is only space."""
        return self.key.isspace()


@dataclass(slots=True)
class Pieces:
    """The pieces of a paragraph in order, and the marks behind the last."""

    all: list[Piece] = field(default_factory=list)
    behind: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """A run or a mark of a paragraph, out of its link."""

    element: Element
    link: Element | None = None

    @property
    def signs(self) -> list[str]:
        return [sign.get(qualified("fldCharType"), "") for sign in field_signs(self.element)]


def field_signs(element: Element) -> Iterator[Element]:
    """Yield what begins, parts and ends the fields within an element."""
    return element.iter(qualified("fldChar"))


def pieces_of(paragraph: Element, described: Described) -> Pieces:
    """Return a paragraph in pieces."""
    found = Pieces()
    pending: list[Element] = []
    items = list(_items(paragraph))
    ends = _field_ends(items)
    number = 0
    while number < len(items):
        item = items[number]
        if _name(item.element) in _MARKS:
            pending.append(item.element)
            number += 1
            continue
        end = ends.get(number, number)
        inside = items[number : end + 1]
        for piece in _pieces(inside, described, open_field=end == number and bool(item.signs)):
            found.all.append(Piece(piece.key, piece.parts, piece.link, (*pending, *piece.marks)))
            pending = []
        number = end + 1
    found.behind = tuple(pending)
    return found


def text_of_pieces(pieces: Sequence[Piece]) -> str:
    """Return the text that pieces are compared by."""
    return "".join(piece.key for piece in pieces)


def _items(parent: Element, link: Element | None = None) -> Iterator[_Item]:
    for child in parent:
        name = _name(child)
        if name == "hyperlink":
            yield from _items(child, child)
        elif name != "pPr" and isinstance(child.tag, str):
            yield _Item(child, link)


def _field_ends(items: Sequence[_Item]) -> dict[int, int]:
    """Return for the first run of every field that ends in the paragraph its last run; a field
    within a field belongs to that."""
    ends: dict[int, int] = {}
    begun: list[int] = []
    for number, item in enumerate(items):
        for sign in item.signs:
            if sign == "begin":
                begun.append(number)
            elif sign == "end" and begun:
                start = begun.pop()
                ends = {a: b for a, b in ends.items() if not start <= a <= number}
                ends[start] = number
    return ends


def _pieces(items: Sequence[_Item], described: Described, *, open_field: bool) -> Iterator[Piece]:
    first = items[0]
    if len(items) > 1:  # a field, whole
        runs = [item.element for item in items if _name(item.element) not in _MARKS]
        marks = tuple(item.element for item in items if _name(item.element) in _MARKS)
        key = "".join(_text(run) for run in _result(runs)).translate(_UNSEEN)
        yield Piece(f"{FIELD}{key}", tuple((r, _content(r)) for r in runs), first.link, marks)
    elif open_field or _name(first.element) != "r" or _is_code(first.element):
        yield Piece("", ((first.element, _content(first.element)),), first.link)
    else:
        yield from _of_run(first.element, first.link, described)


def _of_run(run: Element, link: Element | None, described: Described) -> Iterator[Piece]:
    for child in _content(run):
        name = _name(child)
        if name == "t":
            for token in _TOKEN.findall(child.text or ""):
                yield Piece(_key(token), ((run, (_word(token),)),), link)
        elif name in _TEXTS:
            yield Piece(_TEXTS[name], ((run, (child,)),), link)
        elif name in _DRAWN or name in ("footnoteReference", "endnoteReference"):
            yield Piece(f"{OBJECT}{described(child)}", ((run, (child,)),), link)
        else:
            yield Piece("", ((run, (child,)),), link)


def _key(token: str) -> str:
    return " " if token.isspace() else token.translate(_UNSEEN)


def _word(text: str) -> Element:
    element = w("t")
    element.set(XML_SPACE, "preserve")
    element.text = text
    return element


def _content(run: Element) -> tuple[Element, ...]:
    return tuple(child for child in run if _name(child) != "rPr")


def _is_code(run: Element) -> bool:
    return run.find(qualified("instrText")) is not None


def _result(runs: Sequence[Element]) -> Iterator[Element]:
    """Yield the runs of a field's result; of a field without one (PAGE), those of its code."""
    where: Literal["code", "result"] = "code"
    for run in runs:
        if any(s.get(qualified("fldCharType")) == "separate" for s in field_signs(run)):
            where = "result"
        elif where == "result":
            yield run


def _text(run: Element) -> str:
    found = []
    for child in run:
        name = _name(child)
        found.append((child.text or "") if name == "t" else _TEXTS.get(name, ""))
    return "".join(found)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
