"""What is to be told of a proposed change, as one file: from a run that anyone may have written.

Reading it takes nothing on trust: a file that isn't of this form is refused as a whole, and its
texts mean nothing until they are escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NoReturn, TypeVar

from renja.compare.change import HAL, JENIS, Change
from renja.model.diagnostic import Finding, Place, Severity
from renja.model.tree import NOWHERE
from renja.report.changes import json_text as change_objects
from renja.report.changes.difference import Difference, Named
from renja.report.formats import json_text as finding_objects
from renja.report.formats.report import Report

VERSION = 1
LARGEST = 4_000_000  # bytes of a file; a plan with 2,000 findings takes a quarter of it
LONGEST = 20_000  # characters of a text; no paragraph of a plan is longer
_CODE = re.compile(r"RJ\d{3}")
_BIGGEST = 10**18  # rupiah; what no plan reaches

_Item = TypeVar("_Item")


class Unusable(Exception):
    """The file isn't one that `renja ci collect` writes; says where it isn't."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The findings of every year, the changes of each year that could be compared, and what else
    is to be known."""

    years: tuple[int, ...]
    findings: tuple[Finding, ...]
    differences: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Return whether there is nothing to tell."""
        return not (self.findings or self.notes or any(d.changes for d in self.differences))


def gathered_text(gathered: Gathered, report: Report) -> str:
    """Return the file: the JSON of `renja check` and of `renja diff` (docs/format.md) in one."""
    whole = {
        "versi": VERSION,
        "temuan": json.loads(finding_objects.told(report)),
        "perubahan": [json.loads(change_objects.told(one)) for one in gathered.differences],
        "catatan": list(gathered.notes),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read_gathered(data: bytes) -> Gathered:
    """Return what a file tells. Raises Unusable where it isn't of this form."""
    if len(data) > LARGEST:
        raise Unusable(f"lebih besar dari {LARGEST} bita")
    try:
        whole = json.loads(data.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Unusable("bukan JSON") from None
    top = _Object(whole, "")
    if top.number("versi") != VERSION:
        raise Unusable("versi tidak dikenal")
    told = top.within("temuan")
    return Gathered(
        tuple(told.each("tahun", _year)),
        tuple(told.each("temuan", _finding)),
        tuple(top.each("perubahan", _difference)),
        tuple(top.each("catatan", _text)),
    )


def _no_number(_: str) -> NoReturn:
    raise ValueError


def _year(value: object, where: str) -> int:
    if type(value) is not int or not 1900 <= value < 2200:
        raise Unusable(f"{where}: bukan tahun")
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise Unusable(f"{where}: bukan teks")
    return value[:LONGEST]


def _finding(value: object, where: str) -> Finding:
    told = _Object(value, where)
    code = told.text("kode")
    if not _CODE.fullmatch(code):
        raise Unusable(f"{where}: bukan kode")
    severity = Severity(told.one_of("tingkat", tuple(map(str, Severity))))
    place = _place(told.value("tempat"), where)
    return Finding(code, severity, told.text("pesan"), place, told.text("saran"))


def _difference(value: object, where: str) -> Difference:
    told = _Object(value, where)
    before, after = (_named(told.within(side)) for side in ("semula", "menjadi"))
    changes = tuple(told.each("perubahan", _change))
    notes = tuple(told.each("catatan", _text))
    return Difference(before, after, changes, told.text("renja"), notes)


def _named(told: _Object) -> Named:
    name, year = told.text("nama"), _year(told.value("tahun"), told.where)
    return Named(f"Renja {year} pada {name}", name, year, told.text("commit"))


def _change(value: object, where: str) -> Change:
    told = _Object(value, where)
    beda = told.value("beda")
    return Change(
        hal=told.one_of("hal", HAL),
        jenis=told.one_of("jenis", JENIS),
        kode=told.text("kode"),
        sebutan=told.text("sebutan"),
        isian=told.text("isian"),
        kunci=told.text("kunci"),
        semula=told.text("semula"),
        menjadi=told.text("menjadi"),
        selisih=told.text("selisih"),
        beda=None if beda is None else _amount(beda, where),
        alasan=told.text("alasan"),
        tempat_semula=_place(told.value("tempat_semula"), where),
        tempat_menjadi=_place(told.value("tempat_menjadi"), where),
    )


def _amount(value: object, where: str) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > _BIGGEST:
        raise Unusable(f"{where}: bukan jumlah")
    return Decimal(str(value))


def _place(value: object, where: str) -> Place:
    if value is None:
        return NOWHERE
    told = _Object(value, where)
    return Place(told.text("berkas"), told.number("baris"), told.number("kolom"))


class _Object:
    """An object of JSON, its values demanded by name and kind."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise Unusable(f"{where or 'berkas'}: bukan objek")
        self._value: dict[str, Any] = value
        self.where = where

    def value(self, key: str) -> object:
        if key not in self._value:
            raise Unusable(f"{self._at(key)}: tidak ada")
        return self._value[key]

    def text(self, key: str) -> str:
        return _text(self.value(key), self._at(key))

    def number(self, key: str) -> int:
        value = self.value(key)
        if type(value) is not int or not 0 <= value < 10**9:
            raise Unusable(f"{self._at(key)}: bukan bilangan")
        return value

    def one_of(self, key: str, known: Sequence[_Item]) -> _Item:
        value = self.value(key)
        for item in known:
            if item == value:
                return item
        raise Unusable(f"{self._at(key)}: tidak dikenal")

    def within(self, key: str) -> _Object:
        return _Object(self.value(key), self._at(key))

    def each(self, key: str, read: Callable[[object, str], _Item]) -> list[_Item]:
        values = self.value(key)
        if not isinstance(values, list):
            raise Unusable(f"{self._at(key)}: bukan daftar")
        return [read(value, f"{self._at(key)}[{n}]") for n, value in enumerate(values)]

    def _at(self, key: str) -> str:
        return f"{self.where}.{key}".lstrip(".")
