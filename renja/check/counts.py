"""Numbers as texts have them: in figures or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_WORDS = {word: value for value, word in enumerate(_UNITS)} | {"sepuluh": 10, "sebelas": 11}
_TEENS = {f"{_UNITS[unit]} belas": 10 + unit for unit in range(2, 10)}
IN_WORDS = {**_WORDS, **_TEENS, "dua puluh": 20}
_ANY = "|".join(sorted(IN_WORDS, key=len, reverse=True))
_COUNT = re.compile(
    rf"(?<![\w.,/-])(?:(?P<figure>\d{{1,2}})(?:\s*\((?:{_ANY})\))?|(?P<word>{_ANY}))"
    r"(?P<noun>\s+[a-zA-Z][\w/-]*)",
    re.IGNORECASE,
)


def counts_in(text: str) -> Iterator[tuple[int, str, re.Match[str]]]:
    """Yield each small number before a noun ('tiga faktor', '3 (tiga) faktor'): its value, the
    noun, and where it stands."""
    for match in _COUNT.finditer(text):
        figure = match["figure"]
        value = int(figure) if figure else IN_WORDS[" ".join(match["word"].lower().split())]
        yield value, match["noun"].strip(), match
