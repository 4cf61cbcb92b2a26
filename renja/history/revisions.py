"""A plan named on the command line: a year, a git revision, a folder, or '.' for what stands here.

What a name means is decided in this order, so that a folder that is called like a branch has a
way to be told ('./nama'):

1. '.' is the working tree; four digits are a year of it.
2. What is written as a path ('./x', '../x', '/x', '~/x', 'C:\\x', 'x\\y') is a folder.
3. What git knows as a revision is one: a commit, a tag, a branch, 'HEAD~1'.
4. What else is there as a folder is one.

':2024' behind any of them but a year tells the year; else the year is that of the other side, or
the latest there.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import typer

from renja.document.kolofon import SHORT_COMMIT
from renja.history.repository import HEAD, Repository, RevisionError
from renja.load.project import list_years
from renja.model.diagnostic import Finding, Place
from renja.model.nearest import did_you_mean
from renja.model.numbers import YEAR_PATTERN
from renja.report.summary import path_text

HERE = "."
_YEAR = re.compile(YEAR_PATTERN)
_OF_HERE = re.compile(rf"\.|(?:\.:)?(?P<year>{_YEAR.pattern})")
_WITH_YEAR = re.compile(r"(?P<name>.+):(?P<year>[0-9]+)", re.DOTALL)
_LIKE_A_PATH = re.compile(r"\.{1,2}(?:[/\\]|$)|[/~]|[A-Za-z]:[/\\]|.*\\")


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan that was named: its project's folder (one that goes again, for a revision), its
    year, and what it is called ('HEAD~1', 'folder kerja'). before_paths stands before a path of
    it in messages: 'HEAD~1:', as git writes it. commit: the full id of a revision's, else ''.
    history: the project whose repository has the plan before a revision, None for this one."""

    project: Path
    tahun: int
    name: str
    before_paths: str = ""
    commit: str = ""
    history: Path | None = None

    @property
    def title(self) -> str:
        """Return 'Renja 2024 pada HEAD~1 (0123456789)'."""
        commit = (
            f" ({self.commit[:SHORT_COMMIT]})"
            if self.commit and not self.commit.startswith(self.name)
            else ""
        )
        return f"Renja {self.tahun} pada {self.name}{commit}"

    def named(self, found: Finding) -> Finding:
        """Return a finding whose paths tell which plan they belong to; its edits, which would
        be made in a folder that goes again, are left out."""
        related = tuple(replace(one, place=self._named_place(one.place)) for one in found.related)
        return replace(found, place=self._named_place(found.place), related=related, fix=())

    def named_texts(self, texts: Mapping[str, str]) -> Mapping[str, str]:
        """Return the texts of sources by paths that tell which plan they belong to."""
        return {self.before_paths + path: text for path, text in texts.items()}

    def _named_place(self, place: Place) -> Place:
        return replace(place, path=self.before_paths + place.path)


@dataclass(frozen=True, slots=True)
class _Named:
    """What was typed, taken apart."""

    kind: Literal["here", "revision", "folder"]
    name: str
    tahun: int | None = None
    commit: str = ""
    folder: Path = Path()


@contextmanager
def named_plans(project: Path, names: Sequence[str]) -> Iterator[tuple[Plan, ...]]:
    """Yield the plans that were named, their files there as long as the context lasts.

    A plan without a year of its own has that of the first that has one, else the latest of the
    last. Raises BadParameter where a name means nothing, or a year isn't there.
    """
    repository = Repository(project)
    found = [_named(name, project, repository) for name in names]
    known = [_years(one, project, repository) for one in found]
    tahun = next((one.tahun for one in found if one.tahun is not None), None)
    if tahun is None:
        tahun = known[-1][-1] if known[-1] else None
    with ExitStack() as stack:
        plans = []
        for typed, one, years in zip(names, found, known, strict=True):
            chosen = replace(one, tahun=one.tahun if one.tahun is not None else tahun)
            _demand_year(typed, chosen, years)
            plans.append(_plan(chosen, project, repository, stack))
        yield tuple(plans)


