"""The manual on the terminal: the page of a code, or the table of codes."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from renja.manual.page import page
from renja.model.codes import CODES, Code
from renja.report.screen import Screen
from renja.report.usage import nearest_known


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


def the_meant_codes(typed: str) -> tuple[Code, ...]:
    """Return the codes meant by one ('rj301'), by the beginning of several ('RJ3'), or by the
    name of a defect, which several codes may share ('kode_ganda')."""
    name = typed.strip().lower().replace("-", "_").replace(" ", "_")
    meant = tuple(
        code for code in CODES.values() if code.name == name or code.code.lower().startswith(name)
    )
    if not meant or not name:
        known = [*CODES, *dict.fromkeys(code.name for code in CODES.values())]
        near = nearest_known(typed.upper(), known) or nearest_known(name, known)
        raise typer.BadParameter(
            f"tidak ada kode atau nama aturan {typed!r}{near or '; daftarnya: renja explain'}"
        )
    return meant
