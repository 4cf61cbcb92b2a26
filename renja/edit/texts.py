"""A text written as YAML so that the loader reads exactly that text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from renja.edit.nodes import Node
from renja.load.text_file import decode
from renja.load.yaml_reader import read_tree

WIDTH = 100
STEP = 2
_ONE_SPACE = re.compile(r"(?<=\S) (?=\S)")
_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t"}
_ESCAPED = re.compile(
    '["\\\\\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u2060\ufeff\ufffe\uffff]'
)


@dataclass(frozen=True, slots=True)
class Written:
    """head stands behind the key or dash, body's lines below it, with their indentation."""

    head: str
    body: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text is to stand: column is that of its key or dash, from 0, room what is left
    of the line behind it."""

    column: int
    room: int
    inline: bool = False
    listed: bool = False


def spell_text(value: str, spot: Spot, old: Node | None = None, source: str = "") -> Written:
    """Return a text as it is to be written: in the style of the old one, where that can hold
    it and reads well, else in the first one that reads back exactly.

    old is the node whose place it takes, source the text that old is part of.
    """
    ways: Iterable[Written] = _afresh(value, spot)
    if old is not None:
        ways = chain(_as_before(value, spot, old, source), ways)
    return next(way for way in ways if _reads_back(value, way, spot))


def spell_key(key: str, *, inline: bool = False) -> str:
    """Return a key as it is to be written; inline tells of one within braces."""
    ways = (key, _single(key), _double(key))
    return next(way for way in ways if _key_reads_back(key, way, inline))


def _as_before(value: str, spot: Spot, old: Node, source: str) -> Iterator[Written]:
    typed = source[old.start : old.end]
    if old.style == "'" and "\n" not in value:
        yield Written(_single(value))
    elif old.style == '"':
        yield Written(_double(value))
    elif old.style:
        yield from _block_as_before(value, spot, typed)
    elif "\n" in typed and _can_fold(value):
        first, *others = typed.split("\n")
        if all(line.strip() for line in others):
            indent = _indent(others[0])
            lines = _refilled([first, *others], value, WIDTH - indent)
            yield Written("\n".join((lines[0], *(f"{' ' * indent}{line}" for line in lines[1:]))))


def _block_as_before(value: str, spot: Spot, typed: str) -> Iterator[Written]:
    header, *lines = typed.split("\n")
    mark = re.sub(r"[0-9]", "", header.split()[0])
    indent = next((_indent(line) for line in lines if line.strip()), spot.column + STEP)
    indent = max(indent, spot.column + 1)
    if mark[0] == "|" and ("\n" in value or len(value) <= WIDTH - indent) and _can_stand(value):
        yield _below(mark, value.split("\n"), indent)
    if mark[0] == "|" and "\n" not in value:
        mark = ">-"
    if mark[0] == ">" and _can_fold(value):
        plain = all(line.strip() and _indent(line) == indent for line in lines)
        yield _below(mark, _refilled(lines if plain else [], value, WIDTH - indent), indent)


def _afresh(value: str, spot: Spot) -> Iterator[Written]:
    indent = spot.column + STEP
    if not spot.inline:
        if "\n" in value and _can_stand(value):
            yield _below("|-", value.split("\n"), indent)
        if len(value) > spot.room and _can_fold(value):
            yield _below(">-", _filled(_ONE_SPACE.split(value), WIDTH - indent), indent)
    if "\n" not in value:
        yield Written(value)
        if '"' in value or "\\" in value:
            yield Written(_single(value))
    yield Written(_double(value))


def _below(mark: str, lines: Sequence[str], indent: int) -> Written:
    return Written(mark, tuple(f"{' ' * indent}{line}" if line else "" for line in lines))


def _can_fold(value: str) -> bool:
    """Return whether a text may be broken into lines that are joined again by blanks."""
    return bool(value) and value == value.strip() and not re.search(r"[\n\t]", value)


def _can_stand(value: str) -> bool:
    """Return whether the lines of a text may stand as they are, one below the other."""
    lines = value.split("\n")
    tidy = all(line == line.rstrip() and "\t" not in line for line in lines)
    return tidy and bool(lines[0]) and bool(lines[-1]) and not lines[0].startswith(" ")


def _filled(words: Sequence[str], width: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _refilled(old: Sequence[str], value: str, width: int) -> list[str]:
    """Return the lines of a text; those of the old one stay whose words begin or end it too."""
    words = _ONE_SPACE.split(value)
    had = [_ONE_SPACE.split(line.strip()) for line in old]
    first = 0
    while first < len(had) and words[: len(had[first])] == had[first]:
        words = words[len(had[first]) :]
        first += 1
    last = len(had)
    while last > first and words[len(words) - len(had[last - 1]) :] == had[last - 1]:
        last -= 1
        words = words[: len(words) - len(had[last])]
    kept = [line.strip() for line in old]
    return [*kept[:first], *_filled(words, width), *kept[last:]]


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double(value: str) -> str:
    return '"' + _ESCAPED.sub(_escape, value) + '"'


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"


def _reads_back(value: str, way: Written, spot: Spot) -> bool:
    """Return whether the loader reads exactly this text where it is to stand, and tells nothing."""
    if spot.inline:
        small = f"[{way.head}]" if spot.listed else f"{{nama: {way.head}}}"
        return _value_of(small) == value
    mark = "-" if spot.listed else "nama:"
    small = "\n".join((f"{' ' * spot.column}{mark} {way.head}", *way.body, ""))
    return _value_of(small) == value


def _key_reads_back(key: str, way: str, inline: bool) -> bool:
    tree = read_tree(f"{{{way}: }}\n" if inline else f"{way}: nilai\n", "")
    return not tree.findings and isinstance(tree.root, dict) and list(tree.root) == [key]


def _value_of(small: str) -> str | None:
    file = decode(small.encode(), "")
    tree = read_tree(file.text or "", "")
    root = tree.root
    sound = not file.findings and not tree.findings
    one = isinstance(root, list | dict) and len(root) == 1 and sound
    value = next(iter(root.values() if isinstance(root, dict) else root)) if one else None
    return str(value) if isinstance(value, str) else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
