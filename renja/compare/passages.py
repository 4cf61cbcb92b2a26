"""The passages of a document that somebody wrote: paragraphs, headings, items, captions, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from renja.compare.words import flat
from renja.document.nodes import (
    Block,
    Cards,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Part,
    Run,
    Runs,
    Table,
    plain,
)
from renja.document.walk import runs_of


@dataclass(frozen=True, slots=True)
class Slot:
    """What the data put into a passage at one spot: its text, and what it was taken from."""

    text: str
    sources: frozenset[object]


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A passage: its part, where in the document it stands ('BAB I, A. LATAR BELAKANG'), what it
    is ('paragraf'), its whole text; typed is what was written of it, around the slots."""

    part: str
    letak: str
    jenis: str
    runs: Runs

    @property
    def text(self) -> str:
        """Return the whole text on one line."""
        return flat(plain(self.runs))

    @property
    def typed(self) -> tuple[str, ...]:
        """Return the written pieces, '' where two slots or an edge leave none between."""
        pieces = [""]
        for written, runs in groupby(self.runs, _is_written):
            if written:
                pieces[-1] = flat(plain(tuple(runs)))
            else:
                pieces.append("")
        return tuple(pieces)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Return what the data put in, slot by slot."""
        found = []
        for written, group in groupby(self.runs, _is_written):
            if not written:
                runs = tuple(group)
                sources = frozenset[object]().union(*map(_sources, runs))
                found.append(Slot(flat(plain(runs)), sources))
        return tuple(found)

    @property
    def first(self) -> Run:
        """Return the first run that was written."""
        return next(run for run in self.runs if _is_written(run))


def passages(document: Document) -> Iterator[Passage]:
    """Yield every passage in which something was written, in the order of the document; footnotes
    after the passage they hang on."""
    for part in document.parts:
        for jenis, letak, runs in _texts(part):
            yield from _written(Passage(part.key, letak, jenis, runs))
            for run in runs:
                yield from _written(Passage(part.key, letak, "catatan kaki", run.note))


def _written(passage: Passage) -> Iterator[Passage]:
    if any(_is_written(run) and any(map(str.isalnum, run.text)) for run in passage.runs):
        yield passage


def _texts(part: Part) -> Iterator[tuple[str, str, Runs]]:
    home = flat(part.label or plain(part.title))
    yield "judul", home, part.title
    letak = home
    for block in part.blocks:
        if isinstance(block, Heading):
            letak = flat(f"{home}, {block.label} {plain(block.runs)}")
        for runs in _written_runs(block):
            yield _kind(block), letak, runs


def _written_runs(block: Block) -> Iterator[Runs]:
    match block:
        case Paragraph() | Heading() | ListBlock():
            yield from runs_of(block)
        case Table() | Figure() | Cards():
            yield block.caption.runs


def _kind(block: Block) -> str:
    match block:
        case Heading():
            return "judul"
        case ListBlock():
            return "butir"
        case Table() | Figure() | Cards():
            return f"keterangan {block.caption.kind.lower()}"
        case _:
            return "paragraf"


def _is_written(run: Run) -> bool:
    return run.origin.kind == "naskah" and not run.target


def _sources(run: Run) -> frozenset[object]:
    if run.target:
        return frozenset({run.target})
    places = (run.origin.place,) if run.origin.kind == "data" else ()
    return frozenset((*places, *run.origin.sources))
