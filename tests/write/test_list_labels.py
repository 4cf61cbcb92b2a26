"""Labels of list items that are wider than their indent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from renja.document.nodes import ListBlock
from renja.look.look import Look, ParagraphLook, Tab
from renja.look.role import ParagraphRole
from renja.write.list_labels import item_labels
from tests.write.sample_pieces import item


def with_list(look: Look, **changes: object) -> Look:
    """Return the look with the style of numbered lists changed."""
    paragraphs: Mapping[ParagraphRole, ParagraphLook] = {
        **look.paragraphs,
        "titik": replace(look.paragraphs["titik"], **changes),  # type: ignore[arg-type]
    }
    return replace(look, paragraphs=paragraphs)


def text_of_item(number: int, look: Look) -> float:
    """Return where the text of an item begins, in points from the left edge of the text."""
    block = ListBlock("titik", (item("Butir"),), start=number)
    ((label, behind),) = item_labels(block, look)
    assert label == f"{number}."
    return look.paragraphs["titik"].left + behind


def test_a_label_that_fits_leaves_its_text_at_the_indent(look: Look) -> None:
    indent = look.paragraphs["titik"].left
    assert [text_of_item(number, look) for number in (1, 9, 99)] == [indent] * 3


def test_behind_a_wider_one_it_begins_at_the_next_stop_of_every_paragraph(look: Look) -> None:
    assert text_of_item(100, look) == pytest.approx(2 * look.tab_stop)
    assert text_of_item(100, replace(look, tab_stop=10.0)) == 50.0


def test_a_stop_of_the_style_goes_before_those(look: Look) -> None:
    own = with_list(look, tabs=(Tab(20.0, "left"), Tab(52.0, "left"), Tab(90.0, "left")))
    assert text_of_item(100, own) == 52.0


def test_the_template_tells_how_far_stops_lie_apart(look: Look) -> None:
    assert look.tab_stop == pytest.approx(28.35)
