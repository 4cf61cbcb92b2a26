"""The git repository of a project: its revisions, and what a project was at one of them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from renja.history.git import Answer, ask_git
from renja.machine.programs import program_on_path
from renja.model.numbers import YEAR_PATTERN
from renja.sources.files import inputs_of, own_sources

HEAD = "HEAD"
_YEAR = re.compile(YEAR_PATTERN)
_NOT_ON_WINDOWS = frozenset('\\:*?"<>|')
NO_COMMIT = "repositori git ini belum punya commit"
_NO_GIT = "git tidak terpasang di komputer ini"
_NO_REPOSITORY = "not a git repository (or any"  # of the parents either
_OWNED = re.compile(r"repository at '(.+)'")
_IGNORED = "!! "  # how a record of `git status` begins
_MISSING = "isi revisi itu tidak seluruhnya ada di klon ini; ambil dengan: git fetch --refetch"


class RevisionError(Exception):
    """What git has, or knows, can't be read; says why."""


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """The inputs of a plan that differ from the last commit, new ones too, as paths within the
    project; ignored: those of them that git was told to ignore."""

    files: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Commit:
    """The last commit that touched the inputs, '' if none; changed: they differ from it."""

    id: str = ""
    changed: bool = False


class Repository:
    """The git repository that a project is in, where there is one."""

    def __init__(self, project: Path) -> None:
        self._git, self._project = program_on_path("git"), project
        self._prefix: str | None = None

    def trouble(self) -> str:
        """Return why revisions can't be read, '' where they can."""
        if self._git is None:
            return _NO_GIT
        answer = self._ask("rev-parse", "--show-prefix")
        if answer.status:
            return self._why(answer)
        if self._ask("rev-parse", "--verify", "--quiet", "HEAD").status:
            return NO_COMMIT
        return ""

    def is_absent(self) -> bool:
        """Return whether the project is in no repository. One that git refuses to read is there,
        and so is one without a git to read it."""
        answer = self._ask("rev-parse", "--show-prefix")
        return bool(answer.status) and self._found_none(answer)

    def commit(self, name: str) -> str:
        """Return the id of the commit that a name means, '' where it means none."""
        if name.startswith("-") or not name.isprintable():
            return ""
        asked = ("--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        return self._ask("rev-parse", *asked).text.removeprefix("--end-of-options").strip()

    def names(self) -> list[str]:
        """Return the names that revisions have here."""
        refs = self._ask("for-each-ref", "--format=%(refname:short)")
        return [HEAD, *refs.text.split()]

    def tag_of(self, tahun: int) -> str:
        """Return the latest tag that tells a year in its name and at which the data of that year
        were what they are at HEAD, '' where there is none."""
        data = f"{self.way_from_top}data/{tahun}"
        now = self._ask("rev-parse", "--verify", "--quiet", f"{HEAD}:{data}").text
        tags = self._ask("for-each-ref", "--sort=-creatordate", "--format=%(refname)", "refs/tags")
        for ref in tags.text.split():
            name = ref.removeprefix("refs/tags/")
            then = self._ask("rev-parse", "--verify", "--quiet", f"{ref}:{data}").text
            if str(tahun) in name and now and then == now:
                return name
        return ""

    def nearest_tag(self, patterns: Sequence[str], besides: str) -> str:
        """Return the nearest tag in the history of HEAD that a pattern fits, '' if none."""
        wanted = [f"--match={pattern}" for pattern in patterns]
        asked = ("--tags", "--abbrev=0", *wanted, f"--exclude={besides}", HEAD)
        return self._ask("describe", *asked).text

    def last_commit(self, tahun: int) -> Commit:
        """Return the commit that the inputs of a year's plan stand at.

        Not HEAD: a commit that touches nothing of the plan says nothing about its outputs.
        """
        found = self.last_commit_at(HEAD, tahun).id
        try:
            return Commit(found, bool(found and self.unrecorded(tahun).files))
        except RevisionError:
            return Commit(found, changed=True)

    def last_commit_at(self, revision: str, tahun: int) -> Commit:
        """Return the last commit that touched the inputs of a year's plan, as of a revision."""
        return Commit(self._ask("log", "-1", "--format=%H", revision, "--", *inputs_of(tahun)).text)

    def commits_of(self, tahun: int, most: int) -> tuple[str, ...]:
        """Return the latest commits that touched the inputs of a year's plan, so many at most,
        the last one first."""
        listed = self._ask("log", f"-{most}", "--format=%H", "--", *inputs_of(tahun))
        return tuple(listed.text.split())

    def unrecorded(self, tahun: int) -> Unrecorded:
        """Return the inputs of a year's plan that differ from the last commit; none where the
        project is in no repository. Of what git ignores, only what the plan is made from counts.

        Raises RevisionError where git refuses to tell.
        """
        asked = ("--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignored")
        answer = self._ask("status", *asked, "--", *inputs_of(tahun))
        if answer.status:
            if self._found_none(answer):
                return Unrecorded()
            raise RevisionError(self._why(answer))
        files, ignored = list[str](), list[str]()
        for record in answer.records:
            is_ignored = record.startswith(_IGNORED)
            into = ignored if is_ignored else files
            into.append(record[len(_IGNORED) :].removeprefix(self.way_from_top))
        if ignored:
            own = own_sources(self._project, tahun)
            ignored = [name for name in ignored if name in own]
        return Unrecorded(tuple(sorted([*files, *ignored])), tuple(sorted(ignored)))

    def is_shallow(self) -> bool:
        """Return whether older commits were left out when the repository was cloned."""
        return self._ask("rev-parse", "--is-shallow-repository").text == "true"

    def years(self, commit: str) -> tuple[int, ...]:
        """Return the years that have a folder in data/ at a commit, ascending."""
        listed = self._ask(
            "ls-tree", "-d", "-z", "--name-only", "--full-tree", f"{commit}:{self.way_from_top}data"
        )
        return tuple(sorted(int(name) for name in listed.records if _YEAR.fullmatch(name)))

    def materialise(self, commit: str, name: str, tahun: int, into: Path) -> None:
        """Write the files that a plan is made of at a commit into a folder.

        As they are in the repository: no filter, hook or line end of the machine touches them.
        Raises RevisionError for a link, which could lead anywhere, and where content is missing.
        """
        files = self._files(commit, name, tahun)
        blobs = self._blobs([blob for blob, _ in files])
        for (_, path), content in zip(files, blobs, strict=True):
            target = into.joinpath(*path.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def _files(self, commit: str, name: str, tahun: int) -> list[tuple[str, PurePosixPath]]:
        """Return the blob and the path, from the project's folder, of each file."""
        wanted = [f"{self.way_from_top}{part}" for part in inputs_of(tahun)]
        listed = self._ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
        found = []
        for record in listed.records:
            about, _, path = record.partition("\t")
            mode, _, blob = about.split()
            within = PurePosixPath(path.removeprefix(self.way_from_top))
            if mode == "120000":
                raise RevisionError(f"{within} pada revisi {name} adalah tautan; tidak dibaca")
            if mode.startswith("100") and _is_harmless(within):
                found.append((blob, within))
        return found

    def _blobs(self, names: Sequence[str]) -> Iterator[bytes]:
        asked = "".join(f"{name}\n" for name in names).encode()
        answer = self._ask("cat-file", "--batch", given=asked)
        at = 0
        for _ in names:
            end = answer.out.index(b"\n", at)
            about = answer.out[at:end].split()
            if about[-1] == b"missing":
                raise RevisionError(_MISSING)
            size = int(about[-1])
            yield answer.out[end + 1 : end + 1 + size]
            at = end + 1 + size + 1

    @property
    def way_from_top(self) -> str:
        """Return the way from the repository's top to the project: '', or 'rencana/'."""
        if self._prefix is None:
            printed = self._ask("rev-parse", "--show-prefix").out
            self._prefix = os.fsdecode(printed.removesuffix(b"\n"))
        return self._prefix

    def _why(self, answer: Answer) -> str:
        """Return why git refused, in the words of users where it is known."""
        if self._git is None:
            return _NO_GIT
        if self._found_none(answer):
            return f"{self._project} tidak di dalam repositori git"
        if _NO_REPOSITORY in answer.complaint:
            return f"{self._stands()} ada, tetapi bukan repositori git yang utuh"
        if "dubious ownership" in answer.complaint:
            match = _OWNED.search(answer.complaint)
            return (
                "repositori ini milik pengguna lain; kalau memang dipercaya: "
                f"git config --global --add safe.directory {match[1] if match else self._project}"
            )
        lines = answer.complaint.splitlines() or ["tanpa menyebut sebabnya"]
        return f"git menolak: {lines[0].removeprefix('fatal: ')}"

    def _found_none(self, answer: Answer) -> bool:
        """Return whether git, or its absence, answered so for want of a repository."""
        lacking = answer.complaint == _NO_GIT or _NO_REPOSITORY in answer.complaint
        return lacking and self._stands() is None

    def _stands(self) -> Path | None:
        """Return what makes a folder above, or the project's, a repository: '.git' there."""
        homes = (self._project, *self._project.resolve().parents)
        return next((home / ".git" for home in homes if (home / ".git").exists()), None)

    def _ask(self, *arguments: str, given: bytes = b"") -> Answer:
        """Return git's answer: that of one that refuses, where there is no git."""
        if self._git is None:
            return Answer(b"", _NO_GIT, 1)
        return ask_git(self._git, self._project, *arguments, given=given)


def _is_harmless(path: PurePosixPath) -> bool:
    """Return whether a path of a tree, which anybody may have made, stays in its folder."""
    if os.name == "nt" and any(_NOT_ON_WINDOWS.intersection(part) for part in path.parts):
        return False
    return not path.is_absolute() and ".." not in path.parts
