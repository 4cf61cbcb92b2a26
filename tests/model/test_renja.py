"""What a plan computes: sums that count each line once, lookups, and what a line serves."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.load.loader import load_plan
from renja.model.renja import Renja
from tests.check.projects import YEAR, project_with

PAGU = """
pagu:
  - kode: A
    jumlah: 100
    semula: 90
    butir:
      - level: kegiatan
        kegiatan: WA.1
    sasaran: SS.1
  - kode: B
    jumlah: 40
    induk: A
    butir:
      - nama: Layanan Umum
        kegiatan: WA.1
    iku: IKU.1
  - kode: C
    jumlah: 7
    butir:
      - layanan:
          - surat-menyurat
        kegiatan: CO.1
      - level: kegiatan
        kegiatan: TIDAK.ADA
"""


@pytest.fixture
def renja(tmp_path: Path) -> Renja:
    loaded = load_plan(project_with(tmp_path, pagu=PAGU), YEAR)
    assert loaded.renja is not None, loaded.findings
    return loaded.renja


def test_a_line_within_another_does_not_count_again(renja: Renja) -> None:
    assert renja.jumlah_pagu == 107
    assert [renja.pagu_program(program) for program in renja.program] == [100, 7]


def test_the_sum_before_a_revision_takes_unrevised_lines_as_they_are(renja: Renja) -> None:
    assert renja.jumlah_semula == 97


def test_a_line_serves_iku_named_one_by_one_or_by_whole_sasaran(renja: Renja) -> None:
    (iku,) = renja.iku
    assert [baris.kode for baris in renja.pagu_iku(iku)] == ["A", "B"]


def test_an_item_is_named_after_its_kegiatan_where_it_is_one(renja: Renja) -> None:
    assert [butir.sebutan for baris in renja.pagu for butir in baris.butir] == [
        "Pengelolaan Keuangan",
        "Layanan Umum",
        None,
        None,
    ]


def test_a_kode_that_names_nothing_is_left_out_of_what_is_computed(renja: Renja) -> None:
    baris = renja.pagu_dengan("C")
    assert baris is not None
    assert [kegiatan.kode for kegiatan in baris.kegiatan] == ["CO.1"]
    assert baris.program is renja.program[1]


def test_lines_and_regulations_are_found_by_their_kode(renja: Renja) -> None:
    assert renja.pagu_dengan("A") is renja.pagu[0]
    assert renja.regulasi_dengan("uu") is None


def test_sasaran_are_numbered(renja: Renja) -> None:
    assert [sasaran.nomor for sasaran in renja.sasaran] == [1]
