"""Whatever the data: nothing overlaps, leaves its sheet, or needs a taller page."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from renja.figure.draw import lay_out
from renja.figure.spec import (
    Band,
    Card,
    Panel,
    PictureSpec,
    ProgramPanel,
    RestructuringSpec,
    StrategyMapSpec,
)
from tests.figure.geometry import faults
from tests.figure.samples import EMPLOYEES, MAX_HEIGHT, number, panel

# Names as long as RJ504 allows, of short words, long ones and letters without an end.
names = st.one_of(
    st.text("aWi. -&/", max_size=40),
    st.integers(1, 40).map(lambda count: "Layanan kepegawaian " * (count // 2)),
    st.integers(1, 300).map(lambda count: "W" * count),
)
counts = st.lists(st.tuples(names, st.integers(0, 10**6)), max_size=45)
few = st.lists(st.tuples(names, st.integers(0, 10**6)), max_size=5)


def sound(spec: PictureSpec) -> None:
    for sheet in lay_out(spec, MAX_HEIGHT):
        assert list(faults(sheet)) == []
        assert sheet.height <= MAX_HEIGHT


def bars(title: str, pairs: list[tuple[str, int]]) -> Panel:
    return panel(title, [name for name, _ in pairs], [count for _, count in pairs])


def card_of(text: str, index: int) -> Card:
    return Card(f"S{index}", f"Sasaran {index}", text)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**7), few, few, counts, few)
def test_any_employees_are_drawn_soundly(
    total: int,
    sexes: list[tuple[str, int]],
    ages: list[tuple[str, int]],
    positions: list[tuple[str, int]],
    education: list[tuple[str, int]],
) -> None:
    sound(
        replace(
            EMPLOYEES,
            total=number(total),
            sex=bars("Jenis kelamin", sexes),
            age=bars("Rentang usia", ages),
            position=bars("Jabatan", positions),
            education=bars("Jenjang pendidikan", education),
        )
    )


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(names, st.lists(names, max_size=9)), min_size=1, max_size=12),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12),
)
def test_any_strategy_map_is_drawn_soundly(
    bands: list[tuple[str, list[str]]], links: list[tuple[int, int]]
) -> None:
    numbers = count()
    made = tuple(Band(title, tuple(map(card_of, texts, numbers))) for title, texts in bands)
    known = {card.key for band in made for card in band.cards}
    told = [(f"S{one}", f"S{other}") for one, other in dict.fromkeys(links) if one != other]
    drawable = tuple((one, other) for one, other in told if {one, other} <= known)
    sound(StrategyMapSpec(made, drawable, ""))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(names, st.text("WCO1.", max_size=8), st.lists(names, max_size=14), names),
        min_size=1,
        max_size=6,
    )
)
def test_any_restructuring_is_drawn_soundly(
    panels: list[tuple[str, str, list[str], str]],
) -> None:
    made = tuple(
        ProgramPanel("Program teknis", code, name, tuple(origins), text)
        for name, code, origins, text in panels
    )
    sound(RestructuringSpec("Program sebelum", "Program setelah", made, ""))
