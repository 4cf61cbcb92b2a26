"""Every field of the model is compared, also one that is new: no change of a plan stays untold."""

from __future__ import annotations

import typing
from typing import Any, get_args

import pytest

from renja.compare.change import Change
from renja.compare.lists import TELLING
from renja.compare.plans import compare_plans
from renja.compare.things import REFERENCES
from renja.compare.values import text_of
from renja.load.tree_path import block_model
from renja.model.bagian import Bagian, Periode
from renja.model.fields import Kode
from renja.model.renja import Renja
from tests.compare.whole_plan import VARIANTS, leaves, other, plan_of, whole_tree, with_other

NO_REFERENCES = {"kode", "kode_anggaran", "lanjutan_dari"}


def models(model: type[Bagian] = Renja) -> set[type[Bagian]]:
    found = {model}
    for field in model.model_fields.values():
        inner = block_model(field.annotation)
        if inner is not None and inner not in found:
            found |= models(inner)
    return found


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_value_that_is_typed_otherwise_is_told_wherever_it_stands(variant: str) -> None:
    tree = whole_tree(variant)
    plan = plan_of(tree)
    by_field = {tuple(s for s in way if isinstance(s, str)): way for way, _ in leaves(plan, tree)}
    values = dict(leaves(plan, tree))
    untold = []
    for keys, way in by_field.items():
        text = other(values[way]) or _other_words(keys)[0]
        after = plan_of(with_other(tree, way, text))
        printed = (text_of(values[way]), text_of(dict(leaves(after, tree))[way]))
        told = compare_plans(plan, after)
        if not any(_tells(change, keys, printed) for change in told):
            untold.append(keys)
    assert by_field
    assert not untold


def _tells(change: Change, keys: tuple[str, ...], printed: tuple[str, str]) -> bool:
    """Return whether a change tells of a field, from what to what, or of the item that the field
    is the name of; a span of years is told as one value."""
    key = keys[-2] if keys[-1] in Periode.model_fields else keys[-1]
    if change.kunci.split(".")[-1] == key and change.jenis in ("ubah", "pindah", "ganti_kode"):
        return printed[0] in change.semula and printed[1] in change.menjadi
    return change.jenis in ("tambah", "hapus") and keys[-1] in TELLING


def _other_words(way: tuple[Any, ...]) -> list[str]:
    model: type[Bagian] = Renja
    field = None
    for step in way:
        if isinstance(step, str):
            field = model.model_fields[step]
            model = block_model(field.annotation) or model
    assert field is not None
    words = _literal(field.annotation)
    return list(words[:-1])


def _literal(annotation: Any) -> tuple[str, ...]:
    if typing.get_origin(annotation) is typing.Literal:
        return get_args(annotation)
    return next((words for inner in get_args(annotation) if (words := _literal(inner))), ())


def test_every_field_of_the_model_is_filled_in_some_variant() -> None:
    filled: set[str] = set()
    for name in VARIANTS:
        _collect(plan_of(whole_tree(name)), filled)
    missing = {
        f"{model.__name__}.{key}"
        for model in models()
        for key, field in model.model_fields.items()
        if not field.exclude
    } - filled
    assert not missing


def _collect(block: Bagian, into: set[str]) -> None:
    for key in type(block).model_fields:
        value = getattr(block, key)
        if value is not None and value != ():
            into.add(f"{type(block).__name__}.{key}")
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Bagian):
                _collect(item, into)


def test_every_field_of_kode_is_known_to_refer_to_something_or_not_to() -> None:
    fields = {
        (model, key)
        for model in models()
        for key, field in model.model_fields.items()
        if _is_kode(field.annotation) and key not in NO_REFERENCES
    }
    assert fields == set(REFERENCES)


def _is_kode(annotation: Any) -> bool:
    return annotation is Kode or any(map(_is_kode, get_args(annotation)))
