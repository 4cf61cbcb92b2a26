"""How a finding looks on a terminal: its line, the source line with a caret, the hint.

data/2024/sasaran.yaml:14:21: galat[RJ104]: IKU.3, target: 1.500 dapat berarti dua hal
   14 |             target: 1.500
      |                     ^^^^^
   saran: tulis 1500 atau 1,5
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from renja.model.diagnostic import Finding, Place

Paint = Callable[[str, str], str]
"""Takes a text and what it is ('galat', 'tempat', ...); returns it coloured, or as it is."""

_GUTTER = 5  # places for the line number, so that excerpts of one run stand in line
_INDENT = "   "


def plain(text: str, _role: str) -> str:
    """Return the text as it is."""
    return text


def finding_text(
    finding: Finding,
    texts: Mapping[str, str],
    *,
    width: int = 80,
    wrap: bool = False,
    paint: Paint = plain,
) -> str:
    """Return a finding as lines of text, without a line end.

    texts: source text by path, for the excerpts, clipped to width columns. wrap: also
    break messages at width; off, each stands on one line, as tools that read them want.
    """
    severity = str(finding.severity)
    head = wrapped(
        f"{where_text(finding.place)}: {severity}[{finding.code}]: {one_line(finding.message)}",
        width if wrap else 0,
    )
    label = f"{severity}[{finding.code}]:"
    lines = [head.replace(label, paint(label, severity), 1)]
    lines += _excerpt(finding.place, texts, "^", width, paint, severity)
    if finding.hint:
        hint = wrapped(f"{_INDENT}saran: {one_line(finding.hint)}", width if wrap else 0)
        lines.append(hint.replace("saran:", paint("saran:", "petunjuk"), 1))
    for related in finding.related:
        told = f"{_INDENT}lihat: {where_text(related.place)}: {one_line(related.message)}"
        told = wrapped(told, width if wrap else 0)
        lines.append(told.replace("lihat:", paint("lihat:", "petunjuk"), 1))
        lines += _excerpt(related.place, texts, "-", width, paint, "petunjuk")
    return "\n".join(lines)


def where_text(place: Place) -> str:
    """Return a place as path:line:column, as far as it can be told."""
    numbers = [place.line] if place.line else []
    if place.line and place.column:
        numbers.append(place.column)
    return ":".join([one_line(place.path), *map(str, numbers)])


def one_line(text: str) -> str:
    """Return text on one line, without what could steer a terminal."""
    return "".join(map(visible, re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", text)))


def visible(char: str) -> str:
    """Return a character as it may be shown: '·' for one that is none, ' ' for any space."""
    if char.isprintable():
        return char
    return " " if char == "\t" or unicodedata.category(char) == "Zs" else "·"


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, width: int) -> str:
    """Return text broken at width columns; width 0 leaves it on one line."""
    if not width:
        return text
    indent = text[: len(text) - len(text.lstrip())]
    return textwrap.fill(
        text.strip(),
        width,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


@lru_cache(maxsize=64)  # a file may have a thousand findings
def source_lines(text: str) -> list[str]:
    """Return the lines of a source text, whatever ends them."""
    return re.split(r"\r\n|\r|\n", text)


def _excerpt(
    place: Place, texts: Mapping[str, str], mark: str, width: int, paint: Paint, role: str
) -> list[str]:
    """Return the source line of a place and the line that marks its columns."""
    source = source_lines(texts.get(place.path, ""))
    if not 1 <= place.line <= len(source) or not source[place.line - 1].strip():
        return []
    line = "".join(map(visible, source[place.line - 1]))
    start = min(max(place.column - 1, 0), len(line))
    end = min(max(place.end_column - 1, start + 1), max(len(line), start + 1))
    shown, before, marked = _window(line, start, end, max(width - _GUTTER - 3, 20))
    bar = paint("|", "garis")
    number = paint(f"{place.line:>{_GUTTER}}", "garis")
    lines = [f"{number} {bar} {shown}".rstrip()]
    if place.column:
        lines.append(f"{'':{_GUTTER}} {bar} {'':{before}}{paint(mark * marked, role)}")
    return lines


def _window(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """Return what of a line fits into room columns, the columns before the mark and its own.

    The part around start..end is shown; '…' tells where something is left out.
    """
    if sum(map(_columns, line)) <= room:
        return line, _width(line[:start]), max(_width(line[start:end]), 1)
    first = 0
    if _width(line[:end]) > room - 1:
        first = max(0, min(start - room // 4, len(line) - room + 1))
    head = "…" if first else ""
    last, used = first, len(head)
    while last < len(line) and used + _columns(line[last]) <= room - 1:
        used += _columns(line[last])
        last += 1
    tail = "…" if last < len(line) else ""
    before = len(head) + _width(line[first:start])
    marked = min(max(_width(line[start:end]), 1), max(room - before, 1))
    return head + line[first:last] + tail, before, marked


def _width(text: str) -> int:
    return sum(map(_columns, text))
