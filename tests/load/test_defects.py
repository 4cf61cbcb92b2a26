"""What staff read when data don't fit the model: a case a folder, all defects in one run.

A case's files take the place of those of the smallest plan (tests/check/dasar).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from renja.check.plan import check_plan
from renja.load.loader import load_plan
from renja.report.finding import finding_text
from tests.check.projects import YEAR, project_of

CASES = sorted((Path(__file__).parent / "cases").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_defects_are_told_in_words_with_their_place(
    case: Path, tmp_path: Path, accept: Callable[[Path, str], None]
) -> None:
    loaded = load_plan(project_of(case, tmp_path), YEAR)
    assert loaded.renja is None
    assert loaded.sound_part is not None
    findings = sorted({*loaded.findings, *check_plan(loaded.sound_part)}, key=lambda f: f.sort_key)
    told = [finding_text(finding, loaded.texts) for finding in findings]
    accept(case / "expected.txt", "\n".join(told) + "\n")
