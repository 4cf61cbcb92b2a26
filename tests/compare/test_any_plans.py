"""What holds for any two plans: nothing differs from itself, and back is the same way as there."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest

from renja.compare.change import Change
from renja.compare.plans import compare_plans
from tests.compare.whole_plan import (
    VARIANTS,
    Tree,
    leaves,
    other,
    plan_of,
    whole_tree,
    with_other,
    without,
)

SEEDS = range(24)
BACK = {"tambah": "hapus", "hapus": "tambah"}


def any_tree(seed: int) -> tuple[Tree, Tree]:
    """Return a whole tree and one in which some values are others and some items are gone."""
    chance = random.Random(seed)
    tree = whole_tree(chance.choice(list(VARIANTS)))
    made = tree
    plan = plan_of(tree)
    for way, value in chance.sample(list(leaves(plan, tree)), 12):
        if other(value) and way[-1] != "tahun":
            made = with_other(made, way, other(value))
    for key in chance.sample(["pagu", "program", "pengadaan", "regulasi", "peran"], 2):
        made = without(made, (key, chance.randrange(len(made[key]))))
    return tree, made


@pytest.mark.parametrize("seed", SEEDS)
def test_no_plan_differs_from_itself(seed: int) -> None:
    for tree in any_tree(seed):
        assert compare_plans(plan_of(tree), plan_of(tree)) == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_way_back_is_told_alike(seed: int) -> None:
    before, after = map(plan_of, any_tree(seed))
    there, back = compare_plans(before, after), compare_plans(after, before)
    assert there
    assert _counted(there) == _counted(back, BACK)
    assert sum(change.beda or 0 for change in there) == -sum(change.beda or 0 for change in back)


def _counted(changes: tuple[Change, ...], named: dict[str, str] | None = None) -> Counter[Any]:
    names = named or {}
    return Counter((c.hal, names.get(c.jenis, c.jenis), c.kunci) for c in changes)


@pytest.mark.parametrize("seed", SEEDS)
def test_lists_in_another_order_give_only_another_order(seed: int) -> None:
    chance = random.Random(seed)
    tree = whole_tree(chance.choice(list(VARIANTS)))
    changes = compare_plans(plan_of(tree), plan_of(_shuffled(tree, chance)))
    # Quarters are an order by themselves: another one is other targets.
    assert {c.jenis for c in changes if c.kunci != "triwulan"} <= {"urutan"}


def _shuffled(node: Any, chance: random.Random) -> Any:
    if isinstance(node, dict):
        keys = chance.sample(list(node), len(node))
        return {key: _shuffled(node[key], chance) for key in keys}
    if isinstance(node, list):
        return [_shuffled(item, chance) for item in chance.sample(node, len(node))]
    return node


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sums_differ_by_what_the_lines_differ_by(seed: int) -> None:
    before, after = map(plan_of, any_tree(seed))
    changes = compare_plans(before, after)
    whole = [c.beda for c in changes if c.hal == "jumlah" and not c.kode]
    assert sum(whole) == after.jumlah_pagu - before.jumlah_pagu
