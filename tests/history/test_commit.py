"""The commit that a plan's inputs stand at."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from renja.history.repository import Commit, Repository, RevisionError


def git(folder: Path, *arguments: str) -> str:
    name = ("-c", "user.name=Renja", "-c", "user.email=renja@example.invalid")
    run = subprocess.run(
        ["git", *name, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    data = tmp_path / "data" / "2024"
    data.mkdir(parents=True)
    (data / "unit.yaml").write_text("nama: Balai\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "data")
    return tmp_path


def test_the_commit_is_the_last_one_that_touched_the_inputs(project: Path) -> None:
    head = git(project, "rev-parse", "HEAD")
    (project / "README.md").write_text("not an input")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "readme")
    assert Repository(project).last_commit(2024) == Commit(head)


def test_a_changed_or_new_input_is_told(project: Path) -> None:
    head = git(project, "rev-parse", "HEAD")
    (project / "data/2024/asn.yaml").write_text("pns: 1\n")
    assert Repository(project).last_commit(2024) == Commit(head, changed=True)


def test_without_a_repository_or_a_commit_there_is_none(tmp_path: Path) -> None:
    assert Repository(tmp_path).last_commit(2024) == Commit()
    git(tmp_path, "init", "--quiet")
    assert Repository(tmp_path).last_commit(2024) == Commit()


def test_a_refusal_is_no_clean_tree(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    repository = Repository(project)
    assert not repository.is_absent()
    with pytest.raises(RevisionError, match=f"safe.directory {re.escape(str(project))}"):
        repository.unrecorded(2024)


def test_a_repository_without_a_git_to_read_it_is_there(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("luar")
    monkeypatch.setenv("PATH", str(outside / "kosong"))
    assert Repository(outside).is_absent()
    repository = Repository(project / "data")
    assert not repository.is_absent()
    with pytest.raises(RevisionError, match="git tidak terpasang"):
        repository.unrecorded(2024)


def test_a_broken_repository_is_there(project: Path) -> None:
    (project / ".git/HEAD").unlink()
    repository = Repository(project)
    assert not repository.is_absent()
    assert repository.trouble() == f"{project / '.git'} ada, tetapi bukan repositori git yang utuh"


@pytest.mark.skipif(os.name == "nt", reason="a program there is told by its name's ending")
def test_a_git_that_cannot_be_started_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    program = tmp_path_factory.mktemp("program") / "git"
    program.write_bytes(b"\x7fELF of another machine")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    repository = Repository(project)
    assert not repository.is_absent()
    assert repository.trouble().startswith(f"git menolak: {program}: ")


def test_a_broken_index_counts_as_changed_and_git_is_quoted(project: Path) -> None:
    (project / ".git/index").write_bytes(b"rusak")
    assert Repository(project).last_commit(2024).changed
    with pytest.raises(RevisionError, match="git menolak: "):
        Repository(project).unrecorded(2024)


@pytest.mark.parametrize("name", ["a\0b", "a\nb", "\ud800", "--all", "tidak-ada"])
def test_no_name_whatever_is_more_than_unknown(project: Path, name: str) -> None:
    assert Repository(project).commit(name) == ""


def test_a_program_called_git_beside_the_data_is_never_run(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("git", "git.exe", "git.bat"):
        file = project / name
        file.write_text("#!/bin/sh\ntouch was-run\n", encoding="utf-8")
        file.chmod(0o755)
    monkeypatch.chdir(project)
    head = git(project, "rev-parse", "HEAD")
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", os.environ["PATH"]]))
    found = shutil.which("git")
    assert found is not None
    assert Path(found).resolve().parent == project
    assert Repository(project).last_commit(2024) == Commit(head)
    assert not (project / "was-run").exists()
