"""What of a text goes with keys and items that are removed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from renja.edit.nodes import Entry, Node
from renja.edit.own_text import Splice

_HEADER = re.compile(r"# *yaml-language-server:")


def line_start(text: str, offset: int) -> int:
    """Return where the line begins that a place stands in."""
    return text.rfind("\n", 0, offset) + 1


def column_of(text: str, offset: int) -> int:
    """Return the column, from 0, that a place stands in."""
    return offset - line_start(text, offset)


def line_end(text: str, offset: int) -> int:
    """Return where the line ends, before its '\\n', that a place stands in."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def lead_start(text: str, offset: int) -> int:
    """Return where the line begins of the first comment directly above what stands here.

    Those in line with it count, but no comment with which the file begins: it tells of all.
    """
    start = line_start(text, offset)
    column = offset - start
    if text[start:offset].strip(" "):
        return start
    first = start
    while first > 0:
        above = line_start(text, first - 1)
        line = text[above : first - 1]
        if not line.startswith(f"{' ' * column}#") or _HEADER.match(line.lstrip(" ")):
            break
        first = above
    return first if first > 0 else start


def removed(text: str, node: Node, numbers: Set[int]) -> Iterator[Splice]:
    """Yield the splices that remove these entries of a block or list."""
    if node.inline:
        yield from _removed_inline(node, numbers)
        return
    pulled = -1  # what stood beside a dash went, and this one takes its place
    for number in sorted(numbers):
        if number < pulled:
            continue
        entry = node.entries[number]
        start = line_start(text, entry.start)
        if not text[start : entry.start].strip(" "):
            yield from _lines_of(text, entry)
            continue
        others = range(number, len(node.entries))
        pulled = next((n for n in others if n not in numbers), len(node.entries))
        yield from _beside_dash(text, node.entries[number : pulled + 1], pulled < len(node.entries))


def _beside_dash(text: str, entries: Sequence[Entry], kept: bool) -> Iterator[Splice]:
    """Yield the splices that remove entries of which the first stands beside a dash; where kept,
    the last stays and takes its place, with the comments between them above the dash."""
    first, last = entries[0], entries[-1]
    start = line_start(text, first.start)
    if not kept:
        dash = start + len(text[start : first.start].rstrip(" "))
        yield Splice(dash, line_end(text, last.end), "")
        return
    indent = " " * (len(text[start:]) - len(text[start:].lstrip(" ")))
    between = "".join(f"{indent}{line}\n" for line in _comments_between(text, entries))
    if between:
        yield Splice(start, start, between)
    yield Splice(first.start, last.start, "")


def _comments_between(text: str, entries: Sequence[Entry]) -> list[str]:
    """Return the comments between entries that go and the first that stays."""
    found: list[str] = []
    for before, after in pairwise(entries):
        gap = text[line_end(text, before.end) : line_start(text, after.start)]
        own = [line.strip(" ") for line in gap.split("\n") if line.strip(" ")]
        goes = after is not entries[-1] and after.key is None
        found += own[: -_leading(text, after)] if goes and _leading(text, after) else own
    return found


def _leading(text: str, entry: Entry) -> int:
    start = line_start(text, entry.start)
    return text[lead_start(text, entry.start) : start].count("\n")


def _lines_of(text: str, entry: Entry) -> Iterator[Splice]:
    """Yield the splices that remove an entry's lines, and blank ones that would stand double:
    apart, so that what is added between them stays."""
    is_item = entry.key is None
    start = lead_start(text, entry.start) if is_item else line_start(text, entry.start)
    end = min(line_end(text, entry.end) + 1, len(text))
    yield Splice(start, end, "")
    blank_above = start == 0 or text[:start].endswith("\n\n")
    blank_below = re.compile(r"(?: *\n)*").match(text, end)
    if blank_above and blank_below is not None and blank_below.end() > end:
        yield Splice(end, blank_below.end(), "")


def _removed_inline(node: Node, numbers: Set[int]) -> Iterator[Splice]:
    entries = node.entries
    kept = [number for number in range(len(entries)) if number not in numbers]
    if not kept:
        yield Splice(node.start + 1, node.end - 1, "")
        return
    for number in sorted(numbers):
        if number < kept[-1]:
            yield Splice(entries[number].start, entries[number + 1].start, "")
    if kept[-1] < len(entries) - 1:
        yield Splice(entries[kept[-1]].end, entries[-1].end, "")
