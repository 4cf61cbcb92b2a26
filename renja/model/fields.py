"""Values of the plan: the field decides what a text means, and the value keeps its place.

Each type reads the text that was typed: Cacah '4.282.429', Rupiah 'Rp300.000.000,00',
Desimal '95,25', Tanggal '4 Januari 2024'. What can't be read is told by `wrong_value`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self, SupportsIndex, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from renja.model import numbers, patterns
from renja.model.diagnostic import Place
from renja.model.tree import NOWHERE, BlockNode, BrokenNode, EmptyNode, place_in


def wrong_value(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """Return the error of a value: its type is the code, its context message and hint."""
    return PydanticCustomError(code, "{pesan}", {"pesan": message, "saran": hint})


class Nilai:
    """What all values share: the place, the text as typed, and how pydantic makes them."""

    place: Place
    typed: str
    broken: bool
    computed: bool = False  # made of the scalar at its place, which says something else
    json_schema: ClassVar[dict[str, Any]] = {}

    @classmethod
    @abstractmethod
    def read(cls, text: str, place: Place, info: ValidationInfo) -> Self:
        """Return the value that a typed text means; raises `wrong_value`."""

    @classmethod
    @abstractmethod
    def stand_in(cls, place: Place) -> Self:
        """Return a stand-in for a value that couldn't be read, marked `broken`."""

    @classmethod
    def _validate(cls, raw: Any, info: ValidationInfo) -> Self:
        if isinstance(raw, BrokenNode):
            return cls.stand_in(raw.place)
        if isinstance(raw, cls) and type(raw) is not Teks:
            return raw
        refuse_collection(raw)
        if raw is None or isinstance(raw, EmptyNode):
            raise wrong_value("RJ112", "belum diisi.")
        return cls.read(str(raw), place_in(raw), info)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls._validate, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(cls.json_schema)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


T = TypeVar("T")


def refuse_collection(raw: Any) -> None:
    """Raise `wrong_value` where a block or list stands in the place of a single value."""
    if isinstance(raw, BlockNode) and raw.inline:
        message = "teks yang diawali '{' harus diapit tanda petik."
        raise wrong_value("RJ113", message, f"Tulis '{{{', '.join(raw)}}}' dengan tanda petiknya.")
    if isinstance(raw, dict | list | tuple):
        shape = "kunci dan nilai" if isinstance(raw, dict) else "daftar"
        hint = "Kalau ini teks yang memuat titik dua, apit dengan tanda petik."
        if not isinstance(raw, dict):
            hint = "Tulis nilainya langsung di belakang titik dua, tanpa tanda '-'."
        raise wrong_value("RJ113", f"di sini tertulis {shape}, seharusnya satu nilai.", hint)


def _read(reader: Callable[[str], T], code: str, text: str) -> T:
    try:
        return reader(text)
    except numbers.Unreadable as error:
        raise wrong_value(code, error.message, error.hint) from None


class Teks(Nilai, str):
    """A text. Its value has placeholders such as {unit} filled in; typed has not."""

    json_schema = patterns.TEKS

    def __new__(
        cls, value: str = "", place: Place = NOWHERE, typed: str | None = None, broken: bool = False
    ) -> Self:
        """Return the text with its place; typed is the value where it isn't given."""
        self = super().__new__(cls, value)
        self.place, self.typed, self.broken = place, value if typed is None else typed, broken
        return self

    @classmethod
    def read(cls, text: str, place: Place, info: ValidationInfo) -> Self:
        """Return the text with its placeholders filled in."""
        if not text.strip():
            raise wrong_value("RJ120", "teksnya kosong.")
        return cls(fill_placeholders(text, info.context), place, text)

    @classmethod
    def stand_in(cls, place: Place) -> Self:
        """Return the stand-in for a value of this kind."""
        return cls("", place, broken=True)


