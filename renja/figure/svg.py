"""A sheet as SVG text, drawn by matplotlib: the only room that imports it.

Text is written as text in Arimo, which the PDF embeds. Fonts are never looked up on this
machine: positions are measured beforehand, so that only the renderer's `draw_text` is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon as PolygonPatch
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D

from renja.figure.contrast import WHITE
from renja.figure.measure import MM_PER_POINT, TextStyle, font_in_use
from renja.figure.sheet import Line, Mark, Polygon, Rect, Sheet, Words, stroke_width

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

_SETTINGS: Final[dict[RcKeyType, Any]] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "renja",
    "font.sans-serif": [],  # else the generic family is written with eleven of its kin
}
_NO_METADATA: Final = {"Date": None, "Creator": None, "Format": None, "Type": None}

# Widths are measured without kerning, and blanks of data stay as they were typed.
_STYLE_OF_MATPLOTLIB: Final = "*{stroke-linejoin: round; stroke-linecap: butt}"
_STYLE: Final = "text{font-kerning: none}"


def to_svg(sheet: Sheet, palette: Mapping[str, str]) -> str:
    """Return the sheet as SVG, at 1 : 1. palette gives each colour name its '#RRGGBB'."""
    with mpl.rc_context():
        mpl.rcdefaults()  # nothing of this machine's matplotlibrc may reach the picture
        mpl.rcParams.update(_SETTINGS)
        size = (sheet.width / 25.4, sheet.height / 25.4)
        # A ground of its own, for those who open the file where pages are dark.
        figure = Figure(figsize=size, dpi=72, facecolor=WHITE, edgecolor="none", linewidth=0)
        colours = {**palette, "white": WHITE}
        for order, mark in enumerate(sheet.marks):
            artist = _artist(mark, colours, sheet.height)
            artist.set_zorder(order)
            figure.add_artist(artist)
        text = StringIO()
        canvas = FigureCanvasSVG(figure)
        canvas.print_svg(text, metadata=dict(_NO_METADATA))  # type: ignore[no-untyped-call]
    return _finished(text.getvalue())


def _artist(mark: Mark, colours: Mapping[str, str], height: float) -> Artist:
    """Return what draws the mark. matplotlib's y points upwards."""
    match mark:
        case Rect():
            inset = stroke_width(mark.stroke) / 2
            artist: Artist = Rectangle(
                (mark.x + inset, mark.y + inset),
                mark.width - 2 * inset,
                mark.height - 2 * inset,
                facecolor=colours[mark.fill] if mark.fill else "none",
                edgecolor=colours[mark.outline] if mark.outline else "none",
                linewidth=mark.stroke,
                joinstyle="miter",
            )
        case Polygon():
            artist = PolygonPatch(
                list(mark.points), closed=True, facecolor=colours[mark.fill], linewidth=0
            )
        case Line():
            artist = Line2D(
                [x for x, _ in mark.points],
                [y for _, y in mark.points],
                color=colours[mark.ink],
                linewidth=mark.stroke,
                solid_capstyle="butt",
                solid_joinstyle="miter",
            )
        case Words():
            return _Text(mark, colours[mark.ink])
    artist.set_transform(
        Affine2D().scale(1 / MM_PER_POINT, -1 / MM_PER_POINT).translate(0, height / MM_PER_POINT)
    )
    return artist


class _Text(Artist):
    """A line of text that is drawn as it is: no mathtext, no layout, no font looked up."""

    def __init__(self, words: Words, colour: str) -> None:
        super().__init__()
        self._words = words
        self._colour = colour

    def draw(self, renderer: RendererBase) -> None:
        """Draw the line from its left end, on its baseline; SVG's y points downwards."""
        words = self._words
        gc = renderer.new_gc()
        gc.set_foreground(self._colour)
        x, y = words.x / MM_PER_POINT, words.baseline / MM_PER_POINT
        renderer.draw_text(gc, x, y, words.text, _font(words.style, font_in_use().families), 0)
        gc.restore()


@cache
def _font(style: TextStyle, families: tuple[str, ...]) -> FontProperties:
    return FontProperties(family=list(families), size=style.size, weight=700 if style.bold else 400)


def _finished(svg: str) -> str:
    """Return the SVG with our own style rule, blanks kept."""
    head, found, tail = svg.partition(_STYLE_OF_MATPLOTLIB)
    if not found:
        raise RuntimeError("matplotlib writes another SVG style than the one known here")
    svg = head + _STYLE_OF_MATPLOTLIB + _STYLE + tail
    return svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
