"""A title too long for its field is set smaller, alike in both outputs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from renja.look.look import Look
from renja.look.read import read_look
from renja.write.cover_fit import cover_factors, smaller
from tests.write.sample import sample_document

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "renja.docx"
FIELD = 2  # the row of the cover that holds title and year


@pytest.fixture(scope="module")
def look() -> Look:
    return read_look(TEMPLATE).look_or_stop()


def factor_of(title: str, look: Look) -> float:
    cover = sample_document().cover
    fields = tuple((name, title if name == "judul" else text) for name, text in cover.fields)
    return cover_factors(replace(cover, fields=fields), look)[FIELD][1]


def test_a_title_that_fits_keeps_its_size(look: Look) -> None:
    assert factor_of("RENCANA KERJA", look) == 1.0


def test_the_longer_the_title_the_smaller_it_is(look: Look) -> None:
    factors = [factor_of("RENCANA KERJA " * count, look) for count in (1, 4, 8, 16)]
    assert factors == sorted(factors, reverse=True)
    assert factors[-1] < factors[1] < 1.0


def test_rows_as_high_as_their_text_need_no_smaller_one(look: Look) -> None:
    factors = cover_factors(sample_document().cover, look)
    grown = [row for row, height in zip(factors, look.cover.heights, strict=True) if not height]
    assert grown
    assert {factor for row in grown for factor in row} == {1.0}


def test_sizes_are_half_points_and_lines_whole_twips(look: Look) -> None:
    title = look.cover.rows[FIELD][1].paragraphs[1]
    small = smaller(title, 0.7)
    assert small.look.text.size == 28.0
    assert small.look.pitch.value == 32.2
    assert {text.size for _, text in small.pieces} == {28.0}
