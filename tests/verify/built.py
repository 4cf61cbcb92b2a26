"""The DOCX of the plan of 2024 as it is expected, built once."""

from __future__ import annotations

from functools import cache

from renja.history.revisions import Plan
from renja.report.steps import silent
from renja.verify.expected import Expected, expected_file
from tests.conftest import REPOSITORY


@cache
def built() -> Expected:
    """Return the DOCX that the plan of 2024 gives."""
    plan = Plan(REPOSITORY, 2024, "folder kerja")
    expected = expected_file(plan, REPOSITORY, "docx", {}, silent)
    assert isinstance(expected, Expected)
    return expected
