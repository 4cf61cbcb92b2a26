"""Arithmetic in prose: exact, bounded, and with errors that say what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, DivisionByZero, InvalidOperation
from typing import Any

from markupsafe import Markup

from renja.document.printing import Computed, Mistake, Printed, TextPiece, kind_of, printed
from renja.model.diagnostic import Place
from renja.model.fields import Tahun

_LARGEST = 10**30
_WORDS = {"+": "menjumlahkan", "-": "mengurangi", "*": "mengalikan", "/": "membagi"}


def compute(operator: str, left: Any, right: Any) -> Any:
    """Return left operator right; texts are joined by '+', numbers are never binary floats."""
    if isinstance(left, str) or isinstance(right, str):
        if operator != "+":
            raise Mistake("RJ559", _mismatch(operator, left, right))
        return concatenated((left, right))
    if not (_is_number(left) and _is_number(right)):
        raise Mistake("RJ559", _mismatch(operator, left, right))
    a, b = _exact(left), _exact(right)
    if operator in ("/", "//", "%") and not b:
        raise Mistake(
            "RJ559", "di sini ada pembagian dengan nol.", "Uji pembaginya dengan {% if … %}."
        )
    if operator == "**" and (abs(b) > 30 or b != int(b)):
        raise Mistake("RJ559", "pangkatnya terlalu besar atau bukan bilangan bulat.")
    try:
        result = _OPERATIONS[operator](a, b)
    except (DivisionByZero, InvalidOperation, ArithmeticError):
        raise Mistake("RJ559", "hasil hitungan ini tidak dapat dinyatakan.") from None
    if abs(result) > _LARGEST:
        raise Mistake("RJ559", "hasil hitungan ini terlalu besar.")
    return _kept_kind(operator, left, right, result)


_OPERATIONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: Decimal(a) / Decimal(b),
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: a**b,
}


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal | float) and not isinstance(value, bool)


def _exact(value: Any) -> Any:
    return Decimal(str(value)) if isinstance(value, float) else value


def _sources(value: object) -> tuple[Place, ...]:
    place = getattr(value, "place", None)
    return (place,) if isinstance(place, Place) else getattr(value, "sources", ())


def _is_year(value: object) -> bool:
    return isinstance(value, Tahun) or (isinstance(value, Computed) and value.kind == "tahun")


def _kept_kind(operator: str, left: object, right: object, result: Any) -> Any:
    if not isinstance(result, int):
        return result
    one_year = _is_year(left) != _is_year(right)
    kind: Any = "tahun" if one_year and operator in "+-" else "cacah"
    return Computed(result, kind, (*_sources(left), *_sources(right)))


def _mismatch(operator: str, left: object, right: object) -> str:
    doing = _WORDS.get(operator, f"menghitung '{operator}'")
    return f"tidak dapat {doing} {kind_of(left)} dengan {kind_of(right)}."


def concatenated(parts: tuple[Any, ...]) -> Printed:
    """Return texts and values printed one after the other, each with its own origin."""
    pieces: list[TextPiece] = []
    for part in parts:
        if isinstance(part, Markup):
            raise Mistake(
                "RJ559",
                "teks naskah yang sudah jadi tidak dapat disambung dengan '~' atau '+'.",
                "Cetak keduanya berurutan: {{ a }}{{ b }}.",
            )
        pieces.extend(printed(part).pieces)
    return Printed(pieces)
