"""Plans that are named: years, revisions of real repositories, folders; names that mean none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from renja.history.repository import HEAD
from renja.history.revisions import HERE, Plan, named_plans, the_pair
from tests.history.test_commit import git


def commit(folder: Path, message: str) -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def project(tmp_path: Path, small_project: Path) -> Iterator[Path]:
    """Return a project, 2025 of it in a first commit and 2026 in a second, in a folder with a
    space below the top of its repository; the working folder is the project."""
    top = tmp_path / "semua rencana"
    home = top / "bagian umum" / "renja"
    home.parent.mkdir(parents=True)
    small_project.rename(home)
    (top / "README.md").write_text("bukan masukan")
    git(top, "init", "--quiet", "--initial-branch", "utama")
    commit(top, "rencana 2025")
    git(top, "tag", "renja-2025")
    shutil.copytree(home / "data" / "2025", home / "data" / "2026")
    commit(top, "rencana 2026")
    before = Path.cwd()
    os.chdir(home)
    yield home
    os.chdir(before)


def named(project: Path, *names: str) -> tuple[Plan, ...]:
    with named_plans(project, names) as plans:
        return plans


def refusal(project: Path, *names: str) -> str:
    with pytest.raises(typer.BadParameter) as error, named_plans(project, names):
        pass
    return error.value.message


@pytest.mark.parametrize("name", ["HEAD\0", "HEAD\nx", "\n", "a\0:2026", "x" * 200_000])
def test_a_name_that_nothing_can_have_is_refused(project: Path, name: str) -> None:
    assert refusal(project, name)


@pytest.mark.parametrize(
    ("typed", "pair"),
    [
        ([], (HEAD, HERE)),
        (["2024"], ("HEAD:2024", "2024")),
        ([".:2024"], ("HEAD:2024", ".:2024")),
        (["."], (HEAD, HERE)),
        (["HEAD~3"], ("HEAD~3", HERE)),
        (["2023", "2024"], ("2023", "2024")),
    ],
)
def test_what_is_not_typed_is_the_last_commit_and_the_working_tree(
    typed: list[str], pair: tuple[str, str]
) -> None:
    assert the_pair(typed) == pair


def test_a_third_plan_is_refused() -> None:
    with pytest.raises(typer.BadParameter):
        the_pair(["2023", "2024", "2025"])


def test_a_year_is_one_of_the_working_tree(project: Path) -> None:
    assert named(project, "2025") == (Plan(project, 2025, "folder kerja"),)


def test_a_revision_stands_in_a_folder_that_goes_again(project: Path) -> None:
    with named_plans(project, ["HEAD"]) as (plan,):
        folder = plan.project
        files = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.yaml"))
        assert plan.tahun == 2026
        assert plan.commit == git(project, "rev-parse", "HEAD")
        assert plan.title == f"Renja 2026 pada HEAD ({plan.commit[:10]})"
        assert "data/2026/sasaran.yaml" in files
        assert not any(name.startswith("data/2025") for name in files)
    assert not folder.exists()


def test_its_files_are_those_of_the_commit_however_the_tree_was_changed(project: Path) -> None:
    file = project / "data/2026/sasaran.yaml"
    committed = file.read_bytes()
    file.write_text("rusak: [")
    with named_plans(project, ["HEAD"]) as (plan,):
        assert (plan.project / "data/2026/sasaran.yaml").read_bytes() == committed


def test_nothing_in_the_repository_is_written_or_run(project: Path) -> None:
    top = project.parent.parent
    alarm = top / ".git" / "alarm"
    alarm.write_text(f"#!/bin/sh\ntouch '{top}/terkena'\n")
    alarm.chmod(0o755)
    (top / ".gitattributes").write_text("*.yaml filter=jahat export-ignore\n")
    git(top, "config", "filter.jahat.smudge", str(alarm))
    git(top, "config", "core.fsmonitor", str(alarm))
    files = {p: p.stat().st_mtime_ns for p in (top / ".git").rglob("*") if p.is_file()}
    with named_plans(project, ["HEAD"]) as (plan,):
        assert (plan.project / "data/2026/unit.yaml").is_file()
    assert not (top / "terkena").exists()
    assert {p: p.stat().st_mtime_ns for p in (top / ".git").rglob("*") if p.is_file()} == files


@pytest.mark.parametrize("name", ["renja-2025", "utama~1", "HEAD^"])
def test_tags_and_branches_have_the_year_that_is_the_latest_there(project: Path, name: str) -> None:
    assert [plan.tahun for plan in named(project, name)] == [2025]


def test_the_year_of_one_side_is_that_of_the_other(project: Path) -> None:
    assert [plan.tahun for plan in named(project, "HEAD", "2025")] == [2025, 2025]
    assert [plan.tahun for plan in named(project, "HEAD:2025", "HEAD")] == [2025, 2025]
    assert [plan.tahun for plan in named(project, "HEAD~1:2025", "2026")] == [2025, 2026]


def test_a_folder_is_another_project(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "kantor lain"
    shutil.copytree(project, other)
    (plan,) = named(project, f"{other}:2025")
    assert (plan.project, plan.tahun, plan.before_paths) == (other, 2025, f"{other}/")


def test_a_branch_goes_before_a_folder_of_its_name(project: Path) -> None:
    shutil.copytree(project / "data", project / "utama" / "data")
    branch, folder = named(project, "utama", "./utama")
    assert branch.commit
    assert (folder.project, folder.commit) == (project / "utama", "")


def test_a_folder_with_a_windows_drive_is_no_revision(project: Path) -> None:
    assert refusal(project, r"C:\proyek\renja") == r"tidak ada folder 'C:\\proyek\\renja'"
    assert refusal(project, r"C:\proyek\renja:2024") == r"tidak ada folder 'C:\\proyek\\renja'"


def test_a_mistyped_name_is_told_with_what_was_probably_meant(project: Path) -> None:
    assert refusal(project, "utma") == (
        "tidak ada revisi, folder, atau tahun 'utma'; maksud Anda 'utama'?"
    )
    assert "'renja-2025'" in refusal(project, "renja2025")
    assert "git log" in refusal(project, "xyzzy")


@pytest.mark.parametrize(
    "name", ["--all", "-x", "HEAD^{tree}", "", "~tidak-ada-orang/renja", "x" * 5000, ":/rencana"]
)
def test_what_is_no_commit_is_refused(project: Path, name: str) -> None:
    assert refusal(project, name)


def test_a_year_that_is_not_there_is_told_with_those_that_are(project: Path) -> None:
    assert refusal(project, "renja-2025:2026", "2026") == (
        "tidak ada data/2026/ pada revisi renja-2025; yang ada: 2025; sebutkan tahunnya: "
        "renja-2025:2025"
    )
    assert refusal(project, "2031") == "tidak ada data/2031/ di proyek ini; yang ada: 2025, 2026"
    assert "empat angka" in refusal(project, "HEAD:24")


def test_a_link_in_a_revision_is_not_followed(project: Path) -> None:
    (project / "data/2026/asn.yaml").symlink_to("/etc/passwd")
    commit(project, "tautan")
    assert refusal(project, "HEAD") == (
        "data/2026/asn.yaml pada revisi HEAD adalah tautan; tidak dibaca"
    )


def test_without_a_repository_only_revisions_are_refused(small_project: Path) -> None:
    assert named(small_project, "2025")[0].tahun == 2025
    told = refusal(small_project, "HEAD")
    assert told.startswith("tidak ada revisi HEAD untuk dibandingkan: ")
    assert "tidak di dalam repositori git" in told


def test_a_repository_without_a_commit_is_told(small_project: Path) -> None:
    git(small_project, "init", "--quiet")
    assert "belum punya commit" in refusal(small_project, "HEAD")


def test_a_machine_without_git_is_told(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git tidak terpasang" in refusal(small_project, "HEAD")
    assert named(small_project, "2025")[0].tahun == 2025
