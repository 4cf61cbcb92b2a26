"""What every block of the plan is: frozen, closed, and aware of its place."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self, TypeVar, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PrivateAttr,
    model_validator,
)
from pydantic.fields import ComputedFieldInfo, FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core.core_schema import CoreSchema, ValidatorFunctionWrapHandler

from renja.model.diagnostic import Place
from renja.model.fields import Cacah, Tahun, Tanggal, Teks, wrong_value
from renja.model.nearest import did_you_mean
from renja.model.numbers import shown
from renja.model.tree import NOWHERE, BlockNode, BrokenNode, EmptyNode, ListNode, place_in

_ACRONYMS = {"asn", "iku", "nip", "pns", "pppk", "rpjmn"}


def _title(key: str, _field: FieldInfo | ComputedFieldInfo) -> str:
    """Return a key as a title: 'Target sebelumnya', 'IKU'."""
    return key.upper() if key in _ACRONYMS else key.replace("_", " ").capitalize()


class Bagian(BaseModel):
    """A block of data. Unknown keys are errors; an empty key counts as absent.

    Its title and json_schema_extra, and the descriptions and examples of its fields, are
    what editors show to staff, hence Indonesian.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", field_title_generator=_title)
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

    def is_blank(self, key: str) -> bool:
        """Return whether a key was written with nothing behind it."""
        return self._blok is not None and isinstance(self._blok.get(key), EmptyNode)


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
        raise wrong_value(
            "RJ121",
            f"{shown(typed)} tidak dikenal; pilihannya: {', '.join(words)}.",
            did_you_mean(typed, words),
        )

    return BeforeValidator(read)


def _as_list(raw: Any) -> Any:
    return ListNode([raw], place_in(raw)) if isinstance(raw, str | BrokenNode) else raw


_Verifikasi = Literal["sudah", "sementara", "ilustrasi", "lama"]
Verifikasi = Annotated[_Verifikasi, one_of(_Verifikasi)]


def _no_broken(raw: Any) -> Any:
    return ListNode((), raw.place) if isinstance(raw, BrokenNode) else raw


ITEM_OR_LIST = "satu atau daftar"


class _ItemOrList:
    """Tells the schema that an item may stand without its list."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "$comment": ITEM_OR_LIST}


T = TypeVar("T")
ListOf = Annotated[tuple[T, ...], BeforeValidator(_no_broken)]
OneOrMore = Annotated[tuple[T, ...], BeforeValidator(_as_list), _ItemOrList]


class Sumber(Bagian, title="Sumber data"):
    """Where data come from."""

    dokumen: Teks = Field(
        description="Nama dokumen sumber.", examples=["Laporan Kepegawaian Semester I"]
    )
    halaman: Teks | None = Field(
        default=None, description="Halaman, misalnya 12 atau 12-15.", examples=["12-15"]
    )
    tanggal: Tanggal | None = Field(
        default=None,
        description="Tanggal dokumen atau pengambilan data.",
        examples=["31 Desember 2023"],
    )
    penerbit: Teks | None = Field(
        default=None, description="Yang menerbitkan dokumen.", examples=["Bagian Kepegawaian"]
    )


class Jumlah(Bagian, title="Nama dan jumlahnya"):
    """A named count."""

    nama: Teks = Field(description="Nama yang dihitung.", examples=["Perempuan"])
    jumlah: Cacah = Field(description="Banyaknya, bilangan bulat.", examples=[12])


class Periode(Bagian, title="Masa"):
    """A span of years, both ends included."""

    awal: Tahun = Field(description="Tahun pertama.", examples=[2020])
    akhir: Tahun = Field(description="Tahun terakhir.", examples=[2024])
