"""What a format is given: all findings of a run, and what it needs to place them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from renja.model.diagnostic import Finding, Place, Severity
from renja.report.finding import source_lines

SHIPPED = " (bawaan)"  # what a shipped file's path ends in


def no_page(_code: str) -> str:
    """Return no manual page."""
    return ""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run in their order.

    texts: source texts by path. years: those that were checked. prefix: the way from the
    repository's top to the project ('', 'rencana/'), for paths that a forge understands.
    page: gives the manual page of a code. root: the project's folder, for links that open a
    file on this machine; without it there are none.
    """

    findings: Sequence[Finding]
    texts: Mapping[str, str]
    years: Sequence[int]
    version: str
    prefix: str = ""
    page: Callable[[str], str] = field(default=no_page)
    root: PurePath | None = None

    def path(self, place: Place) -> str:
        """Return the path of a place from the repository's top."""
        return f"{self.prefix}{place.path.removesuffix(SHIPPED)}"

    def source_line(self, place: Place) -> str:
        """Return the line of a place as it stands in its file, '' where there is none."""
        lines = source_lines(self.texts.get(place.path, ""))
        return lines[place.line - 1] if 1 <= place.line <= len(lines) else ""

    def counts(self) -> dict[str, int]:
        """Return how many findings there are of each severity."""
        return {str(s): sum(f.severity is s for f in self.findings) for s in Severity}


def sentence(finding: Finding) -> str:
    """Return what a finding says, with its hint, as one text."""
    return f"{finding.message} {_ended(finding.hint)}".strip() if finding.hint else finding.message


def _ended(hint: str) -> str:
    text = hint[:1].upper() + hint[1:]
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
