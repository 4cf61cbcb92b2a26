"""A story of the new document with what differs from the old one tracked in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from renja.write.word.markup import Element, qualified
from renja.write.word.tracked.align import align, words_alike
from renja.write.word.tracked.blocks import Block, blocks_of
from renja.write.word.tracked.marks import Fate, Tracker
from renja.write.word.tracked.pieces import Described, Piece, pieces_of

Told = list[tuple[Fate, Piece]]


@dataclass(frozen=True, slots=True)
class Merger:
    """Merges stories. described tells notes and pictures of the old and of the new document."""

    tracker: Tracker
    described: tuple[Described, Described]

    def story(self, old: Element, new: Element) -> list[Element]:
        """Return the blocks of a story, the old ones that went among them."""
        return list(self._blocks(blocks_of(old, self.described[0]), self._new(new)))

    def cell(self, old: Element, new: Element) -> list[Element]:
        """Return the blocks of a cell. Its last paragraph can't go: the last ones are one."""
        olds, news = blocks_of(old, self.described[0]), self._new(new)
        made = list(self._blocks(olds[:-1], news[:-1]))
        return [*made, *self._pair(olds[-1], news[-1])]

    def _new(self, parent: Element) -> list[Block]:
        return blocks_of(parent, self.described[1])

    def _blocks(self, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Element]:
        for was, now in align(old, new, Block.key, Block.likeness):
            yield from self._pair(was, now)

    def _pair(self, was: Block | None, now: Block | None) -> Iterator[Element]:
        match was, now:
            case Block(kind="p"), Block(kind="p"):
                yield self._paragraph(was.elements[0], now.elements[0])
            case Block(kind="tbl"), Block(kind="tbl"):
                yield self._table(was.elements[0], now.elements[0])
            case Block(kind="contents"), Block(kind="contents"):
                yield from self._contents(was, now)
            case _:
                for element in was.elements if was is not None else ():
                    yield self._whole(element, "del")
                for element in now.elements if now is not None else ():
                    yield self._whole(element, "ins")

    # Paragraphs

    def _paragraph(self, old: Element, new: Element) -> Element:
        before, after = pieces_of(old, self.described[0]), pieces_of(new, self.described[1])
        made = deepcopy(new)
        self._fill(made, compared(before.all, after.all), after.behind)
        return made

    def _fill(self, paragraph: Element, told: Told, behind: Sequence[Element]) -> None:
        """Let a paragraph hold these pieces, and nothing else but its properties."""
        for child in list(paragraph):
            if child.tag != qualified("pPr"):
                paragraph.remove(child)
        paragraph.extend(self.tracker.content(told))
        paragraph.extend(deepcopy(mark) for mark in behind)

    def _whole(self, element: Element, fate: Fate, *, framed: bool = False) -> Element:
        """Return a paragraph or table, all of it inserted or deleted. framed: the frame of a
        field that goes over several paragraphs stays as it is."""
        if element.tag == qualified("tbl"):
            table = deepcopy(element)
            for row in table.findall(qualified("tr")):
                row.getparent().replace(row, self._whole_row(row, fate))  # type: ignore[union-attr]
            return table
        side = self.described[1 if fate == "ins" else 0]
        pieces = pieces_of(element, side)
        made = deepcopy(element)
        frame: Fate = "" if framed else fate
        told: Told = [
            (fate if piece.key else frame, piece)
            for piece in pieces.all
            if piece.key or fate == "ins"
        ]
        self._fill(made, told, pieces.behind if fate == "ins" else ())
        if fate == "del":
            for section in list(made.iter(qualified("sectPr"))):
                section.getparent().remove(section)  # type: ignore[union-attr]
        self.tracker.mark_paragraph(made, fate)
        return made

    def _contents(self, was: Block, now: Block) -> Iterator[Element]:
        """Yield the paragraphs of a contents list; the frame of its field is that of the new one,
        begun in whatever paragraph comes first."""
        olds = [Block("p", (p,), was.described) for p in was.elements]
        news = [Block("p", (p,), now.described) for p in now.elements]
        made = []
        for old, new in align(olds[:-1], news[:-1], Block.key, Block.likeness):
            if old is not None and new is not None:
                made.append(self._paragraph(old.elements[0], new.elements[0]))
            elif old is not None:
                made.append(self._whole(old.elements[0], "del"))
            elif new is not None:
                made.append(self._whole(new.elements[0], "ins", framed=True))
        made.append(self._paragraph(olds[-1].elements[0], news[-1].elements[0]))
        _begin_first(made)
        yield from made

    # Tables

    def _table(self, old: Element, new: Element) -> Element:
        made = deepcopy(new)
        for row in made.findall(qualified("tr")):
            made.remove(row)
        rows = [[_Row(row) for row in table.findall(qualified("tr"))] for table in (old, new)]
        for was, now in align(rows[0], rows[1], _Row.key, _Row.likeness):
            if was is not None and now is not None:
                made.append(self._row(was.element, now.element))
            elif was is not None:
                made.append(self._whole_row(was.element, "del"))
            elif now is not None:
                made.append(self._whole_row(now.element, "ins"))
        return made

    def _row(self, old: Element, new: Element) -> Element:
        made = deepcopy(new)
        cells = zip(
            old.findall(qualified("tc")),
            new.findall(qualified("tc")),
            made.findall(qualified("tc")),
            strict=True,
        )
        for was, now, target in cells:
            for child in list(target):
                if child.tag in (qualified("p"), qualified("tbl")):
                    target.remove(child)
            target.extend(self.cell(was, now))
        return made

    def _whole_row(self, row: Element, fate: Fate) -> Element:
        made = deepcopy(row)
        for source, target in zip(
            row.findall(qualified("tc")), made.findall(qualified("tc")), strict=True
        ):
            for child, copy in zip(source, list(target), strict=True):
                if child.tag in (qualified("p"), qualified("tbl")):
                    target.replace(copy, self._whole(child, fate))
        self.tracker.mark_row(made, fate)
        return made


