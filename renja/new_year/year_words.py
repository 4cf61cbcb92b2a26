"""Lines that name the year left behind, or the one before it: read again for the new year."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_COMPUTED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
# 'Nomor 8 Tahun 2023': a regulation keeps its year
_REGULATION = re.compile(r"\bNomor\s+[^\s,;]+\s+Tahun\s+\d{4}", re.IGNORECASE)
LONGEST_QUOTE = 90


@dataclass(frozen=True, slots=True)
class YearWord:
    """A line, from 1, that names such a year: what stands around it, and how the year could be
    written so that it moves by itself ('' where it can't)."""

    line: int
    quote: str
    instead: str = ""


def year_words(
    text: str, dari: int, *, naskah: bool, skip: Collection[int] = ()
) -> Iterator[YearWord]:
    """Yield the lines of a data file or naskah that name the year dari or the one before it.

    Not those of a regulation's name, of a kode, or of an expression; skip has lines of a data
    file in which years are told otherwise. Line ends are '\\n'.
    """
    years = f"{dari}|{dari - 1}"
    named = re.compile(rf"(?:(?<![\w./-])|(?<=\d{{4}}-))(?:{years})(?![\w/])")
    plain = _REGULATION.sub(_blank, text)
    if naskah:
        plain = _COMPUTED.sub(_blank, plain)
    lines = text.split("\n")
    for number, line in enumerate(plain.split("\n"), 1):
        match = named.search(line)
        if match is None or (number in skip and "#" not in line[: match.start()]):
            continue
        comment = not naskah and "#" in line[: match.start()]
        yield YearWord(
            number,
            _quote(lines[number - 1], match.start()),
            "" if comment else _instead(match, line, dari, naskah=naskah),
        )


def _instead(match: re.Match[str], line: str, dari: int, *, naskah: bool) -> str:
    """Return the placeholder of a year that moves along: the plan's own, alone in its place."""
    in_range = re.match(r"\s*[-\u2013]\s*\d{4}", line[match.end() :]) or re.search(
        r"\d{4}\s*[-\u2013]\s*$", line[: match.start()]
    )
    in_date = re.search(r"\d\s+[A-Z][a-z]+\s+$", line[: match.start()])
    if in_range or in_date:
        return ""
    if naskah:
        return "{{ tahun }}" if match[0] == str(dari) else "{{ tahun - 1 }}"
    return "{tahun}" if match[0] == str(dari) else ""


def _quote(line: str, at: int) -> str:
    """Return what stands around a place of a line, whole words."""
    before, after = line[:at].split(" "), line[at:].split(" ")
    length = len(line.strip())
    cut = ["", ""]
    while length > LONGEST_QUOTE and max(len(before), len(after)) > 1:
        if len(" ".join(before)) > len(" ".join(after)):
            length -= len(before.pop(0)) + 1
            cut[0] = "…"
        else:
            length -= len(after.pop()) + 1
            cut[1] = "…"
    return f"{cut[0]}{' '.join(before)}{' '.join(after)}{cut[1]}".strip()


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
