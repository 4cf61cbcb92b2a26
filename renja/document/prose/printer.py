"""Printing: what each '{{ … }}' yields, what it read, and how much a document may print."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from markupsafe import Markup

from renja.document.printing import Computed, Mistake, Printed, TextPiece, printed
from renja.document.prose.marks import PrintMark, ProseMarks
from renja.document.prose.unknown_name import UnknownName
from renja.model.diagnostic import Place

T = TypeVar("T")

MOST_STEPS = 50_000
MOST_CHARACTERS = 10_000_000
MOST_ITEMS = 1_000_000
_HINT = "Periksa {% for … %}, {% macro … %}, dan {% include … %} di sekitar baris ini."


class Printer:
    """Does what the tokens of MarkExtension call."""

    def __init__(self, marks: ProseMarks, tell: Callable[[Mistake, Place], None]) -> None:
        self._marks, self._tell = marks, tell
        self._open: list[int] = []
        self._reads: list[Place] = []
        self._steps = self._characters = self._items = 0

    def start(self, index: int) -> int:
        """Begin a print: what is read from now on is what it prints."""
        self._open.append(index)
        self._reads.clear()
        return index

    def read(self, place: Place) -> None:
        """Remember a scalar that was read."""
        self._reads.append(place)

    def column(self, place: Place) -> Place:
        """Return the place of the print that is open on the line of a place."""
        current = self._marks.prints[self._open[-1]] if self._open else place
        return current if (current.path, current.line) == (place.path, place.line) else place

    def print_value(self, index: int, value: Any) -> str:
        """Return the mark of a printed value; what prose made itself passes as it is."""
        place = self._marks.prints[index]
        try:
            if isinstance(value, Markup):
                self._count(len(value))
                return value
            if isinstance(value, UnknownName):
                value.tell()
                return Markup("")
            text = self._with_reads(value, printed(value))
            self._count(len(text))
            return self._marks.add(PrintMark(text, place)) if text else Markup("")
        except Mistake as mistake:
            if mistake.code == "RJ560":
                raise
            self._tell(mistake, place)
            return Markup("")
        finally:
            self._open.pop()

    def _with_reads(self, value: Any, text: Printed) -> Printed:
        piece = text.pieces[0] if len(text.pieces) == 1 else None
        if piece is None or piece.place is not None or piece.sources:
            return text
        if isinstance(value, Computed) and value.sources:
            return text
        return Printed((TextPiece(piece.text, None, tuple(dict.fromkeys(self._reads))),))

    def step(self, weight: int) -> str:
        """Count a turn of a loop or macro and the text it makes; too many stop rendering."""
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise Mistake("RJ560", "perulangan di naskah ini terlalu banyak.", _HINT)
        self._count(weight)
        return Markup("")

    def worked(self, value: T) -> T:
        """Return what a filter or operator takes or makes, its length counted."""
        if isinstance(value, str):
            self._count(len(value))
        elif isinstance(value, list | tuple | range):
            self._items += len(value)
            if self._items > MOST_ITEMS:
                raise Mistake("RJ560", "naskah ini mengolah daftar yang terlalu panjang.", _HINT)
            for item in value if isinstance(value, tuple) else ():
                if isinstance(item, list | range):
                    self.worked(item)
        return value

    def _count(self, characters: int) -> None:
        self._characters += characters
        if self._characters > MOST_CHARACTERS:
            raise Mistake("RJ560", "naskah ini menghasilkan teks yang terlalu panjang.", _HINT)