class _Row:
    """A row of a table as it is compared."""

    def __init__(self, element: Element) -> None:
        self.element = element
        cells = element.findall(qualified("tc"))
        self.texts = tuple(_plain(cell) for cell in cells)
        self.shape = tuple(_shape(cell) for cell in cells)
        self.words = Counter(" ".join(self.texts).casefold().split())

    def key(self) -> tuple[object, ...]:
        """Return what tells the row from others."""
        return (self.shape, self.texts)

    def likeness(self, other: _Row) -> float:
        """Return how alike two rows are, 0 where their cells aren't the same; rows of one name
        (a kode) are the same."""
        if self.shape != other.shape:
            return 0.0
        if self.texts[0].strip() and self.texts[0] == other.texts[0]:
            return 1.0
        return words_alike(self.words, other.words)


def _plain(cell: Element) -> str:
    return "\n".join(
        "".join(text.text or "" for text in p.iter(qualified("t")))
        for p in cell.iter(qualified("p"))
    )


def _shape(cell: Element) -> tuple[str, ...]:
    found = []
    for name in ("gridSpan", "vMerge"):
        element = cell.find(f"{qualified('tcPr')}/{qualified(name)}")
        found.append("" if element is None else element.get(qualified("val"), "continue"))
    return tuple(found)


def _begin_first(paragraphs: Sequence[Element]) -> None:
    """Move the beginning of a field over several paragraphs into the first of them."""
    first = paragraphs[0]
    for paragraph in paragraphs[1:]:
        frame = [
            run
            for run in paragraph.findall(qualified("r"))
            if run.find(qualified("fldChar")) is not None
            or run.find(qualified("instrText")) is not None
        ]
        if not frame or paragraph is paragraphs[-1]:
            continue
        properties = first.find(qualified("pPr"))
        for run in reversed(frame):
            first.insert(0, run) if properties is None else properties.addnext(run)


# Pieces compared


def compared(old: Sequence[Piece], new: Sequence[Piece]) -> Told:
    """Return the pieces of both with their fates. What isn't tracked is that of the new; blanks
    alone between changed words change with them, so that one reads whole phrases."""
    before = [piece for piece in old if piece.key]
    after = [piece for piece in new if piece.key]
    keys = [piece.key for piece in before], [piece.key for piece in after]
    told: Told = []
    places = {id(piece): n for n, piece in enumerate(new)}
    done = 0

    def untracked(until: int) -> None:
        nonlocal done
        told.extend(("", piece) for piece in new[done:until] if not piece.key)
        done = max(done, until)

    for how, i, j, k, m in _phrases(SequenceMatcher(None, *keys, autojunk=False), before):
        if how != "equal":
            told.extend(("del", piece) for piece in before[i:j])
        for piece in after[k:m]:
            untracked(places[id(piece)])
            told.append(("" if how == "equal" else "ins", piece))
            done = places[id(piece)] + 1
    untracked(len(new))
    return told


Change = tuple[str, int, int, int, int]


def _phrases(matcher: SequenceMatcher[str], before: Sequence[Piece]) -> Iterator[Change]:
    """Yield the changes, those that only blanks part as one."""
    changes: list[Change] = []
    codes: list[Change] = list(matcher.get_opcodes())
    lone = {
        n
        for n, ((a, *_), (how, i, j, *_), (b, *_)) in enumerate(_threes(codes), 1)
        if how == "equal" and a != "equal" != b and all(piece.blank for piece in before[i:j])
    }
    for n, (how, i, j, k, m) in enumerate(codes):
        how = "replace" if how != "equal" or n in lone else "equal"
        if changes and changes[-1][0] == how == "replace":
            _, start, _, begin, _ = changes[-1]
            changes[-1] = (how, start, j, begin, m)
        else:
            changes.append((how, i, j, k, m))
    yield from changes


def _threes(codes: Sequence[Change]) -> Iterator[tuple[Change, Change, Change]]:
    for (a, b), (_, c) in pairwise(pairwise(codes)):
        yield a, b, c
