"""Frames on sheets: kept whole, moved, split, never cut."""

from __future__ import annotations

from dataclasses import replace

from renja.figure.flow import Frame, Piece, Stack, space
from renja.figure.sheet import Row, Sheet


def frame(rows: tuple[Row, ...], log: list[tuple[int, int]], least: float = 0.0) -> Frame:
    """Return a frame with a head of 5 and a foot of 2 mm that logs its pieces."""

    def ground(sheet: Sheet, piece: Piece) -> None:
        log.append((piece.first, len(piece.rows)))
        sheet.rect(0, piece.top, 100, piece.bottom - piece.top, "mist")

    return Frame(lambda first: space(5), rows, ground, between=1, foot=2, least=least)


def heights(stack: Stack) -> list[float]:
    return [sheet.height for sheet in stack.close()]


def test_a_frame_that_fits_stands_below_the_one_before() -> None:
    log: list[tuple[int, int]] = []
    stack = Stack(100, 100)
    stack.frame(frame((space(10),) * 2, log))
    stack.frame(frame((space(10),) * 3, log), space(4))
    assert log == [(0, 2), (0, 3)]
    assert heights(stack) == [28 + 4 + 39]


def test_a_frame_moves_to_a_new_sheet_if_it_then_stays_whole() -> None:
    log: list[tuple[int, int]] = []
    stack = Stack(100, 100)
    stack.frame(frame((space(60),), log))
    stack.frame(frame((space(10),) * 4, log), space(4))
    assert log == [(0, 1), (0, 4)]
    assert heights(stack) == [67, 50]


def test_a_frame_taller_than_a_sheet_is_split_where_it_stands() -> None:
    log: list[tuple[int, int]] = []
    stack = Stack(100, 100)
    stack.frame(frame((space(30),), log))
    stack.frame(frame((space(10),) * 14, log), space(4))
    assert log == [(0, 1), (0, 4), (4, 8), (12, 2)]
    assert max(heights(stack)) <= 100


def test_the_last_row_is_not_left_alone() -> None:
    log: list[tuple[int, int]] = []
    stack = Stack(100, 100)
    stack.frame(frame((space(10),) * 9, log))
    assert log == [(0, 7), (7, 2)]


def test_rows_that_belong_together_stay_on_one_sheet() -> None:
    log: list[tuple[int, int]] = []
    stack = Stack(100, 50)
    pair = (replace(space(10), keep=True), space(10))
    stack.frame(frame((space(10), *pair, *pair), log))
    assert log == [(0, 3), (3, 2)]


def test_few_rows_stand_in_the_middle_of_the_least_height() -> None:
    tops: list[float] = []
    stack = Stack(100, 100)
    row = Row(10, lambda sheet, top: tops.append(top))
    stack.frame(frame((row,), [], least=40))
    assert tops == [5 + 15]
    assert heights(stack) == [47]


def test_a_row_taller_than_a_sheet_gets_a_taller_sheet() -> None:
    log: list[tuple[int, int]] = []
    stack = Stack(100, 50)
    stack.frame(frame((space(10), space(80), space(10)), log))
    assert log == [(0, 1), (1, 1), (2, 1)]
    assert heights(stack) == [17, 87, 17]


def test_each_sheet_ends_with_the_foot() -> None:
    drawn: list[float] = []
    foot = Row(6, lambda sheet, top: drawn.append(top))
    stack = Stack(100, 50, foot)
    stack.rows([space(30), space(30)])
    assert heights(stack) == [36, 36]
    assert drawn == [30, 30]
