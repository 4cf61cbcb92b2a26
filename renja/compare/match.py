"""Which items of two lists are the same: by keys, the surest first, then by likeness."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from renja.compare.words import likeness

T = TypeVar("T")
Key = Callable[[T], Hashable]
ALIKE = 0.6  # of its words a text keeps when it is reworded; below that it is another text
_MOST = 200  # items on a side, beyond which likeness isn't asked


class Pairs:
    """Items of two plans that are the same thing, told by identity."""

    def __init__(self) -> None:
        self._after: dict[int, object] = {}
        self._before: dict[int, object] = {}

    def add(self, before: object, after: object) -> None:
        """Keep two items as the same thing."""
        self._after[id(before)] = after
        self._before[id(after)] = before

    def after(self, before: T) -> T | None:
        """Return what an item of the plan before has become; None where it went."""
        found = self._after.get(id(before))
        return found if isinstance(found, type(before)) else None

    def before(self, after: T) -> T | None:
        """Return what an item of the plan after was; None where it is new."""
        found = self._before.get(id(after))
        return found if isinstance(found, type(after)) else None


def match_by(
    pairs: Pairs,
    before: Iterable[T],
    after: Iterable[T],
    key: Key[T],
    other: Key[T] | None = None,
    *,
    once: bool = False,
) -> None:
    """Pair the items that are still alone and have one key; other: the key of those after.

    Of several with one key, the first goes with the first; once: such are left alone.
    """
    old = _by_key((item for item in before if pairs.after(item) is None), key)
    new = _by_key((item for item in after if pairs.before(item) is None), other or key)
    for value, olds in old.items():
        news = new.get(value, [])
        if once and (len(olds) != 1 or len(news) != 1):
            continue
        for one, two in zip(olds, news, strict=False):
            pairs.add(one, two)


def _by_key(items: Iterable[T], key: Key[T]) -> dict[Hashable, list[T]]:
    found: dict[Hashable, list[T]] = {}
    for item in items:
        value = key(item)
        if value is not None and value != "":
            found.setdefault(value, []).append(item)
    return found


def match_alike(
    pairs: Pairs, before: Sequence[T], after: Sequence[T], text: Callable[[T], str]
) -> None:
    """Pair the items that are still alone and whose texts are reworded, the likest first."""
    old = [(n, item) for n, item in enumerate(before) if pairs.after(item) is None]
    new = [(n, item) for n, item in enumerate(after) if pairs.before(item) is None]
    if max(len(old), len(new)) > _MOST:
        return
    alike = [
        (-likeness(text(one), text(two), ALIKE), n + m, abs(n - m), one, two)
        for n, one in old
        for m, two in new
    ]
    for ratio, _, _, one, two in sorted(alike, key=lambda found: found[:3]):
        alone = pairs.after(one) is None and pairs.before(two) is None
        if alone and -ratio >= ALIKE:
            pairs.add(one, two)


def moved(before: Sequence[Hashable], after: Sequence[Hashable]) -> tuple[int, int] | None:
    """Return the range in which two orders of the same items differ; None where they don't."""
    apart = [n for n, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    return (apart[0], apart[-1] + 1) if apart else None
