"""Plans wholly unlike that of 2024 load and hold, by data alone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from renja.check.plan import check_plan
from renja.load.loader import load_plan
from renja.model.diagnostic import has_galat
from renja.model.fields import Teks
from renja.model.renja import Renja
from tests.plans.enam_puluh_iku import HOME, HOSTILE, files

HERE = Path(__file__).parent
PLANS = ("tujuan-triwulan", "predikat-tanpa-pagu", "enam-puluh-iku")


def load(name: str) -> Renja:
    loaded = load_plan(HERE / name, 2025)
    assert loaded.findings == ()
    assert loaded.renja is not None
    return loaded.renja


@pytest.mark.parametrize("name", PLANS)
def test_the_plan_has_no_galat(name: str) -> None:
    assert not has_galat(check_plan(load(name)))


def test_a_plan_may_have_tujuan_quarters_decimals_and_a_revised_pagu() -> None:
    renja = load("tujuan-triwulan")
    assert renja.perspektif == ()
    assert [len(tujuan.sasaran) for tujuan in renja.tujuan] == [2, 1]
    assert [sasaran.nomor for sasaran in renja.sasaran] == [1, 2, 3]
    by_kode = {str(each.kode): each for each in renja.iku}
    iku = by_kode["1.2"]
    assert (iku.target.angka, len(iku.triwulan)) == (Decimal("97.5"), 4)
    assert renja.jumlah_pagu == 14_943_500_000
    assert renja.jumlah_semula == 14_965_000_000
    assert [baris.kode for baris in renja.pagu_iku(iku)] == ["P.1", "P.1.a"]
    assert [baris.kode for baris in renja.pagu_iku(by_kode["2.1"])] == ["P.2", "P.4"]


def test_a_plan_may_have_one_predicate_and_no_pagu() -> None:
    renja = load("predikat-tanpa-pagu")
    assert [iku.target.predikat for iku in renja.iku] == ["A"]
    assert renja.iku[0].berubah
    assert (renja.pagu, renja.jumlah_pagu, renja.jumlah_semula) == ((), 0, None)


def test_a_plan_may_be_large_and_its_texts_hostile() -> None:
    renja = load("enam-puluh-iku")
    assert len(renja.iku) == 60
    assert {len(iku.nama) for iku in renja.iku} == {400}
    assert sum(isi.jenis == "aktivitas" for k in renja.kegiatan for isi in k.isi) == 200
    assert all(HOSTILE in iku.nama and iku.nama == iku.nama.typed for iku in renja.iku)
    assert isinstance(renja.unit.nama, Teks)
    assert renja.unit.nama == f"Kantor Contoh {HOSTILE}"


def test_the_large_plan_is_what_its_script_writes() -> None:
    written = {file.name: file.read_text(encoding="utf-8") for file in HOME.iterdir()}
    assert written == files(), "python -m tests.plans.enam_puluh_iku"
