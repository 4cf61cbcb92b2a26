"""How two values differ, by their units."""

from __future__ import annotations

import pytest

from renja.compare.values import selisih
from renja.model.target import Target


@pytest.mark.parametrize(
    ("before", "after", "satuan", "told"),
    [
        ("3,5", "80", ("indeks", "nilai"), ""),
        ("3,5", "4", ("indeks", "Indeks "), "+0,5"),
        ("80", "82,5", ("persen", "%"), "+2,5 poin persentase"),
        ("80%", "82,5%", ("indeks", "nilai"), "+2,5 poin persentase"),
        ("80", "82,5", ("nilai", "persen"), ""),
    ],
)
def test_targets_of_two_units_have_no_difference(
    before: str, after: str, satuan: tuple[str, str], told: str
) -> None:
    assert selisih(Target.read(before), Target.read(after), satuan).teks == told
