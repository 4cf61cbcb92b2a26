"""`renja new TAHUN --perubahan`: a revision begun in the plan's own files."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from renja.cli import run
from renja.load.loader import load_plan
from renja.model.renja import Renja
from tests.conftest import REPOSITORY
from tests.history.test_commit import git
from tests.revised import record, settled

Capture = pytest.CaptureFixture[str]


def begin(project: Path, *more: str) -> int:
    """Begin a revision of the example, which is a draft."""
    return run(["new", "2024", "--perubahan", "--yes", "--project", str(project), "-q", *more])


def plan(project: Path) -> Renja:
    loaded = load_plan(project, 2024)
    assert loaded.renja is not None, loaded.findings
    return loaded.renja


@pytest.fixture
def outside_git(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "data/2024", tmp_path / "data/2024")
    return tmp_path


def test_in_git_the_tag_of_the_plan_before_is_named(tmp_path: Path) -> None:
    project = settled(tmp_path)
    assert begin(project) == 0
    perubahan = plan(project).dokumen.perubahan
    assert perubahan is not None
    assert (perubahan.ke, perubahan.semula) == (1, "renja-2024-final")
    assert [(item.ke, str(item.tanggal)) for item in perubahan.riwayat] == [(0, "2024-01-04")]
    changed = git(project, "status", "--porcelain").split("\n")
    assert changed == ["M data/2024/dokumen.yaml", "?? data/2024/PERIKSA.md"]


def test_without_a_tag_the_commit_is_named(tmp_path: Path) -> None:
    project = settled(tmp_path)
    git(project, "tag", "--delete", "renja-2024-final")
    assert begin(project) == 0
    perubahan = plan(project).dokumen.perubahan
    assert perubahan is not None
    assert perubahan.semula == git(project, "rev-parse", "HEAD")[:10]


def test_a_tag_of_other_data_is_not_named(tmp_path: Path) -> None:
    project = settled(tmp_path)
    unit = project / "data/2024/unit.yaml"
    unit.write_text(f"{unit.read_text(encoding='utf-8')}\n# lain\n", encoding="utf-8")
    record(project, "lain")
    assert begin(project) == 0
    perubahan = plan(project).dokumen.perubahan
    assert perubahan is not None
    assert perubahan.semula == git(project, "rev-parse", "HEAD")[:10]


def test_outside_git_the_values_are_written_beside(outside_git: Path) -> None:
    assert begin(outside_git) == 0
    renja = plan(outside_git)
    assert all(iku.semula is not None and iku.semula.sama(iku.target) for iku in renja.iku)
    assert all(baris.semula == baris.jumlah for baris in renja.pagu)
    assert renja.dokumen.perubahan is not None
    assert renja.dokumen.perubahan.semula is None


def test_only_lines_are_added_and_the_status_is_draf(outside_git: Path) -> None:
    folder = outside_git / "data/2024"
    dokumen = folder / "dokumen.yaml"
    text = dokumen.read_text(encoding="utf-8")
    dokumen.write_text(text.replace("status: draf", "status: final"), encoding="utf-8")
    old = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.yaml")}
    assert begin(outside_git) == 0
    for file in folder.glob("*.yaml"):
        kept = re.sub(r"(?m)^ +semula: .*\n", "", file.read_text(encoding="utf-8"))
        kept = re.sub(r"(?m)^perubahan:\n(?: .*\n)+", "", kept)
        assert kept == old[file.name].replace("status: final", "status: draf")


def test_a_second_revision_keeps_the_first_in_its_history(outside_git: Path) -> None:
    assert begin(outside_git) == 0
    dokumen = outside_git / "data/2024/dokumen.yaml"
    text = dokumen.read_text(encoding="utf-8")
    text = text.replace("  dasar:\n", "  dasar: SK 1  # dari arsip\n")
    text = text.replace("  alasan:\n", "  alasan: pagu naik\n").replace(
        "tanggal: 4 Januari 2024\n\npenanda", "tanggal: 8 Juli 2024\n\npenanda"
    )
    dokumen.write_text(text, encoding="utf-8")
    assert begin(outside_git) == 0
    perubahan = plan(outside_git).dokumen.perubahan
    assert perubahan is not None
    assert (perubahan.ke, perubahan.dasar, perubahan.alasan) == (2, None, None)
    told = [(item.ke, str(item.tanggal), item.dasar, item.pokok) for item in perubahan.riwayat]
    assert told == [(0, "2024-01-04", None, None), (1, "2024-07-08", "SK 1", "pagu naik")]


def test_data_that_are_not_committed_are_refused(tmp_path: Path, capsys: Capture) -> None:
    project = settled(tmp_path)
    unit = project / "data/2024/unit.yaml"
    unit.write_text(f"{unit.read_text(encoding='utf-8')}\n# lain\n", encoding="utf-8")
    before = git(project, "status", "--porcelain")
    assert begin(project) == 2
    assert "belum dicatat di git" in " ".join(capsys.readouterr().err.split())
    assert git(project, "status", "--porcelain") == before


def test_a_repository_that_git_refuses_to_read_is_not_taken_for_none(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = settled(tmp_path)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert begin(project) == 2
    assert "milik pengguna lain" in " ".join(capsys.readouterr().err.split())
    monkeypatch.delenv("GIT_TEST_ASSUME_DIFFERENT_OWNER")
    assert git(project, "status", "--porcelain") == ""


def test_a_repository_without_a_git_to_read_it_is_not_taken_for_none(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = settled(tmp_path)
    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(tmp_path / "kosong"))
        assert begin(project) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert "tidak dapat dibaca: git tidak terpasang di komputer ini. Perbaiki dahulu" in told
    assert git(project, "status", "--porcelain") == ""


def test_in_a_repository_without_a_commit_the_plan_is_to_be_committed_first(
    outside_git: Path, capsys: Capture
) -> None:
    git(outside_git, "init", "--quiet")
    assert begin(outside_git) == 2
    assert "Catat dahulu rencana yang sekarang" in " ".join(capsys.readouterr().err.split())


def test_why_the_values_are_written_beside_is_told(
    outside_git: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "kosong"))
    assert run(["new", "2024", "--perubahan", "--yes", "--project", str(outside_git)]) == 0
    assert "karena git tidak terpasang di komputer ini" in " ".join(capsys.readouterr().out.split())


def test_a_draft_is_revised_only_where_that_is_meant(outside_git: Path, capsys: Capture) -> None:
    """Nobody sits at the terminal here."""
    dokumen = outside_git / "data/2024/dokumen.yaml"
    before = dokumen.read_bytes()
    asked = ["new", "2024", "--perubahan", "--project", str(outside_git)]
    assert run([*asked, "--quiet"]) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert "Perubahan tidak dimulai: Renja 2024 masih draf." in told
    assert "atau jalankan lagi dengan --yes" in told
    assert dokumen.read_bytes() == before
    dokumen.write_bytes(before.replace(b"status: draf", b"status: final"))
    assert run(asked) == 0
    assert "belum final" not in capsys.readouterr().out


def test_yes_answers_no_question_of_a_new_year(outside_git: Path, capsys: Capture) -> None:
    assert run(["new", "2025", "--yes", "--project", str(outside_git)]) == 2
    assert "--yes hanya dipakai bersama --perubahan" in capsys.readouterr().err


def test_the_list_has_every_reason_that_was_there_before(outside_git: Path) -> None:
    (outside_git / "data/2024/PERIKSA.md").write_bytes(b"- [x] lama \xff\n")
    assert begin(outside_git) == 0
    raw = (outside_git / "data/2024/PERIKSA.md").read_bytes()
    assert raw.endswith(b"\n\n- [x] lama \xff\n")
    text = raw.decode("utf-8", "replace")
    assert text.startswith("# Yang perlu diperiksa dalam Perubahan Rencana Kerja 2024\n")
    assert "2025" not in text
    assert "2023" not in text
    sasaran = (outside_git / "data/2024/sasaran.yaml").read_text(encoding="utf-8").split("\n")
    listed = re.findall(r"\[sasaran.yaml:(\d+)\].*: (IKU\.\d+), alasan: ", text)
    assert [kode for _, kode in listed] == [
        iku.kode for iku in plan(outside_git).semua_iku if iku.alasan is not None
    ]
    assert all("alasan: " in sasaran[int(line) - 1] for line, _ in listed)


def test_a_plan_without_a_pagu_is_told_nothing_of_one(tmp_path: Path, capsys: Capture) -> None:
    shutil.copytree(REPOSITORY / "tests/plans/predikat-tanpa-pagu/data", tmp_path / "data")
    (year,) = (folder.name for folder in (tmp_path / "data").iterdir())
    assert run(["new", year, "--perubahan", "--yes", "--project", str(tmp_path)]) == 0
    text = (tmp_path / "data" / year / "PERIKSA.md").read_text(encoding="utf-8")
    assert "Ubah target, dan tulis alasan pada IKU. Tanpa itu," in text
    for told in (text, capsys.readouterr().out):
        assert re.search(r"(jumlah|baris|dan) pagu", told) is None


def test_a_revision_that_cannot_be_written_leaves_no_list(
    outside_git: Path, capsys: Capture
) -> None:
    folder = outside_git / "data/2024"
    before = {file.name: file.read_bytes() for file in folder.glob("*.*")}
    (folder / "dokumen.yaml").chmod(0o444)
    assert begin(outside_git) == 1
    assert "RJ608" in capsys.readouterr().out
    assert {file.name: file.read_bytes() for file in folder.glob("*.*")} == before


@pytest.mark.parametrize("other", [("--from", "2023"), ("--new-renstra",)])
def test_it_does_not_go_with_what_a_new_year_needs(
    other: tuple[str, ...], outside_git: Path, capsys: Capture
) -> None:
    assert begin(outside_git, *other) == 2
    assert f"--perubahan tidak dipakai bersama {other[0]}" in " ".join(
        capsys.readouterr().err.split()
    )


def test_a_plan_with_a_galat_stays_as_it_is(outside_git: Path) -> None:
    file = outside_git / "data/2024/sasaran.yaml"
    broken = file.read_text(encoding="utf-8").replace("target: 99\n", "target:\n")
    file.write_text(broken, encoding="utf-8")
    assert begin(outside_git) == 1
    assert file.read_text(encoding="utf-8") == broken


def test_the_next_year_begins_without_the_revision(outside_git: Path) -> None:
    assert begin(outside_git) == 0
    assert run(["new", "2025", "--project", str(outside_git), "-q"]) == 0
    loaded = load_plan(outside_git, 2025)
    assert loaded.renja is not None
    assert loaded.renja.dokumen.perubahan is None
    assert all(iku.semula is None for iku in loaded.renja.iku)
