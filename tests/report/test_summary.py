"""What a build says of itself at its end."""

from __future__ import annotations

import pytest

from renja.model.codes import PERINGATAN
from renja.model.diagnostic import Finding
from renja.model.tree import NOWHERE
from renja.report.summary import draft_text


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        ((), "status di dokumen.yaml"),
        (("RJ502", "RJ502"), "2 data belum diperiksa (RJ502)"),
        (("RJ517",), "1 contoh belum diganti (RJ517)"),
        (
            ("RJ517", "RJ502", "RJ517", "RJ301"),
            "1 data belum diperiksa (RJ502) dan 2 contoh belum diganti (RJ517)",
        ),
    ],
)
def test_a_draft_says_what_keeps_it_one(codes: tuple[str, ...], told: str) -> None:
    findings = [Finding(code, PERINGATAN, "ditemukan", NOWHERE) for code in codes]
    assert draft_text(findings) == f"Tetap DRAF karena {told}."
