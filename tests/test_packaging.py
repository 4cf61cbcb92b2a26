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
    for name in ("pyproject.toml", "README.md", "LICENSE"):
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
        for pattern in ("*.py", "*.md")
        for path in (repository / "renja").rglob(pattern)
    }
    assert "renja/manual/RJ106.md" in wanted
    wanted |= {
        f"renja/{path.relative_to(repository).as_posix()}"
        for path in (repository / "templates").rglob("*")
        if path.is_file()
    }
    assert wanted <= inside
    assert not [name for name in inside if name.startswith(("tests", "data", "templates"))]


def test_installed_elsewhere_it_builds_another_project(
    wheel: Path, tmp_path: Path, small_project: Path
) -> None:
    home = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    paths = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", "venv", paths))
    # The libraries are those of this environment; a line in a .pth file reads no other
    # .pth files, so that the program itself can only come from the wheel.
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install"]
    run = subprocess.run(
        [*command, "--quiet", "--no-deps", "--no-index", str(wheel)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    where = "import renja; print(renja.__file__)"
    asked = subprocess.run(
        [scripts / "python", "-c", where],
        cwd=small_project,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(asked.stdout.strip()).is_relative_to(home)
    built = subprocess.run(
        [scripts / "renja", "build"],
        cwd=small_project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    assert (small_project / "output" / "2025" / "renja.docx").is_file()


def test_no_lock_file_names_a_registry(repository: Path) -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (repository / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
        assert "index" not in text
