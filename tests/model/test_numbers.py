"""How numbers, money, dates and kode may be typed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja.model import numbers
from renja.model.numbers import MONTHS, Unreadable, group

whole = st.integers(0, 10**15 - 1)


@given(whole)
def test_rupiah_reads_every_customary_way_of_writing_the_same_amount(amount: int) -> None:
    grouped = group(amount)
    for typed in (
        str(amount),
        grouped,
        f"Rp{grouped}",
        f"Rp {grouped}",
        f"Rp. {grouped}",
        f"rp{grouped}",
        f"Rp{grouped},00",
        f"Rp{grouped},-",
        f"  {grouped} ",
    ):
        assert numbers.read_rupiah(typed) == amount


@given(whole)
def test_cacah_reads_digits_with_and_without_points(count: int) -> None:
    assert numbers.read_cacah(str(count)) == count
    assert numbers.read_cacah(group(count)) == count


@given(st.integers(0, 10**9), st.integers(0, 10**4).map(lambda n: f"{n:05d}"))
def test_desimal_reads_comma_and_point_alike_and_exactly(number: int, fraction: str) -> None:
    expected = Decimal(f"{number}.{fraction}")
    assert numbers.read_desimal(f"{number},{fraction}") == expected
    assert numbers.read_desimal(f"{number}.{fraction}") == expected
    assert numbers.read_desimal(f"{group(number)},{fraction}") == expected
    assert numbers.read_desimal(f"-{number},{fraction}") == -expected


@given(st.integers(1, 999), st.integers(0, 999).map(lambda n: f"{n:03d}"))
def test_desimal_refuses_three_digits_behind_a_point(number: int, fraction: str) -> None:
    with pytest.raises(Unreadable, match="rancu"):
        numbers.read_desimal(f"{number}.{fraction}")


def test_desimal_tells_how_to_write_what_is_ambiguous() -> None:
    with pytest.raises(Unreadable) as raised:
        numbers.read_desimal("1.500")
    assert raised.value.message == "'1.500' rancu: dapat berarti 1,500 atau 1500."
    assert raised.value.hint == "Tulis 1,5 untuk pecahan atau 1500 untuk bilangan bulat."


def test_desimal_takes_what_can_mean_one_thing_only() -> None:
    assert numbers.read_desimal("0.125") == Decimal("0.125")
    assert numbers.read_desimal("4.282.429") == 4282429
    assert numbers.read_desimal("1.234,5") == Decimal("1234.5")
    assert numbers.read_desimal("82") == 82


@given(st.text(max_size=30))
def test_no_text_brings_a_reader_down(text: str) -> None:
    for reader in (
        numbers.read_cacah,
        numbers.read_desimal,
        numbers.read_kode,
        numbers.read_rupiah,
        numbers.read_tahun,
        numbers.read_tanggal,
    ):
        with contextlib.suppress(Unreadable):
            reader(text)


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)))
def test_tanggal_reads_iso_and_indonesian_dates(day: date) -> None:
    assert numbers.read_tanggal(day.isoformat()) == day
    long = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert numbers.read_tanggal(long) == day
    assert numbers.read_tanggal(long.upper()) == day


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("4 Pebruari 2024", "maksud Anda '4 Februari 2024'?"),
        ("4 Nopember 2024", "maksud Anda '4 November 2024'?"),
        ("4 Xyz 2024", "Tulis misalnya 4 Januari 2024 atau 2024-01-04."),
        ("4/1/2024", "Tulis misalnya 4 Januari 2024 atau 2024-01-04."),
    ],
)
def test_tanggal_suggests_what_was_meant(typed: str, hint: str) -> None:
    with pytest.raises(Unreadable) as raised:
        numbers.read_tanggal(typed)
    assert raised.value.hint == hint


@pytest.mark.parametrize(
    "typed", ["054", "IKU.3", "CO.1", "4235.EBA.001", "uu-20-2023", "a_b", "é1"]
)
def test_kode_stays_the_text_that_was_typed(typed: str) -> None:
    assert numbers.read_kode(f" {typed} ") == typed


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("IKU. 1", "Tulis IKU.1."), ("IKU 1", "Tulis IKU.1."), ("IKU#1", "Tulis misalnya IKU.3.")],
)
def test_kode_without_spaces_is_suggested(typed: str, hint: str) -> None:
    with pytest.raises(Unreadable) as raised:
        numbers.read_kode(typed)
    assert raised.value.hint == hint


def test_tahun_has_four_digits() -> None:
    assert numbers.read_tahun("2024") == 2024
    with pytest.raises(Unreadable, match="bukan tahun"):
        numbers.read_tahun("24")


def test_digits_of_other_scripts_are_no_digits() -> None:
    with pytest.raises(Unreadable):
        numbers.read_cacah("٣")


@pytest.mark.parametrize("typed", ["-45", "- 45", "\u22121.500"])
@pytest.mark.parametrize("read", [numbers.read_cacah, numbers.read_rupiah])
def test_a_count_below_zero_is_told_as_such(read: Callable[[str], int], typed: str) -> None:
    with pytest.raises(Unreadable, match="tidak boleh negatif"):
        read(typed)


def test_rupiah_below_zero_after_the_sign_of_money_is_told_as_such() -> None:
    with pytest.raises(Unreadable, match="tidak boleh negatif"):
        numbers.read_rupiah("Rp-300.000.000")


@pytest.mark.parametrize("read", [numbers.read_cacah, numbers.read_rupiah, numbers.read_desimal])
def test_a_mark_behind_a_number_is_told(read: Callable[[str], object]) -> None:
    with pytest.raises(Unreadable) as raised:
        read("96,")
    assert raised.value.hint == "Tulis 96."
