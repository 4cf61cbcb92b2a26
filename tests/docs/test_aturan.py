"""docs/aturan.md says what the pages say today."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from renja.model.codes import CODES
from tests.docs.aturan import FILE, text


def test_the_rules_in_the_docs_are_those_of_today(accept: Callable[[Path, str], None]) -> None:
    accept(FILE, text())


def test_every_code_has_a_heading_that_its_link_finds() -> None:
    lines = text().split("\n")
    for code in CODES:
        assert lines.count(f"### {code}") == 1
        assert sum(f"[{code}](#{code.lower()})" in line for line in lines) == 1
