"""What a file tells: its passages as words, who changed them, what was remarked on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from renja.look.glyphs import BREAK_MARKS

_BLANK = "\u00a0\u202f\u2007\u2009"
_TOKEN = re.compile(rf"[^\s{_BLANK}]+")


@dataclass(frozen=True, slots=True)
class Tracked:
    """A change that Word tracks: who made it, and when ('2024-01-05', '' where untold)."""

    author: str
    day: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it reads, and the tracked change that put it there."""

    text: str
    by: Tracked | None = None


@dataclass(frozen=True, slots=True)
class Deletion:
    """Text that a tracked change takes away, in front of the word of this number."""

    at: int
    text: str
    by: Tracked


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a DOCX, or a line of a PDF."""

    words: tuple[Word, ...]
    deletions: tuple[Deletion, ...] = ()

    @property
    def text(self) -> str:
        """Return the passage on one line."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in Word's margin: on the words start to end of a passage."""

    author: str
    day: str
    text: str
    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FileText:
    """All that a file tells. running: texts of headers and footers, each once. properties: what it
    says of what it was made from. keywords: of its properties. paragraphs: whether passages are
    paragraphs, not lines. tracked: each change that Word tracks in it."""

    passages: tuple[Passage, ...]
    paragraphs: bool
    running: tuple[Passage, ...] = ()
    comments: tuple[Comment, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    tracked: tuple[Tracked, ...] = ()


class UnreadableFileError(Exception):
    """What was given is no document of its kind that can be read; the text says why, as a
    sentence without its full stop."""


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text with where they begin and end in it; marks that aren't seen and
    kinds of blanks and hyphens that look alike don't count."""
    found = ((seen(match[0]), *match.span()) for match in _TOKEN.finditer(text))
    return [token for token in found if token[0]]


def seen(text: str) -> str:
    """Return a text without what isn't seen in it."""
    return BREAK_MARKS.sub("", text).replace("\u2011", "-")


def passage_of(text: str) -> Passage:
    """Return a text without history as a passage."""
    return Passage(tuple(Word(word) for word, _, _ in tokens(text)))


def once(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return the passages that tell something, each text once."""
    return tuple({passage.text: passage for passage in passages if passage.words}.values())


def listed(keywords: str) -> tuple[str, ...]:
    """Return the keywords that a file tells in a row."""
    return tuple(word.strip() for word in re.split("[;,]", keywords) if word.strip())
