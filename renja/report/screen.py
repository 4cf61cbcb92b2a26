"""What a run shows: steps on stderr, findings and results on stdout."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

import typer

from renja.model.codes import Code
from renja.model.diagnostic import Edit, Finding, Severity
from renja.report.changes import table
from renja.report.changes.difference import Difference
from renja.report.changes.tellings import TELLINGS
from renja.report.finding import Paint, finding_text, plain, wrapped
from renja.report.formats import github, told_as
from renja.report.formats.report import Report
from renja.report.groups import grouped, places_text
from renja.report.manual_page import page_text, table_text
from renja.report.steps import Steps, silent, told_steps
from renja.report.summary import path_text

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
        self._width = message_width(sys.stdout)
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
        """Tell every finding, a blank line after each: those that weigh most come last, where
        the eye is when a run ends. On a terminal, many of one code are told as a group."""
        here = Path.cwd()
        weight = list(reversed(Severity))
        ordered = sorted(findings, key=lambda finding: weight.index(finding.severity))
        told = grouped(ordered) if self._width else [(finding, ()) for finding in ordered]
        for finding, alike in told:
            text = finding_text(
                _from(here, finding),
                texts,
                width=self._width or _PLAIN_WIDTH,
                wrap=bool(self._width),
                paint=self._paint,
            )
            if alike:
                text += "\n" + wrapped(f"   {places_text(alike)}", self._width)
            typer.echo(text + "\n", color=self._paint is colourful)

    def edit(self, code: str, edit: Edit) -> None:
        """Tell an edit that was made in a file."""
        place = edit.place
        what = f"{edit.old!r} → {edit.new!r}" if edit.new else f"{edit.old!r} dihapus"
        typer.echo(f"{place.path}:{place.line}:{place.column}: {code}: {what}", err=True)

    def report(self, telling: str, report: Report) -> None:
        """Tell all findings in the format of another program."""
        text = told_as(telling, report)
        if telling == "concise":
            typer.echo(text, nl=False)
        else:  # other programs read UTF-8, whatever this terminal shows
            typer.echo(text.encode(), nl=False)
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if telling == "github" and summary:
            try:
                with Path(summary).open("a", encoding="utf-8") as file:
                    file.write(github.summary(report))
            except OSError as error:
                typer.echo(f"Ringkasan tidak dapat ditulis ke {summary}: {error}", err=True)

    def difference(self, telling: str, difference: Difference) -> None:
        """Tell the changes between two plans: for people in the width of their terminal, or as
        lines where there is none, for others in their format."""
        if telling != "full":  # other programs read UTF-8, whatever this terminal shows
            typer.echo(TELLINGS[telling](difference).encode(), nl=False)
        elif self._width:
            text = table.told(difference, self._width, self._paint)
            typer.echo(text, nl=False, color=self._paint is colourful)
        else:
            typer.echo(TELLINGS[telling](difference), nl=False)

    def trouble(self, text: str, advice: str) -> None:
        """Tell why nothing could be done, whatever else is kept quiet."""
        typer.echo(wrapped(text, self._width), err=True)
        typer.echo(wrapped(advice, self._width), err=True)

    def agreed(self, question: str) -> bool:
        """Return whether the one who sits at the terminal says yes; False where nobody does."""
        if not (self._width and sys.stdin.isatty()):
            return False
        typed: str = typer.prompt(f"{question} [y/t]", default="t", show_default=False, err=True)
        return typed.strip().lower() in ("y", "ya")

    def page(self, code: Code, page: str) -> None:
        """Tell the manual page of a code, a blank line after it."""
        self._manual(page_text(code, page, self._manual_width, self._paint))

    def table(self, codes: Sequence[Code]) -> None:
        """Tell codes with their titles, a blank line after them."""
        self._manual(table_text(codes, self._manual_width, self._paint))

    def text(self, text: str) -> None:
        """Tell a text for people as it is."""
        if not self._quiet:
            typer.echo(text, nl=False)

    def data(self, text: str) -> None:
        """Tell what another program reads: in UTF-8, whatever this terminal shows."""
        typer.echo(text.encode(), nl=False)

    def _manual(self, text: str) -> None:
        typer.echo(text + "\n", color=self._paint is colourful)

    @property
    def _manual_width(self) -> int:
        return min(self._width or _PLAIN_WIDTH, _PLAIN_WIDTH)

    def result(self, text: str, role: str, details: str = "") -> None:
        """Tell how the run ended."""
        if not self._quiet:
            shown = self._paint(wrapped(text, self._width), role)
            typer.echo(shown, color=self._paint is colourful)
            if details:
                typer.echo(details)


def message_width(stream: TextIO) -> int:
    """Return the columns at which messages on a stream wrap; 0 where they keep to one line."""
    return shutil.get_terminal_size().columns if _is_terminal(stream) else 0


def _from(here: Path, finding: Finding) -> Finding:
    """Return the finding with the path of an output as one types it from here."""
    path = Path(finding.place.path)
    if not path.is_absolute():
        return finding
    return replace(finding, place=replace(finding.place, path=path_text(path, here)))


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _paint(stream: TextIO) -> Paint:
    return colourful if _is_terminal(stream) and not os.environ.get("NO_COLOR") else plain
