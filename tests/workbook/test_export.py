"""`renja export`: a plan as a workbook and as CSV, judged from outside."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from renja.cli import run
from renja.workbook.write_xlsx import workbook
from tests.workbook.desk import PLANS, plan


def saved(name: str, folder: Path) -> Path:
    """Return the path of a plan's workbook."""
    path = folder / f"{name}.xlsx"
    path.write_bytes(workbook(plan(name), "0" * 64))
    return path


def cells(path: Path, sheet: str, *, formulas: bool = False) -> list[dict[str, Any]]:
    """Return the rows of a sheet below its heads, by head, without those that are empty."""
    table = openpyxl.load_workbook(path, data_only=not formulas)[sheet]
    head, *rows = list(table.iter_rows(min_row=3, values_only=True))
    told = [dict(zip(map(str, head), row, strict=True)) for row in rows]
    return [row for row in told if row["Kode"] is not None]


def row(path: Path, sheet: str, kode: str, **options: bool) -> dict[str, Any]:
    return next(one for one in cells(path, sheet, **options) if one["Kode"] == kode)


@pytest.mark.parametrize("name", PLANS)
def test_the_workbook_is_valid(
    name: str, tmp_path: Path, ooxml_validator: Callable[[Path], list[object]]
) -> None:
    assert ooxml_validator(saved(name, tmp_path)) == []


@pytest.mark.parametrize("name", PLANS)
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    assert workbook(plan(name), "a") == workbook(plan(name), "a")


def test_numbers_are_numbers_and_texts_texts(tmp_path: Path) -> None:
    path = saved("tujuan-triwulan", tmp_path)
    iku = row(path, "Sasaran dan IKU", "1.2")
    assert (iku["Target"], iku["Satuan"], iku["Triwulan IV"]) == (97.5, "persen", 97.5)
    assert row(path, "Sasaran dan IKU", "3.1")["Triwulan I"] == "-"
    assert row(path, "Pagu", "P.1")["Jumlah (Rp)"] == 412_500_000
    assert (
        row(saved("predikat-tanpa-pagu", tmp_path), "Sasaran dan IKU", "IKK.1.1")["Target"] == "A"
    )


def test_a_percentage_is_the_number_that_one_types(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(saved("2024", tmp_path))["Sasaran dan IKU"]
    cell = next(sheet.cell(r, 7) for r in range(4, 40) if sheet.cell(r, 1).value == "IKU.1")
    assert (cell.value, cell.number_format) == (100, 'General"%"')


def test_placeholders_stay_as_they_were_typed(tmp_path: Path) -> None:
    assert "{unit}" in row(saved("2024", tmp_path), "Sasaran dan IKU", "IKU.1")["Nama"]


def test_what_tells_a_row_is_locked_and_the_rest_is_not(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(saved("2024", tmp_path))["Sasaran dan IKU"]
    assert sheet.protection.sheet
    assert [sheet.cell(5, column).protection.locked for column in (1, 2, 3, 4, 7)] == [
        *(True, True, True, False, False)
    ]
    below = next(r for r in range(4, 60) if sheet.cell(r, 1).value is None)
    assert not sheet.cell(below, 1).protection.locked


def test_a_sheet_is_made_for_the_desk_and_for_paper(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(saved("2024", tmp_path))["Pagu"]
    assert sheet.freeze_panes == "C4"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert "&P" in sheet.oddFooter.right.text
    lists = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert any(rule.type == "list" and "RO" in rule.formula1 for rule in lists.values())


def test_a_predicate_is_chosen_from_its_scale(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(saved("predikat-tanpa-pagu", tmp_path))["Sasaran dan IKU"]
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert '"AA,A,BB,B,CC,C,D,-"' in lists


@pytest.mark.parametrize("name", ["2024", "tujuan-triwulan", "enam-puluh-iku"])
def test_totals_are_formulas_that_hold_their_value(name: str, tmp_path: Path) -> None:
    renja, path = plan(name), saved(name, tmp_path)
    pagu = openpyxl.load_workbook(path, data_only=True)["Pagu"]
    assert pagu["E2"].value == renja.jumlah_pagu
    assert str(openpyxl.load_workbook(path)["Pagu"]["E2"].value).startswith("=SUMPRODUCT(")
    for program in renja.program:
        told = row(path, "Program", str(program.kode))["Pagu (Rp) menurut lembar Pagu"]
        assert told == renja.pagu_program(program)


@pytest.mark.parametrize("name", ["2024", "tujuan-triwulan", "enam-puluh-iku"])
def test_libreoffice_computes_the_very_totals(
    name: str, tmp_path: Path, libreoffice_xlsx: Callable[[Path], Path]
) -> None:
    source = openpyxl.load_workbook(saved(name, tmp_path))
    path = tmp_path / "tanpa-nilai.xlsx"
    source.save(path)  # openpyxl keeps formulas, and drops their values
    renja, told = plan(name), libreoffice_xlsx(path)
    pagu = openpyxl.load_workbook(told, data_only=True)["Pagu"]
    assert pagu["E2"].value == renja.jumlah_pagu
    assert pagu["F2"].value == renja.jumlah_semula
    sums = openpyxl.load_workbook(told, data_only=True)["Program"]
    assert sums["K2"].value == sum(renja.pagu_program(program) for program in renja.program)


def test_csv_is_what_excel_with_indonesian_settings_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(PLANS["tujuan-triwulan"][0], tmp_path / "p")
    monkeypatch.chdir(tmp_path / "p")
    assert run(["export", "--csv", "tabel"]) == 0
    raw = (tmp_path / "p/tabel/renja-2025-sasaran.csv").read_bytes()
    assert raw.startswith("\ufeffKode;Jenis;Bagian dari;".encode())
    lines = raw.decode().split("\r\n")
    assert ";persen;;97,5%;95,25%;97,18%;;96%;95%;96%;97%;97,5%;" in next(
        line for line in lines if line.startswith("1.2;")
    )
    pagu = (tmp_path / "p/tabel/renja-2025-pagu.csv").read_text(encoding="utf-8-sig")
    assert "P.1;Baris;;BF;412500000;450000000;" in pagu


def test_a_table_that_is_there_stays(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(small_project)
    (small_project / "tabel.xlsx").write_bytes(b"kerja keras")
    assert run(["export", "--xlsx", "tabel.xlsx"]) == 2
    assert "sudah ada dan mungkin sudah diisi" in " ".join(capsys.readouterr().err.split())
    assert (small_project / "tabel.xlsx").read_bytes() == b"kerja keras"
    assert run(["export", "--xlsx", "tabel.xlsx", "--force"]) == 0


def test_where_to_is_to_be_told(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(small_project)
    assert run(["export"]) == 2
    assert "--xlsx FILE, atau --csv FOLDER" in " ".join(capsys.readouterr().err.split())


def test_a_plan_with_a_galat_gives_no_table(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(small_project)
    (small_project / "data/2025/sasaran.yaml").write_text("sasaran: [", encoding="utf-8")
    assert run(["export", "--xlsx", "tabel.xlsx"]) == 1
    assert "sasaran.yaml:" in capsys.readouterr().out
    assert not (small_project / "tabel.xlsx").exists()
