"""What was probably meant by a name that isn't known: the one place that guesses."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(typed: str, known: Iterable[str], most: int = 1, cutoff: float = 0.6) -> list[str]:
    """Return the known names that are nearest to a typed one, in letters of any size."""
    names = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(typed.casefold(), names, most, cutoff)
    return [names[name] for name in found]


def did_you_mean(typed: str, known: Iterable[str], most: int = 1, cutoff: float = 0.6) -> str:
    """Return "maksud Anda 'a' atau 'b'?" with the nearest names, or '' where none is near."""
    found = nearest(typed, known, most, cutoff)
    return f"maksud Anda {' atau '.join(repr(name) for name in found)}?" if found else ""
