"""Lines of a text: wrapped by measured width and balanced, never too wide.

Breaks are taken at spaces, at U+200B and after a hyphen within a word. A word wider than
the room is broken after a sign ('/', '.', '_' ...), failing that between two characters, so
that nothing overlaps or is cut.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from renja.figure.measure import Font, TextStyle, drawable, font_in_use, text_width

_TOLERANCE = 1e-6
_BALANCE_STEP = 0.05  # mm

# A piece, with the blanks before it: U+00A0, U+202F and U+2007 hold together.
_WORD = re.compile(r"([^\S\u00a0\u202f\u2007]*)((?:[\u00a0\u202f\u2007]|\S)+)")
_IN_WORD = re.compile("(?<=\u200b)|(?<=[^\\W\\d_]-)(?=[^\\W\\d_])")
_SIGNS = "-/.,;:_@\\&=?+|"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines of one style. Each takes a line pitch, with its capitals in the middle."""

    lines: tuple[str, ...]
    style: TextStyle

    @property
    def width(self) -> float:
        """Return the width of the widest line in mm."""
        return max((text_width(line, self.style) for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        """Return the height of all lines in mm."""
        return len(self.lines) * self.style.pitch


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is not broken any further, and the space that parts it from the one before."""

    space: str
    text: str
    space_width: float
    width: float


def wrap(text: str, style: TextStyle, width: float) -> TextBlock:
    """Return text in as few lines as fit into width (mm), then as narrow as that number of
    lines allows, with no short word left alone at the end where that can be helped. An
    empty text has no lines."""
    return _wrapped(text, style, width, font_in_use())


@lru_cache(maxsize=4096)
def _wrapped(text: str, style: TextStyle, width: float, _: Font) -> TextBlock:
    """Return the lines in the font in use, which tells one answer from another."""
    whole = _with_ampersands(list(_pieces(text, style)), width)
    pieces = [part for piece in whole for part in _broken(piece, style, width)]
    lines = _fill(pieces, width)
    if len(lines) > 1:
        lines = _balanced(pieces, len(lines), width)
        lines[-2:] = _even(lines[-2] + lines[-1])
    return TextBlock(tuple(map(_joined, lines)), style)


def one_line(text: str, style: TextStyle) -> TextBlock:
    """Return text on one line, however wide."""
    return TextBlock((drawable(text),), style)


def _pieces(text: str, style: TextStyle) -> Iterator[_Piece]:
    for match in _WORD.finditer(text):
        space = drawable(match[1])
        for part in filter(None, map(drawable, _IN_WORD.split(match[2]))):
            yield _Piece(space, part, text_width(space, style), text_width(part, style))
            space = ""


def _with_ampersands(pieces: Sequence[_Piece], width: float) -> list[_Piece]:
    """Return the pieces, each '&' as one with the word that it leads to: a line that ends in
    it reads as if something were missing. A pair wider than the room stays apart."""
    joined: list[_Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and before.text == "&" and piece.space:
            both = before.width + piece.space_width + piece.width
            if both <= width:
                text = before.text + piece.space + piece.text
                joined[-1] = _Piece(before.space, text, before.space_width, both)
                continue
        joined.append(piece)
    return joined


def _broken(piece: _Piece, style: TextStyle, width: float) -> Iterator[_Piece]:
    """Yield the piece, in parts that fit into width."""
    space, space_width, rest = piece.space, piece.space_width, piece.text
    while text_width(rest, style) > width + _TOLERANCE:
        cut = _cut(rest, style, width)
        if cut >= len(rest):
            break
        yield _Piece(space, rest[:cut], space_width, text_width(rest[:cut], style))
        space, space_width, rest = "", 0.0, rest[cut:]
    yield _Piece(space, rest, space_width, text_width(rest, style))


def _cut(text: str, style: TextStyle, width: float) -> int:
    """Return how many characters go on the line: at least one whole character."""
    count, used = 0, 0.0
    for char in text:
        used += text_width(char, style)
        if used > width + _TOLERANCE:
            break
        count += 1
    if count == len(text) or len(text) == 1:
        return len(text)
    count = max(count, 1)
    for place in range(count, count // 2, -1):
        if text[place - 1] in _SIGNS:
            return place
    back = count
    while back > 1 and _clings(text[back]):
        back -= 1
    if not _clings(text[back]):
        return back
    while count < len(text) and _clings(text[count]):
        count += 1
    return count


def _clings(char: str) -> bool:
    """Return whether char belongs to the one before it."""
    return unicodedata.category(char)[0] == "M" or char == "\u200d"


def _fill(pieces: Sequence[_Piece], width: float) -> list[list[_Piece]]:
    """Return the lines that hold as many pieces each as fit."""
    lines: list[list[_Piece]] = []
    used = 0.0
    for piece in pieces:
        wider = used + piece.space_width + piece.width
        if lines and wider <= width + _TOLERANCE:
            lines[-1].append(piece)
            used = wider
        else:
            lines.append([piece])
            used = piece.width
    return lines


def _balanced(pieces: Sequence[_Piece], count: int, width: float) -> list[list[_Piece]]:
    """Return the lines at the narrowest width that still gives count of them."""
    low, high = max(piece.width for piece in pieces), width
    if len(_fill(pieces, low)) == count:
        return _fill(pieces, low)
    while high - low > _BALANCE_STEP:
        middle = (low + high) / 2
        if len(_fill(pieces, middle)) > count:
            low = middle
        else:
            high = middle
    return _fill(pieces, high)


def _even(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Return two lines that are as alike in width as can be; the first is the wider if two
    ways are equal."""
    ways = [[pieces[:cut], pieces[cut:]] for cut in range(len(pieces) - 1, 0, -1)]
    return min(ways, key=lambda way: max(map(_line_width, way)))


def _line_width(line: Sequence[_Piece]) -> float:
    return line[0].width + sum(piece.space_width + piece.width for piece in line[1:])


def _joined(line: Sequence[_Piece]) -> str:
    return line[0].text + "".join(piece.space + piece.text for piece in line[1:])
