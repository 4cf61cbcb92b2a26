"""`renja import`: what was changed in the tables comes into the data, and nothing else."""

from __future__ import annotations

import difflib
import os
import pty
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from renja.cli import run
from renja.workbook.read_xlsx import MOST_UNPACKED, read_xlsx
from tests.workbook.desk import PAGU, PLANS, PROGRAM, SASARAN, Desk, desk

__all__ = ["desk"]  # a fixture
KEGIATAN = "WA.1"
of_plan = pytest.mark.parametrize("desk", PLANS, indirect=True)
of_courts = pytest.mark.parametrize("desk", ["tujuan-triwulan"], indirect=True)


def changed_lines(before: bytes, after: bytes) -> list[str]:
    """Return the lines that went and came, as '-…' and '+…'."""
    lines = difflib.unified_diff(
        before.decode().splitlines(), after.decode().splitlines(), lineterm="", n=0
    )
    return [f"{one[0]}{one[1:].strip()}" for one in list(lines)[2:] if one[0] != "@"]


@of_plan
def test_nothing_changed_changes_no_byte(desk: Desk) -> None:
    before = desk.data
    assert "Tidak ada yang berubah" in desk.bring_back("--yes")
    assert desk.data == before


@of_plan
def test_nothing_changed_in_csv_changes_no_byte(desk: Desk) -> None:
    before = desk.data
    assert run(["import", "tabel", "--yes"]) == 0
    assert desk.data == before


@of_plan
def test_libreoffice_may_save_it_again(
    desk: Desk, libreoffice_xlsx: Callable[[Path], Path]
) -> None:
    before = desk.data
    desk.xlsx.write_bytes(libreoffice_xlsx(desk.xlsx).read_bytes())
    assert "Tidak ada yang berubah" in desk.bring_back("--yes")
    assert desk.data == before


@pytest.mark.parametrize(
    ("sheet", "kode", "head", "value", "lines"),
    [
        (SASARAN, "IKU.3", "Target", 97, ["-target: 96", "+target: 97"]),
        (SASARAN, "IKU.3", "Target", 96.25, ["-target: 96", "+target: 96,25"]),
        (SASARAN, "IKU.1", "Target", 97, ["-target: 100%", "+target: 97%"]),
        (SASARAN, "IKU.1", "Target", "97,5%", ["-target: 100%", "+target: 97,5%"]),
        (SASARAN, "IKU.9", "Target tahun lalu", None, ["-target_sebelumnya: 81"]),
        (SASARAN, "IKU.12", "Target renstra", 80, ["+target_renstra: 80"]),
        (SASARAN, "IKU.12", "Polaritas", "minimum", ["+polaritas: minimum"]),
        (SASARAN, "IKU.12", "Polaritas", "maksimum", []),
        (
            PAGU,
            "PAGU.1",
            "Jumlah (Rp)",
            325_000_000,
            ["-jumlah: 300.000.000", "+jumlah: 325.000.000"],
        ),
        (PAGU, "PAGU.1", "Jumlah (Rp)", "Rp300.000.000,00", []),
        (PAGU, "PAGU.1", "Jumlah semula (Rp)", 250_000_000, ["+semula: 250.000.000"]),
        (PAGU, "PAGU.3", "IKU", "IKU.6", ["-- IKU.7"]),
        (PAGU, "PAGU.3", "IKU", "IKU.7; IKU.6; IKU.5", ["+- IKU.5"]),
        (PROGRAM, "WA.1", "Kode anggaran", 4235, ["+kode_anggaran: 4235"]),
    ],
)
def test_a_changed_cell_changes_only_its_value(
    desk: Desk, sheet: str, kode: str, head: str, value: object, lines: list[str]
) -> None:
    before = desk.data
    desk.put(sheet, kode, head, value)
    desk.bring_back("--yes")
    told = [line for name in before for line in changed_lines(before[name], desk.data[name])]
    assert [line.replace("'", "").replace('"', "") for line in told] == lines


