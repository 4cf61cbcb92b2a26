"""The picture of the employees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from renja.figure.draw import lay_out
from renja.figure.employees import lay_out_employees
from renja.figure.sheet import Rect, Sheet, Words
from renja.figure.spec import EmployeesSpec, Panel
from tests.figure.geometry import inside, texts
from tests.figure.samples import CASES, EMPLOYEES, MAX_HEIGHT, forty, panel


def only_sheet(spec: EmployeesSpec) -> Sheet:
    (sheet,) = lay_out_employees(spec, MAX_HEIGHT)
    return sheet


def word(sheet: Sheet, text: str) -> Words:
    (found,) = (mark for mark in sheet.marks if isinstance(mark, Words) and mark.text == text)
    return found


def rects(sheet: Sheet, *inks: str) -> list[Rect]:
    return [mark for mark in sheet.marks if isinstance(mark, Rect) and mark.fill in inks]


def bars(sheet: Sheet) -> list[Rect]:
    return [rect for rect in rects(sheet, "mid") if rect.height == 4.0]


def test_panels_stand_two_by_two() -> None:
    grounds = rects(only_sheet(EMPLOYEES), "mist")
    assert [(rect.x, rect.width) for rect in grounds] == [(0, 78), (82, 78), (0, 78), (82, 78)]
    assert grounds[2].y - grounds[0].box.bottom == pytest.approx(4.0)
    assert grounds[2].height == pytest.approx(12.5 + 5.8 * 5)


def test_illustrative_data_are_marked_in_the_panel_of_the_total_in_bold() -> None:
    sheet = only_sheet(EMPLOYEES)
    mark = word(sheet, "DATA ILUSTRASI")
    assert mark.style.bold
    assert mark.style.size >= 9.5
    (strip,) = rects(sheet, "kunyit")
    assert (strip.x, strip.width) == (0, 34)
    assert inside(mark.box, strip.box)
    assert texts([sheet])[-1] == EMPLOYEES.note


def test_without_a_mark_there_is_no_strip() -> None:
    assert rects(only_sheet(replace(EMPLOYEES, mark="")), "kunyit") == []


def test_sexes_are_one_bar_in_true_parts() -> None:
    sheet = only_sheet(EMPLOYEES)
    first, second = (rect for rect in rects(sheet, "mid", "ochre") if rect.height == 7.5)
    assert (first.fill, second.fill) == ("mid", "ochre")
    assert first.width / second.width == pytest.approx(45 / 39)
    assert second.x - first.box.right == pytest.approx(0.7)
    assert word(sheet, "Laki-laki").x == first.x
    assert word(sheet, "Perempuan").x == second.x


def test_a_sex_whose_label_does_not_fit_below_its_segment_turns_the_panel_to_rows() -> None:
    sexes = panel("Jenis kelamin", ["Laki-laki", "Perempuan", "Tidak diisi"], [40, 39, 5])
    sheet = only_sheet(replace(EMPLOYEES, sex=sexes))
    assert [rect for rect in rects(sheet, "mid", "ochre") if rect.height == 7.5] == []
    lengths = [rect.width for rect in bars(sheet)][:3]
    assert lengths[1] / lengths[0] == pytest.approx(39 / 40)


def test_bars_of_a_panel_share_one_scale_and_the_greatest_takes_all_room() -> None:
    lengths = [rect.width for rect in bars(only_sheet(EMPLOYEES))]
    age = lengths[:4]
    assert [length / age[1] for length in age] == pytest.approx([19 / 34, 1, 20 / 34, 11 / 34])
    assert age[1] > 25


def test_bars_of_half_panels_begin_below_each_other() -> None:
    starts = {rect.x for rect in bars(only_sheet(EMPLOYEES))}
    left, right = sorted(starts)
    assert right - left == pytest.approx(82.0)


def test_long_labels_in_one_panel_leave_the_bars_of_the_others_their_room() -> None:
    position = panel("Jabatan", ["Analis kepegawaian muda"], [1234567])
    sheet = only_sheet(replace(EMPLOYEES, position=position))
    assert len({rect.x for rect in bars(sheet)}) > 1


def test_values_of_nothing_have_no_bar_and_small_ones_are_seen() -> None:
    ages = panel("Rentang usia", ["a", "b", "c"], [0, 1, 100_000])
    lengths = [rect.width for rect in bars(only_sheet(replace(EMPLOYEES, age=ages)))][:2]
    assert lengths[0] == 0.4
    assert lengths[1] > 20
    assert word(only_sheet(replace(EMPLOYEES, age=ages)), "100.000")


@pytest.mark.parametrize(
    "age",
    [
        panel("Rentang usia", [f"usia {i}" for i in range(13)], list(range(13))),
        panel("Rentang usia", ["label yang lebih panjang dari tempatnya", "b"], [1, 2]),
    ],
    ids=["tiga belas", "label panjang"],
)
def test_many_or_long_entries_take_the_full_width(age: Panel) -> None:
    sheet = only_sheet(replace(EMPLOYEES, age=age))
    title = word(sheet, "Rentang usia")
    (ground,) = (rect for rect in rects(sheet, "mist") if inside(title.box, rect.box))
    assert ground.width == 160


def test_forty_entries_are_split_in_two_with_the_title_again() -> None:
    sheets = lay_out_employees(replace(EMPLOYEES, age=forty("Usia")), MAX_HEIGHT)
    assert len(sheets) == 2
    assert "Usia (lanjutan)" in texts(sheets[1:])
    assert all(texts([sheet])[-1] == EMPLOYEES.note for sheet in sheets)


def test_missing_data_are_told() -> None:
    (sheet,) = lay_out(CASES["pegawai, tanpa data"], MAX_HEIGHT)
    assert " ".join(texts([sheet])).count("Data belum tersedia") == 5


def test_a_total_of_many_digits_is_set_smaller_and_never_leaves_its_ground() -> None:
    for total, size in (("999", 40), ("1.234", 24), ("1.234.567", 24)):
        sheet = only_sheet(replace(EMPLOYEES, total=total))
        number = word(sheet, total)
        ground = next(rect for rect in rects(sheet, "teal") if rect.height > 1)
        assert number.style.size == size
        assert inside(number.box, ground.box)
