"""The panel of lines of the budget, grouped by programme, each with bar, amount and share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja.figure.bars import BAR_HEIGHT, bar_length, fill_bar
from renja.figure.budget_bar import line_order
from renja.figure.flow import Frame, Piece
from renja.figure.measure import BOLD, PLAIN, SMALL, TITLE, text_width
from renja.figure.panel import (
    PADDING,
    WIDTH,
    block_row,
    continued_title,
    draw_ground,
    title_row,
    title_top,
)
from renja.figure.program_label import ProgramLabel, code_width
from renja.figure.sheet import Row, Sheet, middle_baseline, stacked
from renja.figure.spec import BudgetLine, BudgetProgram, BudgetSpec, dominant_line
from renja.figure.tones import Tone
from renja.figure.wrap import wrap

_INNER: Final = WIDTH - 2 * PADDING
_NAME_ABOVE: Final = 4.8  # from a row's top to its bar, with one line of name
_BELOW_BAR: Final = 2.6
_TIGHT_PITCH: Final = 6.0
_TIGHT_NAME: Final = 70.0
_TIGHT_BAR: Final = 38.0
_TIGHT_GAP: Final = 2.5
_BEFORE_AMOUNT: Final = 6.0
_TIGHT_BEFORE_AMOUNT: Final = 4.0
_BEFORE_SHARE: Final = 5.0
_AFTER_TITLE: Final = 3.0
_GROUP: Final = 6.2
_GROUP_MIDDLE: Final = 2.8
_BEFORE_GROUP: Final = 1.8  # between tight rows
_FOOT: Final = 2.2
_WHOLE_FACTOR: Final = 3.0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a row's parts stand: bars begin at bar_x and are scale mm a rupiah long, factor
    times the scale of the true bar; the right ends of amounts and shares."""

    bar_x: float
    scale: float
    factor: float
    amount_x: float
    share_x: float


def lines_frame(spec: BudgetSpec, tones: Sequence[Tone], tight: bool) -> Frame:
    """Return the panel of all lines, or of those beside a dominating one, enlarged."""
    dominant = dominant_line(spec.lines)
    shown = [spec.lines[index] for index in line_order(spec) if index != dominant]
    columns = _columns(shown, sum(line.value for line in spec.lines), dominant is not None, tight)
    rest = spec.rest.replace("{kali}", _written(columns.factor)) if columns.factor != 1 else ""
    rows: list[Row] = []
    groups: list[Row | None] = []  # what stands above a row if a sheet begins with it
    above: BudgetLine | None = None
    code = code_width([spec.programs[line.program].code for line in shown])
    for line in shown:
        group = _group_row(spec.programs[line.program], tones[line.program], code)
        if above is None or above.program != line.program:
            rows.append(_lowered(group, _BEFORE_GROUP if tight and above else 0.0))
            groups.append(None)
        make = _tight_row if tight else _row
        rows.append(make(line, tones[line.program], columns))
        groups.append(group)
        above = line

    def head(first: int) -> Row:
        title = _title_row(continued_title(spec.rest_title, first), "" if first else rest)
        group = groups[first] if first else None
        return stacked([title, group] if group else [title])

    def ground(sheet: Sheet, piece: Piece) -> None:
        draw_ground(sheet, 0.0, piece.top, WIDTH, piece.bottom - piece.top)

    return Frame(head, tuple(rows), ground, foot=_FOOT)


def _columns(lines: Sequence[BudgetLine], total: int, enlarged: bool, tight: bool) -> _Columns:
    """Return the columns. The scale is the bar's own; a multiple of it where lines are
    enlarged, or else all too short to be told apart; less where a bar has no room at it."""
    share = max(text_width(line.share, PLAIN) for line in lines)
    amount = max(text_width(line.amount, BOLD) for line in lines)
    share_x = PADDING + _INNER
    amount_x = share_x - share - _BEFORE_SHARE
    bar_x = PADDING + (_TIGHT_NAME + _TIGHT_GAP if tight else 0.0)
    room = amount_x - amount - (_TIGHT_BEFORE_AMOUNT if tight else _BEFORE_AMOUNT) - bar_x
    room = min(room, _TIGHT_BAR) if tight else room
    own = WIDTH / total if total else 0.0
    greatest = max(line.value for line in lines) * own
    fitting = room / greatest if greatest else 0.0
    own_scale = not enlarged and (1.0 <= fitting < _WHOLE_FACTOR or not greatest)
    factor = 1.0 if own_scale else _factor(fitting)
    return _Columns(bar_x, own * factor, factor, amount_x, share_x)


