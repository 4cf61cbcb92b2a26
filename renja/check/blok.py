"""Every block of a plan with the name that an officer knows it by."""

from __future__ import annotations

from collections.abc import Iterator

from renja.model.bagian import Bagian
from renja.model.renja import Renja
from renja.model.sasaran import Strategi

LONGEST_NAME = 40


def named_blocks(renja: Renja) -> Iterator[tuple[str, Bagian]]:
    """Yield all blocks in the order of the data, named 'IKU.3' or 'unit, kendaraan ke-2'."""
    for key in type(renja).model_fields:
        part = getattr(renja, key)
        name = "" if isinstance(part, Strategi) else key
        yield from _within(part, name, name)


def _within(value: object, name: str, listed: str) -> Iterator[tuple[str, Bagian]]:
    if isinstance(value, Bagian):
        yield name, value
        for key in type(value).model_fields:
            yield from _within(getattr(value, key), ", ".join(filter(None, (name, key))), key)
    elif isinstance(value, tuple):
        owner = name.removesuffix(listed).rstrip(", ")
        for position, item in enumerate(value, 1):
            kode = getattr(item, "kode", None)
            own = f"{listed} ke-{position}{_called(item)}"
            item_name = str(kode) if kode else ", ".join(filter(None, (owner, own)))
            yield from _within(item, item_name, listed)


def _called(item: object) -> str:
    keys = ("nama", "teks", "jenis", "tempat", "media")
    name = next((found for key in keys if (found := getattr(item, key, None))), None)
    return f" ({name})" if isinstance(name, str) and len(name) <= LONGEST_NAME else ""
