"""Words that fill a line to a hair go over to the next line, whoever breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.document.nodes import Origin, Run, Runs, plain
from renja.look.glyphs import em_width
from renja.look.look import Look, ParagraphLook
from renja.look.read import read_look
from renja.model.diagnostic import Place
from renja.write.ties import NO_BREAK, break_lines, settle_text

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "renja.docx"
TEXT = "Rencana kerja disusun setiap tahun oleh unit kerja"


@pytest.fixture(scope="module")
def look() -> Look:
    return read_look(TEMPLATE).look_or_stop()


@pytest.fixture(scope="module")
def body(look: Look) -> ParagraphLook:
    return look.paragraphs["isi"]


def runs(*texts: str, italic: bool = False) -> Runs:
    return tuple(Run(text, Origin("naskah", Place("a.md")), italic=italic) for text in texts)


def measure_of(text: str, body: ParagraphLook) -> float:
    """Return how wide a page's text must be for a line to hold just that text."""
    return em_width(text) * body.text.size + body.left + body.right


def test_a_word_that_just_fits_is_glued_to_the_next(look: Look, body: ParagraphLook) -> None:
    for off in (-0.03, 0.0, 0.03):
        width = measure_of("Rencana kerja disusun setiap", body) + off
        settled = settle_text(runs(TEXT), body, width, look)
        assert plain(settled) == TEXT.replace("setiap ", f"setiap{NO_BREAK}")


def test_a_word_with_room_beside_it_is_left_alone(look: Look, body: ParagraphLook) -> None:
    for off in (-0.2, 0.2):
        width = measure_of("Rencana kerja disusun setiap", body) + off
        assert settle_text(runs(TEXT), body, width, look) == runs(TEXT)


def test_a_tie_across_runs_is_settled_in_the_run_with_the_blank(
    look: Look, body: ParagraphLook
) -> None:
    width = measure_of("Rencana kerja disusun setiap", body)
    pieces = runs("Rencana kerja di", "susun se", "tiap tahun oleh unit kerja")
    settled = settle_text(pieces, body, width, look)
    assert [run.text for run in settled] == [
        "Rencana kerja di",
        "susun se",
        f"tiap{NO_BREAK}tahun oleh unit kerja",
    ]


def test_two_ties_of_one_run_are_both_settled(look: Look, body: ParagraphLook) -> None:
    text = "aaaa bbbb cccc aaaa bbbb cccc aaaa bbbb cccc"
    width = measure_of("aaaa bbbb", body)
    settled = plain(settle_text(runs(text), body, width, look))
    assert settled.replace(NO_BREAK, " ") == text
    lines = list(break_lines(runs(settled), body, width, look))
    assert all(line.tied is None for line in lines)


def test_a_hyphen_before_a_letter_ends_a_line_and_before_a_digit_does_not(
    look: Look, body: ParagraphLook
) -> None:
    width = measure_of("peraturan perundang-", body) + 1
    lines = list(break_lines(runs("peraturan perundang-undangan"), body, width, look))
    assert len(lines) == 2
    width = measure_of("tahun 2020-", body) + 1
    lines = list(break_lines(runs("tahun 2020-2024"), body, width, look))
    assert [len(line.words) for line in lines] == [1, 1]


def test_the_last_word_has_nothing_to_be_glued_to(look: Look, body: ParagraphLook) -> None:
    width = measure_of(TEXT, body)
    assert settle_text(runs(TEXT), body, width, look) == runs(TEXT)


def test_a_wider_word_than_the_line_stands_alone(look: Look, body: ParagraphLook) -> None:
    lines = list(break_lines(runs("a " + "w" * 90 + " b"), body, 300, look))
    assert [len(line.words) for line in lines] == [1, 1, 1]


def test_no_words_make_one_empty_line(look: Look, body: ParagraphLook) -> None:
    assert [line.width for line in break_lines(runs(""), body, 300, look)] == [0.0]
    assert settle_text((), body, 300, look) == ()
