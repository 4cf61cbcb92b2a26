"""Cards: white, with a fine outline; a coloured top line where a card is a sasaran."""

from __future__ import annotations

from typing import Final

from renja.figure.sheet import Ink, Sheet

PADDING: Final = 3.2  # beside the text

_OUTLINE: Final = 0.75  # points
_TOP_LINE: Final = 0.9


def draw_card(
    sheet: Sheet, x: float, top: float, width: float, height: float, top_line: Ink | None = None
) -> None:
    """Draw a card, with a line along its top if it has an ink for it."""
    sheet.card(x, top, width, height, "soft", _OUTLINE)
    if top_line:
        sheet.rect(x, top, width, _TOP_LINE, top_line)
