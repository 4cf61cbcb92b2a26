"""The git commit that the inputs of a plan stand at, where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from renja.git import ask_git
from renja.programs import program_on_path


@dataclass(frozen=True, slots=True)
class Commit:
    """The last commit that touched the inputs, '' if none; changed: they differ from it."""

    id: str = ""
    changed: bool = False


def last_commit(project: Path, inputs: Sequence[str]) -> Commit:
    """Return the commit of inputs (paths within project).

    Not HEAD: a commit that touches nothing of the plan says nothing about its outputs.
    """
    git = program_on_path("git")
    if git is None:
        return Commit()
    found = _git(git, project, "log", "-1", "--format=%H", "--", *inputs)
    if not found:
        return Commit()
    return Commit(found, bool(_git(git, project, "status", "--porcelain", "--", *inputs)))


def changed_files(project: Path, inputs: Sequence[str]) -> tuple[str, ...]:
    """Return the inputs' files that differ from the last commit, new ones too, as paths within
    project; none where it is in no repository."""
    git = program_on_path("git")
    if git is None:
        return ()
    asked = ("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all")
    records = ask_git(git, project, *asked, "--", *inputs).records
    top = way_from_top(project)
    return tuple(sorted(record[3:].removeprefix(top) for record in records))


def last_commit_at(project: Path, revision: str, inputs: Sequence[str]) -> Commit:
    """Return the last commit that touched the inputs, as of a revision."""
    git = program_on_path("git")
    return Commit(
        _git(git, project, "log", "-1", "--format=%H", revision, "--", *inputs) if git else ""
    )


def commits_of(project: Path, inputs: Sequence[str], most: int) -> tuple[str, ...]:
    """Return the latest commits that touched the inputs, so many at most, the last one first."""
    git = program_on_path("git")
    if git is None:
        return ()
    return tuple(_git(git, project, "log", f"-{most}", "--format=%H", "--", *inputs).split())


def way_from_top(project: Path) -> str:
    """Return the way from the repository's top to the project: '', or 'rencana/'."""
    git = program_on_path("git")
    return _git(git, project, "rev-parse", "--show-prefix") if git else ""


def _git(git: str, project: Path, *arguments: str) -> str:
    """Return what git prints, '' where it refuses (no repository, not the user's own)."""
    return ask_git(git, project, *arguments).text
