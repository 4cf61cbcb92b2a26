"""Where a piece of parsed prose stands in the naskah: its line, and the column if it is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from renja.document.prose.marks import SourceLine
from renja.model.diagnostic import Place

LineOrigins = Sequence[tuple[SourceLine, ...]]


@dataclass(slots=True)
class Locator:
    """Finds the pieces of a paragraph in the order in which they come.

    lines tells for each of its rendered lines which naskah lines it is from; literal_lines
    gives the lines of a file, with all of Jinja blanked.
    """

    lines: LineOrigins
    literal_lines: Callable[[str], Sequence[str]]
    _cursor: dict[SourceLine, int] = field(default_factory=dict)

    def of(self, text: str, line: int) -> Place:
        """Return the place of a text on a line of the paragraph; its line alone if need be."""
        candidates = nearest_origins(self.lines, line)
        for at in candidates:
            column = self._source(at).find(text, self._cursor.get(at, 0))
            if column >= 0:
                self._cursor[at] = column + len(text)
                return Place(*at, column + 1, column + len(text) + 1)
        words = text.split()
        for at in candidates if words and len(words[0]) > 2 else ():
            column = self._source(at).find(words[0], self._cursor.get(at, 0))
            if column >= 0:
                self._cursor[at] = column + len(words[0])
                return Place(*at, column + 1)
        return self.of_line(line)

    def of_line(self, line: int) -> Place:
        """Return the place of a line of the paragraph."""
        candidates = nearest_origins(self.lines, line)
        return Place(*candidates[0]) if candidates else Place("")

    def _source(self, at: SourceLine) -> str:
        lines = self.literal_lines(at[0])
        return lines[at[1] - 1] if 0 < at[1] <= len(lines) else ""


def nearest_origins(lines: LineOrigins, line: int) -> tuple[SourceLine, ...]:
    """Return where a rendered line is from; if it holds values only, where the nearest is from."""
    at = min(line, len(lines) - 1)
    for position in chain(range(at, -1, -1), range(at + 1, len(lines))):
        if lines[position]:
            return lines[position]
    return ()
