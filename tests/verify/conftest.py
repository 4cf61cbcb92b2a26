"""Documents built of the smallest plan, committed in a repository of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from renja.cli import run
from renja.machine.background import Background
from renja.pipeline.studio import Studio
from tests.conftest import REPOSITORY
from tests.history.test_commit import git
from tests.history.test_revisions import commit


@pytest.fixture(scope="session")
def _judged_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("verify") / "kecil"
    shutil.copytree(REPOSITORY / "tests" / "proyek" / "kecil", project)
    dokumen = project / "data/2025/dokumen.yaml"
    told = dokumen.read_text(encoding="utf-8").replace("status: draf", "status: final  # disetujui")
    dokumen.write_text(told, encoding="utf-8")
    git(project, "init", "--quiet", "--initial-branch", "utama")
    (project / ".gitignore").write_text("output/\n")
    commit(project, "rencana")
    assert run(["build", "--quiet", "--final", "--project", str(project)]) == 0
    return project


@pytest.fixture(scope="session")
def _background() -> Iterator[Background]:
    with Background("renja.pipeline.drawing", "renja.figure.svg") as background:
        yield background


@pytest.fixture
def project(
    _judged_once: Path, _background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Return a copy of the committed plan with its final documents, as working folder. What is
    built from here on is drawn by one process, since each would import matplotlib anew."""

    class LastingStudio(Studio):
        def __init__(self, project: Path) -> None:
            super().__init__(project)
            self._background = _background

        def __exit__(self, *_: object) -> None:
            self._aside.shutdown()
            done = self._background.send(str, "selesai")
            while done.get() != "selesai":  # pictures that nobody asked for
                continue

    monkeypatch.setattr("renja.pipeline.build.Studio", LastingStudio)
    copy = Path(shutil.copytree(_judged_once, tmp_path / "rencana kantor"))
    monkeypatch.chdir(copy)
    return copy
