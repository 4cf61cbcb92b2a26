"""The sexes among the employees: one split bar, or rows where a part of it is too narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from renja.figure.bars import BAR_HEIGHT, ROW_PITCH, bar_length, draw_bar, fill_bar
from renja.figure.measure import BOLD, SMALL, text_width
from renja.figure.number import MIDDLE, draw_number
from renja.figure.panel import NO_DATA, PADDING, block_row, title_row
from renja.figure.sheet import Ink, Row, Sheet, middle_baseline
from renja.figure.spec import Bar, Panel
from renja.figure.wrap import wrap

_COUNT_PITCH: Final = 5.2
_HEIGHT: Final = 7.5
_GAP: Final = 0.7
_ABOVE: Final = 1.0
_BELOW: Final = 1.6
_APART: Final = 1.0  # between what stands below two segments
_INKS: Final[tuple[tuple[Ink, Ink | None], ...]] = (
    ("mid", None),
    ("ochre", None),
    ("soft", "teal"),
)

_MOST_ROWS: Final = 6
_BESIDE_BAR: Final = 4.3  # around the number
_LEAST_BAR_ROOM: Final = 3.7


def fits(panel: Panel, width: float) -> bool:
    """Return whether a panel can stand in a narrow place: few entries, short labels."""
    inner = width - 2 * PADDING
    if not panel.bars:
        return text_width(NO_DATA, SMALL) <= inner
    labels = max(text_width(bar.label, SMALL) for bar in panel.bars)
    room = _bar_room(panel.bars, inner)
    return len(panel.bars) <= _MOST_ROWS and labels <= inner and room >= _LEAST_BAR_ROOM


def sexes_rows(panel: Panel, x: float, width: float) -> tuple[Row, ...]:
    """Return the title and what stands below it, in a panel that begins at x."""
    left, inner = x + PADDING, width - 2 * PADDING
    title = title_row(panel.title, left, inner)
    if not panel.bars:
        return (title, block_row(wrap(NO_DATA, SMALL, inner), left, "muted", before=1.0))
    if _splits(panel.bars, inner):
        return (title, _split_row(panel.bars, left, inner))
    room = _bar_room(panel.bars, inner)
    greatest = max(bar.value for bar in panel.bars)
    lengths = [bar_length(bar.value, greatest, room) for bar in panel.bars]
    pairs = zip(panel.bars, lengths, strict=True)
    return (title, *(_row(bar, length, left, inner) for bar, length in pairs))


def _segments(bars: Sequence[Bar], width: float) -> list[float]:
    room = width - _GAP * (len(bars) - 1)
    total = sum(bar.value for bar in bars)
    return [bar.value / total * room if total > 0 else 0.0 for bar in bars]


def _splits(bars: Sequence[Bar], width: float) -> bool:
    """Return whether each segment is wide enough for what stands below it."""
    if len(bars) > len(_INKS):
        return False
    rooms = [segment - _APART for segment in _segments(bars, width)]
    rooms[-1] += _APART
    return all(_caption_width(bar) <= room for bar, room in zip(bars, rooms, strict=True))


def _caption_width(bar: Bar) -> float:
    label, share = text_width(bar.label, SMALL), text_width(bar.share, SMALL)
    return max(label, text_width(bar.number, MIDDLE), share)


def _split_row(bars: Sequence[Bar], left: float, width: float) -> Row:
    """Return the bar, and below each segment its label, number and share."""

    def draw(sheet: Sheet, top: float) -> None:
        x, y = left, top + _ABOVE
        label = y + _HEIGHT + _BELOW + SMALL.pitch / 2
        count = label + (SMALL.pitch + _COUNT_PITCH) / 2
        share = count + (SMALL.pitch + _COUNT_PITCH) / 2
        for bar, segment, inks in zip(bars, _segments(bars, width), _INKS, strict=False):
            fill_bar(sheet, x, y, segment, _HEIGHT, *inks)
            sheet.words(x, middle_baseline(label, SMALL), bar.label, SMALL, "ink")
            draw_number(sheet, x, middle_baseline(count, MIDDLE), bar.number, MIDDLE, "ink")
            sheet.words(x, middle_baseline(share, SMALL), bar.share, SMALL, "muted")
            x += segment + _GAP

    return Row(_ABOVE + _HEIGHT + _BELOW + 2 * SMALL.pitch + _COUNT_PITCH, draw)


def _bar_room(bars: Sequence[Bar], width: float) -> float:
    """Return what number and share leave of a row for the longest bar."""
    numbers = max(text_width(bar.number, BOLD) for bar in bars)
    return width - numbers - max(text_width(bar.share, SMALL) for bar in bars) - _BESIDE_BAR


def _row(bar: Bar, length: float, x: float, width: float) -> Row:
    """Return a label with its bar below."""

    def draw(sheet: Sheet, top: float) -> None:
        label = middle_baseline(top + SMALL.pitch / 2, SMALL)
        sheet.words(x, label, bar.label, SMALL, "ink")
        middle = top + SMALL.pitch + 0.3 + BAR_HEIGHT / 2
        draw_bar(sheet, x, middle, length, bar, "mid")
        share = middle_baseline(middle, SMALL)
        sheet.words(x + width, share, bar.share, SMALL, "muted", "right")

    return Row(SMALL.pitch + ROW_PITCH + 0.6, draw)
