"""What staff read when a data file's YAML is wrong: a file a slip, beside it what is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from renja.load.yaml_reader import read_tree
from renja.report.finding import finding_text

SLIPS = sorted((Path(__file__).parent / "slips").glob("*.yaml"))


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.stem)
def test_a_slip_is_told_in_words_and_the_rest_is_read(
    slip: Path, accept: Callable[[Path, str], None]
) -> None:
    text = slip.read_text(encoding="utf-8")
    tree = read_tree(text, slip.name)
    told = [finding_text(finding, {slip.name: text}) for finding in tree.findings]
    assert told
    accept(slip.with_suffix(".txt"), "\n".join([*told, "", f"terbaca: {tree.root!r}", ""]))