def _factor(fitting: float) -> float:
    """Return the number of times that bars are enlarged: a whole one, but for small ones."""
    if fitting >= _WHOLE_FACTOR:
        return float(int(fitting))
    return max(int(fitting * 10) / 10, 0.1)


def _written(factor: float) -> str:
    """Return the factor as it is written here: '1.200', '32' or '1,7'."""
    number = f"{factor:,.0f}" if factor.is_integer() else f"{factor:.1f}"
    return number.translate(str.maketrans(",.", ".,"))


def _title_row(title: str, rest: str) -> Row:
    """Return the panel's title with the sentence beside it, or below where it is too long."""
    if not title.strip():
        return block_row(wrap(rest, SMALL, _INNER), PADDING, "muted", before=3.0, after=0.8)
    head = title_row(title, PADDING, _INNER)
    beside = text_width(title, TITLE) + _AFTER_TITLE
    if beside + text_width(rest, SMALL) <= _INNER:
        return _with_rest(head, rest, beside)
    below = block_row(wrap(rest, SMALL, _INNER), PADDING, "muted", after=2.0)
    return stacked([head, below])


def _with_rest(head: Row, rest: str, beside: float) -> Row:
    def draw(sheet: Sheet, top: float) -> None:
        head.draw(sheet, top)
        if rest:
            middle = top + title_top() + TITLE.pitch / 2
            baseline = middle_baseline(middle, TITLE)
            sheet.words(PADDING + beside, baseline, rest, SMALL, "muted")

    return Row(head.height + 0.9, draw)


def _group_row(program: BudgetProgram, tone: Tone, code: float) -> Row:
    """Return the head of a programme's lines; it stays with the first of them. code is the
    width of the column of codes."""
    label = ProgramLabel(program.code, program.name, code, _INNER, SMALL)

    def draw(sheet: Sheet, top: float) -> None:
        label.draw(sheet, PADDING, top + _GROUP_MIDDLE - BOLD.pitch / 2, tone.text, "muted")

    return Row(_GROUP + label.height - BOLD.pitch, draw, keep=True)


def _lowered(row: Row, space: float) -> Row:
    """Return a row with space above it."""
    return replace(row, height=row.height + space, draw=lambda sheet, y: row.draw(sheet, y + space))


def _row(line: BudgetLine, tone: Tone, columns: _Columns) -> Row:
    """Return a line with its name above its bar."""
    name = wrap(line.name, PLAIN, _INNER)
    bar_top = _NAME_ABOVE + max(name.height - PLAIN.pitch, 0.0)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.block(PADDING, top, name, "ink")
        _draw_bar(sheet, line, tone, columns, top + bar_top + BAR_HEIGHT / 2)

    return Row(bar_top + BAR_HEIGHT + _BELOW_BAR, draw)


def _tight_row(line: BudgetLine, tone: Tone, columns: _Columns) -> Row:
    """Return a line with its name beside its bar."""
    name = wrap(line.name, PLAIN, _TIGHT_NAME)
    height = _TIGHT_PITCH + max(name.height - PLAIN.pitch, 0.0)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.block(PADDING, top + (height - name.height) / 2, name, "ink")
        _draw_bar(sheet, line, tone, columns, top + height / 2)

    return Row(height, draw)


def _draw_bar(sheet: Sheet, line: BudgetLine, tone: Tone, columns: _Columns, middle: float) -> None:
    length = bar_length(line.value * columns.scale, 1.0, 1.0)
    y = middle - BAR_HEIGHT / 2
    fill_bar(sheet, columns.bar_x, y, length, BAR_HEIGHT, tone.fill, tone.outline)
    amount, share = middle_baseline(middle, BOLD), middle_baseline(middle, PLAIN)
    sheet.words(columns.amount_x, amount, line.amount, BOLD, "ink", "right")
    sheet.words(columns.share_x, share, line.share, PLAIN, "muted", "right")
