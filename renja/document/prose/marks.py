"""Marks that carry origins through Jinja and Markdown.

Every line of literal text ends in a line mark (its file and line), taken out before Markdown
reads the text; every printed value is one private character, looked up after Markdown has
parsed the prose, so that Markdown never sees the text of data.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from renja.document.printing import Mistake, Printed
from renja.document.prose.jinja_source import JOIN, MAYBE_EMPTY, print_places
from renja.model.diagnostic import Place

PRINT, START, STEP = "_print", "_start", "_step"  # what the tokens added here call

_LINE_MARK = re.compile("\ue000([0-9]+)\ue001")
_BEFORE_JOIN = re.compile(rf"[\s{MAYBE_EMPTY}]*{JOIN}")
_FIRST, _MOST = 0xF0000, 0xFFFE  # the private characters of plane 15
_NUMBERS = itertools.count()  # no two naskah share one, so that compiled ones can be kept
MARK = re.compile("[\U000f0000-\U000ffffd]")

SourceLine = tuple[str, int]  # path and line


@dataclass(frozen=True, slots=True)
class PrintMark:
    """A value that `{{ … }}` at place prints."""

    text: Printed
    place: Place


@dataclass(frozen=True, slots=True)
class ReferenceMark:
    """A reference to a numbered figure or table."""

    key: str
    place: Place


@dataclass(frozen=True, slots=True)
class BlockCall:
    """A block that the naskah places: gambar, tabel, catatan, tanda_tangan, halaman_baru.
    movable: text behind it may come first; landscape: a table on turned pages, or not."""

    kind: str
    name: str
    caption: str
    place: Place
    movable: bool = False
    landscape: bool | None = None


Mark = PrintMark | ReferenceMark | BlockCall


@dataclass(slots=True)
class PlaceMarks:
    """Where lines and prints stand, by the numbers that stand for them in compiled naskah."""

    lines: dict[int, SourceLine] = field(default_factory=dict)
    prints: dict[int, Place] = field(default_factory=dict)

    def add(self, others: PlaceMarks) -> None:
        """Take others in."""
        self.lines |= others.lines
        self.prints |= others.prints


@dataclass(slots=True)
class ProseMarks:
    """The marks of one document. compiling: those of the naskah that is being compiled."""

    places: PlaceMarks = field(default_factory=PlaceMarks)
    marks: list[Mark] = field(default_factory=list)
    compiling: PlaceMarks = field(default_factory=PlaceMarks)

    @property
    def prints(self) -> dict[int, Place]:
        """Return where prints stand."""
        return self.places.prints

    def mark_lines(self, text: str, path: str, line: int) -> str:
        """Return literal text that begins at a line, each of its lines marked."""
        pieces = []
        for number, piece in enumerate(text.split("\n"), line):
            has_text = piece.strip(f" \t{MAYBE_EMPTY}{JOIN}")
            pieces.append(f"{piece}{self._line_mark((path, number))}" if has_text else piece)
        return "\n".join(pieces)

    def _line_mark(self, at: SourceLine) -> str:
        lines = self.compiling.lines
        last = next(reversed(lines), -1)
        if lines.get(last) != at:
            last = next(_NUMBERS)
            lines[last] = at
        return f"\ue000{last}\ue001"

    def add_print(self, at: Place) -> int:
        """Return the number of a print in the naskah that is being compiled."""
        number = next(_NUMBERS)
        self.compiling.prints[number] = at
        return number

    def add(self, mark: Mark) -> Markup:
        """Return the private character that stands for a value, a reference or a block."""
        index = len(self.marks)
        if index >= _MOST:
            raise Mistake("RJ560", "naskah mencetak terlalu banyak nilai.")
        self.marks.append(mark)
        return Markup(chr(_FIRST + index))

    def mark(self, character: str) -> Mark:
        """Return what a private character stands for."""
        return self.marks[ord(character) - _FIRST]

    def unmarked(self, text: str) -> tuple[str, tuple[tuple[SourceLine, ...], ...]]:
        """Return rendered text without line marks, and for each of its lines where it is from."""
        clean, origins = [], []
        for line in _BEFORE_JOIN.sub("", text).split("\n"):
            found = [self.places.lines[int(index)] for index in _LINE_MARK.findall(line)]
            bare = _LINE_MARK.sub("", line)
            kept = bare.replace(MAYBE_EMPTY, "").rstrip(" \t")
            if kept or MAYBE_EMPTY not in bare:
                origins.append(tuple(dict.fromkeys(found)))
                clean.append(kept)
        return "\n".join(clean), tuple(origins)


class MarkExtension(Extension):
    """Adds the marks: to literal text, to each print, and a counter to each loop and macro."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Return the tokens of a naskah with what makes its marks."""
        marks: ProseMarks = self.environment.marks  # type: ignore[attr-defined]
        path = stream.filename or ""
        text: str = self.environment.texts.text(path)  # type: ignore[attr-defined]
        tokens = list(stream)
        return _marked(tokens, marks, path, _prints(tokens, path, print_places(text, path)))


def _marked(
    tokens: list[Token], marks: ProseMarks, path: str, prints: dict[int, Place]
) -> Iterator[Token]:
    weights = _weights(tokens)
    for at, token in enumerate(tokens):
        line = token.lineno
        if token.type == "data":
            yield Token(line, "data", marks.mark_lines(token.value, path, line))
        elif at in prints:
            number = marks.add_print(prints[at])
            yield from (token, *_call(line, PRINT), *_call(line, START, number))
            yield from (_sign(line, ")"), _sign(line, ","), _sign(line, "("))
        elif token.type == "variable_end" and tokens[at - 1].type != "variable_begin":
            yield from (_sign(line, ")"), _sign(line, ")"), token)
        elif at in weights:
            yield from (token, Token(line, "variable_begin", "{{"))
            yield from (*_call(line, STEP, weights[at]), _sign(line, ")"))
            yield Token(line, "variable_end", "}}")
        else:
            yield token


def _call(line: int, name: str, number: Any = None) -> tuple[Token, ...]:
    start = (Token(line, "name", name), _sign(line, "("))
    return start if number is None else (*start, Token(line, "integer", number))


def _sign(line: int, sign: str) -> Token:
    return Token(line, {"(": "lparen", ")": "rparen", ",": "comma"}[sign], sign)


def _prints(tokens: list[Token], path: str, known: list[Place]) -> dict[int, Place]:
    """Return, for the '{{' of each print that isn't empty, where it stands."""
    starts = [at for at, token in enumerate(tokens) if token.type == "variable_begin"]
    if len(known) != len(starts):
        known = [Place(path, tokens[at].lineno) for at in starts]  # Jinja reads it otherwise
    return {
        at: place
        for at, place in zip(starts, known, strict=True)
        if tokens[at + 1].type != "variable_end"
    }


def _weights(tokens: list[Token]) -> dict[int, int]:
    """Return, for the end of each loop's or macro's tag, how much literal text a turn makes."""
    weights: dict[int, int] = {}
    open_tags: list[int] = []
    for at, token in enumerate(tokens):
        if token.type == "data":
            for tag in open_tags:
                weights[tag] += len(token.value)
        elif token.type == "block_begin":
            name = tokens[at + 1].value
            if name in ("for", "macro", "call"):
                end = next((i for i in range(at, len(tokens)) if tokens[i].type == "block_end"), at)
                open_tags.append(end)
                weights[end] = 0
            elif name in ("endfor", "endmacro", "endcall") and open_tags:
                open_tags.pop()
    return weights
