"""Ways through the document tree: its blocks, its runs, the lines of its contents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from renja.document.nodes import (
    Block,
    Cards,
    Contents,
    Document,
    Figure,
    Grid,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Part,
    Row,
    Run,
    Runs,
    Signature,
    Table,
    plain,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: level 1 part, 2 section, 3 subsection; 0 in the lists of
    figures and tables. label may be empty."""

    level: Literal[0, 1, 2, 3]
    label: str
    text: str
    key: str


def blocks(document: Document) -> Iterator[Block]:
    """Yield every block in the order of the document."""
    for part in document.parts:
        yield from part.blocks


def every_run(document: Document) -> Iterator[Run]:
    """Yield every run of the document in its order, those of footnotes after the run they
    hang on."""
    for part in document.parts:
        yield from part_runs(part)


def part_runs(part: Part) -> Iterator[Run]:
    """Yield every run of a part as every_run does."""
    yield from _with_notes(part.title)
    for block in part.blocks:
        for runs in runs_of(block):
            yield from _with_notes(runs)


def _with_notes(runs: Runs) -> Iterator[Run]:
    for run in runs:
        yield run
        yield from run.note


def _contents_level(level: int) -> Literal[2, 3]:
    return 2 if level == 2 else 3


def outline_levels(document: Document) -> dict[str, int]:
    """Return the level of every heading in the outline, by its key.

    No level is skipped (PDF/UA-1, 7.4.2; Word's Accessibility Checker): where '1.' stands right
    under a bab, it and those beside it are at level 2.
    """
    levels: dict[str, int] = {}
    for part in document.parts:
        in_section = False
        for block in part.blocks:
            if isinstance(block, Heading):
                in_section = in_section or block.level == 2
                levels[block.key] = block.level if in_section else 2
    return levels


def runs_of(block: Block) -> Iterator[Runs]:
    """Yield the runs of a block, paragraph by paragraph, in reading order."""
    for runs, _ in runs_with_rows(block):
        yield runs


def runs_with_rows(block: Block) -> Iterator[tuple[Runs, Row | None]]:
    """Yield the runs of a block as runs_of does, each with the row of a table or card that it is
    in."""
    match block:
        case Paragraph() | Heading():
            yield block.runs, None
        case ListBlock():
            for item in block.items:
                yield item.runs, None
                for inner in item.lists:
                    yield from runs_with_rows(inner)
        case Table():
            yield block.caption.runs, None
            yield from _cells(block.grid)
            if block.note:
                yield block.note, None
        case Cards():
            if block.caption.above:
                yield block.caption.runs, None
            for grid in block.grids:
                yield from _cells(grid)
            if block.note:
                yield block.note, None
            if not block.caption.above:
                yield block.caption.runs, None
        case Figure():
            yield block.caption.runs, None
        case Signature():
            yield from ((runs, None) for runs in (*block.above, block.name, *block.below))
        case Contents() | PageBreak():
            return
        case _:
            assert_never(block)


def _cells(grid: Grid) -> Iterator[tuple[Runs, Row]]:
    for row in grid.rows:
        for cell in row.cells:
            yield from ((line, row) for line in cell.lines)


def entries(document: Document, kind: Literal["isi", "gambar", "tabel"]) -> tuple[Entry, ...]:
    """Return the lines of the contents ('isi') or of the list of figures or tables; headings
    stand at their level in the outline, as in contents that Word makes anew."""
    if kind == "isi":
        found: list[Entry] = []
        levels = outline_levels(document)
        for part in document.parts:
            found.append(Entry(1, part.label, plain(part.title), part.key))
            found.extend(
                Entry(_contents_level(levels[block.key]), block.label, plain(block.runs), block.key)
                for block in part.blocks
                if isinstance(block, Heading)
            )
        return tuple(found)
    wanted = "Gambar" if kind == "gambar" else "Tabel"
    return tuple(
        Entry(0, block.caption.label, plain(block.caption.runs), block.caption.key)
        for block in blocks(document)
        if isinstance(block, Table | Cards | Figure) and block.caption.kind == wanted
    )
