"""Runs as the pieces that templates/renja.typ sets: what may break, and what may not."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from renja.document.nodes import Run, Runs

Data = dict[str, Any]

# Typst breaks a line after '/' and inside an address, Word and LibreOffice don't
# (measured with LibreOffice 7.4): such a token goes into a box.
_TOKEN = re.compile("[^\\s\u200b]+")
_UNBREAKABLE = re.compile(r"[/\\]|(?<=\w)\.(?=\w)")
# A hyphen before a letter is a place to break in both, so the box ends there.
_AFTER_HYPHEN = re.compile(r"(?<=\w-)(?=[^\W\d_])")
_JOINER = "\u2060"


def run_data(runs: Runs) -> list[Data]:
    """Return the runs as pieces; a piece with 'boxed' must not break."""
    pieces: list[Data] = []
    for run in runs:
        found = segments(run.text) or [{"t": "", "boxed": False}]
        pieces += [segment | _look(run) for segment in found]
        if run.note:
            pieces[-1]["note"] = run_data(run.note)
    _join(pieces)
    _make_room_for_italics(pieces)
    return pieces


def _look(run: Run) -> Data:
    return {
        "b": run.bold,
        "i": run.italic,
        "role": run.role,
        "link": run.link,
        "target": run.target,
        "note": None,
        "room": False,
        "tight": False,
    }


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
                pieces.append({"t": part, "boxed": True})
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


def _join(pieces: list[Data]) -> None:
    """Put a word joiner where a box meets text without a space, so that none breaks there."""
    for left, right in pairwise(pieces):
        if not (left["boxed"] or right["boxed"]):
            continue
        before, after = left["t"][-1:], right["t"][:1]
        if before.isspace() or after.isspace() or before == "-":
            continue
        if left["boxed"]:
            right["t"] = _JOINER + right["t"]
        else:
            left["t"] += _JOINER
