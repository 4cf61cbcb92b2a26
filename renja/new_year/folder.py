"""data/TAHUN/ made aside and put in its place in one rename."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

ASIDE = ".renja-"


@contextmanager
def project_aside(project: Path) -> Iterator[Path]:
    """Give a folder within the project's data/ in which another project can be made; it is gone
    in the end. Raises OSError."""
    made = Path(tempfile.mkdtemp(prefix=ASIDE, dir=project / "data"))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path within a folder. Raises OSError."""
    for name, content in files.items():
        file = folder / PurePosixPath(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def put_in_place(made: Path, target: Path) -> None:
    """Rename a folder to a name that must be free. Raises OSError."""
    if target.exists() or target.is_symlink():
        raise FileExistsError(f"{target.name} sudah ada")
    made.rename(target)
