"""Tracked changes as WordprocessingML has them (17.13.5): who, when, and around what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from renja.write.word.markup import Element, qualified, set_property, w
from renja.write.word.tracked.pieces import Piece

Fate = Literal["", "ins", "del"]

_DELETED = {qualified("t"): qualified("delText"), qualified("instrText"): qualified("delInstrText")}


@dataclass(slots=True)
class Tracker:
    """Who changed and when (ISO, with time); ids of changes go on from last."""

    author: str
    date: str
    last: int

    def mark(self, fate: Fate, *children: Element) -> Element:
        """Return w:ins or w:del with these children."""
        self.last += 1
        return w(fate, *children, id=self.last, author=self.author, date=self.date)

    def mark_paragraph(self, paragraph: Element, fate: Fate) -> None:
        """Let the end of a paragraph be inserted or deleted."""
        properties = paragraph.find(f"{qualified('pPr')}/{qualified('rPr')}")
        if properties is None:
            properties = w("rPr")
            set_property(paragraph, properties)
        properties.insert(0, self.mark(fate))

    def mark_row(self, row: Element, fate: Fate) -> None:
        """Let a row of a table be inserted or deleted."""
        properties = row.find(qualified("trPr"))
        if properties is None:
            properties = w("trPr")
            before = row.find(qualified("tblPrEx"))
            row.insert(0, properties) if before is None else before.addnext(properties)
        properties.append(self.mark(fate))

    def content(self, told: Iterable[tuple[Fate, Piece]]) -> Iterator[Element]:
        """Yield what a paragraph holds for pieces, each with its fate."""
        for link, some in groupby(told, key=lambda one: None if one[0] == "del" else one[1].link):
            inside = list(self._runs(list(some)))
            if link is None:
                yield from inside
            else:
                made = deepcopy(link)
                del made[:]
                made.extend(inside)
                yield made

    def _runs(self, told: Sequence[tuple[Fate, Piece]]) -> Iterator[Element]:
        """Yield runs, those side by side that have one fate in one mark; the marks of a piece,
        which are no text, come before it."""
        group: list[Piece] = []
        for number, (fate, piece) in enumerate(told):
            if piece.marks and fate != "del":
                yield from (deepcopy(mark) for mark in piece.marks)
            group.append(piece)
            following = told[number + 1] if number + 1 < len(told) else None
            if following and following[0] == fate and not following[1].marks:
                continue
            yield from self._marked(fate, group)
            group = []

    def _marked(self, fate: Fate, pieces: Sequence[Piece]) -> Iterator[Element]:
        tracked = list(pieces)
        runs = list(_joined(tracked, deleted=fate == "del"))
        if not runs:
            return
        if not fate:
            yield from runs
        else:
            yield self.mark(fate, *runs)


def _joined(pieces: Sequence[Piece], *, deleted: bool) -> Iterator[Element]:
    """Yield the runs of pieces; those of one run of the source are one again."""
    parts = [part for piece in pieces for part in (piece.as_deleted if deleted else piece.parts)]
    for _, some in groupby(parts, key=lambda part: id(part[0])):
        same = list(some)
        source = same[0][0]
        made = w("r", *(deepcopy(source.findall(qualified("rPr")))))
        if source.tag != qualified("r"):
            yield deepcopy(source)
            continue
        for _, content in same:
            for child in content:
                _append(made, deepcopy(child))
        if deleted:
            for element in made.iter():
                element.tag = _DELETED.get(element.tag, element.tag)
        yield made


def _append(run: Element, child: Element) -> None:
    """Put a child into a run; a text goes on where one stands before it."""
    last = run[-1] if len(run) else None
    if last is not None and last.tag == child.tag == qualified("t"):
        last.text = (last.text or "") + (child.text or "")
    else:
        run.append(child)
