"""What the printed plan contradicts, planted again in a copy of the data: each is told."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from renja.pipeline.build import check
from tests.conftest import REPOSITORY

PAGE = REPOSITORY / "docs" / "pertentangan.md"
MAKSUD = "naskah/bab-1-maksud.md"


@dataclass(frozen=True)
class Plant:
    """A change of a file of data/2024; without old, new is a paragraph of its own at the end."""

    file: str
    new: str
    old: str = ""


def said(sentence: str) -> Plant:
    return Plant(MAKSUD, sentence)


# By the number of its row. What is true of the data as they are needs no plant.
PLANTS: dict[int, Plant | None] = {
    1: said("Rencana ini disusun oleh Kantor Regional XII BKN Pekan Baru setiap tahun."),
    5: Plant("pagu.yaml", "jumlah: 173,794,000", "jumlah: 173.794.000"),
    7: said("Biayanya Rp. 5.000.000 saja."),
    9: said("Hal itu diatur dalam UU No. 20 Tahun 2023."),
    11: said("Semuanya dikerjakan untuk mencapai 14 IKU."),
    13: None,
    14: said("Hal itu sejalan dengan tugas Badan Kepegawaian Negra."),
    15: said("Rencana ini diubah dan atau disesuaikan."),
    21: said("Layanan diberikan kepada 41 instansi pemerintah."),
    22: Plant("unit.yaml", "operasional\n        jumlah: 6", "operasional\n        jumlah: 5"),
    23: None,
    24: Plant("pegawai.yaml", "jumlah: 46", "jumlah: 45"),
    25: said("Penyusunannya mengacu pada pagu indikatif."),
    26: said("Jenjang karir pegawai menjadi pondasi birokrasi yang handal."),
    28: said("Tugas dan fungsi masing-masing), lalu dilaporkan."),
    29: said("Rencana ini memuat sasaran dan"),
    31: said("Ada tiga faktor berikut:\n\n1. waktu;\n2. biaya;\n3. mutu; dan\n4. tenaga."),
    35: said("Peraturan itu tentang pembinaan pegawai. tentang integritas pula."),
    36: said("Hal itu diatur dalam Peraturan Presiden Nomor 80 Tahun 2011."),
    37: said("Rencana ini dilaksanakan setiap tahun.. Hasilnya dilaporkan."),
    38: said("Rencana ini memuat sasaran , program, dan kegiatan."),
    40: said("Hal itu diatur dalam UU Nomor 5 Tahun 2014."),
    41: Plant("sasaran.yaml", "target: 82%", "target: 82"),
    42: Plant("sasaran.yaml", "satuan: persen\n            target: 82",
              "satuan: indeks\n            target: 82"),
    44: Plant("sasaran.yaml", "target: 99\n            target_sebelumnya: 95\n",
              "target: 99\n            target_sebelumnya: 95\n"
              "            realisasi_sebelumnya: 98,25\n"
              "            alasan: realisasi tahun sebelumnya telah melampaui target\n"),
    45: Plant("sasaran.yaml", "target: 94\n            target_sebelumnya: 95\n",
              "target: 99\n            target_sebelumnya: 95\n"
              "            realisasi_sebelumnya: 98,25\n"
              "            alasan: realisasi tahun sebelumnya telah melampaui target\n"),
    46: Plant("sasaran.yaml", "nama: Indeks Profesionalitas ASN di",
              "nama: Indeks Profesionalitas ASN {unit}"),
    47: Plant("sasaran.yaml", "kode: IKU.3", "kode: IKU.4"),
    49: Plant("pagu.yaml", "total_pagu: 14.682.611.001\n\npagu:\n", "\npagu:\n"),
    50: Plant("pagu.yaml", "      - IKU.13\n", "      - IKU.13\n      - IKU.14\n"),
    51: Plant("pagu.yaml", "  - kode: PAGU.6\n    jumlah: 13.924.138.000\n    butir:\n"
              "      - level: kegiatan\n        kegiatan: WA.3\n    iku: IKU.10\n"),
    52: Plant("pagu.yaml", "kegiatan: CO.1\n    iku: IKU.4\n",
              "kegiatan: CO.1\n        layanan:\n          - penetapan NIP\n"
              "          - Pertek Pensiun PNS dan Pejabat Negara\n          - Kenaikan Pangkat\n"
              "          - Pertek Status dan Kedudukan Kepegawaian\n          - Mutasi Lainnya\n"
              "          - CLTN dan Pengaktifan kembali PNS\n    iku: IKU.4\n"),
    53: Plant("pagu.yaml", "nama: KRO Layanan Manajemen SDM", "nama: Layanan Manajemen SDM"),
    54: Plant("pagu.yaml", "jumlah: 300.000.500", "jumlah: 300.000.000"),
    55: Plant("pagu.yaml", "kegiatan: CO.3", "kegiatan: WA.3"),
    57: None,
    58: said("Yang digabungkan adalah Program Program lama."),
    59: Plant("../../templates/naskah/bab-3-program.md",
              "Penyesuaian Program, KRO, dan RO", "Penyesuaian Program, Kegiatan, dan Aktivitas"),
    60: Plant("program.yaml", "- aktivitas: Persentase Pengelolaan Website",
              "- aktivitas: Pengelolaan Website"),
    63: Plant("program.yaml", "isi:\n          - aktivitas: Pengelolaan Website {unit} di alamat "
              "pekanbaru.bkn.go.id\n          - aktivitas: Pengelolaan Website",
              "isi:\n          - aktivitas: Pengelolaan Website"),
    64: said("Informasi itu disusun menurut peraturan perundang undangan."),
    65: said("Ringkasannya ada pada Tabel 1."),
    66: Plant("../../templates/naskah/bab-3-ringkasan.md", "disajikan di bawah ini.",
              'disajikan pada {{ rujuk("tabel-ringkasan") }}.'),
    69: Plant("dokumen.yaml", "Hasaruddin, SE, MM", "Hasaruddin, S.E., M.M."),
    70: Plant("dokumen.yaml", "tanggal: 4 Maret 2024", "tanggal: 4 Januari 2024"),
}  # fmt: skip


def rows() -> dict[int, tuple[str, str]]:
    """Return what each row says of today, and how, by its number."""
    found = re.findall(
        r"^\| (\d+) \|.*\| ([^|]+) \| ([^|]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {int(number): (today, how) for number, today, how in found}


REPORTED = {
    number: today.removeprefix("dilaporkan ")
    for number, (today, _) in rows().items()
    if today.startswith("dilaporkan ")
}


def test_every_row_says_one_of_three_things_and_the_sums_are_right() -> None:
    kinds = [today.split(" RJ")[0] for today, _ in rows().values()]
    assert set(kinds) == {"mustahil", "dilaporkan", "di luar jangkauan"}
    counted = {kind: kinds.count(kind) for kind in kinds}
    told = f"Jumlahnya: {counted['mustahil']} mustahil, {counted['dilaporkan']} dilaporkan, "
    told += f"{counted['di luar jangkauan']} di luar jangkauan."
    assert told in PAGE.read_text(encoding="utf-8")
    assert list(rows()) == list(range(1, len(rows()) + 1))


def test_every_reported_row_is_planted() -> None:
    assert set(PLANTS) == set(REPORTED)


@pytest.mark.parametrize("number", REPORTED)
def test_what_is_planted_is_told(number: int, tmp_path: Path) -> None:
    for name in ("data", "templates"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    plant = PLANTS[number]
    if plant is not None:
        file = tmp_path / "data" / "2024" / plant.file
        text = file.read_text(encoding="utf-8")
        if plant.old:
            assert text.count(plant.old) >= 1
            text = text.replace(plant.old, plant.new, 1)
        else:
            text = f"{text}\n{plant.new}\n" if plant.file.endswith(".md") else text + plant.new
        file.write_text(text, encoding="utf-8", newline="\n")
    assert REPORTED[number] in {finding.code for finding in check(tmp_path, 2024).findings}
