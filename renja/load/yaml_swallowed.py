"""What YAML takes for part of a text, or for a comment, without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from renja.load.known_keys import known_keys
from renja.load.yaml_texts import is_crooked_first
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.fields import Teks

_CUT_BY_COMMENT = re.compile(r" +(#\S.*)")
_KEY = re.compile(r" *([^\W\d][\w-]*):(?: |$)")


def swallowed(
    event: yaml.ScalarEvent, lines: Sequence[str], path: str, key: Teks | None, *, listed: bool
) -> Iterator[Finding]:
    """Yield what is odd about a value: key is what it belongs to, listed whether it is an item."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None or end.line > len(lines):
        return
    if event.style in ("|", ">"):
        if key is not None:
            after = end.line + (1 if end.column else 0)
            yield from _keys_in_text(lines, start.line + 1, after, path, key)
    elif not event.style:
        yield from _cut_by_comment(lines, end.line, end.column, path)
        yield from _item_in_text(lines, start.line, start.column, end.line, path, listed)


def _cut_by_comment(lines: Sequence[str], line: int, column: int, path: str) -> Iterator[Finding]:
    """'Rapat #1': what follows ' #' is a comment and silently lost."""
    match = _CUT_BY_COMMENT.match(lines[line], column) if line < len(lines) else None
    if match:
        place = Place(path, line + 1, match.start(1) + 1, match.end(1) + 1)
        message = f"'{match[1]}' dianggap komentar, bukan bagian dari teks."
        hint = "Kalau bagian dari teks, apit teksnya dengan tanda petik; kalau komentar, "
        yield finding("RJ123", place, message, f"{hint}beri spasi sesudah #.")


def _item_in_text(
    lines: Sequence[str], first: int, column: int, last: int, path: str, listed: bool
) -> Iterator[Finding]:
    """An item that stands too far right: YAML joins it to the text above, '-' and all."""
    for number in range(first + 1, min(last + 1, len(lines))):
        own = len(lines[number]) - len(lines[number].lstrip())
        if not lines[number][own:].startswith("- "):
            continue
        message = "butir ini terbaca sebagai bagian dari teks di atasnya."
        hint = "Kalau ini daftar, pindahkan teks di belakang titik dua ke baris baru yang "
        hint += "diawali '- '; kalau bukan, apit teksnya dengan tanda petik."
        if listed and "-" in lines[first][:column]:
            wanted = lines[first].rindex("-", 0, column)
            message = f"baris ini menjorok {own} spasi, seharusnya {wanted}: {message}"
            hint = f"Awali baris ini dengan {wanted} spasi, sejajar dengan baris {first + 1}."
            if is_crooked_first(lines, first + 1, own):
                message = f"baris ini menjorok {wanted} spasi, seharusnya {own}."
                hint = f"Awali baris ini dengan {own} spasi, sejajar dengan baris {number + 1}."
                number, own = first, wanted
        yield finding("RJ106", Place(path, number + 1, own + 1, own + 2), message, hint)
        return


def _keys_in_text(
    lines: Sequence[str], first: int, after: int, path: str, key: Teks
) -> Iterator[Finding]:
    """Keys at the end of a text that were taken for more of it: an editor goes on with the
    indentation of the text when a line is added below."""
    found: list[tuple[int, str]] = []
    for number in range(min(after, len(lines)) - 1, first - 1, -1):
        match = _KEY.match(lines[number])
        if lines[number].strip() and (match is None or match[1] not in known_keys()):
            break
        if match is not None:
            found.append((number, match[1]))
    if not found:
        return
    (number, name), wanted = found[-1], key.place.column - 1
    own = len(lines[number]) - len(lines[number].lstrip(" "))
    also = f" (dan {len(found) - 1} baris di bawahnya)" if len(found) > 1 else ""
    message = f"baris ini menjorok {own} spasi, seharusnya {wanted}{also}: '{name}' terbaca "
    message += f"sebagai bagian dari teks '{key}'."
    cure = f"Awali dengan {wanted} spasi" if wanted else "Hapus spasi di depannya"
    hint = f"{cure}, sejajar dengan '{key}'; kalau memang bagian dari teksnya, sambung ke baris "
    hint += "di atasnya."
    yield finding("RJ106", Place(path, number + 1, own + 1, own + len(name) + 1), message, hint)
