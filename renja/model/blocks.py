"""Every block of a plan, and every text in it, with the name that an officer knows it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from renja.model.bagian import Bagian
from renja.model.fields import Teks
from renja.model.renja import Renja
from renja.model.sasaran import Strategi

LONGEST_NAME = 40
_TELLING = ("nama", "teks", "jenis", "tempat", "media")  # what tells an item from the others


def joined(owner: str, key: str) -> str:
    """Return the name of what a block has under a key: 'IKU.3, target'."""
    return ", ".join(filter(None, (owner, key)))


def item_name(owner: str, key: str, number: int, item: object) -> str:
    """Return the name of an item of a list: its kode, which stands for all before it, else
    'unit, kendaraan ke-2 (mobil dinas)'. item is a block of the model or of the tree."""
    kode = _words(item, "kode")
    return kode[:LONGEST_NAME] or joined(owner, f"{key} ke-{number}{_called(item)}")


def _called(item: object) -> str:
    texts = (_words(item, key) for key in _TELLING)
    name = next((text for text in texts if 0 < len(text) <= LONGEST_NAME), "")
    return f" ({name})" if name else ""


def _words(item: object, key: str) -> str:
    found = item.get(key) if isinstance(item, Mapping) else getattr(item, key, None)
    return " ".join(found.split()) if isinstance(found, str) else ""


def named_blocks(renja: Renja) -> Iterator[tuple[str, Bagian]]:
    """Yield all blocks in the order of the data, named 'IKU.3' or 'unit, kendaraan ke-2'."""
    for key in type(renja).model_fields:
        part = getattr(renja, key)
        yield from _within(part, "", "" if isinstance(part, Strategi) else key)


def _within(value: object, owner: str, key: str) -> Iterator[tuple[str, Bagian]]:
    name = joined(owner, key)
    if isinstance(value, Bagian):
        yield name, value
        for inner in type(value).model_fields:
            yield from _within(getattr(value, inner), name, inner)
    elif isinstance(value, tuple):
        for number, item in enumerate(value, 1):
            yield from _within(item, item_name(owner, key, number, item), "")


def named_values(renja: Renja) -> Iterator[tuple[str, object]]:
    """Yield all values of all blocks, each item of a list by itself, under the name of its key."""
    for name, block in named_blocks(renja):
        for key in type(block).model_fields:
            value = getattr(block, key)
            for item in value if isinstance(value, tuple) else (value,):
                yield joined(name, key), item


def named_texts(renja: Renja) -> Iterator[tuple[str, Teks]]:
    """Yield all texts of a plan with their names."""
    for name, value in named_values(renja):
        if isinstance(value, Teks):
            yield name, value
