"""Findings for other programs: each format read by a program or a schema that isn't ours."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from renja.model.codes import finding
from renja.model.diagnostic import Edit, Finding, Place, Related
from renja.report.formats import github, told_as
from renja.report.formats.report import Report
from tests.conftest import REPOSITORY

FILE = "data/2024/berkas kita.yaml"
TEXT = "nama: karir\njumlah: 5, 6\n\nnama: karir\n"
WORD = Place(FILE, 1, 7, 12)
FINDINGS = (
    finding(
        "RJ301",
        Place(FILE, 2, 9, 13),
        "PAGU.1, jumlah: 5, 6: 100% salah\nbaris dua",
        "betulkan <b>satu</b> | dua",
        [Related(WORD, "lihat ini")],
    ),
    finding("RJ502", WORD, "'karir' tidak baku.", "", (), [Edit(WORD, "karir", "karier")]),
    finding("RJ502", Place(FILE, 4, 7, 12), "'karir' tidak baku."),
    finding("RJ502", Place("templates/naskah/bab-1.md (bawaan)", 3), "di berkas bawaan."),
    finding("RJ710", Place("templates/renja.docx"), "tanpa baris."),
)


def report(findings: tuple[Finding, ...] = FINDINGS, prefix: str = "rencana kita/") -> Report:
    return Report(findings, {FILE: TEXT}, (2024,), "1.2.3", prefix, lambda code: f"Halaman {code}.")


def loaded(format_: str, **changed: Any) -> Any:
    return json.loads(told_as(format_, report(**changed)))


def test_concise_is_a_line_a_finding_in_the_words_of_the_full_form() -> None:
    assert told_as("concise", report()).splitlines()[:3] == [
        f"{FILE}:2:9: galat[RJ301]: PAGU.1, jumlah: 5, 6: 100% salah baris dua",
        f"{FILE}:1:7: peringatan[RJ502]: 'karir' tidak baku.",
        f"{FILE}:4:7: peringatan[RJ502]: 'karir' tidak baku.",
    ]


@pytest.mark.parametrize("findings", [FINDINGS, ()])
def test_json_fits_its_schema(findings: tuple[Finding, ...], tmp_path: Path) -> None:
    made = tmp_path / "temuan.json"
    made.write_text(told_as("json", report(findings)), encoding="utf-8")
    schema = REPOSITORY / "renja/report/formats/temuan.schema.json"
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), str(made)]
    subprocess.run(command, check=True)


def test_json_has_everything_of_a_finding() -> None:
    whole = loaded("json")
    assert whole["jumlah"] == {"galat": 1, "peringatan": 4, "saran": 0}
    assert whole["temuan"][0]["lihat"][0]["pesan"] == "lihat ini"
    assert whole["temuan"][1]["perbaikan"] == [
        {
            "tempat": {"berkas": FILE, "baris": 1, "kolom": 7, "kolom_akhir": 12},
            "lama": "karir",
            "baru": "karier",
        }
    ]


def test_sarif_is_valid_by_its_schema_and_its_good_practice(tmp_path: Path) -> None:
    made = tmp_path / "temuan.sarif"
    made.write_text(told_as("sarif", report()), encoding="utf-8")
    tool = REPOSITORY / "tests/node_modules/.bin/sarif-multitool"
    if not tool.is_file():
        pytest.skip("@microsoft/sarif-multitool is missing: npm install --prefix tests")
    run = subprocess.run(
        [tool, "validate", made], capture_output=True, text=True, check=False, timeout=120
    )
    assert "1 files scanned" in run.stdout, run.stdout + run.stderr
    told = re.findall(r"(?:error|warning|note) (SARIF\d+)", run.stdout)
    # This program has no page of its own in the web yet.
    assert set(told) == {"SARIF2005"}, run.stdout


def test_sarif_places_are_relative_to_the_repository_and_encoded() -> None:
    (run,) = loaded("sarif")["runs"]
    result = run["results"][1]
    place = result["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {
            "uri": "rencana%20kita/data/2024/berkas%20kita.yaml",
            "uriBaseId": "SRCROOT",
        },
        "region": {"startLine": 1, "startColumn": 7, "endColumn": 12},
    }
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": "karier"}
    assert run["tool"]["driver"]["rules"][0]["help"]["text"] == "Halaman RJ301."


def test_gitlab_has_the_fields_that_its_documentation_requires() -> None:
    listed = loaded("gitlab")
    assert len(listed) == len(FINDINGS)
    for item in listed:
        assert set(item) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert item["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert item["location"]["lines"]["begin"] >= 1
        assert not item["location"]["path"].startswith(("/", "./"))
    assert len({item["fingerprint"] for item in listed}) == len(FINDINGS)


def test_fingerprints_stay_when_lines_are_put_in_above() -> None:
    before = [item["fingerprint"] for item in loaded("gitlab")]
    moved = tuple(
        replace(f, place=replace(f.place, line=f.place.line + 1)) if f.place.path == FILE else f
        for f in FINDINGS
    )
    later = Report(moved, {FILE: f"# baru\n{TEXT}"}, (2024,), "1.2.3", "rencana kita/")
    assert [item["fingerprint"] for item in json.loads(told_as("gitlab", later))] == before


def test_fingerprints_stay_when_a_message_tells_another_line() -> None:
    def told(line: int) -> str:
        found = finding("RJ301", Place(FILE, 2), f"PAGU.1: sudah dipakai pada baris {line}.")
        (item,) = json.loads(told_as("gitlab", report((found,))))
        return str(item["fingerprint"])

    assert told(7) == told(8)


def test_github_commands_are_escaped() -> None:
    first, second, *_ = told_as("github", report()).splitlines()
    assert first == (
        "::error title=galat RJ301,file=rencana kita/data/2024/berkas kita.yaml,line=2,col=9,"
        "endColumn=12::PAGU.1, jumlah: 5, 6: 100%25 salah%0Abaris dua"
        " Betulkan <b>satu</b> | dua."
    )
    assert second.startswith("::warning title=peringatan RJ502,")


def test_a_shipped_file_has_no_place_in_the_repository() -> None:
    assert "::warning title=peringatan RJ502::di berkas bawaan." in told_as("github", report())


def test_github_gets_as_many_as_it_keeps_and_the_summary_gets_all() -> None:
    many = tuple(finding("RJ502", Place(FILE, line), f"ke-{line}.") for line in range(1, 31))
    many += (FINDINGS[0],)
    told = told_as("github", report(many)).splitlines()
    assert sum(line.startswith("::warning") for line in told) == 10
    assert sum(line.startswith("::error") for line in told) == 1
    summary = github.summary(report(many))
    assert summary.count("ke-") == 30
    assert summary.startswith("### Renja 2024: 1 galat, 30 peringatan, 0 saran")


def test_text_of_the_plan_is_no_markup_in_the_summary() -> None:
    row = github.summary(report()).splitlines()[4]
    assert row.count("|") == 4
    assert "<b>" not in row
