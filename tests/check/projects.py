"""Projects of one year, 2025, made of a smallest plan and the files of a case."""

from __future__ import annotations

import shutil
from pathlib import Path

SMALLEST = Path(__file__).parent / "dasar"
YEAR = 2025


def project_of(case: Path | None, folder: Path) -> Path:
    """Return a project whose data are the smallest plan with a case's files in their place.

    A file naskah/NAME.md of the case stands in the plan's naskah; renja.yaml in the project.
    """
    data = folder / "data" / str(YEAR)
    shutil.copytree(SMALLEST, data)
    for file in case.glob("*.yaml") if case else ():
        shutil.copy(file, folder if file.name == "renja.yaml" else data)
    if case and (case / "naskah").is_dir():
        shutil.copytree(case / "naskah", data / "naskah")
    return folder


def project_with(folder: Path, **files: str | bytes | None) -> Path:
    """Return a project with the smallest plan, some of its files replaced or (None) removed."""
    data = project_of(None, folder) / "data" / str(YEAR)
    for name, content in files.items():
        file = data / f"{name}.yaml"
        if content is None:
            file.unlink()
        else:
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder
