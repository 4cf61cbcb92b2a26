"""What a run shows: steps on stderr, findings and results on stdout."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

import typer

from renja.model.diagnostic import Finding
from renja.report.finding import Paint, finding_text, plain
from renja.report.steps import Steps, silent, told_steps

_COLOURS: Mapping[str, Mapping[str, Any]] = {
    "galat": {"fg": "red", "bold": True},
    "peringatan": {"fg": "yellow", "bold": True},
    "saran": {"fg": "cyan", "bold": True},
    "petunjuk": {"fg": "cyan"},
    "garis": {"dim": True},
    "baik": {"fg": "green", "bold": True},
}
_PLAIN_WIDTH = 80


def colourful(text: str, role: str) -> str:
    """Return the text in the colour of its role."""
    return typer.style(text, **_COLOURS[role])


class Screen:
    """Where a run is told. quiet: findings and errors only.

    Colours and movement are for terminals, and NO_COLOR is honoured; a finding in a pipe
    or a file keeps to one line, so that other tools can read it.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._wrap = _is_terminal(sys.stdout)
        self._width = shutil.get_terminal_size().columns if self._wrap else _PLAIN_WIDTH
        self._paint = _paint(sys.stdout)
        moving = _is_terminal(sys.stderr)
        self.step: Steps = (
            silent if quiet else told_steps(sys.stderr, moving=moving, paint=_paint(sys.stderr))
        )

    def heading(self, text: str) -> None:
        """Tell what the steps to come belong to."""
        if not self._quiet:
            typer.echo(text, err=True)

    def findings(self, findings: Sequence[Finding], texts: Mapping[str, str]) -> None:
        """Tell every finding, a blank line after each."""
        for finding in findings:
            told = finding_text(
                finding, texts, width=self._width, wrap=self._wrap, paint=self._paint
            )
            typer.echo(told + "\n", color=self._paint is colourful)

    def result(self, text: str, role: str, details: str = "") -> None:
        """Tell how the run ended."""
        if not self._quiet:
            typer.echo(self._paint(text, role), color=self._paint is colourful)
            if details:
                typer.echo(details)


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _paint(stream: TextIO) -> Paint:
    return colourful if _is_terminal(stream) and not os.environ.get("NO_COLOR") else plain
