"""Official budget codes taken apart, and the list of KRO that comes with the package."""

from __future__ import annotations

import pytest

from renja.check.kode_anggaran import EXAMPLES, known_kro, read_kode_anggaran


@pytest.mark.parametrize("level", EXAMPLES)
def test_the_example_of_each_level_is_of_that_level(level: str) -> None:
    found = read_kode_anggaran(EXAMPLES[level])
    assert found is not None
    assert found.level == level


def test_a_code_may_be_headed_by_all_that_is_above_it() -> None:
    found = read_kode_anggaran("055.01.WA.4235.EBA.962")
    assert found is not None
    assert (found.program, found.kegiatan, found.kro, found.ro) == ("WA", "4235", "EBA", "962")


@pytest.mark.parametrize("kode", ["wa", "WA.", "423", "4235.", "4235.EB", "4235.EBA.1", "055.WA"])
def test_what_has_no_official_form_is_no_code(kode: str) -> None:
    assert read_kode_anggaran(kode) is None


def test_every_kro_has_a_code_of_three_letters_a_name_and_a_unit() -> None:
    known = known_kro()
    assert known["EBA"].nama == "Layanan Dukungan Manajemen Internal"
    assert known["PAA"] == known["AAA"]
    assert len(known) > 450
    assert all(len(kode) == 3 and kode.isupper() for kode in known)
    assert all(kro.nama and kro.satuan for kro in known.values())
