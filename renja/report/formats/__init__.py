"""Findings for other programs, and as a page: a module a format, each with told(report)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from renja.report.formats import concise, github, gitlab, html_page, json_text, sarif
from renja.report.formats.report import Report

_FORMATS: Mapping[str, Callable[[Report], str]] = {
    "concise": concise.told,
    "json": json_text.told,
    "github": github.told,
    "gitlab": gitlab.told,
    "sarif": sarif.told,
    "html": html_page.told,
}


def told_as(telling: str, report: Report) -> str:
    """Return the findings in a format; raises KeyError for one that isn't there."""
    return _FORMATS[telling](report)
