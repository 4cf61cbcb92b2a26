"""The cover's weave."""

from __future__ import annotations

import pytest

from renja.figure.draw import draw_picture
from renja.figure.sheet import Rect
from renja.figure.spec import WeaveSpec
from renja.figure.weave import lay_out_weave
from tests.figure.geometry import overlap
from tests.figure.samples import MAX_HEIGHT, PALETTE

GROUND_AND_BEAM = 2


def bands(vertical: int, horizontal: int) -> tuple[list[Rect], list[Rect]]:
    """Return the pieces of the upright bands and of those across."""
    (sheet,) = lay_out_weave(WeaveSpec(vertical, horizontal, ""))
    rects = [mark for mark in sheet.marks if isinstance(mark, Rect)][GROUND_AND_BEAM:]
    return (
        [rect for rect in rects if rect.fill == "mid"],
        [rect for rect in rects if rect.fill != "mid"],
    )


def test_seven_bands_are_fifteen_wide_and_one_begins_on_the_text_edge() -> None:
    upright, across = bands(7, 4)
    assert sorted({rect.x for rect in upright}) == [0, 30, 60, 90, 120, 150, 180]
    assert {rect.width for rect in upright} == {15.0}
    heights = sorted({round(rect.height, 2) for rect in across})
    assert heights == [pytest.approx(9.98, abs=0.01)]
    tops = sorted({rect.y for rect in across})
    assert tops == pytest.approx([10.81, 29.11, 47.41, 65.71], abs=0.01)
    inks = dict(sorted((round(rect.y), rect.fill) for rect in across))
    assert list(inks.values()) == ["tint", "ochre", "soft", "weft4"]


def test_bands_cross_alternately_with_a_bare_strip_beside_the_upper_one() -> None:
    upright, across = bands(7, 4)
    first = [rect for rect in upright if rect.x == 0]
    second = [rect for rect in upright if rect.x == 30]
    assert [round(rect.y, 2) for rect in first] == [2.5, 40.19, 76.79]
    assert [round(rect.y, 2) for rect in second] == [2.5, 21.9, 58.49]
    top = [rect for rect in across if rect.fill == "tint"]
    assert [round(rect.x, 2) for rect in top] == [16.1, 76.1, 136.1, 196.1]
    for rect in upright:
        assert not any(overlap(rect.box, other.box) for other in across)


@pytest.mark.parametrize(
    ("vertical", "horizontal", "uprights", "acrosses"),
    [(1, 1, 4, 2), (0, 0, 4, 2), (9, 5, 9, 5), (60, 12, 14, 6)],
)
def test_numbers_of_bands_are_kept_within_bounds(
    vertical: int, horizontal: int, uprights: int, acrosses: int
) -> None:
    upright, across = bands(vertical, horizontal)
    assert len({rect.x for rect in upright}) == uprights
    assert len({rect.y for rect in across}) == acrosses


def test_picture_has_the_size_of_its_place_and_no_text() -> None:
    (drawing,) = draw_picture(WeaveSpec(7, 4, ""), PALETTE, MAX_HEIGHT)
    assert (drawing.width, drawing.height) == (210, 84)
    assert "<text" not in drawing.svg
