"""The workflow files that a new project gets: each checker catches what the others miss."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from renja.init.answers import Given, usual_answers
from renja.init.origin import WHEEL, Origin
from renja.init.skeleton import project_files

GITHUB, GITLAB = ".github/workflows/renja.yml", ".gitlab-ci.yml"
CHECKERS = {
    "actionlint": ("actionlint", GITHUB),
    "zizmor": ("zizmor", "--offline", "--no-progress", "--quiet", GITHUB),
    "check-jsonschema": ("check-jsonschema", "--builtin-schema", "vendor.github-workflows", GITHUB),
    "gitlab": ("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", GITLAB),
    "pre-commit": ("pre-commit", "validate-config", ".pre-commit-config.yaml"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("proyek")
    files = project_files(usual_answers(Given(), 2026), Origin(f"./alat/{WHEEL}"))
    for name in (GITHUB, GITLAB, ".pre-commit-config.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(files[name])
    return folder


@pytest.mark.parametrize("name", CHECKERS)
def test_the_checkers_find_nothing(name: str, project: Path) -> None:
    program, *arguments = CHECKERS[name]
    path = Path(sys.executable).with_name(program)
    run = subprocess.run(
        [str(path), *arguments], cwd=project, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_actions_are_pinned_as_in_the_workflow_of_this_repository(
    project: Path, repository: Path
) -> None:
    uses = re.findall(r"uses: (.*)", (project / GITHUB).read_text(encoding="utf-8"))
    own = (repository / GITHUB).read_text(encoding="utf-8")
    assert len(uses) >= 3
    for action in uses:
        assert re.fullmatch(r"[\w-]+(/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)
        assert f"uses: {action}\n" in own