@of_courts
def test_a_way_of_typing_is_kept(desk: Desk) -> None:
    desk.put(PAGU, "P.1", "Jumlah (Rp)", 400_000_000)
    desk.put(SASARAN, "1.2", "Triwulan II", 96.5)
    desk.put(PAGU, "P.1", "Volume", 1300, "Butir")
    desk.bring_back("--yes")
    assert "jumlah: Rp400.000.000,00\n" in desk.text("pagu")
    assert "volume: 1300\n" in desk.text("pagu")
    assert [iku.triwulan[1].typed for iku in desk.renja.iku if iku.kode == "1.2"] == ["96,5"]


def test_a_name_keeps_its_placeholder_and_its_layout(desk: Desk) -> None:
    def work(book: Any) -> None:
        cell = desk.cell(book[SASARAN], "IKU.9", "Nama")
        cell.value = cell.value.replace("Indeks Profesionalitas", "Nilai Profesionalitas")

    before = desk.data
    desk.change(work)
    told = desk.bring_back("--yes")
    assert "[-Indeks-] {+Nilai+} Profesionalitas" in told.replace("\n", " ")
    assert changed_lines(before["sasaran.yaml"], desk.data["sasaran.yaml"]) == [
        "-nama: Indeks Profesionalitas ASN {unit}",
        "+nama: Nilai Profesionalitas ASN {unit}",
    ]


def test_comments_line_ends_and_mark_stay(desk: Desk) -> None:
    file = desk.project / "data/2024/pagu.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    desk.put(PAGU, "PAGU.4", "Jumlah (Rp)", 140_000_000)
    desk.bring_back("--yes")
    assert file.read_bytes() == before.replace(b"134.679.000", b"140.000.000")


def test_without_a_terminal_it_is_shown_and_not_written(desk: Desk) -> None:
    before = desk.data
    desk.put(SASARAN, "IKU.3", "Target", 97)
    told = desk.bring_back(status=1)
    assert "target: 96 → 97 (+1)" in told
    assert "Tidak ada yang ditulis: jalankan lagi dengan --yes" in told
    assert desk.data == before


