"""What the panels of all figures share: ground, top line, title."""

from __future__ import annotations

from typing import Final

from renja.figure.flow import CONTINUED
from renja.figure.measure import SMALL, TITLE
from renja.figure.sheet import Ink, Row, Sheet
from renja.figure.wrap import TextBlock, wrap

WIDTH: Final = 160.0  # of the text, and so of every figure
PADDING: Final = 4.0
TOP_LINE: Final = 0.8
NO_DATA: Final = "Data belum tersedia"

_TITLE_BASELINE = 6.6
_BELOW_TITLE = 3.2  # from the last baseline to what follows


def draw_ground(
    sheet: Sheet,
    x: float,
    top: float,
    width: float,
    height: float,
    fill: Ink = "mist",
    line: Ink = "teal",
) -> None:
    """Draw a panel's ground and the line along its top."""
    sheet.rect(x, top, width, height, fill)
    sheet.rect(x, top, width, TOP_LINE, line)


def title_row(title: str, x: float, width: float, ink: Ink = "teal", below: float = 0.0) -> Row:
    """Return a panel's title as a row; x and width are those of the text in it. It takes
    9.8 mm if it has one line, and below on top of that."""
    block = wrap(title, TITLE, width)
    height = _TITLE_BASELINE + max(len(block.lines) - 1, 0) * TITLE.pitch + _BELOW_TITLE + below

    def draw(sheet: Sheet, top: float) -> None:
        sheet.block(x, top + title_top(), block, ink)

    return Row(height, draw)


def title_top() -> float:
    """Return where a title's lines begin below the panel's top."""
    return _TITLE_BASELINE - (TITLE.pitch + TITLE.cap) / 2


def continued_title(title: str, first: int) -> str:
    """Return the title, marked where it stands above the rest of a split panel: where the
    first row below it isn't the panel's first."""
    return f"{title.strip()} {CONTINUED}".strip() if first else title


def block_row(block: TextBlock, x: float, ink: Ink, before: float = 0.0, after: float = 0.0) -> Row:
    """Return lines of text as a row."""

    def draw(sheet: Sheet, top: float) -> None:
        sheet.block(x, top + before, block, ink)

    return Row(before + block.height + after, draw)


def note_row(note: str) -> Row | None:
    """Return the last line of a picture ('Data ilustrasi.'), or None where there is none."""
    if not note.strip():
        return None
    return block_row(wrap(note, SMALL, WIDTH), 0.0, "muted", before=1.4, after=0.6)
