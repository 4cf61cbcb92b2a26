"""The elements of a PDF's tag tree (ISO 32000-1, 14.7.2): read, changed, moved, made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renja.write.pdf_objects import PdfObjects

_ELEMENT = re.compile(
    rb"<</Type/StructElem/S/(\w+)/P (\d+) 0 R(.*)/K\[(.*?)\](/Pg \d+ 0 R)?>>\Z", re.DOTALL
)
_KID = re.compile(rb"(\d+) 0 R|<<.*?>>|\d+")
_NAMES = re.compile(rb"/IDTree<</Names\[.*?\]>>", re.DOTALL)
_ID = re.compile(rb"/ID(\([^()]*\))")


@dataclass(slots=True)
class Element:
    """An element: its type, the number of its parent, its other entries as they are written,
    and its children, the numbers of elements or content (which is never looked into)."""

    kind: str
    parent: int
    entries: bytes
    kids: list[int | bytes]
    page: bytes

    def written(self) -> bytes:
        """Return the element as an object."""
        kids = b" ".join(b"%d 0 R" % kid if isinstance(kid, int) else kid for kid in self.kids)
        return b"<</Type/StructElem/S/%s/P %d 0 R%s/K[%s]%s>>" % (
            self.kind.encode(),
            self.parent,
            self.entries,
            kids,
            self.page,
        )


class Elements:
    """All elements of a file, by their numbers."""

    def __init__(self, objects: PdfObjects) -> None:
        self._objects = objects
        self._elements: dict[int, Element] = {}
        self._read: dict[int, bytes] = {}
        self._root = 0
        for number in objects.numbers:
            body = objects[number]
            if found := _ELEMENT.match(body):
                kids: list[int | bytes] = [
                    int(kid[1]) if kid[1] else kid[0] for kid in _KID.finditer(found[4])
                ]
                page = found[5] or b""
                made = Element(found[1].decode(), int(found[2]), found[3], kids, page)
                self._elements[number], self._read[number] = made, body
            elif body.startswith(b"<</Type/StructTreeRoot"):
                self._root = number

    def __getitem__(self, number: int) -> Element:
        return self._elements[number]

    def of_kind(self, kind: str) -> list[int]:
        """Return the numbers of all elements of a type, in the order of the file."""
        return [number for number, item in self._elements.items() if item.kind == kind]

    def kids(self, number: int) -> list[int]:
        """Return the elements that are children of one."""
        return [kid for kid in self._elements[number].kids if isinstance(kid, int)]

    def below(self, number: int, kind: str) -> Iterator[int]:
        """Yield the elements of a type below one, in reading order."""
        for kid in self.kids(number):
            if self._elements[kid].kind == kind:
                yield kid
            else:
                yield from self.below(kid, kind)

    def wrap(self, kind: str, kids: Iterable[int], parent: int) -> int:
        """Put elements into a new one of that type; return its number. Whoever asks puts it
        among the children of its parent."""
        number = self._objects.add(b"null")
        self._elements[number] = Element(kind, parent, b"", list(kids), b"")
        for kid in self.kids(number):
            self._elements[kid].parent = number
        return number

    def replace(self, old: int, new: Iterable[int]) -> None:
        """Put elements where one stands among its parent's children; it is gone then."""
        parent = self._elements[old].parent
        new = list(new)
        kids = self._elements[parent].kids
        at = kids.index(old)
        kids[at : at + 1] = new
        for kid in new:
            self._elements[kid].parent = parent
        del self._elements[old]
        self._objects[old] = b"null"

    def save(self) -> None:
        """Put the elements that changed into the file, and all that have an ID into its tree
        of IDs."""
        names: dict[bytes, int] = {}
        for number, item in self._elements.items():
            if found := _ID.search(item.entries):
                names[found[1]] = number
            if self._read.get(number) != (body := item.written()):
                self._objects[number] = body
        if names:
            listed = b"".join(b"%s%d 0 R" % (name, names[name]) for name in sorted(names))
            tree = b"/IDTree<</Names[%s]>>" % listed
            self._objects[self._root] = _NAMES.sub(lambda _: tree, self._objects[self._root])
