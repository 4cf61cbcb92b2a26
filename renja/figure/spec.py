"""What a picture shows, as plain data: composed from the plan, drawn without it.

Texts are final (formatted numbers included), so that a drawing computes lengths only.
Each spec carries its alternative text, which holds every fact of the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled amount: value sets the length (>= 0), number and share are printed."""

    label: str
    value: float
    number: str
    share: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A titled group of bars; without bars it says that the data are not there yet."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class EmployeesSpec:
    """The employees. total is the printed number, '' where unknown; mark is
    printed in the title panel ('DATA ILUSTRASI') or ''; note is the last line inside the
    picture or ''. sex is drawn as a split bar, the other panels as bars. title heads the
    panel of the total."""

    total: str
    unit: str
    mark: str
    sex: Panel
    age: Panel
    position: Panel
    education: Panel
    note: str
    alt: str
    title: str = "Jumlah pegawai"


@dataclass(frozen=True, slots=True)
class Card:
    """A card of the strategy map: label ('Sasaran 1') and text; key is used by links."""

    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Band:
    """A band of the strategy map; title '' where the plan has no perspectives."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class StrategyMapSpec:
    """The strategy map: bands from top to bottom.

    links: from card key to card key, as the data tell. Where they tell none, an upward arrow
    stands between neighbouring bands if each band supports the one above it (rising).
    """

    bands: tuple[Band, ...]
    links: tuple[tuple[str, str], ...]
    alt: str
    rising: bool = True


@dataclass(frozen=True, slots=True)
class ProgramPanel:
    """A resulting programme: title of the panel ('Program generik'), code, name, the
    programmes it came from (possibly none) and a text told where there are none."""

    title: str
    code: str
    name: str
    origins: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class RestructuringSpec:
    """The restructuring: from the old programmes to the new ones. before and after are the heads
    of the two columns."""

    before: str
    after: str
    panels: tuple[ProgramPanel, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A pagu line: name, whole rupiah, printed amount and share, index of its programme."""

    name: str
    value: int
    amount: str
    share: str
    program: int


@dataclass(frozen=True, slots=True)
class BudgetProgram:
    """A programme's sum, printed."""

    code: str
    name: str
    amount: str
    share: str


@dataclass(frozen=True, slots=True)
class BudgetSpec:
    """The budget: total, programmes, lines. rest_title heads the lines: all, or those beside a
    dominant_line; rest tells of them, where their scale is not the bar's own. In it '{kali}'
    stands for the factor, which the drawing alone knows: a number, '32' or '1,7'."""

    title: str
    total: str
    programs: tuple[BudgetProgram, ...]
    lines: tuple[BudgetLine, ...]
    rest_title: str
    rest: str
    note: str
    alt: str


DOMINANT_SHARE = 0.6
_FEWEST_TO_ENLARGE = 3  # lines with an amount; a single other has none to compare with


def dominant_line(lines: Sequence[BudgetLine]) -> int | None:
    """Return the number of the line that takes more than 60 % of all, if there are several
    others with an amount: these are then shown below it at an enlarged scale, to be compared
    with one another."""
    total = sum(line.value for line in lines)
    if sum(line.value > 0 for line in lines) < _FEWEST_TO_ENLARGE:
        return None
    return next((n for n, line in enumerate(lines) if line.value > DOMINANT_SHARE * total), None)


@dataclass(frozen=True, slots=True)
class WeaveSpec:
    """The cover's weave: vertical bands = sasaran, horizontal bands = perspectives."""

    vertical: int
    horizontal: int
    alt: str


@dataclass(frozen=True, slots=True)
class OwnPictureSpec:
    """A picture of the office, as it is: SVG, and its size on the page in mm."""

    svg: str
    width: float
    height: float
    alt: str


DrawnSpec = EmployeesSpec | StrategyMapSpec | RestructuringSpec | BudgetSpec | WeaveSpec
PictureSpec = DrawnSpec | OwnPictureSpec
