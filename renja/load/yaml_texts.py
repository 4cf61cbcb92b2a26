"""Texts over several lines ('>-' and '|'): which lines are theirs, and which slipped out.

YAML tells of a slipped line only where it stumbles, often lines below and of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja.load.known_keys import known_keys
from renja.load.yaml_slip import Repair, Slip
from renja.load.yaml_tabs import leading, tabs_told
from renja.model.codes import finding
from renja.model.diagnostic import Place

_HEAD = re.compile(r"^( *(?:- +)*)(?:([^\W\d][\w-]*) *: +)?[|>][-+0-9]*\s*(?:#.*)?$")
_FIRST_WORD = re.compile(r" *([^\W\d][\w-]*)")
_KEY = re.compile(r" *([^\s:][^:]*?) *:(?: |$)")
_EMPTY_KEY = re.compile(r"^( *(?:- +)*)[^\W\d][\w-]*:\s*$")
_USUAL_STEP = 2


@dataclass(frozen=True, slots=True)
class BlockText:
    """A text over several lines: the line of its head, the column it must stand beyond
    (both from 1), and its lines, from 1, with their indentation."""

    head: int
    parent: int
    lines: tuple[tuple[int, int], ...]

    @property
    def usual(self) -> int:
        """Return the indentation that most plans give it."""
        return self.parent + _USUAL_STEP

    @property
    def indentation(self) -> int:
        """Return the indentation that its lines should have."""
        first, *others = (own for _, own in self.lines)
        if first <= self.parent:
            return next((own for own in others if own > self.parent), self.usual)
        alone = bool(others) and first != self.usual and len(set(others)) == 1
        return others[0] if alone and self.parent < others[0] < first else first

    @property
    def slipped(self) -> tuple[tuple[int, int], ...]:
        """Return the lines that don't keep to it, where YAML asks for that."""
        wanted = self.indentation
        first = self.lines[0][1]
        return tuple(
            (line, own)
            for line, own in self.lines
            if own < wanted or (own == first > wanted and line == self.lines[0][0])
        )


def block_texts(lines: Sequence[str]) -> Iterator[BlockText]:
    """Yield all texts over several lines, each with the lines that were meant for it."""
    number = 0
    while number < len(lines):
        head = _HEAD.match(lines[number])
        number += 1
        if head is None:
            continue
        head_line = number
        parent = len(head[1]) if head[2] else head[1].rfind("-")
        found: list[tuple[int, int]] = []
        for at in range(number, len(lines)):
            own = len(lines[at]) - len(lines[at].lstrip(" "))
            if not lines[at].strip():
                continue
            least = max(found[0][1] if found else 0, parent + 1)
            if own < least and _is_structure(lines[at], own, parent):
                break
            found.append((at + 1, own))
            number = at + 1
        if found:
            yield BlockText(head_line, parent, tuple(found))


def lines_in_texts(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers, from 1, of the lines that belong to texts over several lines."""
    return frozenset(line for text in block_texts(lines) for line, _ in text.lines)


def slipped_text(slip: Slip) -> Repair | None:
    """Return the repair of the first text that has lines with too few spaces, or too many
    on its first: they are moved to where they should stand."""
    for text in block_texts(slip.lines):
        slipped = text.slipped
        if not slipped or _head_slipped(slip.lines, text):
            continue
        wanted = text.indentation
        if any("\t" in leading(slip.text_of(line)) for line, _ in slipped):
            return tabs_told(slip)
        (line, own), more = slipped[0], len(slipped) - 1
        lines = list(slip.lines)
        for at, _ in slipped:
            lines[at - 1] = " " * wanted + lines[at - 1].lstrip(" ")
        also = f" (dan {more} baris lain di bawahnya)" if more else ""
        told = finding(
            "RJ106",
            Place(slip.path, line, own + 1, own + 2),
            f"baris ini menjorok {own} spasi, seharusnya {wanted}{also}.",
            f"Awali dengan {wanted} spasi agar tetap bagian dari teks yang mulai di bawah "
            f"baris {text.head}.",
        )
        return Repair((told,), "\n".join(lines))
    return None


def is_crooked_first(lines: Sequence[str], line: int, column: int) -> bool:
    """Return whether a line is the first below its key and stands elsewhere than usual there,
    while the next one (at column) stands as usual."""
    text = lines[line - 1]
    above = next((n for n in range(line - 1, 0, -1) if lines[n - 1].strip()), 0)
    head = _EMPTY_KEY.match(lines[above - 1]) if above else None
    own = len(text) - len(text.lstrip(" "))
    return head is not None and own != column == len(head[1]) + _USUAL_STEP


def _head_slipped(lines: Sequence[str], text: BlockText) -> bool:
    """Return whether it is rather the head that stands too far right: its text stands where
    such texts do."""
    head = lines[text.head - 1]
    moved = {own for _, own in text.lines} == {text.parent} and text.parent >= _USUAL_STEP
    stem = head.lstrip(" ").split(":")[0]
    start = f"{' ' * (len(head) - len(head.lstrip(' ')) - _USUAL_STEP)}{stem}:"
    return moved and any(line.startswith(start) for line in lines)


def _is_structure(line: str, own: int, parent: int) -> bool:
    """Return whether a line with fewer spaces than a text begins something else."""
    body = line.strip()
    if body.startswith(("- ", "#", "---")) or body == "-":
        return True
    key, word = _KEY.match(line), _FIRST_WORD.match(line)
    if key is not None and (key[1].lower() in known_keys() or own <= parent):
        return True
    return word is not None and word[1] in known_keys() and own <= parent
