"""What figures write and draw can be told from its ground, by everyone."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from renja.figure.contrast import (
    SHAPE,
    SHAPE_PAIRS,
    TEXT,
    TEXT_PAIRS,
    WHITE,
    Pair,
    contrast,
    ground_of,
    least_contrast,
    pale_pairs,
    with_legible_words,
)
from renja.figure.draw import lay_out
from renja.figure.measure import PLAIN
from renja.figure.sheet import Mark, Rect, Sheet, Words
from renja.figure.spec import PictureSpec, RestructuringSpec, WeaveSpec
from renja.figure.tones import MOST_TONES, tone_of
from renja.look.read import read_look
from tests.figure.colour_vision import SIGHTS, distance
from tests.figure.geometry import texts
from tests.figure.samples import CASES, FOUR_PROGRAMS, MAX_HEIGHT, PALETTE, budget, many_lines

FIGURES = {name: spec for name, spec in CASES.items() if not isinstance(spec, WeaveSpec)}
TOLD_APART = 15.0  # ΔE; 2.3 can just be told
NEIGHBOURS = 25.0
MEANING = ("teal", "mid", "ochre", "ochred")

every_figure = pytest.mark.parametrize("spec", FIGURES.values(), ids=FIGURES.keys())


@pytest.fixture(scope="module")
def palette(repository: Path) -> dict[str, str]:
    """Return the colours of the template."""
    look = read_look(repository / "templates" / "renja.docx").look
    assert look is not None
    return dict(look.palette)


def marks_with_grounds(spec: PictureSpec) -> list[tuple[Mark, str]]:
    """Return every mark of a figure and the ink below it."""
    return [
        (mark, ground_of(mark.box, sheet.marks[:number]))
        for sheet in lay_out(spec, MAX_HEIGHT)
        for number, mark in enumerate(sheet.marks)
    ]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", WHITE, 21.0), (WHITE, WHITE, 1.0), ("#767676", WHITE, 4.54)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_samples_are_drawn_in_the_colours_of_the_template(palette: dict[str, str]) -> None:
    assert palette == PALETTE


def test_every_pair_of_the_template_is_clear_enough(palette: dict[str, str]) -> None:
    colours = {**palette, "white": WHITE}
    ratios = {
        (pair.ink, pair.ground): contrast(colours[pair.ink], colours[pair.ground])
        for pair in (*TEXT_PAIRS, *SHAPE_PAIRS)
        if contrast(colours[pair.ink], colours[pair.ground]) < pair.least
    }
    assert ratios == {}
    assert pale_pairs(palette) == ()


@every_figure
def test_every_text_of_a_figure_is_among_the_pairs(spec: PictureSpec) -> None:
    known = {(pair.ink, pair.ground): pair.least for pair in TEXT_PAIRS}
    for mark, ground in marks_with_grounds(spec):
        if isinstance(mark, Words):
            assert known[mark.ink, ground] >= least_contrast(mark.style)


@every_figure
def test_every_shape_with_a_meaning_is_among_the_pairs(spec: PictureSpec) -> None:
    known = {(pair.ink, pair.ground) for pair in SHAPE_PAIRS}
    for mark, ground in marks_with_grounds(spec):
        fill = getattr(mark, "fill", None) or getattr(mark, "ink", None)
        # A line along the top of a yellow panel, a band's label, a chip: told by words as well.
        if fill in MEANING and ground in ("white", "mist"):
            assert (fill, ground) in known


@every_figure
def test_a_pale_bar_has_an_outline_that_is_clear(spec: PictureSpec) -> None:
    for mark, _ in marks_with_grounds(spec):
        if isinstance(mark, Rect) and mark.fill == "soft" and mark.width > 1:
            chip = isinstance(spec, RestructuringSpec)  # it stands in a card with an outline
            assert chip or mark.outline in MEANING


def test_a_pale_theme_colour_is_told_with_its_ratio() -> None:
    found = pale_pairs({**PALETTE, "ochre": "#F5D76E"})
    assert [(pale.pair, round(pale.ratio, 2), pale.text) for pale in found] == [
        (Pair("ochre", "white", SHAPE), 1.42, False),
        (Pair("ochre", "mist", SHAPE), 1.27, False),
    ]


def test_a_text_that_would_be_pale_is_set_in_the_dark_or_in_white_instead() -> None:
    pale = {**PALETTE, "muted": "#C8C8C8", "mid": "#F0E0A0", "mist": "#203040"}
    sheet = Sheet(100, 60)
    sheet.words(1, 8, "di halaman", PLAIN, "muted")
    sheet.rect(0, 10, 100, 20, "mid")
    sheet.words(1, 20, "di atas bilah", PLAIN, "white")
    sheet.rect(0, 30, 100, 20, "mist")
    sheet.words(1, 40, "di panel", PLAIN, "ink")
    words = [mark for mark in with_legible_words(sheet, pale).marks if isinstance(mark, Words)]
    assert [mark.ink for mark in words] == ["ink", "ink", "white"]
    assert not any(found.text for found in pale_pairs(pale))


def test_a_text_that_neither_dark_nor_white_can_save_is_told() -> None:
    grey = {**PALETTE, "ink": "#707070", "mist": "#777777"}
    assert Pair("white", "mist", TEXT) in {found.pair for found in pale_pairs(grey) if found.text}


def test_the_colours_of_the_template_leave_a_sheet_as_it_is(palette: dict[str, str]) -> None:
    sheet = lay_out(CASES["pagu"], MAX_HEIGHT)[0]
    assert with_legible_words(sheet, palette) is sheet


@pytest.mark.parametrize("sight", SIGHTS)
def test_programmes_are_told_apart_by_everyone(sight: str, palette: dict[str, str]) -> None:
    fills = [palette[tone_of(index, MOST_TONES).fill] for index in range(MOST_TONES)]
    for one, other in combinations(fills, 2):
        assert distance(one, other, sight) > TOLD_APART
    for one, other in pairwise(fills):
        assert distance(one, other, sight) > NEIGHBOURS


@pytest.mark.parametrize("sight", SIGHTS)
def test_sexes_are_told_apart_by_everyone(sight: str, palette: dict[str, str]) -> None:
    sheet = lay_out(CASES["pegawai"], MAX_HEIGHT)[0]
    split = [m for m in sheet.marks if isinstance(m, Rect) and m.height == 7.5]
    first, second = (palette[str(rect.fill)] for rect in split)
    assert distance(first, second, sight) > NEIGHBOURS


def test_every_programme_has_its_code_beside_its_colour() -> None:
    told = texts(lay_out(budget(many_lines(8, 4), FOUR_PROGRAMS), MAX_HEIGHT))
    assert all(told.count(code) == 2 for code, _ in FOUR_PROGRAMS)  # legend and group


def test_sight_is_simulated_as_published() -> None:
    red, green = "#CC3311", "#557711"
    assert distance(red, green, "usual") > 80
    assert distance(red, green, "deuteranopia") < 30
    assert distance("#000000", WHITE, "tritanopia") == pytest.approx(100, abs=0.5)
