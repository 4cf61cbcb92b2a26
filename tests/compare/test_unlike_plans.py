"""Real plans that are as unlike as offices are, each compared with every other."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations

import pytest

from renja.compare.plans import compare_plans
from renja.load.loader import load_plan
from renja.model.renja import Renja
from renja.report.changes import table
from renja.report.changes.difference import Difference, Named
from tests.conftest import REPOSITORY

PLANS = {
    "kanreg": (REPOSITORY, 2024),
    "kecil": (REPOSITORY / "tests/proyek/kecil", 2025),
    "tujuan": (REPOSITORY / "tests/plans/tujuan-triwulan", 2025),
    "predikat": (REPOSITORY / "tests/plans/predikat-tanpa-pagu", 2025),
    "enam-puluh": (REPOSITORY / "tests/plans/enam-puluh-iku", 2025),
}
BACK = {"tambah": "hapus", "hapus": "tambah"}


@cache
def plan(name: str) -> Renja:
    loaded = load_plan(*PLANS[name])
    assert loaded.renja is not None, loaded.findings
    return loaded.renja


@pytest.mark.parametrize("name", PLANS)
def test_no_plan_differs_from_itself(name: str) -> None:
    again = load_plan(*PLANS[name]).renja
    assert again is not None
    assert compare_plans(plan(name), again) == ()


@pytest.mark.parametrize(("one", "other"), [*combinations(PLANS, 2)])
def test_there_and_back_are_told_alike_and_sums_add_up(one: str, other: str) -> None:
    before, after = plan(one), plan(other)
    there, back = compare_plans(before, after), compare_plans(after, before)
    assert Counter((c.hal, c.jenis) for c in there) == Counter(
        (c.hal, BACK.get(c.jenis, c.jenis)) for c in back
    )
    sums = [c.beda or 0 for c in there if c.hal == "jumlah"]
    whole = after.jumlah_pagu - before.jumlah_pagu
    assert sums[-1:] == ([whole] if whole else [])
    assert sum(sums[:-1]) == whole


@pytest.mark.parametrize(("one", "other"), [*combinations(PLANS, 2)])
def test_all_their_changes_fit_eighty_columns(one: str, other: str) -> None:
    changes = compare_plans(plan(one), plan(other))
    names = (Named("Renja A", "a", 2024), Named("Renja B", "b", 2025))
    told = table.told(Difference(*names, changes, "0"), 80)
    assert max(map(len, told.split("\n"))) <= 80
