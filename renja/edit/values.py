"""Whole values written as YAML: texts, blocks and lists, in the house style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from renja.edit.texts import STEP, WIDTH, Spot, Written, spell_key, spell_text

Value = str | None | Mapping[str, "Value"] | Sequence["Value"]


def entry_lines(mark: str, column: int, value: Value) -> list[str]:
    """Return the lines of a key ('nama:') or an item ('-') whose mark stands at a column."""
    head = f"{' ' * column}{mark}"
    written = spell_value(value, Spot(column, WIDTH - len(head) - 1, listed=mark == "-"))
    return [f"{head} {written.head}" if written.head else head, *written.body]


def spell_value(value: Value, spot: Spot) -> Written:
    """Return a value as it is to be written behind a key or dash; None writes nothing."""
    if value is None:
        return Written("")
    if isinstance(value, str):
        return spell_text(value, spot)
    if spot.inline or not value:
        return Written(_in_brackets(value))
    lines = list(_lines(value, spot.column + STEP))
    if spot.listed:  # the first entry stands beside the dash
        return Written(lines[0].lstrip(" "), tuple(lines[1:]))
    return Written("", tuple(lines))


def key_and_value(key: str, value: Value) -> str:
    """Return 'kunci: nilai' as it stands within braces."""
    return f"{spell_key(key, inline=True)}: {in_line(value, listed=False)}"


def in_line(value: Value, *, listed: bool) -> str:
    """Return a value as it stands within brackets; raises ValueError for an item of nothing,
    which can't."""
    if listed and value is None:
        raise ValueError("within brackets no item can be empty")
    return spell_value(value, Spot(0, WIDTH, inline=True, listed=listed)).head


def _lines(value: Mapping[str, Value] | Sequence[Value], column: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from entry_lines(f"{spell_key(key)}:", column, inner)
    else:
        for item in value:
            yield from entry_lines("-", column, item)


def _in_brackets(value: Mapping[str, Value] | Sequence[Value]) -> str:
    if isinstance(value, Mapping):
        return f"{{{', '.join(key_and_value(key, inner) for key, inner in value.items())}}}"
    return f"[{', '.join(in_line(item, listed=True) for item in value)}]"
