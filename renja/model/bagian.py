"""What every block of the plan is: frozen, closed, and aware of its place."""

from __future__ import annotations

import difflib
from typing import Annotated, Any, Literal, Self, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, model_validator
from pydantic_core.core_schema import ValidatorFunctionWrapHandler

from renja.model.diagnostic import Place
from renja.model.fields import Cacah, Tahun, Tanggal, Teks, wrong_value
from renja.model.numbers import shown
from renja.model.tree import NOWHERE, BlockNode, BrokenNode, EmptyNode, ListNode, place_in


class Bagian(BaseModel):
    """A block of data. Unknown keys are errors; an empty key counts as absent."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    _blok: BlockNode | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_tree(cls, data: Any, handler: ValidatorFunctionWrapHandler) -> Self:
        if not isinstance(data, BlockNode):
            made: Self = handler(data)
            return made
        made = handler(
            {
                key: value
                for key, value in data.items()
                if not (isinstance(value, EmptyNode) and key in cls.model_fields)
            }
        )
        made._blok = data
        return made

    @property
    def place(self) -> Place:
        """Return the place of the block's first key."""
        return self._blok.place if self._blok is not None else NOWHERE

    def place_of(self, key: str) -> Place:
        """Return the place of a key's value, or of the block where the key is absent."""
        if self._blok is not None and key in self._blok:
            place = place_in(self._blok[key])
            return place if place != NOWHERE else self._blok.key_places.get(key, self.place)
        return self.place

    def key_place(self, key: str) -> Place:
        """Return the place of a key itself, or of the block where the key is absent."""
        return self._blok.key_places.get(key, self.place) if self._blok is not None else NOWHERE


def one_of(choices: Any) -> BeforeValidator:
    """Return the reader of a field that takes one of the words of a Literal."""
    words: tuple[str, ...] = get_args(choices)

    def read(raw: Any) -> Any:
        if isinstance(raw, BrokenNode):
            return words[0]
        if not isinstance(raw, str):
            raise wrong_value("RJ113", "di sini seharusnya satu kata.")
        typed = str(raw).strip()
        if typed in words:
            return typed
        lowered = {word.lower(): word for word in words}
        close = difflib.get_close_matches(typed.lower(), lowered, 1)
        raise wrong_value(
            "RJ121",
            f"{shown(typed)} tidak dikenal; pilihannya: {', '.join(words)}.",
            f"maksud Anda '{lowered[close[0]]}'?" if close else "",
        )

    return BeforeValidator(read)


def _as_list(raw: Any) -> Any:
    return ListNode([raw], place_in(raw)) if isinstance(raw, str | BrokenNode) else raw


_Verifikasi = Literal["sudah", "sementara", "ilustrasi", "lama"]
Verifikasi = Annotated[_Verifikasi, one_of(_Verifikasi)]


def _no_broken(raw: Any) -> Any:
    return ListNode((), raw.place) if isinstance(raw, BrokenNode) else raw


T = TypeVar("T")
ListOf = Annotated[tuple[T, ...], BeforeValidator(_no_broken)]
OneOrMore = Annotated[tuple[T, ...], BeforeValidator(_as_list)]


class Sumber(Bagian):
    """Where data come from."""

    dokumen: Teks = Field(description="Nama dokumen sumber.")
    halaman: Teks | None = Field(default=None, description="Halaman, misalnya 12 atau 12-15.")
    tanggal: Tanggal | None = Field(
        default=None, description="Tanggal dokumen atau pengambilan data."
    )
    penerbit: Teks | None = Field(default=None, description="Yang menerbitkan dokumen.")


class Jumlah(Bagian):
    """A named count."""

    nama: Teks = Field(description="Nama yang dihitung.")
    jumlah: Cacah = Field(description="Banyaknya, bilangan bulat.")


class Periode(Bagian):
    """A span of years, both ends included."""

    awal: Tahun = Field(description="Tahun pertama.")
    akhir: Tahun = Field(description="Tahun terakhir.")
