"""The wheel: whole, and at work elsewhere with another project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """Return the path of the wheel, built from a copy of the sources."""
    source = tmp_path_factory.mktemp("source")
    for name in ("renja", "templates"):
        shutil.copytree(
            repository / name, source / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name in ("pyproject.toml", "README.md", "LICENSE", "requirements.lock"):
        shutil.copy(repository / name, source)
    into = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    command += ["--no-build-isolation", "--wheel-dir", str(into), str(source)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    (made,) = into.glob("*.whl")
    return made


def test_the_wheel_carries_every_module_page_and_template(wheel: Path, repository: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    wanted = {
        path.relative_to(repository).as_posix()
        for path in (repository / "renja").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {"renja/manual/RJ106.md", "renja/init/kerangka/semua/dot_gitignore"} <= wanted
    wanted |= {
        f"renja/{path.relative_to(repository).as_posix()}"
        for path in (repository / "templates").rglob("*")
        if path.is_file()
    }
    assert wanted <= inside
    assert not [name for name in inside if name.startswith(("tests", "data", "templates"))]


class Installed:
    """The wheel in an environment of its own, where nothing else of this repository is."""

    def __init__(self, home: Path, wheel: Path) -> None:
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
        self.home = home
        self._scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
        paths = {"base": str(home), "platbase": str(home)}
        site = Path(sysconfig.get_path("purelib", "venv", paths))
        # The libraries are those of this environment; a line in a .pth file reads no other
        # .pth files, so that the program itself can only come from the wheel.
        libraries = sysconfig.get_path("purelib") + "\n"
        (site / "libraries.pth").write_text(libraries, encoding="utf-8")
        command = [sys.executable, "-m", "pip", "--python", str(self._scripts / "python")]
        command += ["install", "--quiet", "--no-deps", "--no-index", str(wheel)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr

    def run(self, folder: Path, program: str, *typed: str) -> str:
        """Return what a program of the environment prints, run in a folder."""
        clean = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
        command = [str(self._scripts / program), *typed]
        done = subprocess.run(
            command, cwd=folder, env=clean, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(tmp_path_factory.mktemp("installed") / "environment", wheel)


def test_installed_elsewhere_it_builds_another_project(
    installed: Installed, small_project: Path
) -> None:
    where = installed.run(small_project, "python", "-c", "import renja; print(renja.__file__)")
    assert Path(where.strip()).is_relative_to(installed.home)
    installed.run(small_project, "renja", "build")
    assert (small_project / "output" / "2025" / "renja.docx").is_file()


def test_installed_elsewhere_it_begins_a_project_which_builds_at_once(
    installed: Installed, wheel: Path, tmp_path: Path
) -> None:
    installed.run(tmp_path, "renja", "init", "rencana kerja baru", "--yes", "--year", "2026")
    project = tmp_path / "rencana kerja baru"
    assert (project / "alat" / wheel.name).read_bytes() == wheel.read_bytes()
    requirement = (project / "alat" / "persyaratan.txt").read_text(encoding="utf-8")
    assert requirement.splitlines()[-1] == f"./alat/{wheel.name}"
    assert "RJ517" in installed.run(project, "renja", "check", "--format", "concise")
    installed.run(project, "renja", "build")
    assert (project / "output" / "2026" / "renja.docx").is_file()
    assert (project / "output" / "2026" / "renja.pdf").is_file()


def test_a_new_project_installs_the_program_by_its_own_requirement(
    installed: Installed, tmp_path: Path, repository: Path
) -> None:
    """As its workflows do, from the wheel that came along; the lock of its libraries is in it."""
    installed.run(tmp_path, "renja", "init", "baru", "--yes")
    home = tmp_path / "mesin lain"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    command += ["--no-deps", "--no-index", "-r", "alat/persyaratan.txt"]
    subprocess.run(command, cwd=tmp_path / "baru", check=True)
    assert list(home.rglob("renja/init/kerangka/semua/README.md"))
    (lock,) = home.rglob("share/renja/requirements.lock")
    assert lock.read_bytes() == (repository / "requirements.lock").read_bytes()


def test_no_lock_file_names_a_registry(repository: Path) -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (repository / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
        assert "index" not in text
