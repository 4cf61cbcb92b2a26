"""A proposed change that was collected from a real repository, and a forge to tell it to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from renja.cli import run
from tests.ci.fake_forge import Forge, running_forge
from tests.history.test_commit import git
from tests.history.test_revisions import commit

FILE = "data/2025/sasaran.yaml"


@pytest.fixture
def forge() -> Iterator[Forge]:
    with running_forge() as forge:
        yield forge


@pytest.fixture
def project(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the smallest plan in a repository of its own, as working folder."""
    git(small_project, "init", "--quiet", "--initial-branch", "utama")
    commit(small_project, "rencana")
    monkeypatch.chdir(small_project)
    return small_project


@pytest.fixture
def collected(project: Path, tmp_path: Path) -> bytes:
    """Return what was collected of a change of a target in a second commit."""
    edit(project, "target: 3,5", "target: 3,75\n        alasan: layanan bertambah")
    commit(project, "target naik")
    assert (
        run(["ci", "collect", "--since", "HEAD^1", "--output", str(tmp_path / "c.json"), "-q"]) == 0
    )
    return (tmp_path / "c.json").read_bytes()


def edit(project: Path, old: str, new: str, name: str = FILE) -> None:
    file = project / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