def fill_placeholders(text: str, context: Any) -> str:
    """Return the text with {unit} and the other known placeholders filled in, once.

    Braces around anything else stay as typed.
    """
    if "{" in text and isinstance(context, dict):
        return numbers.PLACEHOLDER.sub(lambda m: context.get(m[1], m[0]), text)
    return text


class Kode(Teks):
    """A handle such as IKU.3 or 054: text of letters, digits, '.', '-', '_' and '/'."""

    json_schema = patterns.KODE

    @classmethod
    def read(cls, text: str, place: Place, info: ValidationInfo) -> Self:
        """Return the kode."""
        return cls(_read(numbers.read_kode, "RJ119", text), place, text)


class Cacah(Nilai, int):
    """A count: a whole number that isn't negative."""

    json_schema = patterns.CACAH

    def __new__(
        cls, value: int = 0, place: Place = NOWHERE, typed: str = "", broken: bool = False
    ) -> Self:
        """Return the number with its place."""
        self = super().__new__(cls, value)
        self.place, self.typed, self.broken = place, typed or str(value), broken
        return self

    @classmethod
    def read(cls, text: str, place: Place, info: ValidationInfo) -> Self:
        """Return the count."""
        return cls(_read(numbers.read_cacah, "RJ114", text), place, text)

    @classmethod
    def stand_in(cls, place: Place) -> Self:
        """Return the stand-in for a value of this kind."""
        return cls(0, place, broken=True)


class Rupiah(Cacah):
    """An amount of money in whole rupiah."""

    json_schema = patterns.RUPIAH

    @classmethod
    def read(cls, text: str, place: Place, info: ValidationInfo) -> Self:
        """Return the amount."""
        return cls(_read(numbers.read_rupiah, "RJ115", text), place, text)


class Tahun(Cacah):
    """A year of four digits."""

    json_schema = patterns.TAHUN

    @classmethod
    def read(cls, text: str, place: Place, info: ValidationInfo) -> Self:
        """Return the year."""
        return cls(_read(numbers.read_tahun, "RJ118", text), place, text)


class Desimal(Nilai, Decimal):
    """A number that may have decimals, exact as typed."""

    json_schema = patterns.DESIMAL

    def __new__(
        cls,
        value: Decimal | int | str = 0,
        place: Place = NOWHERE,
        typed: str = "",
        broken: bool = False,
    ) -> Self:
        """Return the number with its place."""
        self = super().__new__(cls, value)
        self.place, self.typed, self.broken = place, typed or str(value), broken
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (Decimal(self), self.place, self.typed, self.broken)

    @classmethod
    def read(cls, text: str, place: Place, info: ValidationInfo) -> Self:
        """Return the number."""
        return cls(_read(numbers.read_desimal, "RJ116", text), place, text)

    @classmethod
    def stand_in(cls, place: Place) -> Self:
        """Return the stand-in for a value of this kind."""
        return cls(0, place, broken=True)


class Tanggal(Nilai, date):
    """A date, typed as 2024-01-04 or 4 Januari 2024."""

    json_schema = patterns.TANGGAL

    def __new__(
        cls,
        year: SupportsIndex,
        month: SupportsIndex = 1,
        day: SupportsIndex = 1,
        place: Place = NOWHERE,
        typed: str = "",
        broken: bool = False,
    ) -> Self:
        """Return the date with its place."""
        self = super().__new__(cls, year, month, day)
        self.place, self.typed, self.broken = place, typed or self.isoformat(), broken
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        parts = (self.year, self.month, self.day, self.place, self.typed, self.broken)
        return type(self), parts

    @classmethod
    def read(cls, text: str, place: Place, info: ValidationInfo) -> Self:
        """Return the date."""
        day = _read(numbers.read_tanggal, "RJ117", text)
        return cls(day.year, day.month, day.day, place, text)

    @classmethod
    def stand_in(cls, place: Place) -> Self:
        """Return the stand-in for a value of this kind."""
        return cls(1900, 1, 1, place, broken=True)
