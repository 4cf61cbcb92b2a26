"""Pictures, from what they show to SVG: the way into the rooms of the figures.

matplotlib takes half a second to import; it is loaded when the first picture is drawn.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from renja.figure.budget import lay_out_budget
from renja.figure.contrast import with_legible_words
from renja.figure.employees import lay_out_employees
from renja.figure.measure import SHIPPED, Font, measured_in
from renja.figure.restructuring import lay_out_restructuring
from renja.figure.sheet import Sheet
from renja.figure.spec import (
    BudgetSpec,
    DrawnSpec,
    EmployeesSpec,
    OwnPictureSpec,
    PictureSpec,
    RestructuringSpec,
    StrategyMapSpec,
    WeaveSpec,
)
from renja.figure.strategy_map import lay_out_strategy_map
from renja.figure.weave import lay_out_weave

# Without a handler Python prints what matplotlib has to say of this machine's fonts and caches.
logging.getLogger("matplotlib").addHandler(logging.NullHandler())


_LIKE: Final = 4.0  # mm: about a row of bars


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn sheet: SVG text, and its size on the page in mm."""

    svg: str
    width: float
    height: float


def draw_pictures(
    wanted: Sequence[tuple[PictureSpec, float]], palette: Mapping[str, str], font: Font = SHIPPED
) -> list[tuple[Drawing, ...]]:
    """Return the drawings of every picture, wanted with its greatest height (mm), in a font."""
    with measured_in(font):
        return [draw_picture(spec, palette, max_height) for spec, max_height in wanted]


def draw_picture(
    spec: PictureSpec, palette: Mapping[str, str], max_height: float
) -> tuple[Drawing, ...]:
    """Return the picture, 1 : 1; as several drawings if it is taller than max_height (mm).
    palette gives each colour name its '#RRGGBB'. The same spec gives the same bytes; one
    that shows nothing gives no drawing."""
    if isinstance(spec, OwnPictureSpec):
        return (Drawing(spec.svg, spec.width, spec.height),)
    from renja.figure.svg import to_svg

    sheets = lay_out(spec, max_height)
    return tuple(
        Drawing(to_svg(with_legible_words(sheet, palette), palette), sheet.width, sheet.height)
        for sheet in sheets
        if sheet.height
    )


def lay_out(spec: DrawnSpec, max_height: float) -> tuple[Sheet, ...]:
    """Return where everything of a picture stands: on one sheet, or on as few as it needs, filled
    alike, so that none is left with a last row or two."""
    sheets = _filled(spec, max_height)
    low, high = 0.0, max_height
    while len(sheets) > 1 and high - low > _LIKE:
        middle = (low + high) / 2
        tried = _filled(spec, middle)
        fits = len(tried) == len(sheets) and _tallest(tried) <= _tallest(sheets)
        low, high, sheets = (low, middle, tried) if fits else (middle, high, sheets)
    return sheets


def _tallest(sheets: Sequence[Sheet]) -> float:
    return max(sheet.height for sheet in sheets)


def _filled(spec: DrawnSpec, max_height: float) -> tuple[Sheet, ...]:
    """Return the sheets of a picture, each filled to max_height."""
    match spec:
        case EmployeesSpec():
            return lay_out_employees(spec, max_height)
        case StrategyMapSpec():
            return lay_out_strategy_map(spec, max_height)
        case RestructuringSpec():
            return lay_out_restructuring(spec, max_height)
        case BudgetSpec():
            return lay_out_budget(spec, max_height)
        case WeaveSpec():
            return lay_out_weave(spec)
        case _:
            assert_never(spec)
