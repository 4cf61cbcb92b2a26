"""Words wider than their line, made breakable for both outputs alike.

Word and Typst break such a word at different letters, or let it run out of its cell; a
zero-width space (U+200B) where it has to break is obeyed by both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from renja.document.nodes import Document, Run, Runs
from renja.look.family import Family
from renja.look.glyphs import em_width
from renja.look.look import Look, ParagraphLook, TextLook
from renja.write.text_lines import change_texts

BREAK = "\u200b"
# What neither output breaks by itself: no hyphen within an address, else behind each.
_WORD = re.compile(r"[^\s\u200b]*://[^\s\u200b]*|[^ \t\n\u200b-]+-?")
_GOOD_END = "/_.@\\&?=,;:"  # where a long word breaks best
_WIDEST = 1.1  # em: no ASCII letter is wider, so that a short word needs no measuring
_FULL = 0.98  # of the line: room for what rounding does


def break_long_words(document: Document, look: Look) -> Document:
    """Return the document with break marks in every word that is wider than its line."""

    def mend(runs: Runs, style: ParagraphLook, width: float) -> Runs:
        room = (width - style.left - style.right) * _FULL / style.text.size
        family = look.fonts[style.text.font]
        return tuple(_with_breaks(run, style.text, family, room) for run in runs)

    return change_texts(document, look, mend)


def _with_breaks(run: Run, text: TextLook, family: Family, room: float) -> Run:
    """Return the run with break marks; room is the width of a line in em."""
    if run.text.isascii() and len(run.text) < room / _WIDEST:
        return run
    measure = partial(
        em_width, bold=text.bold or run.bold, italic=text.italic or run.italic, family=family
    )

    def cut(match: re.Match[str]) -> str:
        word = match[0]
        return word if measure(word) <= room else BREAK.join(_pieces(word, measure, room))

    mended = _WORD.sub(cut, run.text)
    return run if mended == run.text else replace(run, text=mended)


def _pieces(word: str, measure: Callable[[str], float], room: float) -> list[str]:
    """Return a word in pieces that fit a line, cut behind a mark where one is near."""
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