def the_pair(typed: Sequence[str]) -> tuple[str, str]:
    """Return what two plans are compared by what was typed of them: the last commit and the
    working tree where nothing was; of one, that and the working tree, but a year with its own
    last commit."""
    match list(typed):
        case []:
            return HEAD, HERE
        case [one] if match := _OF_HERE.fullmatch(one):
            return (f"{HEAD}:{match['year']}" if match["year"] else HEAD), one
        case [one]:
            return one, HERE
        case [one, other]:
            return one, other
        case _:
            raise typer.BadParameter("paling banyak dua rencana: A dan B")


def _named(typed: str, project: Path, repository: Repository) -> _Named:
    if not typed.strip():
        raise typer.BadParameter("nama rencana kosong")
    if _YEAR.fullmatch(typed):
        return _Named("here", HERE, int(typed))
    match = _WITH_YEAR.fullmatch(typed)
    name, year = (match["name"], match["year"]) if match else (typed, "")
    if year and not _YEAR.fullmatch(year):
        raise typer.BadParameter(f"{typed!r}: di belakang ':' harus tahun dengan empat angka")
    tahun = int(year) if year else None
    if name == HERE:
        return _Named("here", HERE, tahun)
    folder = _folder(name)
    if _LIKE_A_PATH.match(name):
        if folder is None:
            raise typer.BadParameter(f"tidak ada folder {name!r}")
        return _Named("folder", name, tahun, folder=folder)
    commit = repository.commit(name)
    if commit:
        return _Named("revision", name, tahun, commit=commit)
    if folder is not None:
        return _Named("folder", name, tahun, folder=folder)
    raise typer.BadParameter(_unknown(name, project, repository))


def _folder(name: str) -> Path | None:
    """Return the folder of a name; None where there is none, or no such user or name can be."""
    try:
        folder = Path(name).expanduser()
        return folder.resolve() if folder.is_dir() else None
    except (OSError, RuntimeError):
        return None


def _unknown(name: str, project: Path, repository: Repository) -> str:
    trouble = repository.trouble()
    if trouble and name == HEAD:
        return f"tidak ada revisi HEAD untuk dibandingkan: {trouble}; sebutkan dua rencana, A dan B"
    if trouble:
        return (
            f"{name!r} bukan tahun dan bukan folder, dan revisi git tidak dapat dibaca: {trouble}"
        )
    folders: list[str] = []
    with suppress(OSError):
        folders = [entry.name for entry in Path.cwd().iterdir() if entry.is_dir()]
    years = map(str, list_years(project))
    near = did_you_mean(name, [*repository.names(), *folders, *years], 2)
    told = f"tidak ada revisi, folder, atau tahun {name!r}"
    if repository.is_shallow():
        return f"{told}; klon ini dangkal, riwayatnya diambil dengan: git fetch --unshallow"
    return f"{told}; {near}" if near else f"{told}; daftar revisi: git log --oneline"


def _years(named: _Named, project: Path, repository: Repository) -> tuple[int, ...]:
    match named.kind:
        case "here":
            return list_years(project)
        case "folder":
            return list_years(named.folder)
        case "revision":
            return repository.years(named.commit)


def _demand_year(typed: str, named: _Named, years: Sequence[int]) -> None:
    if named.tahun in years:
        return
    where = {"here": "di proyek ini", "folder": f"di {named.name}"}.get(
        named.kind, f"pada revisi {named.name}"
    )
    if not years:
        raise typer.BadParameter(f"tidak ada data/TAHUN/ {where}")
    there = ", ".join(map(str, years))
    instead = "" if _YEAR.fullmatch(typed) else f"; sebutkan tahunnya: {named.name}:{years[-1]}"
    raise typer.BadParameter(f"tidak ada data/{named.tahun}/ {where}; yang ada: {there}{instead}")


def _plan(named: _Named, project: Path, repository: Repository, stack: ExitStack) -> Plan:
    tahun = named.tahun
    assert tahun is not None
    match named.kind:
        case "here":
            return Plan(project, tahun, "folder kerja")
        case "folder":
            shown = path_text(named.folder, Path.cwd())
            return Plan(named.folder, tahun, shown, shown.rstrip("/\\") + "/")
        case "revision":
            home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="renja-revisi-")))
            try:
                repository.materialise(named.commit, named.name, tahun, home)
            except RevisionError as error:
                raise typer.BadParameter(str(error)) from None
            return Plan(home, tahun, named.name, f"{named.name}:", named.commit, project)
