"""Runs as the pieces that templates/renja.typ sets: what may break, and what may not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from renja.document.nodes import Run, Runs

Data = dict[str, Any]

# Typst breaks a line after '/' and inside an address, Word and LibreOffice don't
# (measured with LibreOffice 7.4): such a token goes into a box. So does a token with a word
# joiner, which holds as well there and is not copied from the PDF with the text: a reader
# would find 'Tahun 2020 – 2024' torn apart, and searching would not find it at all.
_TOKEN = re.compile("[^\\s\u200b]+")
_JOINER = "\u2060"
_UNBREAKABLE = re.compile(rf"[/\\{_JOINER}]|(?<=\w)\.(?=\w)")
# A hyphen before a letter is a place to break in both, so the box ends there.
_AFTER_HYPHEN = re.compile(r"(?<=\w-)(?=[^\W\d_])")
_BREAK = re.compile(rf"(?<=[\s\u200b])|(?=[\s\u200b])|{_AFTER_HYPHEN.pattern}")


def run_data(runs: Runs) -> list[Data]:
    """Return the runs as pieces; a piece with 'boxed' must not break: it is one text, or the
    pieces 'inside' it."""
    pieces: list[Data] = []
    for run in runs:
        found = segments(run.text) or [{"t": "", "boxed": False}]
        pieces += [segment | _look(run) for segment in found]
        if run.note:
            pieces[-1]["note"] = run_data(run.note)
    _make_room_for_italics(pieces)
    return _glued(pieces)


def _look(run: Run) -> Data:
    return {
        "b": run.bold,
        "i": run.italic,
        "role": run.role,
        "link": run.link,
        "target": run.target,
        "note": None,
        "inside": [],
        "room": False,
        "tight": False,
        "lang": run.lang,
        "expansion": run.expansion,
        "told": bool(run.lang or run.expansion),
    }


def told_pieces(runs: Runs) -> Iterator[Data]:
    """Yield the pieces that tell their language or what they are short for, in the order in
    which templates/renja.typ sets them."""
    if any(item.lang or item.expansion or item.note for item in runs):
        yield from _told(run_data(runs))


def _told(pieces: list[Data]) -> Iterator[Data]:
    for piece in pieces:
        if piece["inside"]:
            yield from _told(piece["inside"])
        elif piece["told"]:
            yield piece
        yield from _told(piece["note"] or [])


def segments(text: str) -> list[Data]:
    """Return text cut into pieces that may break inside and pieces that may not."""
    pieces: list[Data] = []
    end = 0
    for token in _TOKEN.finditer(text):
        if not _UNBREAKABLE.search(token[0]):
            continue
        start = token.start()
        address = "://" in token[0]
        for part in [token[0]] if address else _AFTER_HYPHEN.split(token[0]):
            if _UNBREAKABLE.search(part):
                if text[end:start]:
                    pieces.append({"t": text[end:start], "boxed": False})
                pieces.append({"t": part.replace(_JOINER, ""), "boxed": True})
                end = start + len(part)
            start += len(part)
    if text[end:]:
        pieces.append({"t": text[end:], "boxed": False})
    return pieces


def _make_room_for_italics(pieces: list[Data]) -> None:
    """Mark where italics end before a space: LibreOffice breaks a line there a little
    earlier than the width asks for, by a twelfth of the size ('room'), which the space
    ('tight') gives back where the line goes on."""
    for left, right in pairwise(pieces):
        if left["i"] and right["t"].startswith(" ") and left["note"] is None:
            left["room"] = right["tight"] = True


def _glued(pieces: list[Data]) -> list[Data]:
    """Return the pieces with those in one box that meet at a box without a space, a whole word
    of each: Typst breaks a line beside a box."""
    glued: list[Data] = []
    for piece in pieces:
        if not glued or not _holds(glued[-1], piece):
            glued.append(piece)
            continue
        parts = _take_last_word(glued)
        word, rest = _cut(piece, _BREAK.search(piece["t"], 1))
        parts.append(word)
        text = "".join(part["t"] for part in parts)
        note, word["note"] = word["note"], None
        glued.append(word | {"t": text, "boxed": True, "note": note, "inside": parts})
        if rest:
            glued.append(rest)
    return glued


def _holds(left: Data, right: Data) -> bool:
    """Return whether no line may break between two pieces, though Typst would."""
    return (left["boxed"] or right["boxed"]) and _touch(left, right)


def _touch(left: Data, right: Data) -> bool:
    before, after = left["t"][-1:], right["t"][:1]
    free = before.isspace() or after.isspace() or "\u200b" in (before, after)
    return left["note"] is None and not free and before != "-"


def _take_last_word(pieces: list[Data]) -> list[Data]:
    """Take the last word off the pieces, and return it as what it is made of."""
    parts: list[Data] = []
    whole = True
    while whole:
        last = pieces.pop()
        places = list(_BREAK.finditer(last["t"], 1))
        before, word = _cut(last, places[-1] if places else None)
        if word is None:
            word = before
        else:
            pieces.append(before)
        parts[:0] = word["inside"] or [word]
        whole = word is before and bool(pieces) and _touch(pieces[-1], word)
    return parts


def _cut(piece: Data, place: re.Match[str] | None) -> tuple[Data, Data | None]:
    """Return what stands before and after a place within a piece; None for nothing after it."""
    if piece["boxed"] or place is None or place.start() == len(piece["t"]):
        return piece, None
    text, at = piece["t"], place.start()
    return (
        piece | {"t": text[:at], "room": False, "note": None},
        piece | {"t": text[at:], "tight": False, "expansion": "", "told": bool(piece["lang"])},
    )
