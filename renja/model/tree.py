"""The tree of a data file before any field has read it: texts with their places.

Scalars are `Teks`, exactly as typed. The YAML reader builds this tree; the model is
validated from it and its blocks keep it, so that every value knows where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from renja.model.diagnostic import Place

NOWHERE = Place("(data)")


class BlockNode(dict[str, Any]):
    """A mapping; place is that of its first key, key_places those of all keys."""

    def __init__(
        self,
        values: Mapping[str, Any] | Iterable[tuple[str, Any]] = (),
        place: Place = NOWHERE,
        key_places: Mapping[str, Place] | None = None,
    ) -> None:
        super().__init__(values)
        self.place = place
        self.key_places: dict[str, Place] = dict(key_places or {})
        self.inline = False  # written as { … } on a line


class ListNode(list[Any]):
    """A sequence; place is that of its first item (or of its brackets)."""

    def __init__(self, values: Iterable[Any] = (), place: Place = NOWHERE) -> None:
        super().__init__(values)
        self.place = place


class EmptyNode:
    """A key with nothing behind it ('nip:'): as if it weren't there, but with a place."""

    def __init__(self, place: Place = NOWHERE) -> None:
        self.place = place

    def __repr__(self) -> str:
        return "EmptyNode()"


class BrokenNode:
    """A value that couldn't be read and has been told already.

    Why: the other checks of the same run go on around it and stay silent about it.
    """

    def __init__(self, place: Place = NOWHERE) -> None:
        self.place = place

    def __repr__(self) -> str:
        return "BrokenNode()"


def place_in(value: object) -> Place:
    """Return the place of a value or block of the tree or of the model."""
    place = getattr(value, "place", None)
    return place if isinstance(place, Place) else NOWHERE
