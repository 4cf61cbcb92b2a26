"""What a newcomer types first: the README's commands, the gate, the rules of the tree."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

SKIPS = {
    "test": "import pytest\n\ndef test_outside():\n    pytest.skip('no tool')\n",
    "module": "import pytest\n\npytest.skip('no tool', allow_module_level=True)\n",
    "fixture": (
        "import pytest\n\n@pytest.fixture\ndef tool():\n    pytest.skip('no tool')\n\n"
        "def test_outside(tool):\n    pass\n"
    ),
    "cases": (
        "import pytest\n\n@pytest.mark.parametrize('case', [])\ndef test_case(case):\n    pass\n"
    ),
}


def run_pytest(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: text for name, text in os.environ.items() if not name.startswith("RENJA_")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)],
        cwd=folder,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_gate_turns_every_skip_into_a_failure(tmp_path: Path, repository: Path) -> None:
    shutil.copy(repository / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_fine.py").write_text("def test_fine():\n    pass\n", encoding="utf-8")
    for name, text in SKIPS.items():
        (tmp_path / f"test_{name}.py").write_text(text, encoding="utf-8")
    assert run_pytest(tmp_path).returncode == 0
    gate = run_pytest(tmp_path, RENJA_NO_SKIP="1", PYTEST_ADDOPTS="--continue-on-collection-errors")
    assert gate.returncode != 0
    for name in SKIPS:
        assert re.search(rf"^(FAILED|ERROR) test_{name}\.py.*skipped although", gate.stdout, re.M)


def test_the_gate_runs_what_the_readme_tells(repository: Path) -> None:
    gate = (repository / ".ci" / "run").read_text(encoding="utf-8")
    for command in ("make build", "make check", "RENJA_NO_SKIP=1 make test"):
        assert command in gate
    assert "|| true" not in gate
    assert "set -euo pipefail" in gate


@pytest.mark.skipif(sys.platform == "win32", reason="make and bash are those of POSIX")
def test_the_gate_is_sound_bash(repository: Path) -> None:
    subprocess.run(["bash", "-n", str(repository / ".ci" / "run")], check=True)


def test_every_make_command_of_the_readme_is_there(repository: Path) -> None:
    makefile = (repository / "Makefile").read_text(encoding="utf-8")
    readme = (repository / "README.md").read_text(encoding="utf-8")
    commands = set(re.findall(r"^    make ([a-z]+)", readme, re.M))
    assert {"build", "test", "check", "accept", "clean"} <= commands
    for command in commands:
        assert re.search(rf"^{command}:", makefile, re.M), command


def test_every_dependency_is_explained(repository: Path) -> None:
    told = (repository / "ARCHITECTURE.md").read_text(encoding="utf-8")
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    for requirement in project["project"]["dependencies"]:
        name = re.split(r"[<>=]", requirement)[0]
        assert re.search(rf"\b{re.escape(name)}\b", told), name


def test_every_module_named_in_the_architecture_is_there(repository: Path) -> None:
    told = (repository / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:renja/|tests/|load/|look/|model/|write/|document/)[\w./]*)`", told)
    assert len(named) > 10
    for path in named:
        assert (repository / path).exists() or (repository / "renja" / path).exists(), path


@pytest.mark.skipif(shutil.which("git") is None, reason="git is missing: apt-get install git")
def test_outputs_are_never_committed(repository: Path) -> None:
    if not (repository / ".git").exists():
        pytest.skip("this is no git checkout: git clone")
    command = ["git", "check-ignore", "output/2024/renja.docx", "output/.gitkeep"]
    run = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert run.stdout.split() == ["output/2024/renja.docx"]
