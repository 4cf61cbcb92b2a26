"""The filters of prose: each returns a printed text that still knows where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.tests import TESTS as JINJA_TESTS
from markupsafe import Markup

from renja.document import angka
from renja.document.printing import (
    Mistake,
    Printed,
    TextPiece,
    changed,
    kind_of,
    piece_of,
    printed,
    printed_as,
)
from renja.document.prose.access import MISSING, ask, missing_message
from renja.document.prose.citations import Citations, joined
from renja.document.prose.names import sum_of
from renja.document.target_iku import target_of
from renja.model.program import Program
from renja.model.regulasi import Regulasi
from renja.model.renja import Renja


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(" "))


FROM_JINJA = _words(
    "length count first last list reverse select reject selectattr rejectattr map groupby sum "
    "min max unique sort default d abs"
)
TESTS_FROM_JINJA = _words(
    "defined undefined none true false number string sequence mapping iterable odd even "
    "divisibleby in == eq equalto != ne > gt greaterthan ge >= < lt lessthan <= le sameas"
)
_LARGEST = 10**30
_MOST_IN_WORDS = 10**15


def _whole(value: Any, name: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or value != int(value):
        raise Mistake("RJ574", f"'{name}' dipakai pada bilangan bulat, bukan {_what(value)}.")
    return int(value)


def _number(value: Any, name: str) -> Decimal:
    target_number = getattr(value, "angka", None)
    number = target_number if isinstance(target_number, Decimal) else value
    if isinstance(number, bool) or not isinstance(number, int | Decimal | float):
        raise Mistake("RJ574", f"'{name}' dipakai pada bilangan, bukan {_what(value)}.")
    exact = Decimal(str(number)) if isinstance(number, float) else Decimal(number)
    if not exact.is_finite() or abs(exact) > _LARGEST:
        raise Mistake("RJ574", f"bilangan ini terlalu besar untuk '{name}'.")
    return exact


def _what(value: Any) -> str:
    return f"teks '{value}'" if isinstance(value, str) and len(value) < 30 else kind_of(value)


def _places(places: Any) -> int | None:
    if places is not None and (not isinstance(places, int) or not 0 <= places <= 10):
        raise Mistake("RJ574", "banyaknya angka desimal ditulis 0 sampai 10.")
    return places


def rupiah(value: Any) -> Printed:
    """Return an amount: Rp14.682.611.000,00."""
    return printed_as(value, angka.rupiah(_whole(value, "rupiah")))


def rupiah_tabel(value: Any) -> Printed:
    """Return an amount without unit: 14.682.611.000."""
    return printed_as(value, angka.rupiah_tabel(_whole(value, "rupiah_tabel")))


def persen(value: Any, places: Any = None) -> Printed:
    """Return a percentage given in per cent: 4,25%."""
    return printed_as(value, angka.persen(_number(value, "persen"), _places(places)))


def bagian(value: Any, whole: Any, places: Any = 2) -> Printed:
    """Return the share of a value in a whole: 2,04%."""
    part, all_of_it = _number(value, "bagian"), _number(whole, "bagian")
    if not all_of_it:
        raise Mistake("RJ559", "bagian dari nol tidak dapat dihitung.")
    text = angka.bagian(part, all_of_it, _places(places) or 0)
    sources = [
        *(p for v in (value, whole) if (p := getattr(v, "place", None)) is not None),
        *(p for v in (value, whole) for p in getattr(v, "sources", ())),
    ]
    return Printed((TextPiece(text, None, tuple(dict.fromkeys(sources))),))


def desimal(value: Any, places: Any = None) -> Printed:
    """Return a number with a decimal comma: 95,25."""
    return printed_as(value, angka.desimal(_number(value, "desimal"), _places(places)))


def cacah(value: Any) -> Printed:
    """Return a whole number with points: 4.282.429."""
    return printed_as(value, angka.cacah(_whole(value, "cacah")))


def tanggal(value: Any) -> Printed:
    """Return a date: 4 Januari 2024."""
    if not isinstance(value, date):
        raise Mistake("RJ574", f"'tanggal' dipakai pada tanggal, bukan {_what(value)}.")
    return printed_as(value, angka.tanggal_naskah(value))


def _in_words(value: Any, name: str) -> int:
    number = _whole(value, name)
    if abs(number) >= _MOST_IN_WORDS:
        raise Mistake("RJ574", f"bilangan ini terlalu besar untuk '{name}'.")
    return number


def terbilang(value: Any) -> Printed:
    """Return a whole number with its words: 3 (tiga)."""
    return printed_as(value, angka.terbilang(_in_words(value, "terbilang")))


def kata(value: Any) -> Printed:
    """Return a whole number in words: tiga."""
    return printed_as(value, angka.kata(_in_words(value, "kata")))


def romawi(value: Any) -> Printed:
    """Return a number in Roman numerals: III."""
    number = _whole(value, "romawi")
    if not 0 < number < 4000:
        raise Mistake("RJ574", "'romawi' dipakai pada bilangan 1 sampai 3999.")
    return printed_as(value, angka.romawi(number))


def kapital(value: Any) -> Printed:
    """Return a text in capitals."""
    return changed(value, str.upper)


def kapital_awal(value: Any) -> Printed:
    """Return a text with its first letter a capital."""
    return _first(value, str.upper)


def kecil_awal(value: Any) -> Printed:
    """Return a text with its first letter small, but for an abbreviation ('ASN')."""
    text = str(printed(value))
    if len(text) > 1 and text[1].isupper():
        return printed(value)
    return _first(value, str.lower)


def _first(value: Any, change: Callable[[str], str]) -> Printed:
    first, *rest = printed(value).pieces or (TextPiece(""),)
    text = change(first.text[:1]) + first.text[1:]
    return Printed((TextPiece(text, first.place, first.sources), *rest))


def gabung(
    value: Any, comma: str = ", ", last: str | None = None, attribute: str | None = None
) -> Printed:
    """Return a list in a sentence, 'a, b, dan c'; each item keeps its origin."""
    if isinstance(value, str | Markup) or not isinstance(value, Iterable):
        raise Mistake("RJ574", f"'gabung' dipakai pada daftar, bukan {_what(value)}.")
    comma, last = str(comma), None if last is None else str(last)
    items = list(value)
    if attribute is not None:
        items = [_asked(item, attribute) for item in items]
    pieces = (printed(item).pieces for item in items)
    if last is None:
        final = f"{comma}dan " if comma != ", " else ", dan "
        return Printed(joined(pieces, comma, final, " dan " if comma == ", " else final))
    return Printed(joined(pieces, comma, last, last))


def _asked(item: Any, attribute: str) -> object:
    found = ask(item, attribute)
    if found is MISSING:
        raise Mistake("RJ557", *missing_message(item, attribute))
    return found


def rentang(value: Any, akhir: Any = None) -> Printed:
    """Return a range of years, of a period or of two years: 2020-2024."""
    awal = value
    if akhir is None:
        awal, akhir = getattr(value, "awal", None), getattr(value, "akhir", None)
    if not isinstance(awal, int) or not isinstance(akhir, int):
        raise Mistake("RJ574", "'rentang' dipakai pada masa (awal dan akhir) atau dua tahun.")
    return Printed(
        (piece_of(awal, str(int(awal))), TextPiece(angka.DASH), piece_of(akhir, str(int(akhir))))
    )


def plan_filters(renja: Renja, citations: Citations) -> dict[str, Callable[..., Any]]:
    """Return the filters of a plan, by name."""

    def sebut(value: Any, bentuk: str = "", tanggal: bool = False) -> Printed:
        regulasi = value if isinstance(value, Regulasi) else renja.regulasi_dengan(str(value))
        if regulasi is None:
            owner = tuple(renja.regulasi)
            raise Mistake("RJ557", *missing_message(owner, value))
        return citations.sebut(regulasi, bentuk, tanggal)

    def pagu_program(value: Any) -> Any:
        if not isinstance(value, Program):
            raise Mistake("RJ574", f"'pagu_program' dipakai pada program, bukan {_what(value)}.")
        return sum_of(renja.baris_program(value))

    return {"sebut": sebut, "pagu_program": pagu_program, **OWN}


OWN: dict[str, Callable[..., Any]] = {
    "rupiah": rupiah,
    "rupiah_tabel": rupiah_tabel,
    "persen": persen,
    "bagian": bagian,
    "desimal": desimal,
    "cacah": cacah,
    "tanggal": tanggal,
    "terbilang": terbilang,
    "kata": kata,
    "romawi": romawi,
    "target": target_of,
    "kapital": kapital,
    "kapital_awal": kapital_awal,
    "kecil_awal": kecil_awal,
    "gabung": gabung,
    "rentang": rentang,
}
FILTER_NAMES = frozenset((*OWN, "sebut", "pagu_program", *FROM_JINJA))
TEST_NAMES = frozenset(TESTS_FROM_JINJA)


def jinja_filters() -> dict[str, Any]:
    """Return those of Jinja's own filters that prose may use."""
    own: dict[str, Any] = dict(JINJA_FILTERS)
    return {name: own[name] for name in FROM_JINJA}


def jinja_tests() -> dict[str, Any]:
    """Return those of Jinja's own tests that prose may use."""
    own: dict[str, Any] = dict(JINJA_TESTS)
    return {name: own[name] for name in TESTS_FROM_JINJA}
