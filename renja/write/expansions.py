"""Abbreviations where they first stand in the text: there a reader is told their full form.

Only the PDF can tell it (/E, ISO 32000-1, 14.9.5), and only a screen reader says it. Where
the text itself has the full form beside, 'Aparatur Sipil Negara (ASN)', it would be heard twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from renja.document.nodes import Document, Run, Runs, plain
from renja.look.glyphs import BREAK_MARKS
from renja.look.look import Look, ParagraphLook
from renja.write.text_lines import change_texts

# Not within a longer word, an address or the number of a letter.
_BEFORE, _AFTER = r"(?<![\w@#.-])", r"(?!\w|\.\w)"


def with_expansions(document: Document, look: Look) -> Document:
    """Return the document with runs that carry the expansion of an abbreviation."""
    known = {short: full for short, full in document.singkatan if short.strip()}
    if not known:
        return document
    reader = _Reader(known)

    def tell(runs: Runs, style: ParagraphLook, width: float) -> Runs:
        return reader.told(runs)

    return change_texts(document, look, tell)


@dataclass(slots=True)
class _Reader:
    """Reads the texts one by one; known: the abbreviations that haven't come yet."""

    known: dict[str, str]
    _words: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        longest = sorted(self.known, key=lambda short: (-len(short), short))
        forms = "|".join(map(re.escape, longest))
        self._words = re.compile(f"{_BEFORE}(?:{forms}){_AFTER}")

    def told(self, runs: Runs) -> Runs:
        """Return a text with the abbreviations marked that come here for the first time."""
        text = plain(runs)
        spans = list(self._first_uses(text, runs))
        return runs if not spans else tuple(_marked(runs, spans))

    def _first_uses(self, text: str, runs: Runs) -> Iterator[tuple[int, int, str]]:
        for match in self._words.finditer(text):
            full = self.known.get(match[0])
            if full is None or not _may_be_marked(runs, *match.span()):
                continue
            del self.known[match[0]]
            if not _stands_beside(full, text, *match.span()):
                yield *match.span(), full


def _may_be_marked(runs: Runs, start: int, end: int) -> bool:
    """Return whether a stretch lies in one run that is no link: a link is one piece."""
    at = 0
    for run in runs:
        if start < at + len(run.text):
            return end <= at + len(run.text) and not run.link and not run.target
        at += len(run.text)
    return False


def _stands_beside(full: str, text: str, start: int, end: int) -> bool:
    """Return whether the full form stands before the abbreviation, or behind it in brackets."""
    before, after = (_plain(part) for part in (text[:start], text[end:]))
    wanted = _plain(full).strip()
    return before.rstrip("( ").endswith(wanted) or after.startswith((f" ({wanted}", f"({wanted}"))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", BREAK_MARKS.sub("", text)).casefold()


def _marked(runs: Runs, spans: list[tuple[int, int, str]]) -> Iterator[Run]:
    """Yield the runs, cut where the spans begin and end; what hangs at a run's end stays there."""
    at = 0
    for run in runs:
        done = 0
        for start, end, full in spans:
            first, last = start - at, end - at
            if not 0 <= first < len(run.text):
                continue
            if first > done:
                yield replace(run, text=run.text[done:first], note=())
            note = run.note if last == len(run.text) else ()
            yield replace(run, text=run.text[first:last], note=note, expansion=full)
            done = last
        if done < len(run.text) or not run.text:
            yield replace(run, text=run.text[done:])
        at += len(run.text)
