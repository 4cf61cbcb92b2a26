"""GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from typing import Any

from renja.model.diagnostic import Finding, Severity
from renja.report.formats.report import Report, sentence

_SEVERITIES = {Severity.GALAT: "critical", Severity.PERINGATAN: "major", Severity.SARAN: "info"}


def told(report: Report) -> str:
    """Return the report: a JSON list of findings with stable, unique fingerprints."""
    seen: Counter[str] = Counter()
    listed = [_finding(report, finding, seen) for finding in report.findings]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _finding(report: Report, finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    return {
        "description": sentence(finding),
        "check_name": finding.code,
        "fingerprint": fingerprint(report, finding, seen),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": report.path(finding.place),
            "lines": {"begin": max(finding.place.line, 1)},
        },
    }


def fingerprint(report: Report, finding: Finding, seen: Counter[str]) -> str:
    """Return what tells a finding from all others, also once lines above it have moved.

    seen counts those that are alike so far; it is brought up to date.
    """
    line = report.source_line(finding.place).strip()
    message = re.sub(r"\bbaris \d+", "baris", finding.message)
    alike = "\n".join((finding.code, report.path(finding.place), message, line))
    seen[alike] += 1
    return hashlib.sha256(f"{alike}\n{seen[alike]}".encode()).hexdigest()
