"""Lines of a text: as few as fit, balanced, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja.figure.measure import BOLD, PLAIN, drawable, text_width
from renja.figure.wrap import wrap
from tests.figure.geometry import squeezed


def test_text_that_fits_stays_on_one_line_with_its_inner_blanks() -> None:
    assert wrap("  Program  Dukungan ", PLAIN, 60).lines == ("Program  Dukungan",)


def test_empty_text_has_no_lines() -> None:
    block = wrap(" \n ", PLAIN, 60)
    assert (block.lines, block.height, block.width) == ((), 0.0, 0.0)


def test_lines_are_balanced() -> None:
    text = "Terwujudnya instansi pemerintah yang profesional dalam menerapkan manajemen ASN"
    assert wrap(text, PLAIN, 117).lines == (
        "Terwujudnya instansi pemerintah yang",
        "profesional dalam menerapkan manajemen ASN",
    )


def test_no_short_word_is_left_alone_at_the_end() -> None:
    text = "Terwujudnya peningkatan digitalisasi penyelenggaraan layanan manajemen ASN"
    assert wrap(text, PLAIN, 33.4).lines[-2:] == ("layanan", "manajemen ASN")


def test_no_line_ends_in_an_ampersand_unless_the_pair_is_wider_than_the_room() -> None:
    assert wrap("Learning & Growth Perspective", BOLD, 22).lines == (
        "Learning",
        "& Growth",
        "Perspective",
    )
    assert wrap("Tata & Pengembangan", BOLD, 25).lines == ("Tata &", "Pengembangan")


def test_no_break_spaces_and_word_joiners_hold() -> None:
    text = "Tahun\u00a02024 sampai 2020\u2060–\u20602024"
    assert wrap(text, PLAIN, 18).lines == ("Tahun\u00a02024", "sampai", "2020–2024")


def test_words_break_after_a_hyphen_between_letters_only() -> None:
    assert wrap("antar-kementerian", PLAIN, 20).lines == ("antar-", "kementerian")
    assert wrap("Laki-laki", PLAIN, 40).lines == ("Laki-laki",)
    assert wrap("S-3 dan 2024-2025", PLAIN, 13).lines == ("S-3 dan", "2024-", "2025")


def test_zero_width_space_allows_a_break() -> None:
    assert wrap("kementerian\u200blembaga", PLAIN, 25).lines == ("kementerian", "lembaga")


def test_words_wider_than_the_room_break_after_a_sign_or_anywhere() -> None:
    assert wrap("https://pekanbaru.bkn.go.id/", PLAIN, 30).lines[0].endswith(("/", "."))
    block = wrap("W" * 40, BOLD, 31)
    assert block.width <= 31
    assert "".join(block.lines) == "W" * 40


def test_accents_stay_with_their_letters() -> None:
    block = wrap("e\u0301" * 60, PLAIN, 20)
    assert len(block.lines) > 1
    assert not any(line.startswith("\u0301") for line in block.lines)


def test_a_mark_takes_its_letter_along_to_the_next_line() -> None:
    assert wrap("00\u1067", PLAIN, 5).lines == ("0", "0\u1067")


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.characters(codec="utf-8", max_codepoint=0x2FFF, exclude_categories=["Cc", "Mc"])
        | st.sampled_from(" -/\u00a0\u200b\u2060aW.ر漢"),
        max_size=120,
    ),
    st.floats(5, 120),
)
def test_any_text_keeps_its_characters_and_its_room(text: str, width: float) -> None:
    block = wrap(text, PLAIN, width)
    assert squeezed("".join(block.lines)) == squeezed(drawable(text))
    for line in block.lines:
        assert text_width(line, PLAIN) <= width + 0.001
        assert line == line.lstrip(" ")


@pytest.mark.parametrize("width", [0.0, -3.0, 0.5])
def test_no_room_at_all_still_gives_every_character(width: float) -> None:
    assert wrap("a bc", PLAIN, width).lines == ("a", "b", "c")
