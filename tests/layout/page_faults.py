"""What spoils a page of a PDF: things that stand alone, or apart from what they belong to.

    python -m tests.layout.page_faults PDF…

prints each fault with its page.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

from tests.layout.tagged_pdf import Block, Part, Row, Table, read_tagged

_CAPTION = re.compile(r"(?:Tabel|Gambar)[ \u00a0]\d+\.")
# 'Pekanbaru, 4 Januari 2024', right of the page's middle: a signature block begins.
_PLACE_AND_DATE = re.compile(r"[^,]+, \d{1,2}[ \u00a0]\w+ \d{4}\s*")
_RIGHT = 250.0
_TEXT_ABOVE = 2  # lines that a signature block has above it at least


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: what it is, on which page, and the beginning of the text that is concerned."""

    kind: str
    page: int
    text: str


def page_faults(pdf: Path) -> tuple[Fault, ...]:
    """Return every fault of a tagged PDF."""
    parts = [part for part in read_tagged(pdf) if part.lines]
    found = [*_headings(parts), *_paragraphs(parts), *_tables(parts), *_captions(parts)]
    found += _signatures(parts)
    return tuple(sorted(found, key=lambda fault: fault.page))


def _headings(parts: Sequence[Part]) -> Iterator[Fault]:
    for part, after in pairwise(parts):
        if isinstance(part, Block) and part.kind == "heading":
            end = part.lines[-1].page
            if after.lines[0].page != end:
                yield Fault("heading alone at the foot", end, part.text[:40])


def _paragraphs(parts: Sequence[Part]) -> Iterator[Fault]:
    for part in parts:
        if isinstance(part, Block) and part.kind in ("paragraph", "item"):
            counts = [(page, len(list(lines))) for page, lines in groupby(_pages(part))]
            if len(counts) > 1:
                first, last = counts[0], counts[-1]
                if first[1] == 1:
                    yield Fault("first line alone", first[0], part.text[:40])
                if last[1] == 1:
                    yield Fault("last line alone", last[0], part.lines[-1].text[:40])


def _pages(part: Part) -> list[int]:
    return [line.page for line in part.lines]


def _tables(parts: Sequence[Part]) -> Iterator[Fault]:
    for table in parts:
        if isinstance(table, Table):
            body = table.body
            heads = [row for row in table.rows if row.head]
            if heads and body and heads[-1].page != body[0].page:
                yield Fault("head of a table alone", heads[0].page, heads[0].label[:40])
            yield from _rows(body)


def _rows(body: Sequence[Row]) -> Iterator[Fault]:
    counts = Counter(row.page for row in body)
    for number, row in enumerate(body):
        covered = body[number : number + row.spans]
        if len({covered_row.page for covered_row in covered}) > 1:
            yield Fault("rows under one cell parted", row.page, row.label[:40])
    if len(counts) > 1 and counts[body[-1].page] == 1:
        yield Fault("last row alone", body[-1].page, body[-1].label[:40])
    groups = _groups(body)
    for before, group in pairwise(groups):
        turns = before[-1].page != group[0].page
        if turns and len(group) == 1 and len(before) > 1 and before[0].label == group[0].label:
            yield Fault("end of a group alone", group[0].page, group[0].label[:40])


def _groups(body: Sequence[Row]) -> list[Sequence[Row]]:
    """Return the rows in runs: those that a cell covers, or a row alone."""
    groups, start = [], 0
    while start < len(body):
        end = start + max(body[start].spans, 1)
        groups.append(body[start:end])
        start = end
    return groups


def _captions(parts: Sequence[Part]) -> Iterator[Fault]:
    """A figure's caption follows it, a table's goes before. In the lists of both there is
    neither, so only their neighbours that are a figure or table count."""
    for before, after in pairwise(parts):
        apart = before.lines[-1].page != after.lines[0].page
        if apart and _is_caption(after, "Gambar") and _is_pictured(before):
            page = after.lines[0].page
            yield Fault("caption apart from its figure", page, _text(after)[:40])
        if apart and _is_caption(before, "Tabel") and isinstance(after, Table):
            page = before.lines[-1].page
            yield Fault("caption apart from its table", page, _text(before)[:40])


def _is_caption(part: Part, kind: str) -> bool:
    match = _CAPTION.match(_text(part))
    return match is not None and match[0].startswith(kind)


def _is_pictured(part: Part) -> bool:
    return isinstance(part, Table) or part.kind == "figure"


def _signatures(parts: Sequence[Part]) -> Iterator[Fault]:
    for number, part in enumerate(parts):
        if not (_PLACE_AND_DATE.fullmatch(_text(part)) and part.lines[0].left > _RIGHT):
            continue
        page = part.lines[0].page
        own = list(_until_heading(parts[number:]))
        if any(line.page != page for item in own for line in item.lines):
            yield Fault("signature parted", page, _text(part))
        above = [line for item in parts[:number] for line in item.lines if line.page == page]
        if len(above) < _TEXT_ABOVE:
            yield Fault("signature alone", page, _text(part))


def _text(part: Part) -> str:
    return part.text if isinstance(part, Block) else ""


def _until_heading(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, Block) and part.kind == "heading":
            return
        yield part


if __name__ == "__main__":
    for name in sys.argv[1:]:
        for fault in page_faults(Path(name)):
            sys.stdout.write(f"{name}: {fault.page}: {fault.kind}: {fault.text}\n")
