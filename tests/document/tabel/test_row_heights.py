from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja.document.nodes import Cell, Grid, Origin, Row, RowKind, Run, plain
from renja.document.tabel.row_heights import (
    PORTRAIT_PAGE,
    PageRoom,
    broken_rows,
    cell_height,
    fitting_width,
    lines_of,
    portions,
    with_kept_end,
    without_lone_end,
)
from renja.model.diagnostic import Place

HERE = Origin("naskah", Place("a.md", 1))
WORDS = st.lists(st.text("abc", min_size=1, max_size=60), min_size=1, max_size=80).map(" ".join)


def test_lines_are_counted_by_words() -> None:
    assert lines_of("", 20.0) == 1
    assert lines_of("aaaa bbbb", 3.0 + 1.75 * 9) == 1
    assert lines_of("aaaa bbbb", 3.0 + 1.75 * 8) == 2
    assert lines_of("a" * 25, 3.0 + 1.75 * 10) == 3


@given(WORDS, st.floats(12, 120), st.floats(20, 120))
def test_portions_are_the_whole_text_and_each_is_short_enough(
    text: str, width: float, height: float
) -> None:
    made = portions((Run(text, HERE),), width, height)
    assert "".join(plain(part) for part in made) == text
    longest = max(len(word) for word in text.split())
    if longest * 1.75 + 2.9 <= width:
        assert all(cell_height((part,), width) <= height + 4.3 for part in made)


def test_a_row_taller_than_a_page_becomes_several_and_loses_nothing() -> None:
    long = Run("kata " * 400, HERE)
    row = Row("akhir_kelompok", (Cell(((Run("1.", HERE),),)), Cell(((long,),))), keep=True)
    made = broken_rows(Grid((20.0, 60.0), (row,)), PageRoom(85.0, 112.0)).rows
    assert len(made) > 2
    assert "".join(plain(r.cells[1].lines[0]) for r in made) == long.text
    assert [plain(r.cells[0].lines[0]) for r in made] == ["1.", *[""] * (len(made) - 1)]
    assert [r.kind for r in made] == ["isi"] * (len(made) - 1) + ["akhir_kelompok"]
    assert [r.keep for r in made] == [False] * (len(made) - 1) + [True]


@pytest.mark.parametrize("kind", ["kartu_perspektif", "kartu_sasaran", "kartu_iku", "total"])
def test_the_parts_of_a_row_look_like_the_row(kind: RowKind) -> None:
    row = Row(kind, (Cell(((Run("kata " * 900, HERE),),), colspan=2),))
    made = broken_rows(Grid((20.0, 60.0), (row,)), PageRoom(85.0, 112.0)).rows
    assert len(made) > 2
    assert {part.kind for part in made} == {kind}


def test_a_narrow_column_holds_its_longest_word() -> None:
    assert fitting_width(["100%", "96"], 14.0, 30.0) == 14.0
    assert fitting_width(["Sangat Memuaskan"], 14.0, 30.0) == 19.6
    assert fitting_width(["Pertanggungjawaban"], 14.0, 30.0) == 30.0


def grid_of(*keeps: bool, text: str = "kata") -> Grid:
    rows = (Row("isi", (Cell(((Run(text, HERE),),)),), keep=keep) for keep in keeps)
    return Grid((60.0,), tuple(rows))


def test_the_last_two_rows_stay_together() -> None:
    kept = with_kept_end(grid_of(False, False, False), PORTRAIT_PAGE)
    assert [row.keep for row in kept.rows] == [False, True, False]


def test_the_last_row_stays_with_a_caption_below() -> None:
    kept = with_kept_end(grid_of(False, False), PORTRAIT_PAGE, caption_below=True)
    assert [row.keep for row in kept.rows] == [True, True]


def test_rows_that_would_fill_a_page_are_not_tied_to_the_last() -> None:
    tall = grid_of(True, False, False, text="kata " * 300)
    assert with_kept_end(tall, PORTRAIT_PAGE) == tall


def test_no_item_of_a_group_is_left_alone_at_its_end() -> None:
    assert without_lone_end([[1, 2, 3], [4]], lambda _: True) == [[1, 2], [3, 4]]
    assert without_lone_end([[1, 2, 3], [4, 5]], lambda _: True) == [[1, 2, 3], [4, 5]]
    assert without_lone_end([[1, 2], [3]], lambda _: True) == [[1, 2], [3]]
    assert without_lone_end([[1, 2, 3], [4]], lambda _: False) == [[1, 2, 3], [4]]
