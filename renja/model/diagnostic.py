"""What can be wrong with a plan, and where: findings are data, told in Indonesian."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs; a galat stops the build."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a source file.

    path: relative to the project, with '/'; of a shipped file, as
    'templates/naskah/bab-1.md (bawaan)'. line and column count from 1, in
    characters; 0 means that it can't be told. end_column is exclusive and lies
    on the same line; 0 means a caret of one character.
    """

    path: str
    line: int = 0
    column: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding, and what it has to do with it."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a source file that surely mends a defect: the text from column to
    end_column of a place's line, which is old, becomes new."""

    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect: code (RJ101), severity, message, main place, hint and related places;
    fix: the edits that mend it, where they are certain."""

    code: str
    severity: Severity
    message: str
    place: Place
    hint: str = ""
    related: tuple[Related, ...] = ()
    fix: tuple[Edit, ...] = ()

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        """File, line, column, then code: the order in which findings are told."""
        return (self.place, self.code, self.message)


class PlanError(Exception):
    """The user's mistake: carries every finding that was made, at least one of them a galat.

    Any other exception is a fault of this program.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings: tuple[Finding, ...] = tuple(sorted(findings, key=lambda f: f.sort_key))
        super().__init__("; ".join(f"{f.code} {f.message}" for f in self.findings))


def has_galat(findings: Sequence[Finding]) -> bool:
    """Return whether any finding stops the build."""
    return any(finding.severity is Severity.GALAT for finding in findings)
