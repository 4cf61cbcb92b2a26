"""The page number in the contents stands beside a word, never on a line of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from renja.document.nodes import Document
from renja.look.glyphs import em_width
from renja.look.look import Look
from renja.look.read import read_look
from renja.write.contents_lines import contents_lines
from tests.write.sample import run, sample_document

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "renja.docx"


@pytest.fixture(scope="module")
def look() -> Look:
    return read_look(TEMPLATE).look_or_stop()


def with_title(title: str) -> Document:
    document = sample_document()
    parts = (replace(document.parts[-1], title=(run(title),)),)
    return replace(document, parts=parts)


def title_with_room(room: float, look: Look) -> str:
    """Return a title that leaves at most so many points of its line."""
    style = look.paragraphs["daftar_1"]
    width = look.page.text_width - style.left - room
    title = "RENCANA"
    while em_width(title + " A", bold=True) * style.text.size < width:
        title += " A"
    return title


def test_a_short_text_stays_on_one_line(look: Look) -> None:
    (line, *_) = contents_lines(with_title("PENUTUP"), "isi", look)
    assert line.text("12", look) == "PENUTUP"


def test_a_number_without_room_takes_the_last_word_down(look: Look) -> None:
    title = title_with_room(2, look)
    (line, *_) = contents_lines(with_title(title), "isi", look)
    assert line.text("12", look) == title[:-2] + "\nA"


def test_a_narrow_number_may_fit_where_a_wide_one_does_not(look: Look) -> None:
    size = look.paragraphs["daftar_1"].text.size
    title = title_with_room(0.9 * size, look)
    (line, *_) = contents_lines(with_title(title), "isi", look)
    fitting = replace(line, room=em_width("9", bold=True) * size + 0.01)
    assert fitting.text("9", look) == title
    assert fitting.text("10", look).endswith("\nA")


def test_a_single_word_has_nothing_to_take_down(look: Look) -> None:
    (line, *_) = contents_lines(with_title("P" * 60), "isi", look)
    assert "\n" not in line.text("12", look)
