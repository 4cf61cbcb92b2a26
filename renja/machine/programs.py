"""The programs of this machine that are run beside this one: where they are, what they see."""

from __future__ import annotations

import os
import shutil
import sys
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


def outside_environment(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the environment for a program that isn't ours.

    The folder without Python begins with its own libraries on LD_LIBRARY_PATH, where another
    program would find them in the place of its own; PyInstaller keeps what stood there before.
    """
    outside = dict(environment)
    if getattr(sys, "frozen", False):
        before = outside.pop("LD_LIBRARY_PATH_ORIG", None)
        outside.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            outside["LD_LIBRARY_PATH"] = before
    return outside
