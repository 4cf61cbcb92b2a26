"""The data of 2024: what must hold of them, and what was settled about them."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from renja.check.plan import check_plan
from renja.load.loader import load_plan
from renja.model.diagnostic import Severity
from renja.model.renja import Renja

DATA = Path(__file__).parents[2] / "data" / "2024"


@pytest.fixture(scope="module")
def renja() -> Renja:
    loaded = load_plan(DATA.parents[1], 2024)
    assert loaded.findings == ()
    assert loaded.renja is not None
    return loaded.renja


def test_only_data_that_are_unverified_or_not_known_are_told(renja: Renja) -> None:
    found = check_plan(renja)
    told = {(f.code, f.severity) for f in found}
    assert told == {("RJ502", Severity.PERINGATAN), ("RJ323", Severity.SARAN)}
    assert "pegawai: datanya ilustrasi, bukan data sebenarnya." in {f.message for f in found}


def test_counts_are_those_of_the_plan(renja: Renja) -> None:
    assert len(renja.perspektif) == 4
    assert len(renja.sasaran) == 7
    assert len(renja.iku) == 14
    assert len(renja.kegiatan) == 6
    assert sum(len(kegiatan.isi) for kegiatan in renja.kegiatan) == 31
    assert renja.unit.wilayah is not None
    assert renja.unit.wilayah.jumlah_instansi == 41
    assert renja.asn is not None
    assert renja.asn.jumlah == 4_282_429
    assert [kendaraan.jumlah for kendaraan in renja.unit.kendaraan] == [6, 3]
    assert len(renja.regulasi) == 11


def test_the_five_lines_of_the_pagu_add_up(renja: Renja) -> None:
    told = {
        baris.kode: (
            int(baris.jumlah),
            [kegiatan.kode for kegiatan in baris.kegiatan],
            [iku.kode.removeprefix("IKU.") for iku in baris.iku_dibiayai],
        )
        for baris in renja.pagu
    }
    assert told == {
        "PAGU.1": (300_000_000, ["CO.3"], ["1", "2", "3", "5", "8"]),
        "PAGU.2": (173_794_000, ["CO.1"], ["4"]),
        "PAGU.3": (150_000_000, ["CO.2"], ["6", "7"]),
        "PAGU.4": (134_679_000, ["WA.2"], ["9"]),
        "PAGU.5": (13_924_138_000, ["WA.3", "WA.1"], ["10", "11", "12", "13", "14"]),
    }
    sums = {str(program.kode): renja.pagu_program(program) for program in renja.program}
    assert sums == {"WA": 14_058_817_000, "CO": 623_794_000}
    assert renja.jumlah_pagu == 14_682_611_000


def test_every_iku_is_served_by_one_line(renja: Renja) -> None:
    assert all(len(renja.pagu_iku(iku)) == 1 for iku in renja.iku)


def test_targets_are_those_of_the_tables(renja: Renja) -> None:
    targets = [iku.target.angka for iku in renja.iku]
    assert targets == [100, 100, 96, 99, 100, 100, 100, 100, 82, 100, 85, 79, 94, 100]
    assert all(iku.target.persen == (iku.satuan == "persen") for iku in renja.iku)


def test_four_targets_changed(renja: Renja) -> None:
    changes = {
        str(iku.kode): (
            iku.target_sebelumnya.angka,
            iku.realisasi_sebelumnya.angka if iku.realisasi_sebelumnya else None,
        )
        for iku in renja.iku
        if iku.berubah and iku.target_sebelumnya
    }
    assert changes == {
        "IKU.1": (75, None),
        "IKU.3": (95, Decimal("95.25")),
        "IKU.4": (95, Decimal("98.25")),
        "IKU.9": (81, Decimal("81.95")),
    }


def test_contradictions_stay_settled(renja: Renja) -> None:
    texts = "\n".join(file.read_text(encoding="utf-8") for file in DATA.glob("*.yaml"))
    data = "\n".join(line for line in texts.split("\n") if not line.lstrip().startswith("#"))
    for slip in (
        "Hangtuh",
        "Kedeputusan",
        "Balance Score",
        "Program Program",
        "dengan indikator kinerja",
        "Undang-Undang No.5",
        "informasi public",
    ):
        assert slip not in data
    assert [str(perspektif.nama) for perspektif in renja.perspektif] == [
        "Stakeholders Perspective",
        "Customer Perspective",
        "Internal Process Perspective",
        "Learning & Growth Perspective",
    ]
    assert renja.arah is not None
    assert renja.arah.visi.startswith("Mewujudkan Pengelola ASN yang Profesional")


def test_the_name_of_the_unit_is_typed_in_one_file_only() -> None:
    for file in DATA.glob("*.yaml"):
        if file.name != "unit.yaml":
            lines = file.read_text(encoding="utf-8").split("\n")
            typed = [line for line in lines if not line.lstrip().startswith("#")]
            assert "Kantor Regional XII" not in "\n".join(typed), file.name


def test_every_note_has_its_number_and_six_cells() -> None:
    rows = [
        re.split(r"(?<!\\)\|", line.strip().strip("|"))
        for line in (DATA / "CATATAN.md").read_text(encoding="utf-8").split("\n")
        if re.match(r"\| \d", line)
    ]
    assert [int(row[0]) for row in rows] == list(range(1, len(rows) + 1))
    assert {len(row) for row in rows} == {6}
    assert all(cell.strip() for row in rows for cell in row)
