"""Values keep what was typed and where; what is computed from them doesn't."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal

import pytest
from pydantic import ValidationError

from renja.model.bagian import Bagian, Jumlah
from renja.model.diagnostic import Place
from renja.model.fields import Cacah, Desimal, Kode, Rupiah, Tahun, Tanggal, Teks
from renja.model.target import Target
from renja.model.tree import NOWHERE, BlockNode, EmptyNode

HERE = Place("data/2025/x.yaml", 3, 5, 9)


class Semua(Bagian):
    teks: Teks
    kode: Kode
    cacah: Cacah
    rupiah: Rupiah
    desimal: Desimal
    tanggal: Tanggal
    tahun: Tahun
    target: Target


TYPED = {
    "teks": "Layanan {unit} {lain}",
    "kode": "054",
    "cacah": "4.282.429",
    "rupiah": "Rp300.000.000,00",
    "desimal": "95,25",
    "tanggal": "4 Januari 2024",
    "tahun": "2024",
    "target": "100%",
}


def read() -> Semua:
    tree = BlockNode({key: Teks(value, HERE) for key, value in TYPED.items()}, HERE)
    return Semua.model_validate(tree, context={"unit": "Kantor"})


def test_a_field_decides_what_a_text_means() -> None:
    semua = read()
    assert semua.teks == "Layanan Kantor {lain}"
    assert semua.kode == "054"
    assert semua.cacah == 4282429
    assert semua.rupiah == 300_000_000
    assert semua.desimal == Decimal("95.25")
    assert semua.tanggal.isoformat() == "2024-01-04"
    assert semua.tahun == 2024
    assert (semua.target.angka, semua.target.persen) == (Decimal(100), True)


def test_every_value_knows_its_place_and_what_was_typed() -> None:
    semua = read()
    for key, typed in TYPED.items():
        value = getattr(semua, key)
        assert value.place == HERE
        assert value.typed == typed
    assert semua.place == HERE
    assert semua.place_of("teks") == HERE


def test_what_is_computed_is_plain() -> None:
    semua = read()
    assert type(semua.cacah + semua.rupiah) is int
    assert type(semua.desimal * 2) is Decimal
    assert type(semua.teks.upper()) is str


def test_values_survive_copies() -> None:
    semua = read()
    for value in (semua.teks, semua.cacah, semua.desimal, semua.tanggal, semua.target):
        for other in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
            assert other == value
            assert other.place == HERE


def test_plain_values_of_a_test_have_no_place() -> None:
    assert Jumlah(nama=Teks("a"), jumlah=Cacah(3)).jumlah.place == NOWHERE


def test_models_are_frozen_and_closed() -> None:
    semua = read()
    with pytest.raises(ValidationError):
        semua.kode = Kode("055")
    with pytest.raises(ValidationError):
        Jumlah.model_validate({"nama": "a", "jumlah": "3", "lain": "x"})


@pytest.mark.parametrize(
    ("typed", "angka", "predikat"),
    [
        ("100%", Decimal(100), None),
        ("100 %", Decimal(100), None),
        ("95,25", Decimal("95.25"), None),
        ("-2,5", Decimal("-2.5"), None),
        ("A", None, "A"),
        ("WTP", None, "WTP"),
        ("Level 3", None, "Level 3"),
        ("-", None, None),
        ("–", None, None),
    ],
)
def test_a_target_is_a_number_a_predicate_or_nothing(
    typed: str, angka: Decimal | None, predikat: str | None
) -> None:
    target = Target.read(typed)
    assert (target.angka, target.predikat) == (angka, predikat)
    assert target.kosong is (angka is None and predikat is None)


def test_targets_are_the_same_however_they_are_typed() -> None:
    assert Target.read("100%").sama(Target.read("100"))
    assert not Target.read("A").sama(Target.read("BB"))
    assert Target.read("wtp").sama(Target.read("WTP"))
    assert not Target.read("-").sama(Target.read("WTP"))


def test_an_empty_item_is_no_predicate() -> None:
    tree = BlockNode({key: Teks(value, HERE) for key, value in TYPED.items()}, HERE)
    with pytest.raises(ValidationError) as told:
        Semua.model_validate({**tree, "target": EmptyNode(HERE)})
    assert [error["type"] for error in told.value.errors()] == ["RJ112"]
