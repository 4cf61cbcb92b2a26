"""The manual on the terminal: the page of a code, or the table of codes."""

from __future__ import annotations

from collections.abc import Sequence

from renja.arguments import the_meant_codes
from renja.manual.page import page
from renja.model.codes import CODES
from renja.report.screen import Screen


def explain(typed: Sequence[str]) -> int:
    """Return the exit status of explaining codes: the page of one, the table of several.

    Raises BadParameter where something typed means no code.
    """
    screen = Screen(quiet=False)
    meant = [the_meant_codes(item) for item in typed] or [tuple(CODES.values())]
    for codes in meant:
        if len(codes) == 1:
            screen.page(codes[0], page(codes[0].code))
        else:
            screen.table(codes)
    return 0
