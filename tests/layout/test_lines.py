"""The tool that measures how alike two layouts are."""

from __future__ import annotations

from tests.layout.lines import Line, compare_lines, greatest_drift


def lines(*texts: str, page: int = 1, top: float = 100.0) -> list[Line]:
    return [Line(page, top + 16 * number, 12.0, text) for number, text in enumerate(texts)]


def test_layouts_that_are_the_same_are_wholly_alike() -> None:
    found = compare_lines(lines("satu", "dua"), lines("satu", "dua"))
    assert (found.lines, found.alike, found.parted, found.share) == (2, 2, (), 1.0)


def test_a_line_that_breaks_elsewhere_is_told() -> None:
    found = compare_lines(lines("satu dua", "tiga"), lines("satu", "dua tiga"))
    assert [line.text for line in found.parted] == ["satu dua", "tiga"]


def test_a_line_on_another_page_is_not_alike() -> None:
    found = compare_lines(lines("satu"), lines("satu", page=2))
    assert found.alike == 0
    assert found.pages == (1, 2)


def test_a_line_that_stands_twice_counts_twice() -> None:
    assert compare_lines(lines("satu", "satu"), lines("satu")).alike == 1


def test_drift_leaves_the_fonts_own_box_aside() -> None:
    lower = [Line(line.page, line.bottom + 1.2, line.height, line.text) for line in lines("a", "b")]
    assert greatest_drift(lines("a", "b"), lower) == 0.0


def test_drift_is_that_of_the_worst_line() -> None:
    moved = [*lines("a", "b"), Line(1, 134.0, 12.0, "c")]
    assert greatest_drift(lines("a", "b", "c"), moved) == 2.0
