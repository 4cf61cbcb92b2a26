"""Workflow commands, which GitHub shows as annotations beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions; GitHub keeps
ten errors, ten warnings and ten notices of a step, so that the rest goes into its summary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from renja.model.diagnostic import Finding, Severity
from renja.report.formats.report import SHIPPED, Report, sentence

MOST_OF_EACH = 10
_COMMANDS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.SARAN: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}


def told(report: Report) -> str:
    """Return the commands, as many as GitHub keeps of each kind."""
    return "".join(f"{_command(report, finding)}\n" for finding in _kept(report))


def summary(report: Report) -> str:
    """Return all findings as Markdown, for the summary of the step."""
    counts = ", ".join(f"{count} {weight}" for weight, count in report.counts().items())
    years = " dan ".join(map(str, report.years))
    lines = [f"### Renja {years}: {counts}", ""]
    if report.findings:
        lines += ["| Tempat | Temuan | Pesan |", "| --- | --- | --- |"]
        lines += [_row(report, finding) for finding in report.findings]
    return "\n".join(lines) + "\n"


def _kept(report: Report) -> Iterator[Finding]:
    seen: Counter[Severity] = Counter()
    for finding in report.findings:
        seen[finding.severity] += 1
        if seen[finding.severity] <= MOST_OF_EACH:
            yield finding


def _command(report: Report, finding: Finding) -> str:
    place = finding.place
    properties = {"title": f"{finding.severity} {finding.code}"}
    if not place.path.endswith(SHIPPED):
        properties["file"] = report.path(place)
        if place.line:
            properties["line"] = str(place.line)
        if place.column:
            properties["col"] = str(place.column)
            properties["endColumn"] = str(max(place.end_column - 1, place.column))
    listed = ",".join(f"{key}={_escaped(text, _PROPERTY)}" for key, text in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_escaped(sentence(finding), _DATA)}"


def _row(report: Report, finding: Finding) -> str:
    place = finding.place
    where = report.path(place) + (f":{place.line}" if place.line else "")
    return f"| {_cell(where)} | {finding.severity} {finding.code} | {_cell(sentence(finding))} |"


def _cell(text: str) -> str:
    """Return text as it stands, whatever Markdown or HTML would make of it."""
    shown = " ".join(text.split())
    for sign in "\\`*_{}[]<>|#~$":
        shown = shown.replace(sign, f"&#{ord(sign)};" if sign in "<>|" else f"\\{sign}")
    return shown


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(char, char) for char in text)
