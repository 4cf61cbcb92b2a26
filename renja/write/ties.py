"""Lines that a word fills to a hair, settled before either output sees them.

Where a line with one word more would be as wide as its measure to some hundredths of a
point, it is chance whether Word, LibreOffice or Typst still sets that word there: they round
differently. A no-break space behind the word takes it over to the next line in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from renja.document.nodes import Document, Run, Runs
from renja.look.glyphs import BREAK_MARKS, advances
from renja.look.look import Look, ParagraphLook, TextLook
from renja.write.text_lines import change_texts

NO_BREAK = "\u00a0"
JOINER = "\u2060"
# Points: LibreOffice rounds every stretch of one look to a twip (measured: 0.001 to 0.03).
NEAR = 0.06
# Where a line may end: behind blanks, at a break mark, behind a hyphen before a letter.
_WORD = re.compile("[^ \u200b]*?(?:-(?=[^\\W\\d_])|(?=[ \u200b])|$)(?: +|\u200b)?")
_UNKNOWN = 0.6  # em
_NOTE = 0.35  # em a figure of a footnote's number takes


def settle_ties(document: Document, look: Look) -> Document:
    """Return the document with no word left that fills a line to a hair."""

    def settle(runs: Runs, style: ParagraphLook, width: float) -> Runs:
        return settle_text(runs, style, width, look)

    return change_texts(document, look, settle)


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch that no line ends within: its width in points with and without the blanks
    behind it, and the run and place where what follows begins."""

    width: float
    inked: float
    run: int
    end: int


def settle_text(runs: Runs, style: ParagraphLook, width: float, look: Look) -> Runs:
    """Return the runs of one paragraph, in a text of so many points, with no tie left."""
    changed, added = list(runs), [0] * len(runs)
    for line in break_lines(runs, style, width, look):
        if line.tied is not None:
            number = line.tied.run
            changed[number] = _glued(changed[number], line.tied.end + added[number])
            added[number] = len(changed[number].text) - len(runs[number].text)
    return tuple(changed)


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line as it will break: its words; tied: a word that would fill it to a hair, and that
    a no-break space is to take to the next."""

    words: tuple[Word, ...]
    tied: Word | None = None

    @property
    def width(self) -> float:
        """Return the width of what is printed on the line, in points."""
        if not self.words:
            return 0.0
        return sum(word.width for word in self.words[:-1]) + self.words[-1].inked


def break_lines(runs: Runs, style: ParagraphLook, width: float, look: Look) -> Iterator[TextLine]:
    """Yield the lines of a paragraph in a text of so many points."""
    room = width - style.right - style.left
    measure = room + min(0.0, style.hanging)  # a negative one indents the first line
    words = list(_words(runs, style, look))
    line: list[Word] = []
    taken = 0.0
    for number, word in enumerate(words):
        over = taken + word.inked - measure
        tied = bool(line) and abs(over) <= NEAR and number < len(words) - 1
        if line and (tied or over > NEAR):
            yield TextLine(tuple(line), word if tied else None)
            line, taken, measure = [], 0.0, room
        line.append(word)
        taken += word.width
    yield TextLine(tuple(line))


def _glued(run: Run, end: int) -> Run:
    """Return a run in which no line ends at a place: behind a blank, else behind a hyphen."""
    before, after = run.text[:end], run.text[end:]
    if before.endswith(" "):
        return replace(run, text=before[:-1] + NO_BREAK + after)
    return replace(run, text=before + JOINER + after)


def _words(runs: Runs, style: ParagraphLook, look: Look) -> Iterator[Word]:
    """Yield the words of a paragraph, across its runs."""
    width = inked = 0.0
    for number, run in enumerate(runs):
        known, size = _advances(run, style, look), style.text.size
        for found in _WORD.finditer(run.text):
            text = found[0]
            blank = len(text) - len(text.rstrip(" "))
            taken = _width(text, known, style.text) * size + _tracking(text, style.text)
            inked = width + taken - blank * known.get(0x20, _UNKNOWN) * size
            if run.italic and blank:
                inked += size / 12  # LibreOffice wants it free (typst_text.py)
            width += taken
            if text.endswith((" ", "-", "\u200b")):
                yield Word(width, inked, number, found.end())
                width = inked = 0.0
        if run.note:
            width += _NOTE * size
            inked = width
    yield Word(width, inked, len(runs) - 1, 0)


def _width(text: str, known: Mapping[int, float], look: TextLook) -> float:
    printed = text.upper() if look.caps else text
    return sum(known.get(ord(char), _UNKNOWN) for char in BREAK_MARKS.sub("", printed))


def _tracking(text: str, look: TextLook) -> float:
    return len(text) * look.tracking if look.tracking else 0.0


def _advances(run: Run, style: ParagraphLook, look: Look) -> Mapping[int, float]:
    heavy = run.bold or (look.characters[run.role].bold if run.role else style.text.bold)
    cut = look.fonts[style.text.font].cut(bold=heavy, italic=run.italic or style.text.italic)
    return advances(cut)
