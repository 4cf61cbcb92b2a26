"""The git commit that the inputs of a plan stand at, where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Commit:
    """The last commit that touched the inputs, '' if none; changed: they differ from it."""

    id: str = ""
    changed: bool = False


def last_commit(project: Path, inputs: Sequence[str]) -> Commit:
    """Return the commit of inputs (paths within project).

    Not HEAD: a commit that touches nothing of the plan says nothing about its outputs.
    """
    git = _find_git()
    if git is None:
        return Commit()
    found = _git(git, project, "log", "-1", "--format=%H", "--", *inputs)
    if not found:
        return Commit()
    return Commit(found, bool(_git(git, project, "status", "--porcelain", "--", *inputs)))


def way_from_top(project: Path) -> str:
    """Return the way from the repository's top to the project: '', or 'rencana/'."""
    git = _find_git()
    return _git(git, project, "rev-parse", "--show-prefix") if git else ""


def _find_git() -> str | None:
    """Return git's program from the folders of PATH that are named in full.

    Why not which('git'): on Windows it looks into the working folder first, and a git.exe
    that came with a project's files would be run.
    """
    folders = (folder for folder in os.get_exec_path() if Path(folder).is_absolute())
    found = (shutil.which(os.path.join(folder, "git")) for folder in folders)  # noqa: PTH118
    return next(filter(None, found), None)


def _git(git: str, project: Path, *arguments: str) -> str:
    """Return what git prints, '' where it refuses (no repository, not the user's own)."""
    environment = os.environ | {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    run = subprocess.run(
        [git, "-c", "core.fsmonitor=false", "-C", str(project), *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return run.stdout.strip() if run.returncode == 0 else ""
