"""Findings as JSON, for scripts; docs/format.md describes it, temuan.schema.json defines it.

A new key may come; one that is there keeps its meaning while 'versi' is 1.
"""

from __future__ import annotations

import json
from typing import Any

from renja.model.diagnostic import Finding, Place
from renja.report.formats.report import Report

VERSION = 1


def told(report: Report) -> str:
    """Return one JSON object with all findings."""
    whole = {
        "versi": VERSION,
        "renja": report.version,
        "tahun": list(report.years),
        "jumlah": report.counts(),
        "temuan": [finding_object(finding) for finding in report.findings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def finding_object(finding: Finding) -> dict[str, Any]:
    """Return a finding as an object of JSON."""
    return {
        "kode": finding.code,
        "tingkat": str(finding.severity),
        "pesan": finding.message,
        "saran": finding.hint,
        "tempat": _place(finding.place),
        "lihat": [{"tempat": _place(r.place), "pesan": r.message} for r in finding.related],
        "perbaikan": [
            {"tempat": _place(edit.place), "lama": edit.old, "baru": edit.new}
            for edit in finding.fix
        ],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "berkas": place.path,
        "baris": place.line,
        "kolom": place.column,
        "kolom_akhir": place.end_column,
    }