def answered(answer: bytes) -> int:
    """Return the exit status of an import on a terminal, its question answered."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "renja", "import", "tabel.xlsx"],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm", "PYTHONPATH": str(PLANS["2024"][0])},
    )
    os.close(slave)
    told = b""
    while b"[y/t]" not in told:
        told += os.read(master, 10_000)
    os.write(master, answer)
    try:
        while os.read(master, 10_000):
            pass
    except OSError:
        pass  # its end
    os.close(master)
    return process.wait(30)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of POSIX")
@pytest.mark.parametrize(("answer", "target"), [(b"y\n", "97"), (b"t\n", "96"), (b"\n", "96")])
def test_on_a_terminal_it_asks(desk: Desk, answer: bytes, target: str) -> None:
    desk.put(SASARAN, "IKU.3", "Target", 97)
    assert answered(answer) == (0 if target == "97" else 1)
    assert f"target: {target}\n            target_sebelumnya: 95\n" in desk.text("sasaran")


def test_a_new_iku_stands_under_its_sasaran(desk: Desk) -> None:
    desk.add(
        SASARAN,
        Kode="IKU.15",
        Jenis="IKU",
        Bagian_dari="SS.2",
        Nama="Persentase pengaduan yang diselesaikan {unit}",
        Satuan="persen",
        Target=90,
    )
    told = desk.bring_back("--yes")
    assert "IKU.15" in told
    assert "ditambahkan: 90%" in told
    assert [str(iku.kode) for iku in desk.renja.sasaran[1].iku] == ["IKU.3", "IKU.4", "IKU.15"]
    assert (
        "          - kode: IKU.15\n"
        "            nama: Persentase pengaduan yang diselesaikan {unit}\n"
        "            satuan: persen\n"
        "            target: 90\n" in desk.text("sasaran")
    )


def test_a_new_sasaran_comes_with_its_iku(desk: Desk) -> None:
    desk.add(SASARAN, Kode="SS.8", Jenis="Sasaran", Bagian_dari="Customer Perspective", Nama="Baru")
    desk.add(
        SASARAN, Kode="IKU.15", Jenis="IKU", Bagian_dari="SS.8", Nama="x", Satuan="skor", Target=5
    )
    desk.bring_back("--yes")
    assert [str(s.kode) for s in desk.renja.perspektif[1].sasaran] == ["SS.2", "SS.8"]
    assert [str(iku.kode) for iku in desk.renja.sasaran[2].iku] == ["IKU.15"]


def test_a_new_ro_and_a_new_line_come_into_the_pagu(desk: Desk) -> None:
    desk.add(PAGU, Kode="PAGU.1", Jenis="Butir", Kegiatan="CO.3", Tingkat="RO", Nama="Layanan lain")
    desk.add(PAGU, **{"Kode": "PAGU.6", "Jenis": "Baris", "Jumlah_(Rp)": 5_000_000, "IKU": "IKU.5"})
    desk.add(PAGU, Kode="PAGU.6", Jenis="Butir", Kegiatan="CO.1", Tingkat="kegiatan")
    desk.bring_back("--yes")
    renja = desk.renja
    assert [str(butir.nama) for butir in renja.pagu[0].butir][1:] == ["Layanan lain"]
    assert (int(renja.pagu[5].jumlah), renja.pagu[5].iku) == (5_000_000, ("IKU.5",))


def test_a_new_kegiatan_and_indikator_come_into_the_programme(desk: Desk) -> None:
    desk.add(PROGRAM, Kode="WA.4", Jenis="Kegiatan", Bagian_dari="WA", Nama="Kegiatan baru")
    desk.add(PROGRAM, Kode="WA.4", Jenis="Indikator", Nama="Indeks baru", Target=4, Satuan="indeks")
    desk.bring_back("--yes")
    kegiatan = desk.renja.program[0].kegiatan[-1]
    assert (str(kegiatan.kode), str(kegiatan.isi[0].indikator)) == ("WA.4", "Indeks baru")


@pytest.mark.parametrize("desk", ["predikat-tanpa-pagu"], indirect=True)
def test_a_plan_without_pagu_gets_its_file(desk: Desk) -> None:
    desk.add(PAGU, **{"Kode": "P.1", "Jenis": "Baris", "Jumlah_(Rp)": 5000, "IKU": "IKK.1.1"})
    desk.add(PAGU, Kode="P.1", Jenis="Butir", Kegiatan="WA.1", Tingkat="kegiatan")
    desk.bring_back("--yes")
    assert desk.renja.jumlah_pagu == 5000


@of_courts
def test_a_row_that_is_marked_goes_with_its_comments(desk: Desk) -> None:
    desk.put(PAGU, "P.1.a", "Hapus?", "hapus", "Baris")
    desk.put(PAGU, "P.1.a", "Hapus?", "hapus", "Butir")
    before = desk.data
    told = desk.bring_back("--yes")
    assert "P.1.a" in told
    assert "dihapus" in told
    assert all(
        line.startswith("-") for line in changed_lines(before["pagu.yaml"], desk.data["pagu.yaml"])
    )
    assert "P.1.a" not in desk.text("pagu")


@of_courts
def test_a_row_that_is_not_there_is_to_go_after_a_question(desk: Desk) -> None:
    def work(book: Any) -> None:
        sheet = book[PAGU]
        first = desk.cell(sheet, "P.1.a", "Kode").row
        sheet.delete_rows(first, 2)

    desk.change(work)
    told = desk.bring_back(status=1)
    assert "P.1.a" in told
    assert "dihapus" in told
    desk.bring_back("--yes")
    assert desk.renja.pagu_dengan("P.1.a") is None


def test_one_that_others_name_stays_and_they_are_told(desk: Desk) -> None:
    desk.put(SASARAN, "IKU.3", "Hapus?", "hapus")
    told = desk.refused()
    where = openpyxl.load_workbook(desk.xlsx)
    cell = desk.cell(where[PAGU], "PAGU.1", "IKU").coordinate
    assert f"galat[RJ303]: lembar Pagu, sel {cell}: " in told
    assert "lembar Program, sel" in told


def test_what_others_stand_in_does_not_go_alone(desk: Desk) -> None:
    where = desk.put(SASARAN, "SS.2", "Hapus?", "hapus")
    assert f"RJ812]: lembar Sasaran dan IKU, sel {where}: Sasaran SS.2 dihapus" in desk.refused()


def merge(book: Any) -> None:
    book[PAGU].merge_cells("L5:M5")


def hide(book: Any) -> None:
    book[PAGU].row_dimensions[5].hidden = True
    book[PAGU]["E4"].value = 1000


def swap_numbers(book: Any) -> None:
    sheet = book[SASARAN]
    sheet["G3"].value, sheet["H3"].value = sheet["H3"].value, sheet["G3"].value


def swap_texts(book: Any) -> None:
    sheet = book[SASARAN]
    sheet["D3"].value, sheet["E3"].value = sheet["E3"].value, sheet["D3"].value


def swap_kode(book: Any) -> None:
    sheet = book[SASARAN]
    sheet["A3"].value, sheet["D3"].value = sheet["D3"].value, sheet["A3"].value


def without_kode(book: Any) -> None:
    book[SASARAN]["A3"].value = "Nomor"


def twice(book: Any) -> None:
    book[SASARAN]["H3"].value = "Target"


def double_row(book: Any) -> None:
    book[SASARAN]["A6"].value = "IKU.1"


@pytest.mark.parametrize(
    ("work", "told"),
    [
        (merge, "RJ805]: lembar Pagu, sel L5:M5: sel digabung"),
        (
            swap_numbers,
            "RJ804]: lembar Sasaran dan IKU, sel H3: judul Target dan Target tahun lalu",
        ),
        (swap_texts, "RJ804]: lembar Sasaran dan IKU, sel E3: judul Nama dan Satuan tertukar"),
        (swap_kode, "RJ804]: lembar Sasaran dan IKU, sel D3: judul Kode dan Nama tertukar"),
        (without_kode, "RJ802]: lembar Sasaran dan IKU: judul kolom tidak ditemukan"),
        (twice, "RJ802]: lembar Sasaran dan IKU, sel H3: kolom 'Target' ada dua kali"),
        (double_row, "RJ810]: lembar Sasaran dan IKU, sel A6: IKU IKU.1 tertulis dua kali"),
    ],
)
def test_a_table_out_of_shape_is_refused(
    desk: Desk, work: Callable[[Any], None], told: str
) -> None:
    desk.change(work)
    assert told in desk.refused()


@pytest.mark.parametrize(
    ("sheet", "kode", "head", "value", "told"),
    [
        (PAGU, "PAGU.1", "Jumlah (Rp)", "tiga ratus juta", "RJ808]: {}: Jumlah (Rp): 'tiga ratus"),
        (PAGU, "PAGU.1", "Jumlah (Rp)", 300.5, "RJ808]: {}: Jumlah (Rp): "),
        (PAGU, "PAGU.1", "Jumlah (Rp)", None, "RJ808]: {}: Jumlah (Rp) Baris PAGU.1 kosong"),
        (PAGU, "PAGU.1", "Jumlah (Rp)", "=#REF!+1", "RJ807]: {}: rumusnya belum dihitung"),
        (SASARAN, "IKU.3", "Target", "1.500", "RJ808]: {}: Target: '1.500' rancu"),
        (SASARAN, "IKU.1", "Target", 0.97, "RJ808]: {}: Target: 0,97 persen rancu"),
        (SASARAN, "IKU.1", "Target", True, "RJ808]: {}: berisi nilai benar atau salah"),
        (SASARAN, "IKU.3", "Polaritas", "maximum", "RJ808]: {}: Polaritas: 'maximum' tidak"),
        (
            SASARAN,
            "IKU.3",
            "Bagian dari",
            "SS.1",
            "RJ811]: {}: Bagian dari IKU IKU.3 semula 'SS.2'",
        ),
        (SASARAN, "SS.1", "Target", 5, "RJ808]: {}: kolom Target tidak dipakai oleh baris"),
        (SASARAN, "IKU.3", "Triwulan I", 5, "RJ808]: "),
        (PAGU, "PAGU.1", "IKU", "IKU.77", "RJ303]: {}: "),
    ],
)
def test_a_wrong_cell_is_told_by_sheet_and_name(
    desk: Desk, sheet: str, kode: str, head: str, value: object, told: str
) -> None:
    where = f"lembar {sheet}, sel {desk.put(sheet, kode, head, value)}"
    assert told.format(where) in desk.refused()


def test_a_kode_that_is_unknown_is_told_with_the_nearest(desk: Desk) -> None:
    desk.put(SASARAN, "IKU.3", "Satuan", None)
    where = desk.put(SASARAN, "IKU.3", "Kode", "IKU.33")
    told = desk.refused()
    assert f"RJ809]: lembar Sasaran dan IKU, sel {where}: IKU IKU.33 tidak ada" in told
    assert "maksud Anda 'IKU.3'? Untuk baris baru, isi juga: Satuan." in told


def test_an_error_of_a_formula_is_told(
    desk: Desk, libreoffice_xlsx: Callable[[Path], Path]
) -> None:
    where = desk.put(PAGU, "PAGU.2", "Jumlah (Rp)", "=1/0")
    desk.xlsx.write_bytes(libreoffice_xlsx(desk.xlsx).read_bytes())
    assert f"RJ807]: lembar Pagu, sel {where}: rumusnya gagal: #DIV/0!" in desk.refused()


def test_a_formula_that_was_computed_is_read(
    desk: Desk, libreoffice_xlsx: Callable[[Path], Path]
) -> None:
    desk.put(PAGU, "PAGU.1", "Jumlah (Rp)", "=100000000*2+25000000")
    desk.xlsx.write_bytes(libreoffice_xlsx(desk.xlsx).read_bytes())
    desk.bring_back("--yes")
    assert "jumlah: 225.000.000\n" in desk.text("pagu")


def test_hidden_rows_are_read_and_told(desk: Desk) -> None:
    desk.change(hide)
    told = desk.bring_back("--yes")
    assert "peringatan[RJ806]: lembar Pagu: baris 5 tersembunyi" in told
    assert int(desk.renja.pagu[0].jumlah) == 1000


def test_columns_may_have_moved(desk: Desk) -> None:
    def work(book: Any) -> None:
        sheet = book[PAGU]
        sheet.move_range("E3:E20", cols=30)
        desk.cell(sheet, "PAGU.1", "Jumlah (Rp)").value = 1000

    desk.change(work)
    desk.bring_back("--yes")
    assert int(desk.renja.pagu[0].jumlah) == 1000


def test_a_column_of_the_officers_own_is_told_and_passed_over(desk: Desk) -> None:
    desk.change(lambda book: setattr(book[PAGU]["R3"], "value", "Paraf"))
    assert (
        "peringatan[RJ803]: lembar Pagu, sel R3: kolom 'Paraf' tidak dikenal" in desk.bring_back()
    )


def test_a_row_whose_text_is_another_is_told_as_changed(desk: Desk) -> None:
    desk.put(PROGRAM, KEGIATAN, "Nama", "Sesuatu yang lain sama sekali", jenis="Aktivitas")
    told = desk.bring_back("--yes")
    assert "→ Sesuatu yang lain sama sekali" in told
    assert "1 perubahan pada 1 aktivitas atau indikator." in told
    assert "dihapus" not in told


def test_beside_a_row_that_goes_and_one_that_comes_a_changed_one_is_told(desk: Desk) -> None:
    first, second, *_ = [
        isi
        for kegiatan in desk.renja.kegiatan
        if str(kegiatan.kode) == KEGIATAN
        for isi in kegiatan.isi
    ]

    def work(book: Any) -> None:
        sheet = book[PROGRAM]
        heads = {cell.value: cell.column for cell in sheet[3]}
        for row in range(4, sheet.max_row):
            if sheet.cell(row, 1).value == KEGIATAN and sheet.cell(row, 3).value == 1:
                sheet.cell(row, heads["Hapus?"]).value = "hapus"
            if sheet.cell(row, 1).value == KEGIATAN and sheet.cell(row, 3).value == 2:
                sheet.cell(row, heads["Nama"]).value = "Sesuatu yang lain sama sekali"

    desk.change(work)
    desk.add(PROGRAM, Kode=KEGIATAN, Jenis="Aktivitas", Nama="Hal baru")
    told = desk.bring_back("--yes")
    assert f"{second.teks} → Sesuatu yang lain sama sekali" in told
    assert f"{KEGIATAN} {first.teks}, dihapus" in told
    assert f"{KEGIATAN} Hal baru, ditambahkan" in told


def test_data_that_are_newer_than_the_table_are_told(desk: Desk) -> None:
    file = desk.project / "data/2024/sasaran.yaml"
    file.write_text(desk.text("sasaran").replace("target: 99\n", "target: 98\n"), encoding="utf-8")
    for told in (desk.bring_back(status=1), desk.refused()):
        assert "peringatan[RJ814]" in told
        assert "target: 98 → 99" in told
        assert "tabelnya lebih lama dari data. Ekspor lagi dengan renja export" in told
        assert "tanpa --yes di terminal" in told
    if sys.platform != "win32":
        assert answered(b"y\n") == 0
        assert "target: 98\n" not in desk.text("sasaran")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_data_that_are_a_link_stay_one_and_keep_their_rights(desk: Desk) -> None:
    file, real = desk.project / "data/2024/sasaran.yaml", desk.project / "sasaran-bersama.yaml"
    file.rename(real)
    real.chmod(0o664)
    file.symlink_to(real)
    desk.put(SASARAN, "IKU.3", "Target", 97)
    desk.bring_back("--yes")
    assert file.is_symlink()
    assert "target: 97" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o664


def test_data_that_may_not_be_written_are_told_by_their_name(desk: Desk) -> None:
    desk.put(SASARAN, "IKU.3", "Target", 97)
    desk.put(PAGU, "PAGU.4", "Jumlah (Rp)", 140_000_000)
    (desk.project / "data/2024/pagu.yaml").chmod(0o444)
    told = desk.refused()
    assert "galat[RJ608]: data/2024/pagu.yaml tidak dapat ditulis" in told
    assert "keluaran" not in told


def test_a_table_of_another_year_is_refused(desk: Desk) -> None:
    copy = desk.project / "data/2025"
    copy.mkdir()
    for name, raw in desk.data.items():
        (copy / name).write_bytes(raw.replace(b"tahun: 2024", b"tahun: 2025"))
    told = desk.bring_back("--year", "2025", "--yes", status=1)
    assert "RJ813]" in told


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"bukan zip"])
def test_a_file_that_is_no_workbook_is_told(desk: Desk, raw: bytes) -> None:
    desk.xlsx.write_bytes(raw)
    assert "galat[RJ801]: tabel.xlsx bukan buku kerja Excel (.xlsx) yang utuh" in desk.refused()


def test_a_format_in_the_last_row_of_the_sheet_costs_nothing(desk: Desk) -> None:
    def work(book: Any) -> None:
        book[PAGU].cell(1_048_576, 3).font = openpyxl.styles.Font(bold=True)

    desk.change(work)
    tracemalloc.start()
    read = read_xlsx(desk.xlsx, "tabel.xlsx")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [table.lembar.nama for table in read.tables] == [SASARAN, PAGU, PROGRAM]
    assert most < 50_000_000


def test_a_row_far_below_the_others_is_read(desk: Desk) -> None:
    def work(book: Any) -> None:
        book[SASARAN].cell(9_000, 1).value = "IKU.99"
        book[SASARAN].cell(9_000, 2).value = "IKU"

    desk.change(work)
    assert "lembar Sasaran dan IKU, sel A9000: IKU IKU.99 tidak ada" in desk.refused()


def test_a_workbook_that_unpacks_without_end_is_refused(desk: Desk) -> None:
    with zipfile.ZipFile(desk.xlsx, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet9.xml", b" " * (MOST_UNPACKED + 1))
    assert desk.xlsx.stat().st_size < 1_000_000
    told = desk.refused()
    assert "galat[RJ801]: tabel.xlsx menjadi lebih besar dari 60 MB bila dibuka" in told


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet2.xml"])
def test_a_workbook_with_a_broken_part_is_refused(desk: Desk, part: str) -> None:
    with zipfile.ZipFile(desk.xlsx) as parts:
        held = {name: parts.read(name) for name in parts.namelist()}
    held[part] = held[part][: len(held[part]) // 2]
    with zipfile.ZipFile(desk.xlsx, "w") as parts:
        for name, raw in held.items():
            parts.writestr(name, raw)
    assert "galat[RJ801]: tabel.xlsx bukan buku kerja Excel (.xlsx) yang utuh" in desk.refused()


@pytest.mark.parametrize("number", [1e30, 1e15, -1e300])
def test_a_number_longer_than_excel_keeps_is_told(desk: Desk, number: float) -> None:
    where = desk.put(PAGU, "PAGU.4", "Jumlah (Rp)", number)
    told = desk.refused()
    assert f"galat[RJ808]: lembar Pagu, sel {where}: bilangan ini lebih dari 15 angka" in told


@pytest.mark.parametrize(
    ("encoding", "old", "new"),
    [
        ("utf-8-sig", ";300000000;", ";300.000.000;"),
        ("utf-8-sig", ";", ";"),
        ("utf-16", ";", "\t"),
        ("cp1252", ";", ";"),
    ],
)
def test_csv_is_read_however_excel_writes_it(desk: Desk, encoding: str, old: str, new: str) -> None:
    file = desk.project / "tabel/renja-2024-pagu.csv"
    text = file.read_text(encoding="utf-8-sig")
    if new == "\t":
        text = text.replace("; IKU", ", IKU")
    file.write_text(text.replace(old, new).replace("150000000", "160000000"), encoding=encoding)
    assert run(["import", "tabel/renja-2024-pagu.csv", "--yes"]) == 0
    assert [int(baris.jumlah) for baris in desk.renja.pagu[:3]] == [
        *(300_000_000, 173_794_000, 160_000_000)
    ]


@pytest.mark.parametrize("desk", ["predikat-tanpa-pagu"], indirect=True)
def test_a_pagu_typed_for_a_plan_that_had_none_makes_its_file(desk: Desk) -> None:
    made = desk.project / "data/2025/pagu.yaml"
    assert not made.exists()
    with (desk.project / "tabel/renja-2025-pagu.csv").open("a", encoding="utf-8") as file:
        file.write("P.1;Baris;;;5.000.000;;;;;;;;;;;;\nP.1;Butir;;;;;;;;WA.1;RO;Layanan;;;;;\n")
    assert run(["import", "tabel", "--yes"]) == 0
    assert made.read_text(encoding="utf-8").split("\n") == [
        "pagu:",
        "  - kode: P.1",
        "    jumlah: 5.000.000",
        "    butir:",
        "      - level: RO",
        "        nama: Layanan",
        "        kegiatan: WA.1",
        "",
    ]
    assert run(["check"]) == 0


def test_csv_with_commas_is_read(desk: Desk) -> None:
    import csv

    file = desk.project / "tabel/renja-2024-sasaran.csv"
    with file.open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.reader(source, delimiter=";"))
    with (desk.project / "koma.csv").open("w", encoding="utf-8", newline="") as made:
        csv.writer(made).writerows(
            [cell.replace("95,25", "95.75") if n == 8 else cell for n, cell in enumerate(row)]
            for row in rows
        )
    assert run(["import", "koma.csv", "--yes"]) == 0
    iku = next(iku for iku in desk.renja.iku if iku.kode == "IKU.3")
    assert iku.realisasi_sebelumnya is not None
    assert str(iku.realisasi_sebelumnya.angka) == "95.75"


def test_a_wrong_cell_of_csv_is_told_by_line_and_column(desk: Desk) -> None:
    file = desk.project / "tabel/renja-2024-pagu.csv"
    file.write_bytes(file.read_bytes().replace(b"173794000", b"banyak"))
    before = desk.data
    desk.capsys.readouterr()
    assert run(["import", "tabel", "--yes"]) == 1
    told = desk.capsys.readouterr().out
    assert "tabel/renja-2024-pagu.csv:4: galat[RJ808]: kolom Jumlah (Rp): 'banyak'" in told
    assert desk.data == before


@pytest.mark.parametrize("raw", [b"\0\1\2", b'Kode;Jenis\r\n"' + b"x" * 200_000])
def test_a_file_that_is_no_csv_is_told(desk: Desk, raw: bytes) -> None:
    (desk.project / "lain.csv").write_bytes(raw)
    desk.capsys.readouterr()
    assert run(["import", "lain.csv", "--yes"]) == 1
    assert "galat[RJ801]: lain.csv bukan berkas CSV yang utuh" in desk.capsys.readouterr().out
