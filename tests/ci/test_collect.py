"""What a run leaves to be told of a proposed change."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from renja.ci.gathered import Gathered, read_gathered
from renja.cli import run
from tests.ci.conftest import edit
from tests.history.test_commit import git
from tests.history.test_revisions import commit
from tests.test_cli import break_data


def collect(tmp_path: Path, since: str = "HEAD") -> Gathered:
    file = tmp_path / "catatan" / "catatan.json"
    assert run(["ci", "collect", "--since", since, "--output", str(file), "-q"]) == 0
    return read_gathered(file.read_bytes())


def test_findings_and_changes_come_back_as_they_were_collected(collected: bytes) -> None:
    gathered = read_gathered(collected)
    assert gathered.years == (2025,)
    (difference,) = gathered.differences
    assert [(c.isian, c.semula, c.menjadi, c.selisih, c.alasan) for c in difference.changes] == [
        ("target", "3,5", "3,75", "+0,25", "layanan bertambah"),
        ("alasan", "", "layanan bertambah", "", ""),
    ]
    assert difference.changes[0].tempat_menjadi.line == 8
    assert difference.title.startswith("Renja 2025 pada HEAD^1 → Renja 2025 pada folder kerja")


def test_the_file_holds_the_json_of_check_and_of_diff(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, "target: 3,5", "target: 4")
    collect(tmp_path)
    told = json.loads((tmp_path / "catatan" / "catatan.json").read_text(encoding="utf-8"))
    capsys.readouterr()
    run(["check", "--all", "--format", "json"])
    assert told["temuan"] == json.loads(capsys.readouterr().out)
    run(["diff", "HEAD:2025", "2025", "--format", "json"])
    assert told["perubahan"] == [json.loads(capsys.readouterr().out)]


def test_a_galat_is_collected_and_stops_nothing(project: Path, tmp_path: Path) -> None:
    break_data(project)
    gathered = collect(tmp_path)
    assert any(found.severity == "galat" for found in gathered.findings)
    assert gathered.differences == ()
    assert gathered.notes == (
        "Renja 2025 pada folder kerja memuat galat; perubahannya tidak dapat disebutkan.",
    )


def test_years_that_came_and_went_are_told(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project / "data" / "2025", project / "data" / "2026")
    commit(project, "2026")
    assert "Renja 2026 baru." in collect(tmp_path, "HEAD^1").notes
    shutil.rmtree(project / "data" / "2025")
    assert "Renja 2025 dihapus." in collect(tmp_path).notes


def test_a_merge_is_compared_with_the_branch_it_goes_into(project: Path, tmp_path: Path) -> None:
    """As GitHub checks a pull request out: what the other branch gained meanwhile is no change."""
    git(project, "checkout", "--quiet", "-b", "usul")
    edit(project, "target: 3,5", "target: 4")
    commit(project, "usul")
    git(project, "checkout", "--quiet", "utama")
    edit(project, "2 Januari 2025", "3 Januari 2025", "data/2025/dokumen.yaml")
    commit(project, "lain")
    git(project, "merge", "--quiet", "--no-edit", "usul")
    (difference,) = collect(tmp_path, "HEAD^1").differences
    assert [change.menjadi for change in difference.changes] == ["4"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["--since", "entah", "--output", "c.json"], "tidak ada revisi 'entah'"),
        (["--since", "HEAD", "--output", "data/c.json"], "tempat sumber disimpan"),
        (["--output", "c.json"], "--since REVISI belum diisi"),
    ],
)
def test_wrong_usage_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], typed: list[str], told: str
) -> None:
    assert run(["ci", "collect", *typed]) == 2
    assert told in capsys.readouterr().err


def test_the_settings_are_never_replaced(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "setelan.json").write_text("keluaran: hasil\n", encoding="utf-8")
    (project / "renja.yaml").symlink_to("setelan.json")
    assert run(["ci", "collect", "--since", "HEAD", "--output", "setelan.json"]) == 2
    assert "renja.yaml memuat setelan proyek" in " ".join(capsys.readouterr().err.split())
    (project / "renja.yaml").unlink()
    (project / "setelan.json").rename(project / "renja.yaml")
    assert run(["ci", "collect", "--since", "HEAD", "--output", "renja.yaml"]) == 2
    assert "berakhiran .json, bukan 'renja.yaml'" in " ".join(capsys.readouterr().err.split())
    assert (project / "renja.yaml").read_text(encoding="utf-8") == "keluaran: hasil\n"
