"""The budget, its bar and its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja.figure.budget import lay_out_budget
from renja.figure.sheet import Polygon, Rect, Sheet, Words
from renja.figure.spec import BudgetSpec, dominant_line
from tests.figure.geometry import faults, inside, texts
from tests.figure.samples import (
    LINES,
    MAX_HEIGHT,
    PROGRAMS,
    budget,
    many_lines,
)

LINE_INKS = ("teal", "ochre", "ochred", "mid", "soft")


def only_sheet(spec: BudgetSpec) -> Sheet:
    (sheet,) = lay_out_budget(spec, MAX_HEIGHT)
    return sheet


def segments(sheet: Sheet) -> list[Rect]:
    """Return the parts of the true-scale bar, left to right."""
    rects = [m for m in sheet.marks if isinstance(m, Rect) and m.fill in LINE_INKS]
    highest = max(rect.height for rect in rects)
    return [rect for rect in rects if rect.height == highest]


def enlarged(sheets: Sequence[Sheet]) -> list[Rect]:
    """Return the bars of the panel, in order."""
    marks = [mark for sheet in sheets for mark in sheet.marks]
    return [m for m in marks if isinstance(m, Rect) and m.height == 4.0]


def wedges(sheet: Sheet) -> list[Polygon]:
    return [mark for mark in sheet.marks if isinstance(mark, Polygon)]


def test_the_bar_shows_every_line_in_its_true_part() -> None:
    parts = segments(only_sheet(budget(LINES)))
    assert [part.fill for part in parts] == ["teal", "teal", "ochre", "ochre", "ochre"]
    assert parts[-1].box.right == pytest.approx(160)
    assert {part.height for part in parts} == {15.0}
    widths = [part.width for part in parts]
    values = [13_924_138, 134_679, 300_000, 173_794, 150_000]
    assert widths == pytest.approx([v / sum(values) * (160 - 4 * 0.45) for v in values])


def test_the_dominating_line_is_labelled_inside_the_bar() -> None:
    sheet = only_sheet(budget(LINES))
    inner = [
        m.text
        for m in sheet.marks
        if isinstance(m, Words) and inside(m.box, segments(sheet)[0].box)
    ]
    assert inner == [LINES[0][0], "Rp13.924.138.000", "94,83%"]


def test_the_others_are_enlarged_by_the_factor_that_is_told() -> None:
    sheet = only_sheet(budget(LINES))
    (told,) = (text for text in texts([sheet]) if "kali skala" in text)
    assert told == "Rp758.473.000, 5,17% dari pagu; digambar 33 kali skala di atas"
    lengths = [rect.width for rect in enlarged([sheet])]
    values = [134_679_000, 300_000_000, 173_794_000, 150_000_000]
    assert lengths == pytest.approx([value / 14_682_611_000 * 160 * 33 for value in values])


def test_a_wedge_leads_from_the_slivers_to_the_panel() -> None:
    sheet = only_sheet(budget(LINES))
    (wedge,) = wedges(sheet)
    slivers = segments(sheet)[1:]
    assert wedge.fill == "tint"
    assert wedge.points[0][0] == pytest.approx(slivers[0].x, abs=0.3)
    assert wedge.points[1][0] == 160
    assert wedge.points[3][0] == 0


def test_without_a_dominating_line_all_stand_in_the_panel_at_the_scale_of_the_bar() -> None:
    lines = [(LINES[0][0], 500_000_000, 0), *LINES[1:]]
    sheet = only_sheet(budget(lines))
    assert wedges(sheet) == []
    total = sum(value for _, value, _ in lines)
    lengths = [rect.width for rect in enlarged([sheet])]
    assert lengths == pytest.approx([value / total * 160 for _, value, _ in lines])


def test_lines_that_are_all_short_are_enlarged_and_the_factor_told() -> None:
    lines = many_lines(40, 2)
    sheets = lay_out_budget(budget(lines), MAX_HEIGHT)
    (told,) = (text for text in texts(sheets) if "kali skala" in text)
    assert told == "bilah 4 kali skala di atas"
    total = sum(value for _, value, _ in lines)
    longest = max(rect.width for rect in enlarged(sheets))
    assert longest == pytest.approx(max(value for _, value, _ in lines) / total * 160 * 4)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((60, 30, 10), None),
        ((61, 29, 10), 0),
        ((1, 98, 1), 1),
        ((1, 99), None),
        ((5,), None),
        ((5, 1, 0), None),
        ((0, 0), None),
        ((), None),
    ],
)
def test_a_line_dominates_with_more_than_sixty_per_cent_and_several_others_beside_it(
    values: tuple[int, ...], expected: int | None
) -> None:
    lines = budget([(f"Baris {v}", v, 0) for v in values]).lines
    assert dominant_line(lines) == expected


def test_one_line_is_the_bar_alone() -> None:
    sheet = only_sheet(budget(LINES[:1], PROGRAMS[:1]))
    (part,) = segments(sheet)
    assert (part.x, part.width) == (0, 160)
    assert enlarged([sheet]) == wedges(sheet) == []
    assert LINES[0][0] in texts([sheet])


def test_a_budget_of_nothing_has_its_texts_and_an_empty_bar() -> None:
    sheet = only_sheet(budget([(name, 0, program) for name, _, program in LINES]))
    bars = [m for m in sheet.marks if isinstance(m, Rect) and m.fill == "mist" and m.height == 15]
    assert len(bars) == 1
    assert enlarged([sheet]) == []
    assert texts([sheet]).count("Rp0") == 1 + len(PROGRAMS) + len(LINES)


def test_a_dominating_line_of_the_ochre_programme_is_dark_enough_for_its_label() -> None:
    sheet = only_sheet(budget([(name, value, 1 - p) for name, value, p in LINES]))
    assert segments(sheet)[0].fill == "ochred"
    swatches = [m.fill for m in sheet.marks if isinstance(m, Rect) and m.width == m.height == 3.4]
    assert swatches == ["teal", "ochred"]


def test_lines_are_grouped_by_programme() -> None:
    lines = [("a", 5, 1), ("b", 5, 0), ("c", 5, 1), ("d", 5, 0)]
    told = texts([only_sheet(budget(lines))])
    assert [text for text in told if text in ("a", "b", "c", "d")] == ["b", "d", "a", "c"]


def test_more_than_fourteen_lines_are_set_in_one_row_each() -> None:
    full = only_sheet(budget(many_lines(9, 2)))
    tight = only_sheet(budget(many_lines(20, 2)))
    name, bar = word(full, "Layanan nomor 0"), enlarged([full])[0]
    assert name.box.bottom < bar.y
    name, bar = word(tight, "Layanan nomor 0"), enlarged([tight])[0]
    assert bar.y < name.baseline < bar.box.bottom
    assert bar.x == 4 + 70 + 2.5


def test_fewer_lines_are_set_in_one_row_each_rather_than_on_two_sheets() -> None:
    sheet = only_sheet(budget(many_lines(14, 2)))
    assert enlarged([sheet])[0].x == 4 + 70 + 2.5


def test_a_split_panel_tells_its_title_and_the_programme_again() -> None:
    lines = [("Besar", 10**12, 1), *many_lines(60, 2)]
    sheets = lay_out_budget(budget(lines), MAX_HEIGHT)
    assert len(sheets) == 3
    for sheet in sheets[1:]:
        assert texts([sheet])[0] == "60 rincian lainnya (lanjutan)"
        assert texts([sheet])[1] in ("WA", "CO")


def test_no_bar_is_too_short_to_be_seen_and_all_fit() -> None:
    spec = budget([("Besar", 10**15, 0), *((f"Kecil {i}", i**3, 0) for i in range(41))])
    sheets = lay_out_budget(spec, MAX_HEIGHT)
    parts = segments(sheets[0])
    assert len(parts) == 41
    assert min(part.width for part in parts) == 0.4
    assert parts[-1].box.right == pytest.approx(160)
    assert min(bar.width for bar in enlarged(sheets)) == pytest.approx(0.4)


def test_over_four_programmes_there_are_no_colours_but_codes() -> None:
    programs = tuple((f"P{i}", f"Program {i}") for i in range(6))
    sheets = lay_out_budget(budget(many_lines(12, 6), programs), MAX_HEIGHT)
    assert {part.fill for part in segments(sheets[0])} == {"mid"}
    assert not any(isinstance(m, Rect) and m.width == m.height == 3.4 for m in sheets[0].marks)
    assert all(texts(sheets).count(f"P{i}") >= 2 for i in range(6))


def test_the_note_is_the_last_line_of_every_sheet() -> None:
    spec = replace(budget(many_lines(60, 2)), note="Data ilustrasi.")
    sheets = lay_out_budget(spec, MAX_HEIGHT)
    assert [texts([sheet])[-1] for sheet in sheets] == ["Data ilustrasi."] * len(sheets)


def word(sheet: Sheet, text: str) -> Words:
    (found,) = (mark for mark in sheet.marks if isinstance(mark, Words) and mark.text == text)
    return found


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text("aW. -&", max_size=300),
            st.one_of(st.integers(0, 100), st.integers(0, 10**15)),
            st.integers(0, 2),
        ),
        max_size=25,
    )
)
def test_any_lines_stand_apart_and_on_the_sheet(lines: list[tuple[str, int, int]]) -> None:
    spec = budget(lines, (*PROGRAMS, ("XX", "Program ketiga")))
    for sheet in lay_out_budget(spec, MAX_HEIGHT):
        assert list(faults(sheet)) == []
        assert sheet.height <= MAX_HEIGHT
