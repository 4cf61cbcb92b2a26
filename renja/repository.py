"""The git repository of a project: its revisions, and what a project was at one of them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import typer

from renja.git import Answer, ask_git
from renja.load.settings import NAME as SETTINGS
from renja.programs import program_on_path

HEAD = "HEAD"
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
_NOT_ON_WINDOWS = frozenset('\\:*?"<>|')
_MISSING = "isi revisi itu tidak seluruhnya ada di klon ini; ambil dengan: git fetch --refetch"


class Repository:
    """The git repository that a project is in, where there is one."""

    def __init__(self, project: Path) -> None:
        self._git, self._project = program_on_path("git"), project
        self._prefix: str | None = None

    def trouble(self) -> str:
        """Return why revisions can't be read, '' where they can."""
        if self._git is None:
            return "git tidak terpasang di komputer ini"
        answer = self._ask("rev-parse", "--show-prefix")
        if answer.status == 0:
            if self._ask("rev-parse", "--verify", "--quiet", "HEAD").status:
                return "repositori git ini belum punya commit"
            return ""
        if "dubious ownership" in answer.complaint:
            return (
                "repositori ini milik pengguna lain; kalau memang dipercaya: "
                f"git config --global --add safe.directory {self._project}"
            )
        return f"{self._project} tidak di dalam repositori git"

    def commit(self, name: str) -> str:
        """Return the id of the commit that a name means, '' where it means none."""
        if self._git is None or name.startswith("-"):
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
        data = f"{self._home}data/{tahun}"
        now = self._ask("rev-parse", "--verify", "--quiet", f"{HEAD}:{data}").text
        tags = self._ask("for-each-ref", "--sort=-creatordate", "--format=%(refname)", "refs/tags")
        for ref in tags.text.split():
            name = ref.removeprefix("refs/tags/")
            then = self._ask("rev-parse", "--verify", "--quiet", f"{ref}:{data}").text
            if str(tahun) in name and now and then == now:
                return name
        return ""

    def is_shallow(self) -> bool:
        """Return whether older commits were left out when the repository was cloned."""
        return self._ask("rev-parse", "--is-shallow-repository").text == "true"

    def years(self, commit: str) -> tuple[int, ...]:
        """Return the years that have a folder in data/ at a commit, ascending."""
        listed = self._ask(
            "ls-tree", "-d", "-z", "--name-only", "--full-tree", f"{commit}:{self._home}data"
        )
        return tuple(sorted(int(name) for name in listed.records if _YEAR.fullmatch(name)))

    def materialise(self, commit: str, name: str, tahun: int, into: Path) -> None:
        """Write the files that a plan is made of at a commit into a folder.

        As they are in the repository: no filter, hook or line end of the machine touches them.
        Raises BadParameter for a link, which could lead anywhere.
        """
        files = self._files(commit, name, tahun)
        blobs = self._blobs([blob for blob, _ in files])
        for (_, path), content in zip(files, blobs, strict=True):
            target = into.joinpath(*path.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def _files(self, commit: str, name: str, tahun: int) -> list[tuple[str, PurePosixPath]]:
        """Return the blob and the path, from the project's folder, of each file."""
        wanted = [f"{self._home}{part}" for part in (f"data/{tahun}", "templates", SETTINGS)]
        listed = self._ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
        found = []
        for record in listed.records:
            about, _, path = record.partition("\t")
            mode, _, blob = about.split()
            within = PurePosixPath(path.removeprefix(self._home))
            if mode == "120000":
                raise typer.BadParameter(f"{within} pada revisi {name} adalah tautan; tidak dibaca")
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
                raise typer.BadParameter(_MISSING)
            size = int(about[-1])
            yield answer.out[end + 1 : end + 1 + size]
            at = end + 1 + size + 1

    @property
    def _home(self) -> str:
        """Return the way from the repository's top to the project: '', or 'rencana/'."""
        if self._prefix is None:
            printed = self._ask("rev-parse", "--show-prefix").out
            self._prefix = os.fsdecode(printed.removesuffix(b"\n"))
        return self._prefix

    def _ask(self, *arguments: str, given: bytes = b"") -> Answer:
        assert self._git is not None
        return ask_git(self._git, self._project, *arguments, given=given)


def _is_harmless(path: PurePosixPath) -> bool:
    """Return whether a path of a tree, which anybody may have made, stays in its folder."""
    if os.name == "nt" and any(_NOT_ON_WINDOWS.intersection(part) for part in path.parts):
        return False
    return not path.is_absolute() and ".." not in path.parts
