"""Words outside the standard, each with the right one: the package's list and the project's.

kata.tsv has a line a word, the wrong form and the right one of KBBI VI, parted by a tab. Only
forms that are wrong in any sentence belong there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("kata.tsv")
# Not within an address ('karir.bkn.go.id', '@handal') or a longer word.
_BEFORE, _AFTER = r"(?<![\w@#])(?<!\w[./])(?<!\b[eE]-)", r"(?![\w@]|[./]\w)"


@cache
def standard_list() -> Mapping[str, str]:
    """Return the package's list: wrong form to right form."""
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines)
    return {wrong: right for wrong, _, right in pairs}


def wrong_words(text: str, own: Mapping[str, str]) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each wrong word of a text with the right one, written as large.

    Not one that stands within its right form ('pegawai' for 'pegawai negeri'), nor one in
    capitals among other words, which is a name's ('SI HANDAL').
    """
    pattern, right = _compiled(tuple(own.items()))
    for match in pattern.finditer(text):
        word = right.get(" ".join(match[0].lower().split()))
        name = len(match[0]) > 1 and match[0].isupper() and not text.isupper()
        if word is not None and not name and not _stands_within(word, text, match):
            yield match, _as_large(match[0], word)


def _stands_within(right: str, text: str, match: re.Match[str]) -> bool:
    near = text[max(match.start() - len(right), 0) : match.end() + len(right)].lower()
    return (
        len(right) > len(match[0]) and match[0].lower() in right.lower() and right.lower() in near
    )


@cache
def _compiled(own: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    added = {" ".join(wrong.lower().split()): right for wrong, right in own}
    listed = {**standard_list(), **added}
    right = {wrong: word for wrong, word in listed.items() if wrong != word.lower()}
    longest = sorted(right, key=len, reverse=True)
    forms = "|".join(re.escape(wrong).replace(r"\ ", r"\s+") for wrong in longest)
    return re.compile(f"{_BEFORE}(?:{forms}){_AFTER}", re.IGNORECASE), right


def _as_large(typed: str, right: str) -> str:
    if len(typed) > 1 and typed.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if typed[0].isupper() else right
