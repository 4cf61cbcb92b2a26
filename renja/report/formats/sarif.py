"""SARIF 2.1.0 (OASIS), which GitHub's code scanning and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Columns are counted in
Unicode code points, as this program does; paths are relative to the repository's top.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any
from urllib.parse import quote

from renja.model.codes import CODES
from renja.model.diagnostic import Edit, Finding, Place, Severity
from renja.report.formats.gitlab import fingerprint
from renja.report.formats.report import Report, sentence

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.SARAN: "note"}
_ROOT = "SRCROOT"


def told(report: Report) -> str:
    """Return one run with the rules that found something, and what they found."""
    codes = sorted({finding.code for finding in report.findings})
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "renja",
                "version": report.version,
                "semanticVersion": report.version,
                "rules": [_rule(report, code) for code in codes],
            }
        },
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "Puncak repositori."}}},
        "results": [
            _result(report, finding, codes.index(finding.code), seen) for finding in report.findings
        ],
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _rule(report: Report, code: str) -> dict[str, Any]:
    known = CODES[code]
    page = report.page(code) or known.title
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in known.name.split("_")),
        "shortDescription": {"text": f"{known.title}."},
        "fullDescription": {"text": f"{known.title}."},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[known.severity]},
    }


def _result(report: Report, finding: Finding, index: int, seen: Counter[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": sentence(finding)},
        "locations": [_location(report, finding.place)],
        "partialFingerprints": {"renja/v1": fingerprint(report, finding, seen)},
    }
    if finding.related:
        result["relatedLocations"] = [
            {**_location(report, item.place), "id": number, "message": {"text": item.message}}
            for number, item in enumerate(finding.related, 1)
        ]
    if finding.fix:
        result["fixes"] = [_fix(report, finding)]
    return result


def _location(report: Report, place: Place) -> dict[str, Any]:
    physical = {"artifactLocation": _artifact(report, place), "region": _region(place)}
    return {"physicalLocation": physical}


def _artifact(report: Report, place: Place) -> dict[str, str]:
    return {"uri": quote(report.path(place)), "uriBaseId": _ROOT}


def _region(place: Place) -> dict[str, int]:
    region = {"startLine": max(place.line, 1)}
    if place.column:
        region["startColumn"] = place.column
        region["endColumn"] = max(place.end_column, place.column + 1)
    return region


def _fix(report: Report, finding: Finding) -> dict[str, Any]:
    by_file: dict[str, list[Edit]] = {}
    for edit in finding.fix:
        by_file.setdefault(edit.place.path, []).append(edit)
    return {
        "description": {"text": sentence(finding)},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(report, edits[0].place),
                "replacements": [
                    {
                        "deletedRegion": {
                            "startLine": edit.place.line,
                            "startColumn": edit.place.column,
                            "endColumn": edit.place.end_column,
                        },
                        "insertedContent": {"text": edit.new},
                    }
                    for edit in edits
                ],
            }
            for edits in by_file.values()
        ],
    }
