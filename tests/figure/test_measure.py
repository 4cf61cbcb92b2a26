"""Widths of texts."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from renja.figure.measure import (
    BOLD,
    MM_PER_POINT,
    PLAIN,
    TextStyle,
    drawable,
    text_width,
)
from renja.look.family import shipped_family

TEXT = "Persentase 100% (AV) Rp14.682.611.000 – “ASN” & K/L"


@pytest.mark.parametrize(("weight", "bold"), [(400, False), (700, True)])
def test_widths_are_those_of_an_instanced_font(weight: int, bold: bool) -> None:
    font = instantiateVariableFont(TTFont(shipped_family().regular.path), {"wght": weight})
    glyphs, advances = font.getBestCmap(), font["hmtx"].metrics
    units = sum(advances[glyphs[ord(char)]][0] for char in TEXT)
    expected = units / font["head"].unitsPerEm * 10 * MM_PER_POINT
    assert text_width(TEXT, TextStyle(10, bold)) == pytest.approx(expected)


def test_bold_is_wider_and_size_scales() -> None:
    assert text_width(TEXT, BOLD) > text_width(TEXT, PLAIN)
    assert text_width(TEXT, TextStyle(18)) == pytest.approx(2 * text_width(TEXT, PLAIN))


def test_break_marks_take_no_room() -> None:
    plain = "2020–2024"
    assert text_width("2020\u2060–\u2060\u200b2024", PLAIN) == text_width(plain, PLAIN)


def test_characters_without_a_glyph_still_take_room() -> None:
    assert text_width("漢", PLAIN) == pytest.approx(PLAIN.em)
    assert text_width("a\u0324", PLAIN) == text_width("a", PLAIN)


def test_what_xml_cannot_hold_is_replaced() -> None:
    assert drawable("a\x00b\ud800c\ufffed") == "a\ufffdb\ufffdc\ufffdd"


def test_line_ends_are_drawn_as_spaces_and_no_break_spaces_stay() -> None:
    assert drawable("a\nb\tc\u00a0d\u202fe") == "a b c\u00a0d\u202fe"
