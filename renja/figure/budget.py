"""The picture of the budget: its total, its programmes, one true-scale bar, and its lines.

Where one line takes more than 60 %, the others are slivers in the bar: a wedge leads from
them to a panel that shows them enlarged. Else the panel shows all lines at the bar's scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from renja.figure.bars import fill_bar
from renja.figure.budget_bar import bar_row, bar_with_wedge
from renja.figure.budget_lines import lines_frame
from renja.figure.flow import Stack, space
from renja.figure.measure import BOLD, PLAIN, TITLE, text_width
from renja.figure.number import LARGE, number_row
from renja.figure.panel import WIDTH, block_row, note_row
from renja.figure.program_label import ProgramLabel, code_width
from renja.figure.sheet import Row, Sheet
from renja.figure.spec import BudgetProgram, BudgetSpec, dominant_line
from renja.figure.tones import MOST_TONES, Tone, tone_of
from renja.figure.wrap import one_line, wrap

_MOST_FULL_ROWS: Final = 14  # lines; more are set in one row each
_ABOVE_TOTAL: Final = 2.9
_BELOW_TOTAL: Final = 6.8
_RULE: Final = 0.75  # points
_PROGRAM_PITCH: Final = 6.4
_SWATCH: Final = 3.4
_AFTER_SWATCH: Final = 2.1
_BEFORE_AMOUNT: Final = 4.0
_BEFORE_SHARE: Final = 5.0


def lay_out_budget(spec: BudgetSpec, max_height: float) -> tuple[Sheet, ...]:
    """Return the sheets of the budget. Lines are set tight if there are many of them, or if
    the picture would else need more than one sheet."""
    if len(spec.lines) <= _MOST_FULL_ROWS:
        sheets = _stacked(spec, max_height, tight=False)
        if len(sheets) == 1:
            return sheets
    return _stacked(spec, max_height, tight=True)


def _stacked(spec: BudgetSpec, max_height: float, tight: bool) -> tuple[Sheet, ...]:
    stack = Stack(WIDTH, max_height, note_row(spec.note))
    tones = _tones(spec)
    stack.rows([*_head_rows(spec), *_program_rows(spec.programs, tones)])
    if not spec.lines:
        return stack.close()
    if len(spec.lines) == 1:
        bar = bar_row(spec, tones)
        if not stack.fits(bar.height):
            stack.turn()
        bar.draw(stack.sheet, stack.take(bar.height))
        return stack.close()
    frame = lines_frame(spec, tones, tight)
    stack.frame(frame, bar_with_wedge(spec, tones), lead_at_top=True, split_early=True)
    return stack.close()


def _tones(spec: BudgetSpec) -> list[Tone]:
    """Return the programmes' colours; one whose bar is labelled inside has its chip's."""
    tones = [tone_of(index, len(spec.programs)) for index in range(len(spec.programs))]
    labelled = 0 if len(spec.lines) == 1 else dominant_line(spec.lines)
    if labelled is not None and spec.lines:
        tone = tones[spec.lines[labelled].program]
        tones[spec.lines[labelled].program] = replace(tone, fill=tone.chip)
    return tones


def _head_rows(spec: BudgetSpec) -> list[Row]:
    """Return title, total and the line below them."""
    title = block_row(wrap(spec.title, TITLE, WIDTH), 0.0, "teal", before=0.4, after=_ABOVE_TOTAL)
    total = number_row(0.0, spec.total, LARGE, "teal", after=_BELOW_TOTAL)

    def draw_rule(sheet: Sheet, top: float) -> None:
        sheet.line([(0.0, top), (WIDTH, top)], "rule", _RULE)

    return [replace(title, keep=True), replace(total, keep=True), Row(1.8, draw_rule, keep=True)]


def _program_rows(programs: Sequence[BudgetProgram], tones: Sequence[Tone]) -> list[Row]:
    """Return a row a programme: swatch, code, name, amount, share."""
    if not programs:
        return [space(2.0)]
    code_x = _SWATCH + _AFTER_SWATCH if len(programs) <= MOST_TONES else 0.0
    share = max(text_width(program.share, PLAIN) for program in programs)
    amount = max(text_width(program.amount, BOLD) for program in programs)
    amount_x = WIDTH - share - _BEFORE_SHARE
    room = amount_x - amount - _BEFORE_AMOUNT - code_x
    code = code_width([program.code for program in programs])

    def row(program: BudgetProgram, tone: Tone) -> Row:
        label = ProgramLabel(program.code, program.name, code, room, PLAIN)

        def draw(sheet: Sheet, top: float) -> None:
            top += (_PROGRAM_PITCH - PLAIN.pitch) / 2
            if code_x:
                y = top + (PLAIN.pitch - _SWATCH) / 2
                fill_bar(sheet, 0.0, y, _SWATCH, _SWATCH, tone.fill, tone.outline)
            label.draw(sheet, code_x, top, "ink", "ink")
            sheet.block(amount_x, top, one_line(program.amount, BOLD), "ink", "right")
            sheet.block(WIDTH, top, one_line(program.share, PLAIN), "muted", "right")

        return Row(label.height + _PROGRAM_PITCH - PLAIN.pitch, draw)

    rows = [row(program, tone) for program, tone in zip(programs, tones, strict=True)]
    return [*rows[:-1], replace(rows[-1], keep=True), space(4.0)]
