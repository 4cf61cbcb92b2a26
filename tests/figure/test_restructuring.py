"""The restructuring: from the old programmes to the new ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from renja.figure.restructuring import lay_out_restructuring
from renja.figure.sheet import Line, Polygon, Rect, Sheet
from renja.figure.spec import ProgramPanel
from tests.figure.geometry import texts
from tests.figure.samples import CO, MAX_HEIGHT, ORIGINS, WA, long_name, restructuring


def sheets_of(*panels: ProgramPanel) -> tuple[Sheet, ...]:
    return lay_out_restructuring(restructuring(*panels), MAX_HEIGHT)


def origins(sheet: Sheet) -> list[Rect]:
    return [m for m in sheet.marks if isinstance(m, Rect) and m.outline and m.x == 4.0]


def results(sheet: Sheet) -> list[Rect]:
    return [m for m in sheet.marks if isinstance(m, Rect) and m.outline and m.x == 92.0]


def heads(sheet: Sheet) -> list[Polygon]:
    return [mark for mark in sheet.marks if isinstance(mark, Polygon)]


def middle(rect: Rect) -> float:
    return rect.y + rect.height / 2


def test_origins_are_equal_cards_and_flow_into_the_result() -> None:
    (sheet,) = sheets_of(WA)
    assert {(rect.width, rect.height) for rect in origins(sheet)} == {(62.0, 17.0)}
    (result,) = results(sheet)
    assert (result.width, result.height) == (64.0, 26.0)
    assert middle(result) == pytest.approx(middle(origins(sheet)[1]))
    (head,) = heads(sheet)
    assert head.points[0] == (pytest.approx(91.3), pytest.approx(middle(result)))
    starts = {point for m in sheet.marks if isinstance(m, Line) for point in m.points}
    for card in origins(sheet):
        assert (66.0, pytest.approx(middle(card))) in [(x, y) for x, y in starts]


def test_one_origin_has_a_straight_arrow() -> None:
    (sheet,) = sheets_of(replace(WA, origins=ORIGINS[:1]))
    (line,) = (mark for mark in sheet.marks if isinstance(mark, Line))
    assert len(line.points) == 2
    assert line.points[0][1] == line.points[1][1] == pytest.approx(middle(origins(sheet)[0]))


def test_without_origins_stands_what_is_told_and_no_arrow() -> None:
    (sheet,) = sheets_of(CO)
    assert heads(sheet) == []
    assert "Didesain untuk melaksanakan prioritas" in texts([sheet])
    assert "Program sebelum restrukturisasi" not in texts([sheet])


def test_what_is_told_beside_origins_is_not_lost() -> None:
    (sheet,) = sheets_of(replace(WA, text="Bersifat lintas K/L."))
    assert "Bersifat lintas K/L." in texts([sheet])


def test_programmes_have_the_colours_of_their_order_and_none_beyond_four() -> None:
    def inks(count: int) -> list[str | None]:
        sheets = sheets_of(*(replace(CO, code=f"P{i}") for i in range(count)))
        return [rect.outline for sheet in sheets for rect in results(sheet)]

    assert inks(4) == ["teal", "ochred", "mid", "teal"]
    assert inks(5) == ["mid"] * 5


def test_forty_origins_are_split_and_each_sheet_shows_the_result() -> None:
    sheets = sheets_of(replace(WA, origins=tuple(f"Program {i}" for i in range(40))))
    assert len(sheets) == 4
    assert [len(origins(sheet)) for sheet in sheets] == [10] * 4
    assert [len(results(sheet)) for sheet in sheets] == [1] * 4
    assert all("Program generik (lanjutan)" in texts([sheet]) for sheet in sheets[1:])


def test_a_far_longer_origin_does_not_make_all_cards_as_high() -> None:
    (sheet,) = sheets_of(replace(WA, origins=("Pendek", long_name(1))))
    low, high = (rect.height for rect in origins(sheet))
    assert low == 17.0
    assert high > 34
