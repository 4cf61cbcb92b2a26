"""A file that is nested without end is told at once, not read to its end."""

from __future__ import annotations

import time

from renja.load.yaml_reader import read_tree


def test_brackets_without_end_are_told_at_the_first_that_is_too_deep() -> None:
    begin = time.process_time()
    found = read_tree("pagu: " + "[" * 200_000, "data/2025/pagu.yaml").findings
    assert "RJ110" in {finding.code for finding in found}
    assert time.process_time() - begin < 5
