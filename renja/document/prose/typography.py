"""Typographic mending of what is typed in the naskah; text from data stays as it is.

A paragraph is looked at whole, so that '"{{ nama }}"' gets its quotes and 'Tahun {{ tahun }}'
its no-break space, but only characters of the naskah are ever changed, and none of an address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from renja.document.angka import DASH, NBSP
from renja.document.prose.no_break import NO_BREAK, NUMBERED, UNIT
from renja.model.numbers import MONTHS, YEAR_PATTERN

_NUMBER = r"\d[\d.,]*"
_COUNTED = rf"(?:{UNIT}|{'|'.join(MONTHS)})\b"
_ADDRESS = re.compile(r"\S*(?:://|@|\bwww\.)\S*")

# Each rule changes what its first group holds.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"( {2,})"), " "),
    # Quotes: opening where a word begins, closing elsewhere.
    (re.compile(r"(?:^|(?<=[\s(\[{/–—‘“'-]))(\")(?=\S)"), "“"),
    (re.compile(r"(\")"), "”"),
    (re.compile(r"(?:^|(?<=[\s(\[{/–—“-]))(')(?=\S)"), "‘"),
    (re.compile(r"(')"), "’"),
    # Ranges: of years; with spaces; of what is called by numbers; of what is counted.
    (re.compile(rf"(?<![\d-]){YEAR_PATTERN}( ?(?:--|[-–]) ?)(?={YEAR_PATTERN}(?![\d-]))"), DASH),
    (re.compile(r"(?<=\d)( (?:--|[-–]) )(?=\d)"), DASH),
    (re.compile(rf"\b(?:{NUMBERED}|pukul|tanggal) {_NUMBER}(-)(?={_NUMBER}(?![\w/-]))"), DASH),
    (re.compile(rf"(?<![\w./-]){_NUMBER}(-)(?={_NUMBER} {_COUNTED})"), DASH),
    (re.compile(r"(?<!-)(---)(?!-)"), "—"),
    (re.compile(r"(?<!-)(--)(?!-)"), "–"),
    # A minus stands before a number where a word would begin, but not after another number.
    (re.compile(r"(?:^|(?<=[^\d\s]\s)|(?<=\())(-)(?=\d[\d.,]*%?(?:\s|$|[).;:,]))"), "\u2212"),
    (re.compile(r"(?<!\.)(\.{3})(?!\.)"), "…"),
    *((pattern, NBSP) for pattern in NO_BREAK),
)
_LAST_SPACE = re.compile(rf"( )(?=[^ {NBSP}]{{1,14}}$)")
_SHORT = 20  # a heading or caption below this length has one line


def mend(texts: Sequence[str], typed: Sequence[bool], keep_last_words: bool = False) -> list[str]:
    """Return the pieces of a paragraph mended; typed tells which were typed in the naskah.

    keep_last_words joins the last two words, so that none stands alone in the last line.
    """
    pieces = list(texts)
    for pattern, new in _RULES:
        pieces = _apply(pieces, typed, pattern, new)
    if keep_last_words and sum(map(len, pieces)) > _SHORT:
        pieces = _apply(pieces, typed, _LAST_SPACE, NBSP)
    return pieces


def _apply(
    pieces: list[str], typed: Sequence[bool], pattern: re.Pattern[str], new: str
) -> list[str]:
    whole = "".join(pieces)
    matches = list(pattern.finditer(whole))
    if not matches:
        return pieces
    owners = [index for index, piece in enumerate(pieces) for _ in piece]
    addresses = {at for match in _ADDRESS.finditer(whole) for at in range(*match.span())}
    characters = list(whole)
    for match in matches:
        span = range(*match.span(1))
        if not span or not all(typed[owners[at]] and at not in addresses for at in span):
            continue
        for at in span:
            characters[at] = new if at == span.start else ""
    changed = [""] * len(pieces)
    for owner, character in zip(owners, characters, strict=True):
        changed[owner] += character
    return changed
