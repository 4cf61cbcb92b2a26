"""A target or a realisation: a number, a predicate, or '-' where there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from renja.model import numbers, patterns
from renja.model.diagnostic import Place
from renja.model.fields import refuse_collection, wrong_value
from renja.model.tree import NOWHERE, BrokenNode, EmptyNode, place_in

_NONE = ("-", "\u2013", "\u2014")
_LIKE_A_NUMBER = re.compile(r"[-\u2212]?[0-9][0-9.,]*")


@dataclass(frozen=True, slots=True)
class Target:
    """What was typed; angka where it is a number, predikat where it is a word.

    persen tells that the number was typed with '%'. Both are None for '-'. computed: it was made
    of the scalar at its place, which says something else.
    """

    typed: str
    place: Place = NOWHERE
    angka: Decimal | None = None
    predikat: str | None = None
    persen: bool = False
    broken: bool = False
    computed: bool = False

    @property
    def kosong(self) -> bool:
        """Return whether there is no target ('-')."""
        return self.angka is None and self.predikat is None

    def sama(self, other: Target) -> bool:
        """Return whether two targets mean the same, however they were typed: 'wtp' is 'WTP'."""
        return (self.angka, _folded(self.predikat)) == (other.angka, _folded(other.predikat))

    @classmethod
    def read(cls, text: str, place: Place = NOWHERE) -> Target:
        """Return the target that a typed text means; raises `wrong_value`."""
        typed = text.strip()
        if not typed:
            raise wrong_value("RJ112", "belum diisi.", 'Tulis "-" kalau memang tidak ada target.')
        if typed in _NONE:
            return cls(text, place)
        number = typed.removesuffix("%").rstrip()
        if not _LIKE_A_NUMBER.fullmatch(number):
            return cls(text, place, predikat=typed)
        try:
            angka = numbers.read_desimal(number)
        except numbers.Unreadable as error:
            raise wrong_value("RJ116", error.message, error.hint) from None
        return cls(text, place, angka=angka, persen=typed.endswith("%"))

    @classmethod
    def _validate(cls, raw: Any, info: ValidationInfo) -> Target:
        if isinstance(raw, Target):
            return raw
        if isinstance(raw, BrokenNode):
            return cls("", raw.place, broken=True)
        refuse_collection(raw)
        return cls.read("" if isinstance(raw, EmptyNode) else str(raw), place_in(raw))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls._validate,
            serialization=core_schema.plain_serializer_function_ser_schema(lambda t: t.typed),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(patterns.TARGET)


def _folded(predikat: str | None) -> str:
    return " ".join((predikat or "").split()).casefold()
