"""A plan in which every field of the model is filled, and what else each value could be.

It is made by the model's own fields, so that a field that is new is in it at once.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Literal, get_args, get_origin

from renja.load.tree_path import block_model
from renja.model.bagian import Bagian
from renja.model.fields import Cacah, Desimal, Kode, Tahun, Tanggal, Teks
from renja.model.renja import Renja
from renja.model.target import Target

Way = tuple[str | int, ...]
Tree = dict[str, Any]

# Of fields that don't go together: those that this variant leaves out.
VARIANTS: dict[str, frozenset[str]] = {
    "perspektif": frozenset({"Strategi.tujuan", "Strategi.sasaran", "Isi.aktivitas"}),
    "tujuan": frozenset({"Strategi.perspektif", "Strategi.sasaran", "Isi.indikator"}),
    "sasaran": frozenset({"Strategi.perspektif", "Strategi.tujuan", "Isi.indikator"}),
}
_LENGTHS = {"Iku.triwulan": 4}


def whole_tree(variant: str) -> Tree:
    """Return the tree of a plan with every field but those that the variant leaves out."""
    return _block(Renja, VARIANTS[variant], "")


def plan_of(tree: Tree) -> Renja:
    """Return the plan of a tree."""
    return Renja.model_validate(tree)


def _block(model: type[Bagian], without: frozenset[str], owner: str) -> Tree:
    tree: Tree = {}
    for key, field in model.model_fields.items():
        name = f"{model.__name__}.{key}"
        if name in without or field.exclude:
            continue
        tree[key] = _value(field.annotation, name, without, f"{owner}{key}")
    return tree


def _value(annotation: Any, name: str, without: frozenset[str], owner: str) -> Any:
    if get_origin(annotation) is tuple or _inside(annotation, tuple):
        inner = get_args(_tuple_of(annotation))[0]
        count = _LENGTHS.get(name, 2)
        return [_value(inner, name, without, f"{owner}{n}.") for n in range(1, count + 1)]
    model = block_model(annotation)
    if model is not None:
        return _block(model, without, f"{owner}.")
    if words := _words(annotation):
        return words[-1]
    kind = _kind(annotation)
    if kind is Tanggal:
        return "2024-01-04"
    if kind is Tahun:
        return "2024"
    if kind is not None and issubclass(kind, Teks):
        return owner if kind is Kode else f"teks {owner}"
    return "7"


def _tuple_of(annotation: Any) -> Any:
    if get_origin(annotation) is tuple:
        return annotation
    return next(found for inner in get_args(annotation) if (found := _tuple_of(inner)) is not None)


def _inside(annotation: Any, origin: Any) -> bool:
    return any(get_origin(inner) is origin for inner in get_args(annotation))


def _words(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((words for inner in get_args(annotation) if (words := _words(inner))), ())


def _kind(annotation: Any) -> Any:
    if isinstance(annotation, type):
        return annotation
    kinds = [kind for inner in get_args(annotation) if (kind := _kind(inner)) is not type(None)]
    return next(iter(kinds), None)


def leaves(plan: Renja, tree: Tree) -> Iterator[tuple[Way, object]]:
    """Yield the way to every single value of a tree, with the value that the model made of it."""
    yield from _leaves(plan, tree, ())


def _leaves(value: Any, node: Any, way: Way) -> Iterator[tuple[Way, object]]:
    match node:
        case dict():
            for key, inner in node.items():
                yield from _leaves(getattr(value, key), inner, (*way, key))
        case list():
            for number, inner in enumerate(node):
                yield from _leaves(value[number], inner, (*way, number))
        case _:
            yield way, value


def other(value: object) -> str:
    """Return what else could be typed where a value stands."""
    match value:
        case Tanggal():
            return (date(value.year, value.month, value.day) + timedelta(days=1)).isoformat()
        case Target() | Desimal():
            return "8,5"
        case Cacah():
            return str(int(value) + 1)
        case Kode():
            return f"{value}-lain"
        case Teks():
            return f"{value} lain"
        case _:
            return ""


def with_other(tree: Tree, way: Way, text: object) -> Tree:
    """Return a tree with another text at the end of a way."""
    made = copy.deepcopy(tree)
    node: Any = made
    for step in way[:-1]:
        node = node[step]
    node[way[-1]] = text
    return made


def without(tree: Tree, way: Way) -> Tree:
    """Return a tree without what stands at the end of a way."""
    made = copy.deepcopy(tree)
    node: Any = made
    for step in way[:-1]:
        node = node[step]
    del node[way[-1]]
    return made
