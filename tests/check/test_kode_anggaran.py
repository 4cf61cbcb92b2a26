"""Official budget codes taken apart, and the list of KRO that comes with the package."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.check.kode_anggaran import CONTOH, daftar_kro, read_kode_anggaran
from renja.check.plan import check_plan
from renja.load.loader import load_plan
from tests.check.projects import YEAR, project_of

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("tingkat", CONTOH)
def test_the_example_of_each_level_is_of_that_level(tingkat: str) -> None:
    found = read_kode_anggaran(CONTOH[tingkat])
    assert found is not None
    assert found.tingkat == tingkat


def test_a_code_may_be_headed_by_all_that_is_above_it() -> None:
    found = read_kode_anggaran("055.01.WA.4235.EBA.962")
    assert found is not None
    assert (found.program, found.kegiatan, found.kro, found.ro) == ("WA", "4235", "EBA", "962")


@pytest.mark.parametrize("kode", ["wa", "WA.", "423", "4235.", "4235.EB", "4235.EBA.1", "055.WA"])
def test_what_has_no_official_form_is_no_code(kode: str) -> None:
    assert read_kode_anggaran(kode) is None


def test_every_kro_has_a_code_of_three_letters_a_name_and_a_unit() -> None:
    known = daftar_kro()
    assert known["EBA"].nama == "Layanan Dukungan Manajemen Internal"
    assert known["PAA"] == known["AAA"]
    assert len(known) > 450
    assert all(len(kode) == 3 and kode.isupper() for kode in known)
    assert all(kro.nama and kro.satuan for kro in known.values())


def test_a_code_in_small_letters_is_mended_by_an_edit_and_no_other_is(tmp_path: Path) -> None:
    loaded = load_plan(project_of(CASES / "RJ333_kode_anggaran_salah", tmp_path), YEAR)
    assert loaded.renja is not None
    (edit,) = [edit for found in check_plan(loaded.renja) for edit in found.fix]
    line = loaded.texts[edit.place.path].split("\n")[edit.place.line - 1]
    assert line[edit.place.column - 1 : edit.place.end_column - 1] == edit.old == "4235.eba.994"
    assert edit.new == "4235.EBA.994"
