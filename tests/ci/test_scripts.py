"""The scripts of the workflows, run as they stand there, in a project begun by renja init."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from renja.ci.comment import MARKER
from renja.cli import run
from tests.ci.fake_forge import SHA, Forge
from tests.history.test_commit import git
from tests.history.test_revisions import commit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the runners of both are Linux")

FINAL = "renja-2026-final"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Return an office's project in git: a plan on one branch, and a proposal merged into it, as
    GitHub checks a pull request out."""
    project = tmp_path / "rencana kerja"
    assert run(["init", str(project), "--yes", "--year", "2026", "--quiet"]) == 0
    git(project, "init", "--quiet", "--initial-branch", "utama")
    commit(project, "awal")
    git(project, "checkout", "--quiet", "-b", "usul")
    change_target(project, "91")
    commit(project, "usul")
    git(project, "checkout", "--quiet", "utama")
    git(project, "merge", "--quiet", "--no-ff", "--no-edit", "usul")
    return project


def change_target(project: Path, target: str) -> None:
    file = project / "data/2026/sasaran.yaml"
    text, count = re.subn(
        r"target: [\d.,]+", f"target: {target}", file.read_text(encoding="utf-8"), count=1
    )
    assert count == 1
    file.write_text(text, encoding="utf-8", newline="\n")


def steps(project: Path, name: str, job: str) -> list[str]:
    """Return the scripts of a job of GitHub's, but for the installation."""
    told = yaml.safe_load((project / ".github/workflows" / name).read_text(encoding="utf-8"))
    return [step["run"] for step in told["jobs"][job]["steps"] if "run" in step]


def gitlab_job(project: Path, name: str) -> Any:
    return yaml.safe_load((project / ".gitlab-ci.yml").read_text(encoding="utf-8"))[name]


def shell(project: Path, script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as both forges do, with the program on PATH."""
    bash = shutil.which("bash")
    assert bash is not None
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [bash, "-eo", "pipefail", "-c", script],
        cwd=project,
        env={**os.environ, "PATH": path, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def well(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_pull_request_on_github(office: Path) -> None:
    collect, check, build = steps(office, "renja.yml", "renja")
    well(shell(office, collect))
    collected = json.loads((office / "catatan/catatan.json").read_text(encoding="utf-8"))
    (difference,) = collected["perubahan"]
    assert "91" in [change["menjadi"] for change in difference["perubahan"]]
    assert "::warning title=peringatan RJ5" in well(shell(office, check))
    well(shell(office, build))
    assert {file.name for file in office.glob("output/2026/renja.*")} == {"renja.docx", "renja.pdf"}


def test_a_galat_stops_the_run_on_github_after_it_was_collected(office: Path) -> None:
    change_target(office, "1.500")
    collect, check, _ = steps(office, "renja.yml", "renja")
    well(shell(office, collect))
    done = shell(office, check)
    assert done.returncode == 1
    assert re.search(r"^::error .*file=data/2026/sasaran\.yaml,line=\d+", done.stdout, re.M)


def test_a_merge_request_on_gitlab(office: Path, forge: Forge) -> None:
    notes = "/projects/3/merge_requests/7/notes"
    forge.answer("GET", "/user", {"id": 11})
    forge.answer("GET", notes, [])
    forge.answer("POST", notes, {"id": 1})
    variables = {
        "GITLAB_CI": "true",
        "GITHUB_ACTIONS": "",
        "CI_API_V4_URL": forge.address,
        "CI_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "7",
        "CI_MERGE_REQUEST_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(office, "rev-parse", "HEAD^1"),
        "CI_PIPELINE_URL": "https://forge.contoh/pipelines/1",
        "CI_COMMIT_SHA": SHA,
        "RENJA_TOKEN": "rahasia",
    }
    for job in ("periksa", "susun", "catatan"):
        well(shell(office, "\n".join(gitlab_job(office, job)["script"]), **variables))
    quality = json.loads((office / "temuan.json").read_text(encoding="utf-8"))
    assert {"RJ502", "RJ517"} == {finding["check_name"] for finding in quality}
    (note,) = forge.written()
    assert note.told["body"].startswith(MARKER)
    assert "| 91 |" in note.told["body"]


def test_on_gitlab_a_branch_is_checked_without_a_merge_request(office: Path) -> None:
    script = "\n".join(gitlab_job(office, "periksa")["script"])
    well(shell(office, script, CI_MERGE_REQUEST_DIFF_BASE_SHA=""))
    assert not (office / "catatan.json").exists()
    change_target(office, "1.500")
    assert shell(office, script).returncode == 1
    assert "critical" in (office / "temuan.json").read_text(encoding="utf-8")
