"""The folder without Python: made once from its spec, then run as an office would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from renja.pipeline.build import build
from tests.conftest import program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has a job of its own")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Iterator[Path]:
    """Return the folder, in which nobody may write."""
    program("objdump", "apt-get install binutils")
    place = tmp_path_factory.mktemp("bundle")
    command = [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", "--distpath"]
    command += [
        str(place),
        "--workpath",
        str(place / "work"),
        str(repository / "bundle/renja.spec"),
    ]
    environment = os.environ | {"PYINSTALLER_CONFIG_DIR": str(place / "settings")}
    made = subprocess.run(
        command, cwd=place, env=environment, capture_output=True, text=True, check=False
    )
    if "PythonLibraryNotFoundError" in made.stderr:
        version = ".".join(map(str, sys.version_info[:2]))
        pytest.skip(f"libpython is missing: apt-get install libpython{version}")
    assert made.returncode == 0, made.stderr
    for path in (place / "Renja").rglob("*"):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    yield place / "Renja"
    for path in (place / "Renja").rglob("*"):
        if path.is_dir():
            path.chmod(0o755)


@pytest.fixture
def project(tmp_path: Path, repository: Path) -> Path:
    """Return a folder with blanks in its name that holds data/2024."""
    made = tmp_path / "rencana kami"
    shutil.copytree(repository / "data/2024", made / "data/2024")
    return made


@pytest.fixture(name="opened")
def a_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file in which a fake xdg-open writes what it was asked to open, and with which
    LD_LIBRARY_PATH."""
    log, programs = tmp_path / "opened", tmp_path / "programs"
    programs.mkdir()
    opener = programs / "xdg-open"
    opener.write_text(
        f"#!/bin/sh\nprintf '%s\\n' \"$1\" \"${{LD_LIBRARY_PATH-unset}}\" > '{log}'\n", "utf-8"
    )
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    return log


def click(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script as a double click does: from a folder that has nothing to do with it."""
    return subprocess.run(
        [str(script), *arguments],
        cwd="/",
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_program_does_all_its_work_and_makes_the_bytes_that_its_sources_make(
    folder: Path, project: Path, repository: Path
) -> None:
    built = build(project, 2024, project / "output")
    assert built.manifest is not None
    command = [sys.executable, str(repository / "bundle/smoke.py"), str(folder)]
    command += ["--same-as", str(built.folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "12 files are the same as by sources" in run.stdout
    size = re.search(r"(\d+) MB", run.stdout)
    assert size is not None
    assert int(size[1]) < 260


def test_its_digest_is_that_of_the_sources(folder: Path, project: Path) -> None:
    here, there = project / "output", project / "lain"
    build(project, 2024, here)
    made = click(folder / "renja", "build", "--project", str(project), "--output", str(there))
    assert made.returncode == 0, made.stdout + made.stderr
    manifests = [(place / "2024/manifest.json").read_bytes() for place in (here, there)]
    assert manifests[0] == manifests[1]


def test_a_double_click_in_the_folder_means_the_plan_around_it(
    folder: Path, repository: Path, opened: Path
) -> None:
    shutil.copytree(repository / "data/2024", folder.parent / "data/2024")
    run = click(folder / "renja.sh")
    assert run.returncode == 0, run.stdout + run.stderr
    document = opened.read_text(encoding="utf-8").splitlines()[0]
    assert document == str(folder.parent / "output/2024/renja.docx")


def test_a_double_click_beside_the_folder_builds_and_opens_the_document(
    folder: Path, project: Path, opened: Path
) -> None:
    (project / "Renja").symlink_to(folder)
    shutil.copy(folder / "renja.sh", project)
    run = click(project / "renja.sh")
    assert run.returncode == 0, run.stdout + run.stderr
    assert opened.read_text(encoding="utf-8").splitlines() == [
        str(project / "output/2024/renja.docx"),
        "unset",
    ]


def test_a_folder_that_is_dropped_on_it_with_a_galat_opens_the_page_of_findings(
    folder: Path, project: Path, opened: Path
) -> None:
    sasaran = project / "data/2024/sasaran.yaml"
    text = sasaran.read_text(encoding="utf-8")
    sasaran.write_text(text.replace("target: 96\n", "target: 1.500\n"), encoding="utf-8")
    run = click(folder / "renja.sh", str(project))
    assert run.returncode == 1, run.stdout + run.stderr
    page = project / "output/temuan.html"
    assert opened.read_text(encoding="utf-8").splitlines()[0] == str(page)
    assert "IKU.3, target: '1.500' rancu" in page.read_text(encoding="utf-8")


def test_a_file_that_is_dropped_on_it_means_its_project(
    folder: Path, project: Path, opened: Path
) -> None:
    run = click(folder / "renja.sh", str(project / "data/2024/sasaran.yaml"))
    assert run.returncode == 0, run.stdout + run.stderr
    assert opened.read_text(encoding="utf-8").splitlines()[0].endswith("output/2024/renja.docx")


def test_without_a_plan_it_says_what_is_missing(folder: Path, tmp_path: Path, opened: Path) -> None:
    run = click(folder / "renja.sh", str(tmp_path))
    assert run.returncode == 2
    assert "tidak ada proyek Renja" in run.stderr
    assert not opened.exists()


def test_without_its_program_it_says_where_to_put_it(repository: Path, tmp_path: Path) -> None:
    shutil.copy(repository / "bundle/renja.sh", tmp_path)
    run = click(tmp_path / "renja.sh")
    assert run.returncode == 1
    assert "Program Renja tidak ditemukan" in run.stdout


def test_the_batch_file_has_the_line_ends_and_the_labels_that_windows_wants(
    folder: Path, repository: Path
) -> None:
    shipped = (folder / "Renja.bat").read_bytes()
    assert shipped == (repository / "bundle/Renja.bat").read_bytes()
    assert shipped.count(b"\r\n") == shipped.count(b"\n") > 20
    text = shipped.decode("ascii")
    labels = set(re.findall(r"(?m)^:(\w+)", text))
    assert set(re.findall(r"goto (\w+)", text)) == labels
    assert not re.search(r"(?m)[()]\s*$", text), "a bracket in a path would end such a block"
