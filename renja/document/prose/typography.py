"""Typographic mending of what is typed in the naskah; text from data stays as it is.

A paragraph is looked at whole, so that '"{{ nama }}"' gets its quotes and 'Tahun {{ tahun }}'
its no-break space, but only characters of the naskah are ever changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from renja.document.angka import DASH, NBSP

_YEAR = r"(?:19|20|21)\d\d"
_BEFORE_NUMBER = (
    r"Nomor|No\.|Pasal|[Tt]ahun|[Aa]yat|[Aa]ngka|IKU|BAB|Bab|Tabel|Gambar|Lampiran|Semester|"
    r"Anggaran|[Tt]riwulan|[Mm]isi|TA"
)
Change = str | Callable[[re.Match[str]], str]

# Each rule changes what its first group holds.
_RULES: tuple[tuple[re.Pattern[str], Change], ...] = (
    (re.compile(r"( {2,})"), " "),
    (re.compile(r"(?:^|(?<=[\s(\[{/–—‘“'-]))(\")(?=\S)"), "“"),
    (re.compile(r"(\")"), "”"),
    (re.compile(r"(?:^|(?<=[\s(\[{/–—“-]))(')(?=\S)"), "‘"),
    (re.compile(r"(')"), "’"),
    (re.compile(rf"(?<![\d-]){_YEAR}( ?(?:--|[-–]) ?)(?={_YEAR}(?![\d-]))"), DASH),
    (re.compile(r"(?<=\d)( (?:--|[-–]) )(?=\d)"), DASH),
    (re.compile(r"(?<!-)(---)(?!-)"), "—"),
    (re.compile(r"(?<!-)(--)(?!-)"), "–"),
    (re.compile(rf"\b(?:{_BEFORE_NUMBER})( )(?=\(?\d)"), NBSP),
    (re.compile(r"\b[Hh]uruf( )(?=[a-z]\b)"), NBSP),
    (re.compile(r"\b[A-Z]\w+( )(?=[IVX]+\b)"), NBSP),
)
_LAST_SPACE = re.compile(rf"( )(?=[^ {NBSP}]{{1,14}}$)")
_SHORT = 20  # a heading or caption below this length has one line


def mend(texts: Sequence[str], typed: Sequence[bool], keep_last_words: bool = False) -> list[str]:
    """Return the pieces of a paragraph mended; typed tells which were typed in the naskah.

    keep_last_words joins the last two words, so that none stands alone in the last line.
    """
    pieces = list(texts)
    for pattern, change in _RULES:
        pieces = _apply(pieces, typed, pattern, change)
    if keep_last_words and sum(map(len, pieces)) > _SHORT:
        pieces = _apply(pieces, typed, _LAST_SPACE, NBSP)
    return pieces


def _apply(
    pieces: list[str], typed: Sequence[bool], pattern: re.Pattern[str], change: Change
) -> list[str]:
    whole = "".join(pieces)
    owners = [index for index, piece in enumerate(pieces) for _ in piece]
    changed = [list(piece) for piece in pieces]
    starts, total = [], 0
    for piece in pieces:
        starts.append(total)
        total += len(piece)
    for match in pattern.finditer(whole):
        span = range(*match.span(1))
        if not span or not all(typed[owners[at]] for at in span):
            continue
        new = change if isinstance(change, str) else change(match)
        for position, at in enumerate(span):
            owner = owners[at]
            changed[owner][at - starts[owner]] = new if position == 0 else ""
    return ["".join(piece) for piece in changed]
