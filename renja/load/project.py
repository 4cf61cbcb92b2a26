"""Where a project is, and which years it has."""

from __future__ import annotations

import re
from pathlib import Path

from renja.model.numbers import YEAR_PATTERN

_YEAR = re.compile(YEAR_PATTERN)


def list_years(project: Path) -> tuple[int, ...]:
    """Return the years that have a folder in data/, ascending."""
    try:
        names = [entry.name for entry in (project / "data").iterdir() if entry.is_dir()]
    except OSError:
        return ()
    return tuple(sorted(int(name) for name in names if _YEAR.fullmatch(name)))


def find_project(start: Path) -> Path | None:
    """Return the nearest folder, from start upwards, that holds data/TAHUN/ or renja.yaml."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if list_years(folder) or (folder / "renja.yaml").is_file():
            return folder
    return None
