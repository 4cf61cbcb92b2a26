"""Which characters the font of the PDF has."""

from __future__ import annotations

from renja.look.family import shipped_family
from renja.look.glyphs import _PLAIN, advances, missing_characters


def test_characters_without_a_glyph_are_named_once_in_order() -> None:
    assert missing_characters("abc é ≤ – \u2060\u200b\u00a0\u202f\n\t") == ""
    assert missing_characters("a😀b漢😀ب") == "😀漢ب"
    assert missing_characters("a\x00b\x07") == "\x00\x07"


def test_characters_that_are_not_looked_up_are_all_in_the_font() -> None:
    assert {ord(char) for char in _PLAIN} - {0xAD} <= set(advances(shipped_family().regular))
