"""Printed values: text in pieces, each of which knows the data it comes from.

A naskah's expression yields a model value (typed, with its place), a computed number, or a
`Cetakan` that a filter made; `cetak` turns any of them into a Cetakan, printed as its kind
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


class Salah(Exception):
    """A mistake in the naskah's use of a value, filter or function; told where it stands."""

    def __init__(
        self, code: str, message: str, hint: str = "", related: tuple[Related, ...] = ()
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.related = code, message, hint, related


@dataclass(frozen=True, slots=True)
class Potongan:
    """A piece of printed text. place is the YAML scalar it prints; without one the text is
    computed, from sources where they are known."""

    text: str
    place: Place | None = None
    sources: tuple[Place, ...] = ()


class Cetakan(str):
    """A printed text with its pieces."""

    pieces: tuple[Potongan, ...]

    def __new__(cls, pieces: Iterable[Potongan]) -> Self:
        """Return the text of these pieces."""
        kept = tuple(piece for piece in pieces if piece.text)
        self = super().__new__(cls, "".join(piece.text for piece in kept))
        self.pieces = kept
        return self


class Terhitung(int):
    """A computed whole number that remembers how it is printed and what it rests on."""

    jenis: Literal["cacah", "rupiah", "tahun"]
    sources: tuple[Place, ...]

    def __new__(
        cls,
        value: int,
        jenis: Literal["cacah", "rupiah", "tahun"] = "cacah",
        sources: Iterable[Place] = (),
    ) -> Self:
        """Return a number of this kind, made from these scalars."""
        self = super().__new__(cls, value)
        self.jenis, self.sources = jenis, tuple(sources)
        return self


def one_line(text: str) -> str:
    """Return a text on one line: each line end, with the space around it, is a space."""
    return _LINE_END.sub(" ", text.strip("\r\n"))


def piece_of(value: object, text: str) -> Potongan:
    """Return a text that prints a value, with the place or the sources of that value."""
    place = getattr(value, "place", None)
    if isinstance(place, Place) and place != NOWHERE:
        return Potongan(one_line(text), place)
    sources = getattr(value, "sources", ())
    if isinstance(value, Cetakan):
        sources = tuple(p.place for p in value.pieces if p.place is not None)
        if len(value.pieces) == 1:
            return Potongan(one_line(text), value.pieces[0].place, value.pieces[0].sources)
    return Potongan(one_line(text), None, sources)


def printed(value: object, text: str) -> Cetakan:
    """Return a text that prints a value as a Cetakan of one piece."""
    return Cetakan((piece_of(value, text),))


def cetak(value: object) -> Cetakan:
    """Return how a value is printed when the naskah asks for nothing special.

    Raises Salah for what can't be printed: nothing, yes or no, lists, blocks of data.
    """
    if isinstance(value, Cetakan):
        return value
    if value is None:
        raise Salah(
            "RJ562",
            "nilai ini kosong: data tidak menyebutnya.",
            "Uji dulu dengan {% if … %}, atau isi datanya.",
        )
    text = _default_text(value)
    if text is None:
        raise Salah("RJ562", f"{kind_of(value)} tidak dapat dicetak.", _print_hint(value))
    return printed(value, text)


def _default_text(value: object) -> str | None:
    match value:
        case bool():
            return None
        case str():
            return str(value)
        case Rupiah() | Terhitung(jenis="rupiah"):
            return angka.rupiah(value)
        case Tahun() | Terhitung(jenis="tahun"):
            return str(int(value))
        case int():
            return angka.cacah(value)
        case Decimal():
            return angka.desimal(value) if value.is_finite() else None
        case float():
            return _default_text(Decimal(str(value)))
        case date():
            return angka.tanggal(value)
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


def ubah(value: object, change: Callable[[str], str]) -> Cetakan:
    """Return a printed value with each piece's text changed; origins stay."""
    pieces = cetak(value).pieces
    return Cetakan(Potongan(change(p.text), p.place, p.sources) for p in pieces)
