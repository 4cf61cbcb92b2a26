"""A file's text with its own line ends and byte order mark, and edits made in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

BOM = "\ufeff"
# Ranks of what is inserted at one place: in the line (0), a text's body below it, then new lines,
# of which the deeper ones belong to what stands above.
BELOW, LINES = 1, 1_000_000
_END = re.compile(r"\r\n|\r|\n")


class Clash(ValueError):
    """Two edits that were given at once want the same characters: make them one by one."""


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters start to end of a plain text become new; of those at one place, first the
    lower rank, then the one given first."""

    start: int
    end: int
    new: str
    rank: int = 0


class OwnText:
    """A text as its file has it; plain is what it is read as: no mark, line ends '\\n'."""

    def __init__(self, text: str) -> None:
        self._mark = BOM if text.startswith(BOM) else ""
        self._own = text.removeprefix(BOM)
        ends = list(_END.finditer(self._own))
        self.plain = _END.sub("\n", self._own)
        # where, in the plain text, each line end stands that takes two characters
        self._long = [m.start() - i for i, m in enumerate(m for m in ends if len(m[0]) == 2)]
        self._end = ends[0][0] if ends else "\n"

    def spliced(self, splices: Iterable[Splice]) -> str:
        """Return the text with the splices made, all else as it was; raises `Clash`.

        It ends without a line end where it did.
        """
        made: list[str] = []
        at = 0
        for splice in sorted(splices, key=lambda splice: (splice.start, splice.end, splice.rank)):
            if splice.start < at:
                raise Clash(f"characters {splice.start} to {splice.end} are changed twice")
            made += (self._piece(at, splice.start), splice.new.replace("\n", self._end))
            at = splice.end
        text = "".join((self._mark, *made, self._piece(at, len(self.plain))))
        ended = not self.plain or self.plain.endswith("\n")
        return text if ended else text.rstrip("\r\n")

    def _piece(self, start: int, end: int) -> str:
        return self._own[self._at(start) : self._at(end)]

    def _at(self, offset: int) -> int:
        return offset + bisect_left(self._long, offset)
