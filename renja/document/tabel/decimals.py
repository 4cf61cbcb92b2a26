"""Figures of a column that mixes decimals, so that they stand with the comma below the comma.

'96', '95,25' and '100%' are each a whole number with a tail. Set flush right, a shorter tail
leaves room for the longest of its column; a short word ('A') ends where whole numbers do. A
mark before a figure ('*96') is no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from renja.document.nodes import Runs, Tail, plain

_FIGURE = re.compile(r"\**[-\u2212]?\d[\d.]*((?:,\d+)?%?)")
_SHORT_WORD = 3


@dataclass(frozen=True, slots=True)
class DecimalColumn:
    """The tails of a column's figures; none where no figure has decimals."""

    tails: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str]) -> DecimalColumn:
        """Return the column that holds these texts."""
        texts = list(texts)
        figures = [match[1] for text in texts if (match := _FIGURE.fullmatch(text))]
        # Percentages among other figures are compared with none of them: flush right.
        alike = len({tail.endswith("%") for tail in figures}) == 1
        tails = frozenset(tail for text in texts if (tail := _tail(text)) is not None)
        mixed = alike and len(tails) > 1 and any("," in tail for tail in tails)
        return cls(tails if mixed else frozenset())

    def tail(self, runs: Runs) -> Tail | None:
        """Return the tail of a text of the column, None where it stands flush right."""
        own = _tail(plain(runs))
        if own is None or not self.tails:
            return None
        return Tail(own, tuple(sorted(self.tails)))

    def widest(self, texts: Iterable[str]) -> list[str]:
        """Return the texts of the column as long as they are with the room beside them."""
        longest = max(self.tails, key=len, default="")
        return [_lengthened(text, longest) if self.tails else text for text in texts]


def _tail(text: str) -> str | None:
    match = _FIGURE.fullmatch(text)
    if match:
        return match[1]
    return "" if 0 < len(text.lstrip("*")) <= _SHORT_WORD else None


def _lengthened(text: str, longest: str) -> str:
    own = _tail(text)
    return text if own is None else text.removesuffix(own) + max(own, longest, key=len)
