"""The strategy map, and the lines between its cards."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from renja.figure.sheet import Line, Polygon, Rect, Sheet
from renja.figure.spec import Band, StrategyMapSpec
from renja.figure.strategy_map import lay_out_strategy_map
from tests.figure.geometry import overlap, pieces, squeezed, texts
from tests.figure.samples import LINKED_BANDS, LINKS, MAX_HEIGHT, STRATEGY_MAP, card, long_name

ARROW_POINTS = 7


def sheets_of(*bands: Band, links: tuple[tuple[str, str], ...] = ()) -> tuple[Sheet, ...]:
    return lay_out_strategy_map(StrategyMapSpec(bands, links, ""), MAX_HEIGHT)


def cards(sheet: Sheet) -> list[Rect]:
    return [mark for mark in sheet.marks if isinstance(mark, Rect) and mark.outline]


def arrows(sheet: Sheet) -> list[Polygon]:
    polygons = [mark for mark in sheet.marks if isinstance(mark, Polygon)]
    return [polygon for polygon in polygons if len(polygon.points) == ARROW_POINTS]


def test_bands_have_their_title_at_the_left_and_an_arrow_between() -> None:
    (sheet,) = lay_out_strategy_map(STRATEGY_MAP, MAX_HEIGHT)
    labels = [m for m in sheet.marks if isinstance(m, Rect) and m.fill == "teal"]
    assert [(rect.x, rect.width) for rect in labels] == [(0, 30)] * 4
    assert len(arrows(sheet)) == 3
    for upper, lower, arrow in zip(labels, labels[1:], arrows(sheet), strict=False):
        assert lower.y - upper.box.bottom == pytest.approx(9)
        assert upper.box.bottom < arrow.box.top < arrow.box.bottom < lower.y
        assert (arrow.box.left + arrow.box.right) / 2 == pytest.approx(95)
        assert arrow.box.right - arrow.box.left == pytest.approx(6.8)


def test_bands_that_do_not_support_one_another_have_no_arrow_between() -> None:
    (sheet,) = lay_out_strategy_map(replace(STRATEGY_MAP, rising=False), MAX_HEIGHT)
    labels = [m for m in sheet.marks if isinstance(m, Rect) and m.fill == "teal"]
    assert arrows(sheet) == []
    gaps = [lower.y - upper.box.bottom for upper, lower in pairwise(labels)]
    assert gaps == [pytest.approx(3.5)] * 3


@pytest.mark.parametrize(
    ("count", "columns"), [(1, 1), (2, 2), (3, 3), (4, 2), (5, 3), (6, 3), (7, 3)]
)
def test_cards_stand_in_columns_and_those_of_a_row_are_equally_high(
    count: int, columns: int
) -> None:
    band = Band("P", tuple(card(i) for i in range(1, count + 1)))
    (sheet,) = sheets_of(band)
    assert len({rect.x for rect in cards(sheet)}) == columns
    rows = {rect.y: {r.height for r in cards(sheet) if r.y == rect.y} for rect in cards(sheet)}
    assert all(len(heights) == 1 for heights in rows.values())
    assert len(rows) == -(-count // columns)


def test_without_perspectives_the_cards_take_the_whole_width() -> None:
    (sheet,) = sheets_of(Band("", (card(1),)))
    assert [(rect.x, rect.width) for rect in cards(sheet)] == [(3.5, 153)]


def test_a_long_title_stands_above_its_cards() -> None:
    (sheet,) = sheets_of(Band(long_name(1), (card(1),)))
    assert cards(sheet)[0].width == 153
    assert squeezed(long_name(1)) in squeezed("".join(texts([sheet])))


def test_where_one_title_is_too_long_all_stand_above_their_cards() -> None:
    (sheet,) = sheets_of(Band(long_name(40), (card(1),)), Band("Tujuan", (card(2),)))
    strips = [m for m in sheet.marks if isinstance(m, Rect) and m.fill == "teal"]
    assert [(rect.x, rect.width) for rect in strips] == [(0, 160)] * 2


def test_a_split_band_tells_its_title_again() -> None:
    sheets = sheets_of(Band("Perspektif", tuple(card(i) for i in range(1, 41))))
    assert len(sheets) == 3
    for sheet in sheets[1:]:
        assert "Perspektif(lanjutan)" in squeezed("".join(texts([sheet])))


def test_the_arrow_to_a_band_on_the_sheet_before_stands_on_top() -> None:
    bands = tuple(Band(f"Perspektif {i}", (card(i),)) for i in range(1, 13))
    first, second = sheets_of(*bands)
    assert len(arrows(first)) + len(arrows(second)) == 11
    assert arrows(second)[0].box.top < cards(second)[0].y


def test_told_links_are_lines_from_card_to_card_instead_of_arrows() -> None:
    (sheet,) = sheets_of(*LINKED_BANDS, links=LINKS)
    assert arrows(sheet) == []
    lines = [mark for mark in sheet.marks if isinstance(mark, Line)]
    heads = [mark for mark in sheet.marks if isinstance(mark, Polygon)]
    assert len(lines) == len(heads) == len(LINKS)
    by_place = dict(zip([f"SS.{i}" for i in range(1, 8)], cards(sheet), strict=True))
    for line, head, (source, target) in zip(lines, heads, sorted_links(), strict=True):
        start, tip = line.points[0], head.points[0]
        assert start[1] == by_place[source].y
        assert by_place[source].x < start[0] < by_place[source].box.right
        assert tip[1] == pytest.approx(by_place[target].box.bottom)
        assert by_place[target].x < tip[0] < by_place[target].box.right


def sorted_links() -> list[tuple[str, str]]:
    """Return the links as they are drawn: by gap, then by the card they leave."""
    return sorted(LINKS)


def test_lines_of_different_cards_only_cross_at_right_angles() -> None:
    (sheet,) = sheets_of(*LINKED_BANDS, links=LINKS)
    lines = [mark for mark in sheet.marks if isinstance(mark, Line)]
    for one, other in combinations(lines, 2):
        if one.points[0] == other.points[0]:
            continue
        for first in pieces(one):
            for second in pieces(other):
                upright = [box.right - box.left < box.bottom - box.top for box in (first, second)]
                assert upright[0] != upright[1] or not overlap(first, second)


@pytest.mark.parametrize(
    "link",
    [("SS.7", "SS.1"), ("SS.4", "SS.5"), ("SS.2", "SS.1")],
    ids=["melompati perspektif", "seperspektif", "bersebelahan"],
)
def test_links_that_lines_cannot_show_are_told_in_the_cards(link: tuple[str, str]) -> None:
    (sheet,) = sheets_of(*LINKED_BANDS, links=(*LINKS, link))
    assert not any(isinstance(mark, Line) for mark in sheet.marks)
    assert len(arrows(sheet)) == 2
    told = squeezed("".join(texts([sheet])))
    assert squeezed("Mendukung Sasaran 1, Sasaran 2") in told


def test_links_that_would_run_over_a_long_title_are_told_in_the_cards() -> None:
    bands = (LINKED_BANDS[0], Band(long_name(1), (card(3),)))
    (sheet,) = sheets_of(*bands, links=(("SS.3", "SS.2"),))
    assert not any(isinstance(mark, Line) for mark in sheet.marks)
    assert "Mendukung Sasaran\u00a02" in texts([sheet])


def test_links_of_a_map_on_several_sheets_are_told_in_the_cards() -> None:
    bands = tuple(Band(f"Perspektif {i}", (card(i),)) for i in range(1, 13))
    sheets = sheets_of(*bands, links=(("SS.12", "SS.11"),))
    assert len(sheets) == 2
    assert "Mendukung Sasaran\u00a011" in texts(sheets)
