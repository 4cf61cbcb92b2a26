"""Two sequences aligned: which of the old is which of the new, in the order of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")
Pair = tuple[T | None, T | None]

ALIKE = 0.5  # of its words that a text keeps when it is reworded
_MOST = 90_000  # comparisons of two texts; in a longer stretch nothing is taken for reworded


def align(
    old: Sequence[T],
    new: Sequence[T],
    key: Callable[[T], Hashable],
    likeness: Callable[[T, T], float],
) -> Iterator[Pair[T]]:
    """Yield the pairs of both in order: the same by key, or alike; what went comes before what
    is new at its place."""
    keys = [key(one) for one in old], [key(one) for one in new]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for how, i, j, k, m in matcher.get_opcodes():
        if how == "equal":
            yield from zip(old[i:j], new[k:m], strict=True)
        else:
            yield from _aligned(old[i:j], new[k:m], likeness)


def _aligned(
    old: Sequence[T], new: Sequence[T], likeness: Callable[[T, T], float]
) -> Iterator[Pair[T]]:
    """Yield the pairs that together are most alike and keep both orders (Needleman-Wunsch)."""
    start = [0, 0]
    for i, k in _best(old, new, likeness):
        yield from ((one, None) for one in old[start[0] : i])
        yield from ((None, one) for one in new[start[1] : k])
        yield old[i], new[k]
        start = [i + 1, k + 1]
    yield from ((one, None) for one in old[start[0] :])
    yield from ((None, one) for one in new[start[1] :])


def _best(
    old: Sequence[T], new: Sequence[T], likeness: Callable[[T, T], float]
) -> list[tuple[int, int]]:
    if not old or not new or len(old) * len(new) > _MOST:
        return []
    alike = [[likeness(one, other) for other in new] for one in old]
    score = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for k in range(len(new) - 1, -1, -1):
            paired = alike[i][k] + score[i + 1][k + 1] if alike[i][k] >= ALIKE else 0.0
            score[i][k] = max(paired, score[i + 1][k], score[i][k + 1])
    found, i, k = [], 0, 0
    while i < len(old) and k < len(new):
        paired = alike[i][k] + score[i + 1][k + 1] if alike[i][k] >= ALIKE else 0.0
        if paired and paired == score[i][k]:
            found.append((i, k))
            i, k = i + 1, k + 1
        elif score[i + 1][k] >= score[i][k + 1]:
            i += 1
        else:
            k += 1
    return found


def words_alike(one: Counter[str], other: Counter[str]) -> float:
    """Return how many of their words two texts have in common, 0 to 1; 1 for two without any."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
