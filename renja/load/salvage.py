"""A tree with its defects cut out, so that everything else is checked in the same run.

What stands in for a defect is `BrokenNode`: fields make a value of it that is marked `broken`,
and the checks stay silent about it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from renja.load.tree_path import block_model, model_at, node_at
from renja.model.bagian import Bagian
from renja.model.tree import BlockNode, BrokenNode, ListNode

MOST_PASSES = 6


def salvage(tree: Any, model: type[Bagian], context: Mapping[str, str]) -> tuple[Bagian, bool]:
    """Return the model of what is sound in a tree, and whether items or kode were lost."""
    whole = isinstance(tree, BlockNode)
    current: Any = _copy(tree) if whole else stand_in(model)
    lost = not whole
    for _ in range(MOST_PASSES):
        try:
            return model.model_validate(current, context=dict(context)), lost
        except ValidationError as error:
            # the last items first, so that the numbers of those before stay true
            locs = sorted({e["loc"] for e in error.errors()}, key=_order, reverse=True)
            for loc in locs:
                lost |= _cut(current, model, loc)
    return model.model_validate(stand_in(model), context=dict(context)), True


def _copy(node: Any) -> Any:
    if isinstance(node, BlockNode):
        items = ((key, _copy(value)) for key, value in node.items())
        return BlockNode(items, node.place, node.key_places)
    if isinstance(node, ListNode):
        return ListNode((_copy(value) for value in node), node.place)
    return node


def _order(loc: tuple[str | int, ...]) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, s, "") if isinstance(s, int) else (1, 0, s) for s in loc)


def stand_in(model: type[Bagian]) -> BlockNode:
    """Return a tree of stand-ins for every required field of a model."""
    values: dict[str, Any] = {}
    for key, field in model.model_fields.items():
        if field.is_required():
            values[key] = _stand_in_for(field.annotation)
    return BlockNode(values or {next(iter(model.model_fields)): BrokenNode()})


def _stand_in_for(annotation: Any) -> Any:
    inner = annotation if isinstance(annotation, type) else None
    if inner is not None and issubclass(inner, Bagian):
        return stand_in(inner)
    return BrokenNode()


def _cut(root: Any, model: type[Bagian], loc: Sequence[str | int]) -> bool:
    """Cut a defect out of the tree; return whether an item, a list or a kode went with it."""
    if not loc:
        root.clear()
        root.update(stand_in(model))
        return True
    parent, step = node_at(root, loc[:-1]), loc[-1]
    if isinstance(parent, ListNode):
        del parent[int(step)]
        return True
    if not isinstance(parent, BlockNode):  # a scalar where a list may stand: 'nomor'
        return _cut(root, model, loc[:-1])
    key = str(step)
    field = model_at(model, loc[:-1]).model_fields.get(key)
    if field is None or not field.is_required():
        is_list = field is not None and block_model(field.annotation) is not None
        parent.pop(key, None)
        return is_list
    parent[key] = _stand_in_for(field.annotation)
    return key == "kode" or block_model(field.annotation) is not None
