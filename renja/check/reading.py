"""The texts of a document as they will be read, each character with where it was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal

from renja.check.spots import Spot, edit_between, place_between, spots_of
from renja.document.nodes import (
    Block,
    Cards,
    Document,
    Figure,
    Heading,
    ListBlock,
    Origin,
    Paragraph,
    Run,
    Runs,
    Table,
    plain,
)
from renja.model.diagnostic import Edit, Place
from renja.model.fields import Teks

ReadingKind = Literal[
    "judul", "paragraf", "kutipan", "catatan", "butir", "keterangan", "kaki", "data"
]

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_SPACE = str.maketrans({"\u00a0": " "})


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text read as a whole: a paragraph, an item, a title, or a text of the data.

    text has plain spaces for no-break ones; subject is how messages call it; before is the
    block that stands before its own in the part.
    """

    subject: str
    kind: ReadingKind
    text: str
    runs: Runs
    texts: Mapping[str, str] = field(repr=False)
    block: Block | None = None
    before: Block | None = None
    starts: tuple[int, ...] = ()

    def index_at(self, position: int) -> int:
        """Return which run a character belongs to."""
        return max(0, bisect_right(self.starts, position) - 1)

    def between(self, start: int, end: int) -> Runs:
        """Return the runs that a part of the text belongs to."""
        return self.runs[self.index_at(start) : self.index_at(max(start, end - 1)) + 1]

    def is_typed(self, start: int, end: int) -> bool:
        """Return whether a part was typed here, and not printed from elsewhere."""
        return all(self._typed(run) for run in self.between(start, end))

    def has_typed(self, start: int, end: int) -> bool:
        """Return whether some of a part was typed here."""
        return any(self._typed(run) for run in self.between(start, end))

    def _typed(self, run: Run) -> bool:
        return self.kind == "data" or run.origin.kind == "naskah"

    def quoted(self, position: int) -> bool:
        """Return whether a character stands in quotation marks, or all of the text is a
        quotation."""
        if self.kind == "kutipan":
            return True
        return any(m.start() < position < m.end() for m in _QUOTED.finditer(self.text))

    def place(self, start: int, end: int) -> Place:
        """Return where a part was written: what of it was typed here, if anything was."""
        first, last = self.index_at(start), self.index_at(max(start, end - 1))
        typed = (i for i in range(first, last + 1) if self._typed(self.runs[i]))
        index = next(typed, first)
        run, offset = self.runs[index], self.starts[index]
        if not self._typed(run):
            return run.origin.place
        spots = self._spots(run)
        inside = max(start, offset) - offset
        return place_between(spots, inside, min(end - offset, len(run.text)), run.origin.place)

    def edit(self, start: int, end: int, new: str) -> tuple[Edit, ...]:
        """Return the edit that makes a typed part new; none where it can't be done surely."""
        index = self.index_at(start)
        run, offset = self.runs[index], self.starts[index]
        if not self._typed(run) or end - offset > len(run.text):
            return ()
        path = run.origin.place.path
        return edit_between(self._spots(run), start - offset, end - offset, new, self.texts, path)

    def _spots(self, run: Run) -> list[Spot]:
        return spots_of(run.text, run.origin.place, self.texts)

    def sentence(self, position: int) -> tuple[int, int]:
        """Return where the sentence around a character begins and ends."""
        begins = [0, *(match.end() for match in _SENTENCE_END.finditer(self.text))]
        index = bisect_right(begins, position) - 1
        end = begins[index + 1] if index + 1 < len(begins) else len(self.text)
        return begins[index], end


_SENTENCE_END = re.compile(r"(?<=[.!?])[”)]?\s+(?=[A-Z“(])")


def reading_of(
    runs: Runs,
    kind: ReadingKind,
    texts: Mapping[str, str],
    block: Block | None = None,
    before: Block | None = None,
) -> Reading:
    """Return the reading of a paragraph's runs."""
    starts = tuple(accumulate((len(run.text) for run in runs), initial=0))[:-1]
    text = plain(runs).translate(_SPACE)
    return Reading("naskah", kind, text, runs, texts, block, before, starts)


def reading_of_data(subject: str, value: Teks, texts: Mapping[str, str]) -> Reading:
    """Return the reading of a text of the data, as it was typed."""
    run = Run(value.typed, Origin("data", value.place))
    return Reading(subject, "data", value.typed.translate(_SPACE), (run,), texts, starts=(0,))


def document_readings(document: Document, texts: Mapping[str, str]) -> Iterator[Reading]:
    """Yield what is read in a document: titles, paragraphs, items, captions and footnotes, but
    no cells, in order."""
    for part in document.parts:
        yield reading_of(part.title, "judul", texts)
        before: Block | None = None
        for block in part.blocks:
            for kind, runs in _read_in(block):
                if runs:
                    yield reading_of(runs, kind, texts, block, before)
                for run in runs:
                    if run.note:
                        yield reading_of(run.note, "kaki", texts, block, before)
            before = block


def _read_in(block: Block) -> Iterator[tuple[ReadingKind, Runs]]:
    match block:
        case Heading():
            yield "judul", block.runs
        case Paragraph():
            kind: ReadingKind = "paragraf"
            if block.role == "kutipan" or block.role == "catatan":
                kind = block.role
            yield kind, block.runs
        case ListBlock():
            for item in block.items:
                yield "butir", item.runs
                for inner in item.lists:
                    yield from _read_in(inner)
        case Table() | Cards() | Figure():
            yield "keterangan", block.caption.runs
        case _:
            return
