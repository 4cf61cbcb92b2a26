"""The workflow files of this repository: each checker catches what the others miss."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.init.test_skeleton import files_of

WORKFLOWS = ".github/workflows"
EVERYBODYS = ("renja.yml", "renja-catatan.yml", "renja-rilis.yml")
CHECKERS = {
    "actionlint": ("actionlint",),
    "zizmor": ("zizmor", "--offline", "--no-progress", "--quiet", ".github"),
    "workflows": ("check-jsonschema", "--builtin-schema", "vendor.github-workflows"),
    "action": (
        "check-jsonschema",
        "--builtin-schema",
        "vendor.github-actions",
        ".github/actions/pasang/action.yml",
    ),
}
TAKES_FILES = ("actionlint", "workflows")


def workflow(repository: Path, name: str) -> Any:
    return yaml.safe_load((repository / WORKFLOWS / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", CHECKERS)
def test_the_workflows_pass(name: str, repository: Path) -> None:
    program, *arguments = CHECKERS[name]
    files = [*map(str, sorted((repository / WORKFLOWS).iterdir()))] if name in TAKES_FILES else []
    path = Path(sys.executable).with_name(program)
    run = subprocess.run(
        [str(path), *arguments, *files], cwd=repository, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_actions_are_pinned_by_commit_and_name_their_version(repository: Path) -> None:
    versions: dict[str, str] = {}
    for file in sorted((repository / ".github").rglob("*.yml")):
        for action in re.findall(r"uses: (.*)", file.read_text(encoding="utf-8")):
            if action == "$/.github/actions/pasang":
                continue
            assert re.fullmatch(r"[\w-]+(/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)
            name, _, version = action.partition("@")
            assert versions.setdefault(name, version) == version, f"{name} has two versions"
    assert len(versions) >= 6


def test_what_every_project_has_is_what_this_repository_runs(repository: Path) -> None:
    """Only how the program is installed differs: here from its sources."""
    files = files_of()
    assert {f"{WORKFLOWS}/{name}" for name in EVERYBODYS} == {
        name for name in files if name.startswith(WORKFLOWS)
    }
    for name in EVERYBODYS:
        own = (repository / WORKFLOWS / name).read_text(encoding="utf-8")
        assert files[f"{WORKFLOWS}/{name}"].decode() == own, name


def test_only_the_jobs_that_run_no_strangers_code_may_write(repository: Path) -> None:
    may = {}
    for file in sorted((repository / WORKFLOWS).iterdir()):
        told = workflow(repository, file.name)
        assert told["permissions"] == {}, file.name
        for name, job in told["jobs"].items():
            assert job["timeout-minutes"] <= 30
            writes = {right for right, how in job["permissions"].items() if how == "write"}
            if writes:
                may[file.name, name] = writes
    assert may == {
        ("program.yml", "scanning"): {"security-events"},
        ("renja-catatan.yml", "catatan"): {"pull-requests"},
        ("renja-rilis.yml", "rilis"): {"attestations", "contents", "id-token"},
    }


def test_no_job_sees_a_secret_but_the_token_of_its_run(repository: Path) -> None:
    for file in sorted((repository / WORKFLOWS).iterdir()):
        text = file.read_text(encoding="utf-8")
        assert "secrets." not in text
        assert "pull_request_target" not in text
        assert text.count("github.token") == (file.name in EVERYBODYS[1:])
        checkouts = text.count("actions/checkout@")
        assert text.count("persist-credentials: false") == checkouts


def test_the_comment_is_written_by_the_code_of_the_default_branch(repository: Path) -> None:
    text = (repository / WORKFLOWS / "renja-catatan.yml").read_text(encoding="utf-8")
    (job,) = yaml.safe_load(text)["jobs"].values()
    checkout, install, comment = job["steps"]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert install["uses"].startswith("$/")
    assert comment["run"] == "renja ci comment"
    assert not re.findall(r"workflow_run\.(head_sha|pull_requests)", text)
    runs = re.findall(r"run: .*", text)
    assert all("${{" not in run for run in runs)
    assert text.count("zizmor: ignore") == 1  # the trigger itself


def test_what_is_collected_is_what_the_comment_asks_for(repository: Path) -> None:
    from renja.ci.github import ARTIFACT

    (job,) = workflow(repository, "renja.yml")["jobs"].values()
    collected, upload = job["steps"][2:4]
    assert collected["run"] == "renja ci collect --since HEAD^1 --output catatan/catatan.json"
    assert upload["with"]["name"] == ARTIFACT
    assert upload["with"]["path"] == "catatan/catatan.json"
    assert workflow(repository, "renja-catatan.yml")[True]["workflow_run"]["workflows"] == [
        workflow(repository, "renja.yml")["name"]
    ]


def test_what_is_released_comes_from_the_job_that_may_not_write(repository: Path) -> None:
    from renja.ci.release import DOCUMENTS, MATRIKS, NOTES

    told = workflow(repository, "renja-rilis.yml")
    build, publish = told["jobs"].values()
    assert build["permissions"] == {"contents": "read"}
    assert build["steps"][1]["with"]["cache"] == ""
    assert publish["needs"] == "susun"
    assert not [step for step in publish["steps"] if "checkout" in step.get("uses", "")]
    *_, attest, release = publish["steps"]
    for pattern in attest["with"]["subject-path"].split():
        assert pattern in release["run"]
        assert any(Path("rilis", name).match(pattern) for name in (*DOCUMENTS, *MATRIKS))
    assert NOTES in release["run"]


def test_the_three_systems_build_and_hand_out_both_documents(repository: Path) -> None:
    jobs = workflow(repository, "program.yml")["jobs"]
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
    job = workflow(repository, "program.yml")["jobs"]["bundle"]
    systems = {entry["os"] for entry in job["strategy"]["matrix"]["include"]}
    assert systems == {"windows-latest", "ubuntu-latest"}
    *_, made, tried, _, upload = job["steps"]
    assert made["run"].endswith("bundle/renja.spec")
    assert tried["run"] == "python bundle/smoke.py dist/Renja --same-as output/2024"
    assert upload["uses"].startswith("actions/upload-artifact@")


def test_findings_become_annotations_and_code_scanning(repository: Path) -> None:
    (job,) = workflow(repository, "renja.yml")["jobs"].values()
    assert "renja check --all --format github" in [step.get("run") for step in job["steps"]]
    scanning = workflow(repository, "program.yml")["jobs"]["scanning"]
    runs = [step.get("run", "") for step in scanning["steps"]]
    assert "renja check --all --format sarif --exit-zero > temuan.sarif" in runs
