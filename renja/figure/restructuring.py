"""The restructuring: from the old programmes to the new ones, a panel a resulting programme.

The old programmes stand as cards at the left and flow over a trunk into the result at the
right. Where no origin is told, what the programme is stands in their place and no arrow.
A panel that is split shows the result in each of its pieces.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from renja.figure.arrow import draw_branch, draw_connector
from renja.figure.card import PADDING as CARD_PADDING
from renja.figure.card import draw_card
from renja.figure.flow import Frame, Piece, Stack, space
from renja.figure.measure import BOLD, PLAIN, SMALL, SMALL_BOLD, TextStyle, text_width
from renja.figure.panel import (
    PADDING,
    WIDTH,
    block_row,
    continued_title,
    draw_ground,
    title_row,
)
from renja.figure.sheet import Row, Sheet, stacked, stroke_width
from renja.figure.spec import ProgramPanel, RestructuringSpec
from renja.figure.tones import Tone, tone_of
from renja.figure.wrap import TextBlock, wrap

_PANEL_GAP: Final = 5.2
_INNER: Final = WIDTH - 2 * PADDING

_CARD_WIDTH: Final = 62.0
_CARD_GAP: Final = 3.2
_LEAST_CARD: Final = 17.0

_RESULT_WIDTH: Final = 64.0
_RESULT_X: Final = WIDTH - PADDING - _RESULT_WIDTH
_LEAST_RESULT: Final = 26.0
_RESULT_OUTLINE: Final = 1.25  # points
_NAME: Final = TextStyle(10.5, bold=True)
_NAME_PADDING: Final = 3.9
_MOST_NAME_LINES: Final = 8  # longer names are set as text
_CODE: Final = TextStyle(16, bold=True)
_CHIP: Final = (16.0, 24.0)  # width, at least and at most
_CHIP_PADDING: Final = 2.0

_TRUNK_X: Final = 75.3
_ARROW_GAP: Final = 0.7  # before the result


@dataclass(frozen=True, slots=True)
class _Result:
    """The card of the resulting programme, its texts set."""

    code: TextBlock
    name: TextBlock
    chip: float
    tone: Tone

    @property
    def height(self) -> float:
        """Return the card's height."""
        inner = max(self.code.height, self.name.height)
        return max(_LEAST_RESULT, inner + 2 * _NAME_PADDING)

    def draw(self, sheet: Sheet, middle: float) -> None:
        """Draw the card with its middle at a height."""
        top, height, chip = middle - self.height / 2, self.height, self.tone.chip
        outline = self.tone.outline or chip
        sheet.card(_RESULT_X, top, _RESULT_WIDTH, height, outline, _RESULT_OUTLINE)
        edge = stroke_width(_RESULT_OUTLINE) if self.tone.outline else 0.0
        sheet.rect(_RESULT_X + edge, top + edge, self.chip - edge, height - 2 * edge, chip)
        code_top = middle - self.code.height / 2
        sheet.block(_RESULT_X + self.chip / 2, code_top, self.code, self.tone.on, "center")
        name_x = _RESULT_X + self.chip + _NAME_PADDING
        sheet.block(name_x, middle - self.name.height / 2, self.name, "ink")


def lay_out_restructuring(spec: RestructuringSpec, max_height: float) -> tuple[Sheet, ...]:
    """Return the sheets of the restructuring."""
    stack = Stack(WIDTH, max_height)
    for index, panel in enumerate(spec.panels):
        tone = tone_of(index, len(spec.panels))
        stack.frame(_frame(spec, panel, tone), space(_PANEL_GAP))
    return stack.close()


def _result(panel: ProgramPanel, tone: Tone) -> _Result:
    """Return the result's card. A code that doesn't fit at its size is set as a text."""
    least, most = _CHIP
    wide = text_width(panel.code, _CODE) + 2 * _CHIP_PADDING
    style, chip = (_CODE, max(least, wide)) if wide <= most else (SMALL_BOLD, most)
    code = wrap(panel.code, style, chip - 2 * _CHIP_PADDING)
    room = _RESULT_WIDTH - chip - 2 * _NAME_PADDING
    name = wrap(panel.name, _NAME, room)
    if len(name.lines) > _MOST_NAME_LINES:
        name = wrap(panel.name, BOLD, room)
    return _Result(code, name, chip, tone)


