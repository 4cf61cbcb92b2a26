"""The same data gives the same bytes, wherever and however the program runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

WORLDS: tuple[dict[str, str], ...] = (
    {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "RAYON_NUM_THREADS": "1"},
    {
        "TZ": "Asia/Jakarta",
        "LC_ALL": "id_ID.UTF-8",
        "LANG": "id_ID.UTF-8",
        "PYTHONHASHSEED": "4711",
        "SOURCE_DATE_EPOCH": "1",
        "MPLCONFIGDIR": "/nonexistent",
        "COLUMNS": "40",
    },
)


def outputs(project: Path, environment: dict[str, str]) -> dict[str, bytes]:
    command = [sys.executable, "-m", "renja", "build", "--project", str(project)]
    done = subprocess.run(
        command,
        env={**os.environ, **environment},
        cwd=project.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    folder = project / "output"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_folders_time_zones_locales_and_hash_seeds_give_the_same_bytes(
    tmp_path: Path, repository: Path
) -> None:
    made = []
    for number, world in enumerate(WORLDS):
        project = tmp_path / f"folder-{number}" / ("x" * (1 + 20 * number))
        for name in ("data", "templates"):
            shutil.copytree(repository / name, project / name)
        made.append(outputs(project, world))
    first, second = made
    assert list(first) == list(second)
    assert [name for name in first if first[name] != second[name]] == []
