"""The bar of the budget: 160 mm are the whole budget, and every line has its true part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja.figure.bars import LEAST_BAR, fill_bar
from renja.figure.measure import BOLD, PLAIN, text_width
from renja.figure.panel import PADDING, WIDTH
from renja.figure.sheet import Ink, Row, Sheet
from renja.figure.spec import BudgetLine, BudgetSpec, dominant_line
from renja.figure.tones import Tone
from renja.figure.wrap import TextBlock, one_line, wrap

_HEIGHT: Final = 15.0
_GAP: Final = 0.45
_MOST_LOST: Final = 0.4  # of the bar, to gaps and least widths
_LABEL_PADDING: Final = 2.6
_BELOW_NAME: Final = 1.8
_BEFORE_SHARE: Final = 3.0
_WEDGE_GAP: Final = 0.8
_WEDGE: Final = 11.3
_PANEL_GAP: Final = 4.0


def line_order(spec: BudgetSpec) -> list[int]:
    """Return the numbers of the lines as they stand in the bar: grouped by programme; where
    one dominates, it comes first and its programme too."""
    dominant = dominant_line(spec.lines)
    first = None if dominant is None else spec.lines[dominant].program

    def place(index: int) -> tuple[bool, bool, int, int]:
        program = spec.lines[index].program
        return (index != dominant, program != first, program, index)

    return sorted(range(len(spec.lines)), key=place)


def bar_row(spec: BudgetSpec, tones: Sequence[Tone]) -> Row:
    """Return the bar of a budget with a line. One that dominates, or is alone, is labelled
    inside."""
    lines = [spec.lines[index] for index in line_order(spec)]
    widths = _widths([line.value for line in lines])
    empty = not any(widths)
    labelled = len(lines) == 1 or dominant_line(spec.lines) is not None
    label = _label(lines[0], WIDTH if empty else widths[0]) if labelled else None
    height = max(_HEIGHT, label.height) if label else _HEIGHT

    def draw(sheet: Sheet, top: float) -> None:
        if empty:
            sheet.rect(0.0, top, WIDTH, height, "mist")
        x = 0.0
        for line, width in zip(lines, widths, strict=True):
            if width:
                tone = tones[line.program]
                fill_bar(sheet, x, top, width, height, tone.fill, tone.outline)
                x += width + (0.0 if _crowded(lines) else _GAP)
        if label:
            label.draw(sheet, top, height, "ink" if empty else tones[lines[0].program].on)

    return Row(height, draw)


def bar_with_wedge(spec: BudgetSpec, tones: Sequence[Tone]) -> Row:
    """Return the bar and what parts it from the panel of lines below: the wedge that leads
    from the slivers to their enlargement, or bare space."""
    bar = bar_row(spec, tones)
    if dominant_line(spec.lines) is None:
        return Row(bar.height + _PANEL_GAP, bar.draw)
    rest = _widths([spec.lines[index].value for index in line_order(spec)])[0] + _GAP / 2

    def draw(sheet: Sheet, top: float) -> None:
        bar.draw(sheet, top)
        upper = top + bar.height + _WEDGE_GAP
        lower = upper + _WEDGE
        sheet.polygon([(rest, upper), (WIDTH, upper), (WIDTH, lower), (0.0, lower)], "tint")

    return Row(bar.height + _WEDGE_GAP + _WEDGE, draw)


@dataclass(frozen=True, slots=True)
class _Label:
    """Name, amount and share of a line, inside its part of the bar."""

    name: TextBlock
    amount: TextBlock
    share: TextBlock
    share_below: bool

    @property
    def height(self) -> float:
        """Return the height that the bar needs for it."""
        figures = self.amount.height + (self.share.height if self.share_below else 0.0)
        return self.name.height + _BELOW_NAME + figures + 2 * _LABEL_PADDING

    def draw(self, sheet: Sheet, top: float, height: float, ink: Ink) -> None:
        """Draw it in a bar of a height."""
        y = top + _LABEL_PADDING + (height - self.height) / 2
        sheet.block(PADDING, y, self.name, ink)
        y += self.name.height + _BELOW_NAME
        sheet.block(PADDING, y, self.amount, ink)
        if self.share_below:
            sheet.block(PADDING, y + self.amount.height, self.share, ink)
        else:
            sheet.block(PADDING + self.amount.width + _BEFORE_SHARE, y, self.share, ink)


def _label(line: BudgetLine, width: float) -> _Label:
    inner = width - 2 * PADDING
    figures = text_width(line.amount, BOLD) + _BEFORE_SHARE + text_width(line.share, PLAIN)
    name, amount = wrap(line.name, PLAIN, inner), wrap(line.amount, BOLD, inner)
    share = one_line(line.share, PLAIN)
    return _Label(name, amount, share, share_below=figures > inner)


def _crowded(lines: Sequence[object]) -> bool:
    """Return whether gaps and least widths would take too much of the bar."""
    return len(lines) * (LEAST_BAR + _GAP) > _MOST_LOST * WIDTH


def _widths(values: Sequence[int]) -> list[float]:
    """Return each line's width: its part of the bar without the gaps, but as much as can be
    seen; the widest gives what that takes. Lines without an amount have none."""
    total = sum(values)
    if not total:
        return [0.0] * len(values)
    if _crowded(values):
        return [value / total * WIDTH for value in values]
    room = WIDTH - _GAP * (sum(value > 0 for value in values) - 1)
    widths = [max(value / total * room, LEAST_BAR) if value else 0.0 for value in values]
    widths[widths.index(max(widths))] -= sum(widths) - room
    return widths
