"""Foreign words of the naskah, which official writing sets in italics, with their language.

asing.tsv has a word or phrase a line, behind a tab its language (BCP 47) where that isn't
English: only what is no Indonesian word in any sentence (KBBI VI) belongs there. A project adds
its own in renja.yaml and takes out those that stay upright.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from renja.document.nodes import Run
from renja.model.bahasa import INGGRIS
from renja.model.diagnostic import Place

_LIST = Path(__file__).with_name("asing.tsv")
# Not within a longer word; an Indonesian prefix or suffix may be tied to it by a hyphen.
_PREFIXES = ("di", "me", "mem", "men", "meng", "pe", "pem", "pen", "peng", "ber", "ter", "ke")
_BEFORE = "|".join((r"(?<![\w-])", *(rf"(?<=\b{prefix}-)" for prefix in _PREFIXES)))
_AFTER = r"(?!\w|-(?!(?:nya|an|kan|lah|pun|ku|mu)\b)\w)"
_ADDRESS = re.compile(r"\S*(?:://|[@#]|\w\.\w)\S*")


@dataclass(frozen=True, slots=True)
class ForeignWords:
    """What is foreign besides the list that ships (added: words, each with its language, ''
    where that isn't told), and what of it is not (accepted)."""

    added: frozenset[tuple[str, str]] = frozenset()
    accepted: frozenset[str] = frozenset()

    @classmethod
    def of(cls, added: Mapping[str, str], accepted: Iterable[str]) -> ForeignWords:
        """Return the words of a project, however large they are written."""
        told = frozenset((_bare(word), lang) for word, lang in added.items())
        return cls(told, frozenset(map(_bare, accepted)))

    def spans(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where each foreign word or phrase of a text begins and ends, and its language.

        Not one in an address, nor one in capitals among other words, which is a name's.
        """
        pattern, languages = _compiled(self)
        found = pattern.finditer(text) if pattern else ()
        addresses = [match.span() for match in _ADDRESS.finditer(text)]
        for match in found:
            start, end = match.span()
            inside = any(first <= start and end <= last for first, last in addresses)
            if not inside and (not match[0].isupper() or text.isupper()):
                yield start, end, languages[_bare(match[0])]


def _bare(word: str) -> str:
    return " ".join(word.lower().split())


@cache
def _shipped() -> Mapping[str, str]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    words = (line.partition("\t") for line in lines)
    return {word: lang or INGGRIS for word, _, lang in words}


@cache
def _compiled(words: ForeignWords) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
    """Return what finds the words, and the language of each."""
    known = {**_shipped(), **dict(words.added)}
    for word in words.accepted:
        known.pop(word, None)
    if not known:
        return None, known
    longest = sorted(known, key=lambda word: (-len(word), word))
    forms = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(f"(?:{_BEFORE})(?:{forms}){_AFTER}", re.IGNORECASE), known


def set_in_italics(
    runs: Sequence[Run], typed: Sequence[bool], words: ForeignWords
) -> tuple[list[Run], list[bool]]:
    """Return the runs of a paragraph with foreign words in italics, and which were typed.

    Text of data stays as it is, and so do links. What is in italics already is told its
    language where it is such a word whole.
    """
    foreign: dict[int, str] = {}
    for first, end, lang in words.spans("".join(run.text for run in runs)):
        foreign.update(dict.fromkeys(range(first, end), lang))
    made: list[Run] = []
    made_typed: list[bool] = []
    start = 0
    for run, is_typed in zip(runs, typed, strict=True):
        marks = [foreign.get(at) for at in range(start, start + len(run.text))]
        start += len(run.text)
        free = is_typed and set(marks) != {None} and not (run.link or run.target)
        whole = len(set(marks)) == 1
        pieces = list(_pieces(run, marks)) if free and (whole or not run.italic) else [run]
        made += pieces
        made_typed += [is_typed] * len(pieces)
    return made, made_typed


def _pieces(run: Run, foreign: Sequence[str | None]) -> Iterator[Run]:
    """Yield a run cut where foreign words begin and end, in italics; the last piece carries
    its footnote. foreign: the language of each letter, None for what isn't foreign."""
    cuts = [at for at in range(1, len(foreign)) if foreign[at] != foreign[at - 1]]
    starts, ends = [0, *cuts], [*cuts, len(foreign)]
    for start, end in zip(starts, ends, strict=True):
        yield replace(
            run,
            text=run.text[start:end],
            origin=replace(run.origin, place=_part(run, start, end)),
            italic=foreign[start] is not None,
            lang=foreign[start] or "",
            note=run.note if end == len(foreign) else (),
        )


def _part(run: Run, start: int, end: int) -> Place:
    """Return where a part of a run stands; its line, where the text isn't found there whole."""
    place = run.origin.place
    added = len(run.text) - (place.end_column - place.column)  # the space for a line's end
    if not place.end_column or added not in (0, 1):
        return Place(place.path, place.line)
    first = place.column + max(start - added, 0)
    return Place(place.path, place.line, first, place.column + end - added)
