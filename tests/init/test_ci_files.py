"""The workflow files that a new project gets: each checker catches what the others miss."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from renja.init.answers import Given, usual_answers
from renja.init.origin import WHEEL, Origin
from renja.init.skeleton import project_files

GITLAB, ACTION = ".gitlab-ci.yml", ".github/actions/pasang/action.yml"
CHECKERS = {
    "actionlint": ("actionlint", ".github/workflows/renja-catatan.yml"),
    "zizmor": ("zizmor", "--offline", "--no-progress", "--quiet", ".github"),
    "check-jsonschema": ("check-jsonschema", "--builtin-schema", "vendor.github-actions", ACTION),
    "gitlab": ("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", GITLAB),
    "pre-commit": ("pre-commit", "validate-config", ".pre-commit-config.yaml"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("proyek")
    files = project_files(usual_answers(Given(), 2026), Origin(f"./alat/{WHEEL}"))
    for name in files:
        if name.startswith((".github/", ".gitlab", ".pre-commit")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(files[name])
    return folder


@pytest.fixture(scope="module")
def gitlab(project: Path) -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load((project / GITLAB).read_text(encoding="utf-8"))
    return told


@pytest.mark.parametrize("name", CHECKERS)
def test_the_checkers_find_nothing(name: str, project: Path) -> None:
    program, *arguments = CHECKERS[name]
    path = Path(sys.executable).with_name(program)
    run = subprocess.run(
        [str(path), *arguments], cwd=project, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_python_is_set_up_as_in_this_repository(project: Path, repository: Path) -> None:
    """The workflows themselves are those of this repository (tests/test_workflow.py)."""
    (uses,) = re.findall(r"uses: (.*)", (project / ACTION).read_text(encoding="utf-8"))
    assert f"uses: {uses}\n" in (repository / ACTION).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [ACTION, GITLAB])
def test_libraries_come_by_the_lock_that_the_program_brings(name: str, project: Path) -> None:
    lines = (project / name).read_text(encoding="utf-8").replace("\\\n", "")
    installs = [shlex.split(line) for line in re.findall(r"python -m pip install.*", lines)]
    program, libraries = installs
    assert program[-3:] == ["--no-deps", "-r", "alat/persyaratan.txt"]
    assert "--require-hashes" in libraries
    assert libraries[-1].endswith("/requirements.lock")
    assert "share/renja" in lines


def test_gitlabs_image_is_pinned_by_its_digest(gitlab: dict[str, Any]) -> None:
    assert re.fullmatch(r"python:[\w.-]+@sha256:[0-9a-f]{64}", gitlab["default"]["image"])
    assert [name for name, job in gitlab.items() if "image" in job] == ["default"]


def test_gitlab_gets_code_quality_documents_and_a_note(gitlab: dict[str, Any]) -> None:
    check = gitlab["periksa"]
    assert "renja check --all --format gitlab --exit-zero --output temuan.json" in check["script"]
    assert check["script"][-1] == "renja check --all --quiet"  # its status stops the pipeline
    assert check["artifacts"]["reports"] == {"codequality": "temuan.json"}
    assert check["artifacts"]["when"] == "always"
    assert "output/*/renja.docx" in gitlab["susun"]["artifacts"]["paths"]
    assert "--output catatan.json" in check["script"][1]
    assert gitlab["catatan"]["script"] == ["renja ci comment catatan.json"]


def test_on_gitlab_the_token_never_meets_code_from_another_project(gitlab: dict[str, Any]) -> None:
    (rule,) = gitlab["catatan"]["rules"]
    assert "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_MERGE_REQUEST_PROJECT_ID" in rule["if"]
    assert "RENJA_TOKEN" not in str(gitlab)  # the variable reaches the job by itself, if at all


def test_on_gitlab_a_final_tag_becomes_a_release_without_what_other_runs_kept(
    gitlab: dict[str, Any],
) -> None:
    for name in ("susun rilis", "rilis"):
        (rule,) = gitlab[name]["rules"]
        (pattern,) = re.findall(r"/(.*)/", rule["if"])
        assert re.fullmatch(pattern, "renja-2024-final")
        assert re.fullmatch(pattern, "renja-2024-perubahan-1-final")
        assert not re.search(pattern, "renja-2024")
        assert gitlab[name]["cache"] == []
    assert gitlab["susun rilis"]["script"] == ['renja ci release "$CI_COMMIT_TAG" --output rilis']
    assert gitlab["rilis"]["script"] == ["renja ci publish rilis"]


def test_every_command_of_the_files_is_one_that_the_program_knows(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from renja.cli import run

    texts = [file.read_text(encoding="utf-8") for file in project.rglob("*.yml")]
    commands = {
        tuple(shlex.split(line))
        for text in texts
        for line in re.findall(
            r"(?:^|[-:] | )renja ((?:ci|check|build|diff) [^;|>\n]*|build)$", text, re.M
        )
    }
    assert len(commands) >= 7
    for words in commands:
        options = {word for word in words if word.startswith("--")}
        steps = words[: 2 if words[0] == "ci" else 1]
        assert run([*steps, "--help"]) == 0
        shown = capsys.readouterr().out
        assert all(option in shown for option in options), words
