"""Foreign words of the naskah, which official writing sets in italics.

asing.tsv has a word or phrase a line: only what is no Indonesian word in any sentence (KBBI VI)
belongs there. A project adds its own in renja.yaml and takes out those that stay upright.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from renja.document.nodes import Run
from renja.model.diagnostic import Place

_LIST = Path(__file__).with_name("asing.tsv")
# Not within a longer word; an Indonesian prefix or suffix may be tied to it by a hyphen.
_PREFIXES = ("di", "me", "mem", "men", "meng", "pe", "pem", "pen", "peng", "ber", "ter", "ke")
_BEFORE = "|".join((r"(?<![\w-])", *(rf"(?<=\b{prefix}-)" for prefix in _PREFIXES)))
_AFTER = r"(?!\w|-(?!(?:nya|an|kan|lah|pun|ku|mu)\b)\w)"
_ADDRESS = re.compile(r"\S*(?:://|[@#]|\w\.\w)\S*")


@dataclass(frozen=True, slots=True)
class ForeignWords:
    """What is foreign besides the list that ships (added), and what of it is not (accepted)."""

    added: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()

    @classmethod
    def of(cls, added: Iterable[str], accepted: Iterable[str]) -> ForeignWords:
        """Return the words of a project, however large they are written."""
        return cls(frozenset(map(_bare, added)), frozenset(map(_bare, accepted)))

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where each foreign word or phrase of a text begins and ends.

        Not one in an address, nor one in capitals among other words, which is a name's.
        """
        pattern = _compiled(self)
        found = pattern.finditer(text) if pattern else ()
        addresses = [match.span() for match in _ADDRESS.finditer(text)]
        for match in found:
            start, end = match.span()
            inside = any(first <= start and end <= last for first, last in addresses)
            if not inside and (not match[0].isupper() or text.isupper()):
                yield start, end


def _bare(word: str) -> str:
    return " ".join(word.lower().split())


@cache
def _shipped() -> frozenset[str]:
    return frozenset(_LIST.read_text(encoding="utf-8").splitlines())


@cache
def _compiled(words: ForeignWords) -> re.Pattern[str] | None:
    known = (_shipped() | words.added) - words.accepted
    if not known:
        return None
    longest = sorted(known, key=lambda word: (-len(word), word))
    forms = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(f"(?:{_BEFORE})(?:{forms}){_AFTER}", re.IGNORECASE)


def set_in_italics(
    runs: Sequence[Run], typed: Sequence[bool], words: ForeignWords
) -> tuple[list[Run], list[bool]]:
    """Return the runs of a paragraph with foreign words in italics, and which were typed.

    Text of data stays as it is, and so do links and what is in italics already.
    """
    italic: set[int] = set()
    for span in words.spans("".join(run.text for run in runs)):
        italic.update(range(*span))
    made: list[Run] = []
    made_typed: list[bool] = []
    start = 0
    for run, is_typed in zip(runs, typed, strict=True):
        marks = [at in italic for at in range(start, start + len(run.text))]
        start += len(run.text)
        free = is_typed and any(marks) and not (run.italic or run.link or run.target)
        pieces = list(_pieces(run, marks)) if free else [run]
        made += pieces
        made_typed += [is_typed] * len(pieces)
    return made, made_typed


def _pieces(run: Run, italic: Sequence[bool]) -> Iterator[Run]:
    """Yield a run cut where italics begin and end; the last one carries its footnote."""
    cuts = [at for at in range(1, len(italic)) if italic[at] != italic[at - 1]]
    starts, ends = [0, *cuts], [*cuts, len(italic)]
    for start, end in zip(starts, ends, strict=True):
        origin = replace(run.origin, place=_part(run, start, end))
        note = run.note if end == len(italic) else ()
        yield replace(run, text=run.text[start:end], origin=origin, italic=italic[start], note=note)


def _part(run: Run, start: int, end: int) -> Place:
    """Return where a part of a run stands; its line, where the text isn't found there whole."""
    place = run.origin.place
    added = len(run.text) - (place.end_column - place.column)  # the space for a line's end
    if not place.end_column or added not in (0, 1):
        return Place(place.path, place.line)
    first = place.column + max(start - added, 0)
    return Place(place.path, place.line, first, place.column + end - added)
