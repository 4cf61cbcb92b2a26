"""A finding a line: path:line:column: severity[code]: message."""

from __future__ import annotations

from dataclasses import replace

from renja.report.finding import finding_text
from renja.report.formats.report import Report


def told(report: Report) -> str:
    """Return the lines, without hints, excerpts and related places."""
    return "".join(
        finding_text(replace(finding, hint="", related=()), {}) + "\n"
        for finding in report.findings
    )
