"""The plan that a revision revises, read from git, and what it gives the revised one."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from renja.history.repository import Repository, RevisionError
from renja.load.data_files import NONE
from renja.load.loader import LoadResult, load_plan
from renja.load.yaml_reader import read_tree
from renja.model.codes import finding
from renja.model.diagnostic import Finding, has_galat
from renja.model.fields import Teks
from renja.model.renja import Renja
from renja.model.tree import EmptyNode

_TYPE_IT = (
    "tulis semula pada setiap IKU dan baris pagu yang berubah, lalu kosongkan perubahan, semula."
)


@dataclass(frozen=True, slots=True)
class Before:
    """A plan as its documents tell it: with what it was before its revision, if it is one. renja
    is None where that can't be had."""

    renja: Renja | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan as loaded. typed: as its data files have it; renja: as its documents tell it, with
    what it was before its revision, None where that can't be had; findings: of both."""

    typed: LoadResult
    renja: Renja | None
    findings: tuple[Finding, ...]

    @property
    def texts(self) -> Mapping[str, str]:
        """Return the text of every file that could be read, by its path."""
        return self.typed.texts

    @property
    def at_best(self) -> Renja | None:
        """Return the plan as its documents tell it, else as its data files have it; None where
        these have a galat."""
        return self.renja or self.typed.renja

    @property
    def to_check(self) -> Renja | None:
        """Return as much of the plan as there is."""
        return self.renja or self.typed.to_check


def loaded_plan(
    project: Path,
    tahun: int,
    history: Path | None = None,
    instead: Mapping[str, bytes] = NONE,
) -> Loaded:
    """Return the plan of a year; never raises for what a user can get wrong.

    history: the project whose repository has the plan before a revision, where it isn't this one;
    instead: what files would hold, by path, where a change is tried before it is made.
    """
    loaded = load_plan(project, tahun, instead)
    if loaded.renja is None:
        return Loaded(loaded, None, loaded.findings)
    before = with_plan_before(loaded.renja, history or project)
    return Loaded(loaded, before.renja, (*loaded.findings, *before.findings))


def with_plan_before(renja: Renja, project: Path) -> Before:
    """Return a plan with `semula` filled in from the git revision that it names, if it does.

    project: where git is asked.
    """
    perubahan = renja.dokumen.perubahan
    if perubahan is None or perubahan.semula is None:
        return Before(renja)
    from renja.compare.semula import with_semula

    name, tahun = perubahan.semula, int(renja.dokumen.tahun)
    repository = Repository(project)
    commit, why, how = _commit(repository, name.strip(), tahun)
    if not commit:
        return Before(None, (_not_there(name, why, how),))
    with tempfile.TemporaryDirectory(prefix="renja-semula-") as folder:
        try:
            repository.materialise(commit, name, tahun, Path(folder))
        except RevisionError as error:
            return Before(None, (_not_there(name, str(error), ""),))
        loaded = load_plan(Path(folder), tahun)
    if loaded.renja is None:
        count = sum(has_galat([found]) for found in loaded.findings)
        why = f"datanya pada revisi itu memuat {count} galat bagi program ini"
        return Before(None, (_not_there(name, why, ""),))
    filled = with_semula(renja, loaded.renja, name.place)
    return Before(filled.renja, filled.findings)


def revision_state(project: Path, tahun: int, dokumen: bytes) -> bytes | None:
    """Return what the revision that dokumen.yaml names is now: its commit, or why there is none;
    None where it names none. Only this much of the plan is read."""
    name = _named(dokumen)
    if not name:
        return None
    commit, why, _ = _commit(Repository(project), name, tahun)
    return (commit or why).encode()


def _named(dokumen: bytes) -> str:
    if b"perubahan" not in dokumen:
        return ""
    tree = read_tree(dokumen.decode("utf-8", "replace").removeprefix("\ufeff"), "").root
    block = tree.get("perubahan") if isinstance(tree, Mapping) else None
    name = block.get("semula") if isinstance(block, Mapping) else None
    return str(name).strip() if isinstance(name, str) and not isinstance(name, EmptyNode) else ""


def _commit(repository: Repository, name: str, tahun: int) -> tuple[str, str, str]:
    """Return the commit of a revision, '' where it can't be had; then why, and how to have it."""
    if why := repository.trouble():
        how = "Jalankan di klon repositori git rencana ini" if repository.is_absent() else ""
        return "", why, how
    commit = repository.commit(name)
    if not commit and repository.is_shallow():
        how = "Ambil riwayatnya dengan: git fetch --unshallow --tags"
        return "", "klon ini dangkal, tanpa riwayat", how
    if not commit:
        how = "Ambil tag dari repositori bersama dengan: git fetch --tags; atau betulkan namanya"
        return "", "git tidak mengenal revisi itu", how
    if tahun not in repository.years(commit):
        return "", f"revisi itu tidak memuat data/{tahun}/", "Sebut revisi yang memuatnya"
    return commit, "", ""


def _not_there(name: Teks, why: str, how: str) -> Finding:
    hint = (
        f"{how}; kalau tidak dapat, {_TYPE_IT}" if how else f"{_TYPE_IT[0].upper()}{_TYPE_IT[1:]}"
    )
    return finding(
        "RJ543",
        name.place,
        f"perubahan, semula: rencana pada revisi '{name}' tidak dapat dibaca: {why}.",
        hint,
    )
