"""A text typed for the data: as it is written there, and why it can't be."""

from __future__ import annotations

from renja.look.glyphs import missing_characters

LONGEST = 200  # no official name is longer, and a cover can't hold more


def plain(typed: str) -> str:
    """Return a text as it is written into the data: on one line, single blanks."""
    return " ".join(typed.split())


def problem(text: str) -> str:
    """Return why a text can't stand in the document, '' where it can."""
    if len(text) > LONGEST:
        return f"terlalu panjang: {len(text)} huruf, paling banyak {LONGEST}"
    if any(not character.isprintable() for character in text):
        return "memuat aksara yang tidak tampak; ketik ulang, jangan disalin"
    if missing := missing_characters(text):
        return f"aksara '{missing[0]}' tidak dapat dicetak; pakai huruf Latin"
    return ""
