"""Two texts compared word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORD = re.compile(r"\S+")
_UNSEEN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2060": None, "\u00ad": None})


@dataclass(frozen=True, slots=True)
class Word:
    """Words side by side in a text that have one fate: kept, deleted or inserted."""

    nasib: Literal["tetap", "hapus", "tambah"]
    teks: str


def flat(text: str) -> str:
    """Return a text on one line, its spaces of any kind as one blank each."""
    return " ".join(text.translate(_UNSEEN).split())


def compare_words(before: str, after: str) -> tuple[Word, ...]:
    """Return the words of two texts, kept, deleted and inserted, in reading order.

    Kept and deleted words, joined by blanks, are the text before; kept and inserted ones the
    text after.
    """
    old, new = _WORD.findall(flat(before)), _WORD.findall(flat(after))
    found: list[Word] = []
    for _, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if old[i:j] == new[k:m]:
            found.append(Word("tetap", " ".join(old[i:j])))
            continue
        if i < j:
            found.append(Word("hapus", " ".join(old[i:j])))
        if k < m:
            found.append(Word("tambah", " ".join(new[k:m])))
    return tuple(found)


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """Return how alike two texts are, 0 to 1, whichever of them comes first; 0 where that is
    surely less than least, which is found out quickly."""
    first, second = sorted((flat(one).casefold().split(), flat(other).casefold().split()))
    compared = SequenceMatcher(None, first, second, autojunk=False)
    if compared.real_quick_ratio() < least or compared.quick_ratio() < least:
        return 0.0
    return compared.ratio()


def text_of(words: Iterable[Word], without: Literal["hapus", "tambah"]) -> str:
    """Return the text before (without 'tambah') or after (without 'hapus')."""
    return " ".join(word.teks for word in words if word.nasib != without)