def _frame(spec: RestructuringSpec, panel: ProgramPanel, tone: Tone) -> Frame:
    result = _result(panel, tone)
    rows = _origin_rows(panel) if panel.origins else (_text_row(panel, result),)

    def head(first: int) -> Row:
        return _head(spec, panel, tone, first)

    def ground(sheet: Sheet, piece: Piece) -> None:
        height = piece.bottom - piece.top
        draw_ground(sheet, 0.0, piece.top, WIDTH, height, tone.ground, tone.top)

    def over(sheet: Sheet, piece: Piece) -> None:
        top = piece.top + head(piece.first).height
        bottom = piece.bottom - PADDING
        middle = (top + bottom) / 2
        if panel.origins:
            _draw_flow(sheet, piece, middle)
        result.draw(sheet, middle)

    least = result.height
    return Frame(head, rows, ground, over, between=_CARD_GAP, foot=PADDING, least=least)


def _head(spec: RestructuringSpec, panel: ProgramPanel, tone: Tone, first: int) -> Row:
    """Return title, what is told of the programme beside its origins, and the columns' heads."""
    rows = [title_row(continued_title(panel.title, first), PADDING, _INNER, tone.text)]
    if panel.origins:
        if panel.text and not first:
            text = wrap(panel.text, PLAIN, _INNER)
            rows.append(block_row(text, PADDING, "ink", before=0.5, after=1.5))
        rows.append(_column_heads(spec))
    return stacked(rows)


def _column_heads(spec: RestructuringSpec) -> Row:
    before = wrap(spec.before, SMALL, _CARD_WIDTH)
    after = wrap(spec.after, SMALL, _RESULT_WIDTH)
    lines = max(before.height, after.height)

    def draw(sheet: Sheet, top: float) -> None:
        # The heads stand on one line with their last lines.
        bottom = top + 1.4 + lines
        sheet.block(PADDING, bottom - before.height, before, "muted")
        sheet.block(_RESULT_X, bottom - after.height, after, "muted")

    return Row(1.4 + lines + 2.4, draw)


def _origin_rows(panel: ProgramPanel) -> tuple[Row, ...]:
    """Return the cards of the old programmes, equally high unless one is far higher."""
    blocks = [wrap(name, PLAIN, _CARD_WIDTH - 2 * CARD_PADDING) for name in panel.origins]
    heights = [max(_LEAST_CARD, block.height + 5.0) for block in blocks]
    if max(heights) <= 2 * min(heights):
        heights = [max(heights)] * len(heights)
    return tuple(_card(block, height) for block, height in zip(blocks, heights, strict=True))


def _card(block: TextBlock, height: float) -> Row:
    def draw(sheet: Sheet, top: float) -> None:
        draw_card(sheet, PADDING, top, _CARD_WIDTH, height)
        text_top = top + (height - block.height) / 2
        sheet.block(PADDING + CARD_PADDING, text_top, block, "ink")

    return Row(height, draw)


def _text_row(panel: ProgramPanel, result: _Result) -> Row:
    """Return what is told of a programme without origins, level with its card."""
    block = wrap(panel.text, PLAIN, _CARD_WIDTH)
    height = max(result.height, block.height)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.block(PADDING, top + (height - block.height) / 2, block, "ink")

    return Row(height, draw)


def _draw_flow(sheet: Sheet, piece: Piece, middle: float) -> None:
    """Draw the lines from the cards over the trunk to the arrow at the result."""
    start = PADDING + _CARD_WIDTH
    tip = _RESULT_X - _ARROW_GAP
    levels = [y + row.height / 2 for row, y in piece.rows]
    if len(levels) > 1:
        trunk = [(_TRUNK_X, levels[0]), (_TRUNK_X, levels[-1])]
        draw_branch(sheet, [(start, levels[0]), *trunk, (start, levels[-1])])
        for level in levels[1:-1]:
            draw_branch(sheet, [(start, level), (_TRUNK_X, level)])
    begin = start if len(levels) == 1 else _TRUNK_X
    draw_connector(sheet, [(begin, middle), (tip, middle)])
