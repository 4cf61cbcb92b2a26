"""Many findings of one kind, told as a few with the places of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from renja.model.diagnostic import Finding

MOST_ALIKE = 5  # of one code; of more, only the first are told in full
TOLD_IN_FULL = 3


def grouped(findings: Sequence[Finding]) -> list[tuple[Finding, tuple[Finding, ...]]]:
    """Return the findings to be told in full, each with those that are told behind it by
    their places alone."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    told: list[tuple[Finding, tuple[Finding, ...]]] = []
    seen: Counter[str] = Counter()
    for finding in findings:
        alike = by_code[finding.code]
        seen[finding.code] += 1
        if len(alike) <= MOST_ALIKE or seen[finding.code] < TOLD_IN_FULL:
            told.append((finding, ()))
        elif seen[finding.code] == TOLD_IN_FULL:
            told.append((finding, tuple(alike[TOLD_IN_FULL:])))
    return told


def places_text(findings: Sequence[Finding]) -> str:
    """Return how many findings there are besides, and where: path:3, 8, 21; path:4."""
    spots = []
    for path, here in groupby(findings, key=lambda finding: finding.place.path):
        lines = list(dict.fromkeys(str(finding.place.line) for finding in here))
        spots.append(path if lines == ["0"] else f"{path}:{', '.join(lines)}")
    code = findings[0].code
    return f"… dan {len(findings)} temuan {code} lain: {'; '.join(spots)}"
