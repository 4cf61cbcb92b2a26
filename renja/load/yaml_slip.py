"""A place where libyaml gave up, with the lines around it, and the mending of a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

import yaml

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place


@dataclass(frozen=True, slots=True)
class Repair:
    """What was found, and the text mended so that reading can go on (None: it can't).

    `added` characters were put into the lines `line` to `last` (taken out where negative);
    what stands from `shifted` on in a mended line was typed that many columns to the left.
    """

    findings: tuple[Finding, ...]
    mended: str | None = None
    line: int = 0
    last: int = 0
    shifted: int = 0
    added: int = 0


def typed_place(place: Place, repairs: Sequence[Repair]) -> Place:
    """Return where the text at a place of the mended text was typed."""
    column, end = place.column, place.end_column
    for repair in reversed(repairs):
        if repair.added and repair.line <= place.line <= repair.last:
            column -= repair.added if column >= repair.shifted else 0
            end -= repair.added if end >= repair.shifted else 0
    return replace(place, column=column, end_column=end if end > column else 0)


@dataclass(frozen=True, slots=True)
class Slip:
    """Where reading stopped (line, column) and what was being read (context); from 1."""

    path: str
    lines: tuple[str, ...]
    line: int
    column: int
    context_line: int
    context_column: int

    @classmethod
    def of(cls, error: yaml.MarkedYAMLError, text: str, path: str) -> Self:
        """Return the slip that libyaml's error tells of."""
        mark = error.problem_mark or error.context_mark
        context = error.context_mark or mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        at = (context.line, context.column) if context else (0, 0)
        return cls(path, tuple(text.split("\n")), line + 1, column + 1, at[0] + 1, at[1] + 1)

    def text_of(self, line: int) -> str:
        """Return a line's text; '' beyond the file."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def char(self, offset: int = 0) -> str:
        """Return the character where reading stopped, or one near it; '' where none is."""
        index = self.column - 1 + offset
        text = self.text_of(self.line)
        return text[index] if 0 <= index < len(text) else ""

    def context_char(self) -> str:
        """Return the character where what was being read began."""
        return self.text_of(self.context_line)[self.context_column - 1 : self.context_column]

    def previous(self, line: int) -> int:
        """Return the nearest line above that isn't blank or a comment; 0 where none is."""
        for above in range(line - 1, 0, -1):
            body = self.text_of(above).strip()
            if body and not body.startswith("#"):
                return above
        return 0

    def tell(self, code: str, message: str, hint: str = "") -> Repair:
        """Return a repair that can't mend, at the place where reading stopped."""
        return Repair((finding(code, Place(self.path, self.line, self.column), message, hint),))

    def replace(
        self, code: str, line: int, column: int, new: str, message: str, hint: str = ""
    ) -> Repair:
        """Return the repair that puts one character for another."""
        text = self.text_of(line)
        mended = text[: column - 1] + new + text[column:]
        return self.mend_line(code, line, column, mended, message, hint)

    def mend_line(
        self,
        code: str,
        line: int,
        column: int,
        mended: str,
        message: str,
        hint: str = "",
        added: int = 0,
        shifted: int = 0,
    ) -> Repair:
        """Return the repair that puts a line for another."""
        lines = (*self.lines[: line - 1], mended, *self.lines[line:])
        place = Place(self.path, line, column, column + 1)
        told = finding(code, place, message, hint)
        return Repair((told,), "\n".join(lines), line, line, shifted, added)
