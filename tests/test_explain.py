"""`renja explain`: the manual on the terminal."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from renja.cli import run
from renja.model.codes import CODES
from tests.test_cli import break_data


def explained(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    assert run(["explain", *typed]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_the_table_lists_every_code_by_hundreds_within_eighty_columns(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = explained(capsys).split("\n")
    assert max(map(len, lines)) <= 80
    assert [line[:5] for line in lines if line.startswith("RJ")] == [
        f"RJ{hundred}xx" for hundred in range(1, 10)
    ]
    assert [line.split()[0] for line in lines if line.startswith("  RJ")] == list(CODES)
    assert "  RJ301  galat       Kode baris pagu dipakai dua kali" in lines


@pytest.mark.parametrize("code", CODES)
def test_every_page_is_shown_within_eighty_columns(
    capsys: pytest.CaptureFixture[str], code: str
) -> None:
    text = explained(capsys, code)
    known = CODES[code]
    assert text.startswith(f"{code} {known.name} ({known.severity})\n\n")
    assert max(map(len, text.split("\n"))) <= 80
    assert "```" not in text


def test_a_code_is_known_in_small_letters_and_by_its_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = explained(capsys, "RJ309")
    assert "Baris-baris pagu berjumlah lebih dari induknya." in page
    assert page == explained(capsys, "rj309")
    assert page == explained(capsys, "anak_melebihi_induk")
    assert page == explained(capsys, "anak melebihi induk")


def test_a_page_of_a_file_shows_its_example_indented(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\n\n    # unit.yaml\n    nama: Kantor Contoh\n" in explained(capsys, "RJ111")


def test_a_name_or_beginning_that_several_codes_share_gets_their_table(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for typed, shared in (("kode_ganda", lambda c: c.name == "kode_ganda"),
                          ("rj3", lambda c: c.code.startswith("RJ3"))):  # fmt: skip
        codes = re.findall(r"^  (RJ\d+)", explained(capsys, typed), re.MULTILINE)
        assert codes == [code.code for code in CODES.values() if shared(code)]
        assert len(codes) > 3


def test_several_are_explained_one_after_another(capsys: pytest.CaptureFixture[str]) -> None:
    together = explained(capsys, "RJ301", "RJ111")
    assert together == explained(capsys, "RJ301") + explained(capsys, "RJ111")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("301", "maksud Anda 'RJ301'?"),
        ("kode_gnda", "maksud Anda 'kode_ganda'"),
        ("RJ3011", "'RJ301'?"),
        ("xyz", "daftarnya: renja explain"),
        ("", "daftarnya: renja explain"),
    ],
)
def test_what_means_no_code_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], typed: str, told: str
) -> None:
    assert run(["explain", typed]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert f"tidak ada kode atau nama aturan {typed!r}" in captured.err
    assert told in captured.err


def test_sarif_carries_the_page(
    small_project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_project)
    break_data(small_project)
    assert run(["check", "--format", "sarif"]) == 1
    (rule, *_) = json.loads(capsys.readouterr().out)["runs"][0]["tool"]["driver"]["rules"]
    assert "Cara memperbaiki:" in rule["help"]["markdown"]
