"""The workflow file: each checker catches what the others miss."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

WORKFLOW = ".github/workflows/renja.yml"
CHECKERS = {
    "actionlint": ("actionlint", WORKFLOW),
    "zizmor": ("zizmor", "--offline", "--no-progress", "--quiet", WORKFLOW),
    "check-jsonschema": (
        "check-jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        WORKFLOW,
    ),
}


@pytest.mark.parametrize("name", CHECKERS)
def test_the_workflow_passes(name: str, repository: Path) -> None:
    program, *arguments = CHECKERS[name]
    path = Path(sys.executable).with_name(program)
    run = subprocess.run(
        [str(path), *arguments], cwd=repository, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_actions_are_pinned_by_commit_and_name_their_version(repository: Path) -> None:
    uses = re.findall(r"uses: (.*)", (repository / WORKFLOW).read_text(encoding="utf-8"))
    assert len(uses) >= 5
    for action in uses:
        assert re.fullmatch(r"[\w-]+(/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


def test_the_three_systems_build_and_hand_out_both_documents(repository: Path) -> None:
    jobs = yaml.safe_load((repository / WORKFLOW).read_text(encoding="utf-8"))["jobs"]
    systems = [jobs["gate"]["runs-on"], *jobs["elsewhere"]["strategy"]["matrix"]["os"]]
    assert systems == ["ubuntu-latest", "windows-latest", "macos-latest"]
    for name in ("gate", "elsewhere"):
        steps = jobs[name]["steps"]
        (upload,) = (step for step in steps if "upload-artifact" in step.get("uses", ""))
        assert "renja.docx" in upload["with"]["path"]
        assert "renja.pdf" in upload["with"]["path"]


def test_windows_and_linux_try_out_the_folder_without_python_before_they_hand_it_out(
    repository: Path,
) -> None:
    job = yaml.safe_load((repository / WORKFLOW).read_text(encoding="utf-8"))["jobs"]["bundle"]
    systems = {entry["os"] for entry in job["strategy"]["matrix"]["include"]}
    assert systems == {"windows-latest", "ubuntu-latest"}
    *_, made, tried, _, upload = job["steps"]
    assert made["run"].endswith("bundle/renja.spec")
    assert tried["run"] == "python bundle/smoke.py dist/Renja --same-as output/2024"
    assert upload["uses"].startswith("actions/upload-artifact@")


def test_findings_become_annotations_and_code_scanning(repository: Path) -> None:
    job = yaml.safe_load((repository / WORKFLOW).read_text(encoding="utf-8"))["jobs"]["findings"]
    assert job["permissions"] == {"contents": "read", "security-events": "write"}
    runs = [step.get("run", "") for step in job["steps"]]
    assert "renja check --all --format sarif --exit-zero > temuan.sarif" in runs
    assert runs[-1] == "renja check --all --format github"
