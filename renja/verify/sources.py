"""Where the words of a document were written: the run of each, and what it was printed from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from renja.document.nodes import Cards, Document, Row, Run, Runs, Table, plain
from renja.document.walk import runs_with_rows
from renja.verify.texts import tokens

_CONTEXT = 40  # words on each side that tell one place from another
_CERTAIN = 3  # words in a row that are no chance
_BESIDE = 10  # words on a side among which most are the same, whatever numbers stand between them


@dataclass(frozen=True, slots=True)
class Where:
    """Where in a document something stands: its part ('BAB II'), and in a table or card also the
    name of that ('Tabel 3') and of the row, by what its first cell says."""

    part: str = ""
    table: str = ""
    row: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A text of the tree: a paragraph, an item, a line of a cell, a footnote."""

    where: Where
    runs: Runs

    def run_at(self, position: int) -> tuple[int, int]:
        """Return the number of the run that a character belongs to, and where that run begins."""
        begin = 0
        for number, run in enumerate(self.runs):
            if position < begin + len(run.text):
                return number, begin
            begin += len(run.text)
        return len(self.runs) - 1, begin - len(self.runs[-1].text)


@dataclass(frozen=True, slots=True)
class Spot:
    """A word of a text: its characters from start to end."""

    text: Text
    start: int
    end: int

    @property
    def run(self) -> Run:
        """Return the run in which the word begins."""
        return self.text.runs[self.text.run_at(self.start)[0]]


class Sources:
    """The words of a document in its order, to be looked up by those of a file made of it."""

    def __init__(self, document: Document) -> None:
        self._words: list[str] = []
        self._spots: list[Spot] = []
        for text in _texts(document):
            for word, start, end in tokens(plain(text.runs)):
                self._words.append(word)
                self._spots.append(Spot(text, start, end))
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self._words):
            self._places[word].append(number)

    def spots(self, words: Sequence[str], start: int, end: int) -> list[Spot]:
        """Return where the words from start to end of a file's whole text stand in the document,
        none where they don't stand there for sure: labels, the cover, headers."""
        if start >= end:
            return []
        wanted = list(words[start:end])
        ways = [
            p for p in self._places.get(wanted[0], ()) if self._words[p : p + len(wanted)] == wanted
        ]
        if not ways:
            return []
        share = len(self._words) / max(len(words), 1)
        alike = {place: self._context(words, start, end, place) for place in ways}
        best = max(ways, key=lambda p: (alike[p], -abs(p - start * share)))
        if alike[best] + len(wanted) < _CERTAIN:
            ways = [place for place in ways if self._has_neighbours(words, start, end, place)]
            if len(ways) != 1:
                return []
            (best,) = ways
        return self._spots[best : best + len(wanted)]

    def _context(self, words: Sequence[str], start: int, end: int, place: int) -> int:
        """Return how many words around are the same in both."""
        return _same(words, start - 1, self._words, place - 1, -1) + _same(
            words, end, self._words, place + end - start, 1
        )

    def _has_neighbours(self, words: Sequence[str], start: int, end: int, place: int) -> bool:
        """Return whether most words before, or most words behind, are there in both."""
        behind = place + end - start
        before = (
            words[max(start - _BESIDE, 0) : start],
            self._words[max(place - _BESIDE, 0) : place],
        )
        after = words[end : end + _BESIDE], self._words[behind : behind + _BESIDE]
        shared = [(Counter(one) & Counter(other)).total() for one, other in (before, after)]
        return max(shared) > _BESIDE // 2


def _same(one: Sequence[str], i: int, other: Sequence[str], k: int, step: int) -> int:
    count = 0
    while count < _CONTEXT and 0 <= i < len(one) and 0 <= k < len(other) and one[i] == other[k]:
        i, k, count = i + step, k + step, count + 1
    return count


def _texts(document: Document) -> Iterator[Text]:
    """Yield every text in the order in which both writers put them."""
    for part in document.parts:
        where = Where(part.label or plain(part.title))
        yield from _noted(where, part.title)
        for block in part.blocks:
            table = _words(block.caption.name) if isinstance(block, Table | Cards) else ""
            for runs, row in runs_with_rows(block):
                yield from _noted(replace(where, table=table, row=_name(row)), runs)


def _noted(where: Where, runs: Runs) -> Iterator[Text]:
    if runs:
        yield Text(where, runs)
    for run in runs:
        if run.note:
            yield Text(where, run.note)


def _name(row: Row | None) -> str:
    """Return what the first cell of a row says that says anything."""
    lines = (line for cell in row.cells for line in cell.lines) if row is not None else ()
    return next(filter(None, (_words(plain(line)) for line in lines)), "")


def _words(text: str) -> str:
    return " ".join(word for word, _, _ in tokens(text))
