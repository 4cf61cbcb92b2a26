"""A picture before it is drawn: marks on a sheet, in mm from its upper left corner.

The rooms of the figures place marks and never see matplotlib; so where everything stands
can be tested as plain data. Colours are names of the palette.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from renja.figure.measure import MM_PER_POINT, TextStyle, drawable, text_width
from renja.figure.wrap import TextBlock

Ink = Literal[
    "teal",
    "mid",
    "soft",
    "tint",
    "mist",
    "ochre",
    "ochred",
    "kunyit",
    "kunyitt",
    "ink",
    "muted",
    "rule",
    "weft4",
    "white",
]
Align = Literal["left", "center", "right"]

_ASCENT = 0.75  # em: capitals with nothing above them
_DESCENT = 0.212


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle without ink."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle: filled, or outlined inside its edges, or both."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None
    outline: Ink | None = None
    stroke: float = 0.0  # points

    @property
    def box(self) -> Box:
        """Return what it covers."""
        return Box(self.x, self.y, self.x + self.width, self.y + self.height)


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled polygon."""

    points: tuple[tuple[float, float], ...]
    fill: Ink

    @property
    def box(self) -> Box:
        """Return what it covers."""
        return _bounds(self.points)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with right-angled corners; stroke in points."""

    points: tuple[tuple[float, float], ...]
    ink: Ink
    stroke: float

    @property
    def box(self) -> Box:
        """Return what it covers; its ends are cut off flat."""
        return _bounds(self.points)


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text, from x on, on its baseline."""

    x: float
    baseline: float
    text: str
    style: TextStyle
    ink: Ink

    @property
    def box(self) -> Box:
        """Return the room that its letters need."""
        return Box(
            self.x,
            self.baseline - _ASCENT * self.style.em,
            self.x + text_width(self.text, self.style),
            self.baseline + _DESCENT * self.style.em,
        )


Mark = Rect | Polygon | Line | Words


@dataclass(slots=True)
class Sheet:
    """A sheet that is being filled; later marks lie above earlier ones."""

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)

    def rect(self, x: float, y: float, width: float, height: float, fill: Ink) -> None:
        """Place a filled rectangle."""
        self.marks.append(Rect(x, y, width, height, fill))

    def card(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        outline: Ink,
        stroke: float,
        fill: Ink = "white",
    ) -> None:
        """Place a rectangle with an outline of stroke points inside its edges."""
        self.marks.append(Rect(x, y, width, height, fill, outline, stroke))

    def polygon(self, points: Sequence[tuple[float, float]], fill: Ink) -> None:
        """Place a filled polygon."""
        self.marks.append(Polygon(tuple(points), fill))

    def line(self, points: Sequence[tuple[float, float]], ink: Ink, stroke: float) -> None:
        """Place a line of stroke points."""
        self.marks.append(Line(tuple(points), ink, stroke))

    def words(
        self,
        x: float,
        baseline: float,
        text: str,
        style: TextStyle,
        ink: Ink,
        align: Align = "left",
    ) -> None:
        """Place a line of text that begins, has its middle or ends at x."""
        text = drawable(text)
        shift = {"left": 0.0, "center": 0.5, "right": 1.0}[align] * text_width(text, style)
        self.marks.append(Words(x - shift, baseline, text, style, ink))

    def block(
        self, x: float, top: float, block: TextBlock, ink: Ink, align: Align = "left"
    ) -> None:
        """Place lines of text, each with its capitals in the middle of its pitch."""
        style = block.style
        baseline = top + (style.pitch + style.cap) / 2
        for line in block.lines:
            self.words(x, baseline, line, style, ink, align)
            baseline += style.pitch


@dataclass(frozen=True, slots=True)
class Row:
    """Something as wide as its place, drawn with its top at a given height. keep: it stays
    on one sheet with the next row."""

    height: float
    draw: Callable[[Sheet, float], None]
    keep: bool = False


def stacked(rows: Sequence[Row]) -> Row:
    """Return rows, one below the other, as one."""

    def draw(sheet: Sheet, top: float) -> None:
        for row in rows:
            row.draw(sheet, top)
            top += row.height

    return Row(sum(row.height for row in rows), draw)


def middle_baseline(middle: float, style: TextStyle) -> float:
    """Return the baseline of a line whose capitals have their middle at a height."""
    return middle + style.cap / 2


def stroke_width(points: float) -> float:
    """Return a line's width in mm."""
    return points * MM_PER_POINT


def _bounds(points: Sequence[tuple[float, float]]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))
