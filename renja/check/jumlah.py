"""What rules about sums share: sums of values that could all be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from renja.model.bagian import Jumlah
from renja.model.fields import Cacah
from renja.model.unit import Penempatan


def total(parts: Sequence[Jumlah | Penempatan]) -> int | None:
    """Return the sum of counts; None where one couldn't be read or there are none."""
    if not parts or not sound(part.jumlah for part in parts):
        return None
    return sum(part.jumlah for part in parts)


def sound(values: Iterable[Cacah]) -> bool:
    """Return whether all values could be read."""
    return not any(value.broken for value in values)
