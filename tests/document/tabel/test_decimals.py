"""Figures of a column stand by their decimal comma."""

from __future__ import annotations

import pytest

from renja.document.nodes import Origin, Run, Tail
from renja.document.tabel.decimals import DecimalColumn
from renja.model.diagnostic import Place

HERE = Origin("naskah", Place("a.md", 1))
MIXED = DecimalColumn.of(["96", "95,25", "1.200,5", "A", "Sangat Baik"])
TAILS = ("", ",25", ",5")


@pytest.mark.parametrize(
    ("text", "own"),
    [("96", ""), ("95,25", ",25"), ("3,5", ",5"), ("1.200", ""), ("-", ""), ("A", "")],
)
def test_a_figure_leaves_room_for_the_longest_tail(text: str, own: str) -> None:
    assert MIXED.tail((Run(text, HERE),)) == Tail(own, TAILS)


def test_a_phrase_stands_flush_right() -> None:
    assert MIXED.tail((Run("Sangat Baik", HERE),)) is None
    assert MIXED.tail(()) is None


def test_a_column_without_decimals_stands_flush_right() -> None:
    whole = DecimalColumn.of(["96", "100%", "A"])
    assert whole.tail((Run("96", HERE),)) is None
    assert whole.widest(["96", "100%"]) == ["96", "100%"]


def test_percentages_among_other_figures_stand_flush_right() -> None:
    unlike = DecimalColumn.of(["97,5%", "112,5", "96"])
    assert unlike.tail((Run("112,5", HERE),)) is None
    assert DecimalColumn.of(["97,5%", "100%"]).tail((Run("100%", HERE),)) is not None


def test_a_column_is_as_wide_as_its_widest_whole_number_and_tail() -> None:
    assert MIXED.widest(["96", "95,25", "Sangat Baik"]) == [
        "96,25",
        "95,25",
        "Sangat Baik",
    ]
