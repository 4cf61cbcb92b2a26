"""Words wider than their line, long addresses and codes, made breakable for both outputs alike.

Word and Typst break such a word at different letters, let it run out of its cell, or leave a
gap before it; a zero-width space (U+200B) where it may break is obeyed by both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from renja.document.nodes import Document, Run, Runs
from renja.look.look import Look, ParagraphLook, TextLook
from renja.write.text_lines import change_texts

BREAK = "\u200b"
# What neither output breaks by itself: no hyphen within an address, else behind each.
_WORD = re.compile(r"[^\s\u200b]*://[^\s\u200b]*|[^ \t\n\u200b-]+-?")
_GOOD_END = "/_.@\\&?=,;:"  # where a long word breaks best
# '4235.EBA.001/2024', 'B.238/M.PPN/D.8': letters and figures between marks, but no amount.
_CODE = re.compile(r"(?!Rp\.?\d)(?=.*\d)(?=.*[^\W\d_])[\w-]+(?:[/._\\][\w-]+){2,}\W*")
_ADDRESS = re.compile(r".*(?:://|\w@\w|\bwww\.)")
_JOINTS = {"address": "/_.@?&=", "path": "/\\", "code": "._"}  # where each may break behind
_LEAST = 4  # characters between breaks, the mark included
_LONG, _SHORTEST = 0.35, 16  # of the line, characters: what is shorter leaves no gap worth a break
_WIDEST = 1.1  # em: no ASCII letter is wider, so that a short word needs no measuring
_FULL = 0.98  # of the line: room for what rounding does


def break_long_words(document: Document, look: Look) -> Document:
    """Return the document with break marks in every word that is wider than its line."""

    def mend(runs: Runs, style: ParagraphLook, width: float) -> Runs:
        room = (width - style.left - style.right) * _FULL / style.text.size
        return tuple(_with_breaks(run, style.text, look, room) for run in runs)

    return change_texts(document, look, mend)


def _with_breaks(run: Run, text: TextLook, look: Look, room: float) -> Run:
    """Return the run with break marks; room is the width of a line in em."""
    if run.text.isascii() and len(run.text) < _LONG * room / _WIDEST:
        return run
    style = replace(
        text,
        size=1.0,
        bold=text.bold or run.bold,
        italic=text.italic or run.italic,
        tracking=text.tracking / text.size,
    )
    measure = partial(look.width, style=style)

    short = min(_SHORTEST, room / _WIDEST)

    def cut(match: re.Match[str]) -> str:
        if len(match[0]) < short and match[0].isascii():
            return match[0]
        width = measure(match[0])
        long = width > _LONG * room and len(match[0]) >= _SHORTEST
        joints = _joints(match[0]) if long else ""
        words = _parted(match[0], joints) if joints else [match[0]]
        return BREAK.join(piece for word in words for piece in _pieces(word, measure, room))

    mended = _WORD.sub(cut, run.text)
    return run if mended == run.text else replace(run, text=mended)


def _joints(word: str) -> str:
    """Return the marks behind which an address or a code may break, '' for other words."""
    if _ADDRESS.match(word):
        return _JOINTS["address"]
    if not _CODE.fullmatch(word):
        return ""
    return _JOINTS["path" if "/" in word or "\\" in word else "code"]


def _parted(word: str, joints: str) -> list[str]:
    """Return a word cut behind its joints, each piece and the ends of a fair length."""
    pieces, start = [], 0
    for at in range(1, len(word)):
        enough = at - start >= _LEAST and len(word) - at >= _LEAST
        if enough and word[at - 1] in joints and word[at].isalnum():
            pieces.append(word[start:at])
            start = at
    return [*pieces, word[start:]]


def _pieces(word: str, measure: Callable[[str], float], room: float) -> list[str]:
    """Return a word in pieces that fit a line, cut behind a mark where one is near."""
    if measure(word) <= room:
        return [word]
    pieces, start = [], 0
    while start < len(word):
        end = start + 1
        while end < len(word) and measure(word[start : end + 1]) <= room:
            end += 1
        if end < len(word):
            good = max(
                (n for n in range(start + 1, end + 1) if word[n - 1] in _GOOD_END), default=0
            )
            end = good if good - start > (end - start) // 2 else end
        pieces.append(word[start:end])
        start = end
    return pieces
