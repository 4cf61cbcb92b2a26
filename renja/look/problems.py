"""What is wrong with the template, collected while it is read."""

from __future__ import annotations

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, has_galat

# Where a hint sends for what is missing.
FRESH = "templat bawaan (tulis dengan: renja template --output bawaan.docx)"


class Problems:
    """Findings about one template; true where one of them stops the build."""

    def __init__(self, shown: str) -> None:
        self._place = Place(shown)
        self._found: dict[tuple[str, str], Finding] = {}

    def __bool__(self) -> bool:
        return has_galat(tuple(self._found.values()))

    def add(self, code: str, message: str, hint: str) -> None:
        """Take a finding up; the same message twice is one."""
        self._found.setdefault((code, message), finding(code, self._place, message, hint))

    def findings(self) -> tuple[Finding, ...]:
        """Return the findings, sorted."""
        return tuple(sorted(self._found.values(), key=lambda found: found.sort_key))
