"""What a text calls nearly as the plan's own programmes and kegiatan are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.check.register import Register
from renja.load.loader import load_plan
from tests.check.projects import YEAR, project_with

PROGRAM = """
program:
  - kode: WA
    nama: Program Kebijakan, Pembinaan Profesi dan Tata Kelola ASN
    asal:
      - Program Kebijakan, Pembinaan Profesi dan Tata Kerja ASN
    kegiatan:
      - kode: WA.1
        nama: Pengawasan Pelayanan Wilayah I
"""


@pytest.fixture
def register(tmp_path: Path) -> Register:
    loaded = load_plan(project_with(tmp_path, program=PROGRAM), YEAR)
    assert loaded.renja is not None
    return Register(loaded.renja)


@pytest.mark.parametrize(
    "text",
    [
        "Program Kebijakan, Pembinaan Profesi, dan Tata Kelola ASN",
        "Program Kebijakan, Pembinaan profesi dan Tata Kelola ASN tahun lalu",
        "Kegiatan Pengawasan Pelayaan Wilayah I, misalnya",
    ],
)
def test_a_slip_in_one_word_is_nearly_the_name(register: Register, text: str) -> None:
    assert register.nearly(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Program Kebijakan, Pembinaan Profesi dan Tata Kelola ASN.",
        "Program Kebijakan, Pembinaan Profesi dan Tata Kerja ASN",
        "Program Kebijakan, Pembinaan Profesi",
        "Kegiatan Pengawasan Pelayanan Wilayah II",
        "Kegiatan Rapat",
    ],
)
def test_the_name_an_old_name_another_number_and_others_are_left(
    register: Register, text: str
) -> None:
    assert register.nearly(text) is None
