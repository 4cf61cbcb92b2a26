"""Ways through a file's tree and its model: to a value's place, its name, its field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from renja.model.bagian import Bagian
from renja.model.blocks import item_name, joined
from renja.model.diagnostic import Place
from renja.model.tree import NOWHERE, BlockNode, ListNode, place_in

Step = str | int


def node_at(tree: Any, loc: Sequence[Step]) -> Any:
    """Return what stands at a path; a step that leads nowhere ends at the last node."""
    node = tree
    for step in loc:
        if isinstance(node, BlockNode) and step in node:
            node = node[str(step)]
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            break
    return node


def place_at(tree: Any, loc: Sequence[Step], path: str) -> Place:
    """Return the place of the value at a path, else that of the nearest block above it."""
    for length in range(len(loc), -1, -1):
        place = place_in(node_at(tree, loc[:length]))
        if place != NOWHERE:
            return place
    return Place(path, 1)


def key_place_at(tree: Any, loc: Sequence[Step], path: str) -> Place:
    """Return the place of the key at the end of a path, else of the block that it is in."""
    block = node_at(tree, loc[:-1])
    if loc and isinstance(block, BlockNode) and str(loc[-1]) in block.key_places:
        return block.key_places[str(loc[-1])]
    return place_at(tree, loc[:-1], path)


def name_at(tree: Any, loc: Sequence[Step], root: str) -> str:
    """Return how an officer names a value: 'IKU.3, target', 'unit, kendaraan ke-2, jenis'.

    A kode on the way takes the place of everything before it.
    """
    owner, key, node = root, "", tree
    for step in loc:
        node = node_at(node, [step]) if isinstance(node, BlockNode | ListNode) else None
        if isinstance(step, int):
            owner, key = item_name(owner, key, step + 1, node), ""
        else:
            owner, key = joined(owner, key), step
    return owner if key == owner.rpartition(", ")[2] else joined(owner, key)


def model_at(model: type[Bagian], loc: Sequence[Step]) -> type[Bagian]:
    """Return the block model that stands at a path, or the nearest above it."""
    for step in loc:
        if isinstance(step, str) and step in model.model_fields:
            model = block_model(model.model_fields[step].annotation) or model
    return model


def block_model(annotation: Any) -> type[Bagian] | None:
    """Return the block model within an annotation such as tuple[Iku, ...]; None where none is."""
    if isinstance(annotation, type) and issubclass(annotation, Bagian):
        return annotation
    for inner in get_args(annotation):
        found = block_model(inner)
        if found is not None:
            return found
    return None
