"""Two texts compared: passages first, then word by word within those that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from renja.verify.texts import FileText, Passage, Tracked, Word

_ALIKE = 0.34  # of the words: a paragraph that shares fewer is another one
_LARGE = 40_000  # pairs of passages: more aren't weighed one by one
_JOINED = 1  # words alike between two deviations that are told as one


@dataclass(frozen=True, slots=True)
class Deviation:
    """Words that differ. start and end count the expected words through the whole text, at those
    of the file; old are the words by the data, new those in the file. within: the expected words of
    the passage that it is in. by: the tracked changes that it was made with. whole: a paragraph, or
    several, that went or came."""

    start: int
    end: int
    at: int
    old: tuple[str, ...]
    new: tuple[str, ...]
    within: tuple[int, int] = (0, 0)
    by: tuple[Tracked, ...] = ()
    running: bool = False
    whole: bool = False

    @property
    def at_end(self) -> int:
        """Return where the words of the file end."""
        return self.at + len(self.new)


@dataclass(frozen=True, slots=True)
class Compared:
    """The deviations in the order of the document, and where each passage of the file stands in
    the expected words."""

    deviations: tuple[Deviation, ...]
    passages: tuple[int, ...]


def compare_texts(expected: FileText, found: FileText) -> Compared:
    """Return how a file's text differs from the expected one."""
    return _Comparer(expected.passages, found.passages, found.paragraphs).compared()


def compare_running(expected: FileText, found: FileText) -> Iterator[Deviation]:
    """Yield what headers and footers of the file tell that they shouldn't. How often each stands
    in a file depends on who saved it, so that one that is missing alone tells nothing."""
    known = {passage.text for passage in expected.running}
    there = {passage.text for passage in found.running}
    missing = [passage for passage in expected.running if passage.text not in there]
    for passage in found.running:
        if passage.text not in known:
            near = max(missing, key=lambda other: _likeness(other, passage), default=Passage(()))
            old = tuple(word.text for word in near.words)
            new = tuple(word.text for word in passage.words)
            by = _authors(passage.words)
            yield Deviation(0, 0, 0, old, new, by=by, running=True)


@dataclass(slots=True)
class _Comparer:
    expected: Sequence[Passage]
    found: Sequence[Passage]
    paragraphs: bool
    _olds: list[Word] = field(init=False)
    _news: list[Word] = field(init=False)

    def __post_init__(self) -> None:
        self._olds, self._news = _flat(self.expected), _flat(self.found)

    def compared(self) -> Compared:
        starts, places = _starts(self.expected), _starts(self.found)
        olds = [passage.text for passage in self.expected]
        news = [passage.text for passage in self.found]
        deviations: list[Deviation] = []
        stands = [0] * len(self.found)
        for kind, i, j, k, m in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
            if kind == "equal":
                stands[k:m] = starts[i:j]
                continue
            for a, b, c, d in self._pairs(i, j, k, m):
                stands[c:d] = [starts[a]] * (d - c)
                found = self._words(starts[a], starts[b], places[c], places[d])
                whole = self.paragraphs and (a == b or c == d)
                deviations += [replace(one, whole=True) for one in found] if whole else found
        return Compared(tuple(deviations), tuple(stands))

    def _pairs(self, i: int, j: int, k: int, m: int) -> Iterator[tuple[int, int, int, int]]:
        """Yield which passages belong together: of paragraphs one to one where they are alike, or
        none to one; lines go together, since a word more moves them all."""
        if not self.paragraphs or (j - i) * (m - k) > _LARGE:
            yield i, j, k, m
            return
        old, new = i, k
        for one, other in _alike(self.expected[i:j], self.found[k:m]):
            yield from self._alone(old, i + one, new, k + other)
            yield i + one, i + one + 1, k + other, k + other + 1
            old, new = i + one + 1, k + other + 1
        yield from self._alone(old, j, new, m)

    def _alone(self, i: int, j: int, k: int, m: int) -> Iterator[tuple[int, int, int, int]]:
        """Yield passages that went and that came; as many of both are pairs: cells, for one."""
        if j - i == m - k:
            yield from ((i + n, i + n + 1, k + n, k + n + 1) for n in range(j - i))
            return
        yield from ((n, n + 1, k, k) for n in range(i, j))
        yield from ((j, j, n, n + 1) for n in range(k, m))

    def _words(self, i: int, j: int, k: int, m: int) -> Iterator[Deviation]:
        olds = [word.text for word in self._olds[i:j]]
        words = self._news[k:m]
        news = [word.text for word in words]
        hunks: list[list[int]] = []
        for kind, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
            if kind == "equal":
                continue
            if hunks and a - hunks[-1][1] <= _JOINED:
                hunks[-1][1], hunks[-1][3] = b, d
            else:
                hunks.append([a, b, c, d])
        for a, b, c, d in hunks:
            by = (*_authors(words[c:d]), *self._deleted(k + c, k + d))
            yield Deviation(
                i + a,
                i + b,
                k + c,
                tuple(olds[a:b]),
                tuple(news[c:d]),
                within=(i, j),
                by=tuple(dict.fromkeys(by)),
            )

    def _deleted(self, start: int, end: int) -> Iterator[Tracked]:
        """Yield who took words away within a stretch of the file."""
        at = 0
        for passage in self.found:
            for deletion in passage.deletions:
                if start <= at + deletion.at <= end:
                    yield deletion.by
            at += len(passage.words)


def _flat(passages: Sequence[Passage]) -> list[Word]:
    return [word for passage in passages for word in passage.words]


def _authors(words: Sequence[Word]) -> tuple[Tracked, ...]:
    return tuple(dict.fromkeys(word.by for word in words if word.by is not None))


def _starts(passages: Sequence[Passage]) -> list[int]:
    """Return at which word each passage begins, and at last where all end."""
    starts = [0]
    for passage in passages:
        starts.append(starts[-1] + len(passage.words))
    return starts


def _likeness(one: Passage, other: Passage) -> float:
    """Return the share of words that two passages have in common."""
    if not one.words or not other.words:
        return 0.0
    first = Counter(word.text for word in one.words)
    second = Counter(word.text for word in other.words)
    return 2 * (first & second).total() / (len(one.words) + len(other.words))


def _alike(olds: Sequence[Passage], news: Sequence[Passage]) -> list[tuple[int, int]]:
    """Return the pairs, ascending on both sides, that have most in common altogether."""
    width = len(news) + 1
    best = [[0.0] * width for _ in range(len(olds) + 1)]
    pair = [
        [gain if (gain := _likeness(old, new)) >= _ALIKE else 0.0 for new in news] for old in olds
    ]
    for i in range(len(olds) - 1, -1, -1):
        for k in range(len(news) - 1, -1, -1):
            taken = best[i + 1][k + 1] + pair[i][k] if pair[i][k] else 0.0
            best[i][k] = max(best[i + 1][k], best[i][k + 1], taken)
    found, i, k = [], 0, 0
    while i < len(olds) and k < len(news):
        if pair[i][k] and best[i][k] == best[i + 1][k + 1] + pair[i][k]:
            found.append((i, k))
            i, k = i + 1, k + 1
        elif best[i][k] == best[i + 1][k]:
            i += 1
        else:
            k += 1
    return found
