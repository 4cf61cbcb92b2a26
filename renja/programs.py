"""Where the programs of this machine are that are run beside this one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path


def program_on_path(name: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """Return a program from the folders of PATH that are named in full.

    Why not which(name): on Windows it looks into the working folder first, and a git.exe
    that came with a project's files would be run.
    """
    folders = (folder for folder in os.get_exec_path(environment) if Path(folder).is_absolute())
    found = (shutil.which(os.path.join(folder, name)) for folder in folders)  # noqa: PTH118
    return next(filter(None, found), None)
