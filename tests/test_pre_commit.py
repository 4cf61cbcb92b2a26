"""The hook for git, run by pre-commit itself in a repository of its own, without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PARTS = (
    "renja",
    "templates",
    "pyproject.toml",
    "requirements.lock",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
)
CONFIG = """repos:
  - repo: {tool}
    rev: {revision}
    hooks:
      - id: renja-check
"""


@pytest.fixture(name="wheelhouse")
def a_wheelhouse(repository: Path) -> Path:
    folder = repository / "tests" / "wheelhouse"
    if not folder.is_dir():
        pytest.skip("the wheelhouse is missing: make tests/wheelhouse")
    return folder


class Repository:
    """A git repository in a folder, with everything added."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self._environment = {**os.environ, **environment}
        self.run("git", "init", "--quiet", check=True)

    def run(self, *command: str, check: bool = False) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            capture_output=True,
            text=True,
            check=check,
        )

    def commit(self) -> subprocess.CompletedProcess[str]:
        self.run("git", "add", "--all", check=True)
        return self.run("git", "commit", "--quiet", "--message", "perubahan")


def test_a_bad_commit_is_stopped_and_a_good_one_passes(
    small_project: Path, tmp_path: Path, repository: Path, wheelhouse: Path
) -> None:
    environment = {
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheelhouse),
        "GIT_CONFIG_GLOBAL": os.devnull,
        **{f"GIT_{who}_NAME": "Renja" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "renja@example.invalid" for who in ("AUTHOR", "COMMITTER")},
    }
    (tmp_path / "tool").mkdir()
    for name in PARTS:
        source, copy = repository / name, tmp_path / "tool" / name
        if source.is_dir():
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy)
    tool = Repository(tmp_path / "tool", environment)
    assert tool.commit().returncode == 0
    revision = tool.run("git", "rev-parse", "HEAD").stdout.strip()

    project = Repository(small_project, environment)
    config = CONFIG.format(tool=tool.folder, revision=revision)
    (small_project / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    project.run(sys.executable, "-m", "pre_commit", "install", check=True)
    good = project.commit()
    assert good.returncode == 0, good.stdout + good.stderr

    file = small_project / "data" / "2025" / "sasaran.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("3,5", "1.500"), encoding="utf-8")
    bad = project.commit()
    assert bad.returncode == 1
    assert "data/2025/sasaran.yaml:" in bad.stdout + bad.stderr
    assert "galat[RJ" in bad.stdout + bad.stderr
    assert project.run("git", "status", "--porcelain").stdout.startswith("M  data/2025")

    (small_project / "catatan.txt").write_text("bukan data\n", encoding="utf-8")
    project.run("git", "restore", "--staged", "--worktree", "data", check=True)
    assert project.commit().returncode == 0


def test_the_files_of_pre_commit_are_valid(repository: Path) -> None:
    for kind, name in (
        ("validate-config", ".pre-commit-config.yaml"),
        ("validate-manifest", ".pre-commit-hooks.yaml"),
    ):
        command = [sys.executable, "-m", "pre_commit", kind, str(repository / name)]
        subprocess.run(command, check=True)
