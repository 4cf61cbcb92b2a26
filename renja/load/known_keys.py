"""The keys of all data files: what a line that went wrong may have been meant to be."""

from __future__ import annotations

from functools import cache

from renja.load.tree_path import block_model
from renja.model.bagian import Bagian
from renja.model.berkas import BERKAS


@cache
def known_keys() -> frozenset[str]:
    """Return every key that a data file may hold."""
    found: set[str] = set()
    waiting: list[type[Bagian]] = [berkas.model for berkas in BERKAS]
    seen: set[type[Bagian]] = set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        found |= set(model.model_fields)
        inner = (block_model(field.annotation) for field in model.model_fields.values())
        waiting += [block for block in inner if block is not None]
    return frozenset(found)
