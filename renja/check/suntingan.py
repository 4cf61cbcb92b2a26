"""Certain mends of a value: the edit of its scalar."""

from __future__ import annotations

from renja.model.diagnostic import Edit
from renja.model.fields import Teks
from renja.model.target import Target


def replaced(value: Teks | Target, new: str) -> tuple[Edit, ...]:
    """Return the edit that puts a text in the place of a value's; none where the scalar is
    quoted or spans lines, so that its columns aren't those of the text."""
    place, old = value.place, value.typed
    if place.end_column - place.column != len(old) or ": " in new or " #" in new:
        return ()
    return (Edit(place, old, new),)
