"""Printed values: text in pieces, each of which knows the data it comes from.

A naskah's expression yields a model value (typed, with its place), a computed number, or a
`Printed` that a filter made; `printed` turns any of them into a Printed, printed as its kind
asks for. Markdown never sees these texts: they are put in after it has parsed the prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, Self

from renja.document import angka
from renja.model.diagnostic import Place, Related
from renja.model.fields import Rupiah, Tahun
from renja.model.target import Target
from renja.model.tree import NOWHERE

_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)\s*")


class Mistake(Exception):
    """A mistake in the naskah's use of a value, filter or function; told where it stands."""

    def __init__(
        self, code: str, message: str, hint: str = "", related: tuple[Related, ...] = ()
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.related = code, message, hint, related


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A piece of printed text. place is the YAML scalar it prints; without one the text is
    computed, from sources where they are known."""

    text: str
    place: Place | None = None
    sources: tuple[Place, ...] = ()


class Printed(str):
    """A printed text with its pieces."""

    pieces: tuple[TextPiece, ...]

    def __new__(cls, pieces: Iterable[TextPiece]) -> Self:
        """Return the text of these pieces."""
        kept = tuple(piece for piece in pieces if piece.text)
        self = super().__new__(cls, "".join(piece.text for piece in kept))
        self.pieces = kept
        return self


class Computed(int):
    """A computed whole number that remembers how it is printed and what it rests on."""

    kind: Literal["cacah", "rupiah", "tahun"]
    sources: tuple[Place, ...]

    def __new__(
        cls,
        value: int,
        kind: Literal["cacah", "rupiah", "tahun"] = "cacah",
        sources: Iterable[Place] = (),
    ) -> Self:
        """Return a number of this kind, made from these scalars."""
        self = super().__new__(cls, value)
        self.kind, self.sources = kind, tuple(sources)
        return self


def one_line(text: str) -> str:
    """Return a text on one line: each line end, with the space around it, is a space."""
    return _LINE_END.sub(" ", text.strip("\r\n"))


def piece_of(value: object, text: str) -> TextPiece:
    """Return a text that prints a value, with the place or the sources of that value."""
    place = getattr(value, "place", None)
    if isinstance(place, Place) and getattr(value, "computed", False):
        return TextPiece(one_line(text), None, (place,))
    if isinstance(place, Place) and place != NOWHERE:
        return TextPiece(one_line(text), place)
    sources = getattr(value, "sources", ())
    if isinstance(value, Printed):
        sources = tuple(p.place for p in value.pieces if p.place is not None)
        if len(value.pieces) == 1:
            return TextPiece(one_line(text), value.pieces[0].place, value.pieces[0].sources)
    return TextPiece(one_line(text), None, sources)


def printed_as(value: object, text: str) -> Printed:
    """Return a text that prints a value as a Printed of one piece."""
    return Printed((piece_of(value, text),))


def printed(value: object) -> Printed:
    """Return how a value is printed when the naskah asks for nothing special.

    Raises Mistake for what can't be printed: nothing, yes or no, lists, blocks of data.
    """
    if isinstance(value, Printed):
        return value
    if value is None:
        raise Mistake(
            "RJ562",
            "nilai ini kosong: data tidak menyebutnya.",
            "Uji dulu dengan {% if … %}, atau isi datanya.",
        )
    text = _default_text(value)
    if text is None:
        raise Mistake("RJ562", f"{kind_of(value)} tidak dapat dicetak.", _print_hint(value))
    return printed_as(value, text)


def _default_text(value: object) -> str | None:
    match value:
        case bool():
            return None
        case str():
            return str(value)
        case Rupiah() | Computed(kind="rupiah"):
            return angka.rupiah(value)
        case Tahun() | Computed(kind="tahun"):
            return str(int(value))
        case int():
            return angka.cacah(value)
        case Decimal():
            return angka.desimal(value) if value.is_finite() else None
        case float():
            return _default_text(Decimal(str(value)))
        case date():
            return angka.tanggal_naskah(value)
        case Target():
            if value.angka is None:
                return value.predikat or "-"
            return f"{angka.desimal(value.angka)}{'%' if value.persen else ''}"
        case _:
            return None


def kind_of(value: object) -> str:
    """Return what a value is, in the words of a message."""
    match value:
        case None:
            return "nilai kosong"
        case bool():
            return "nilai ya/tidak"
        case str():
            return "teks"
        case int() | Decimal() | float():
            return "bilangan"
        case date():
            return "tanggal"
        case list() | tuple() | range():
            return "daftar"
        case Target():
            return "target"
        case _ if callable(value):
            return "fungsi"
        case _:
            return f"blok {type(value).__name__.lower()}"


def _print_hint(value: object) -> str:
    match value:
        case list() | tuple() | range():
            return "Pakai {% for … %} atau | gabung."
        case bool():
            return "Pakai {% if … %}."
        case _ if callable(value):
            return "Tambahkan tanda kurung: nama(…)."
        case _:
            return "Sebut salah satu isinya, misalnya .nama."


def changed(value: object, change: Callable[[str], str]) -> Printed:
    """Return a printed value with each piece's text changed; origins stay."""
    pieces = printed(value).pieces
    return Printed(TextPiece(change(p.text), p.place, p.sources) for p in pieces)
