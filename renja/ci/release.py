"""`renja ci release`: what a tag of a final plan releases, made as by the commands that anyone may
type.

The tag is renja-TAHUN-final, or renja-TAHUN-KETERANGAN-final for a revised plan ('renja-2024-
perubahan-1-final'). The matriks compares with the final tag before it: of the year, else of the
year before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import typer

from renja.arguments import the_output, the_project, the_years
from renja.ci.comment import changes_text
from renja.difference.comparison import compare_sides, read_side
from renja.difference.papers import matriks_file
from renja.difference.run import difference_of
from renja.exit_status import FINE, GALAT
from renja.history.repository import HEAD, Repository
from renja.history.revisions import HERE, named_plans
from renja.load.settings import load_settings
from renja.model.diagnostic import PlanError
from renja.model.numbers import YEAR_PATTERN
from renja.report.screen import Screen
from renja.report.summary import written_text
from renja.run import build_years
from renja.write.new_files import write_new

NOTES = "catatan-rilis.md"
DOCUMENTS = ("renja.docx", "renja.pdf", "manifest.json")
MATRIKS = ("matriks.docx", "matriks.pdf")
_LONGEST_NOTES = 100_000  # characters; GitHub takes 125,000
_TAG = re.compile(rf"renja-(?P<tahun>{YEAR_PATTERN})(?:-[a-z0-9]+)*-final")


@dataclass(frozen=True, slots=True)
class Release:
    """A release: its tag, its year, and the tag of the final plan before it with its year."""

    tag: str
    tahun: int
    before: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class _Changed:
    """What changed since the final plan before: the matriks by their names, and the changes as
    Markdown; neither where there is no such plan, or it can't be read any more."""

    matriks: Mapping[str, bytes]
    text: str = ""


def year_of(tag: str) -> int:
    """Return the year that a tag makes final; raises BadParameter where it is no such tag."""
    match = _TAG.fullmatch(tag)
    if match is None:
        raise typer.BadParameter(
            f"tag rilis ditulis renja-TAHUN-final, misalnya renja-2024-final, bukan {tag!r}"
        )
    return int(match["tahun"])


def planned_release(root: Path, tag: str) -> Release:
    """Return what a tag releases; raises BadParameter where it isn't at the working tree."""
    tahun = year_of(tag)
    the_years(root, [str(tahun)])
    repository = Repository(root)
    commit = repository.commit(f"refs/tags/{tag}")
    if not commit:
        raise typer.BadParameter(repository.trouble() or f"tidak ada tag {tag}")
    if repository.is_shallow():
        raise typer.BadParameter("klon ini dangkal; ambil riwayatnya: git fetch --unshallow --tags")
    if commit != repository.commit(HEAD):
        raise typer.BadParameter(f"folder kerja tidak pada tag {tag}; git checkout {tag}")
    for year in (tahun, tahun - 1):
        if before := _final_tag(repository, year, tag):
            return Release(tag, tahun, (before, year))
    return Release(tag, tahun)


def release(tag: str, output: Path, project: Path | None, *, quiet: bool) -> int:
    """Return the exit status of making all files of a release into a new folder, all or none of
    them. Raises BadParameter on wrong usage."""
    root = the_project(project)
    folder = the_output(root, output)
    planned = planned_release(root, tag)
    if folder.exists():
        raise typer.BadParameter(f"--output: {str(output)!r} sudah ada; sebutkan folder baru")
    screen = Screen(quiet=quiet)
    tahun = str(planned.tahun)
    screen.heading(f"renja build {tahun} --final")
    if status := build_years([tahun], root, None, None, final=True, quiet=quiet):
        return status
    try:
        changed = _changed(screen, root, planned)
        made = root / load_settings(root).keluaran / tahun
        files = {name: (made / name).read_bytes() for name in DOCUMENTS} | dict(changed.matriks)
        files[NOTES] = _notes(planned, changed.text).encode()
        write_new(folder, files)
    except PlanError as error:
        screen.findings(error.findings, {})
        return GALAT
    there = sorted(folder / name for name in files)
    screen.result(f"Rilis {tag} siap.", "baik", written_text(there, Path.cwd()))
    return FINE


def _final_tag(repository: Repository, tahun: int, besides: str) -> str:
    """Return the nearest final tag of a year in the history of the working tree, '' if none."""
    patterns = (f"renja-{tahun}-final", f"renja-{tahun}-*-final")
    found = repository.nearest_tag(patterns, besides)
    return found if _TAG.fullmatch(found) else ""


def _changed(screen: Screen, root: Path, planned: Release) -> _Changed:
    """Return what changed. The plan itself was built: what can't be compared is the one before.
    Raises PlanError where the matriks can't be made."""
    if planned.before is None:
        return _Changed({})
    tag, tahun = planned.before
    names = (f"{tag}:{tahun}", f"{HERE}:{planned.tahun}")
    screen.heading(f"renja diff {names[0]} {planned.tahun} --matriks {MATRIKS[0]}")
    with named_plans(root, names) as (before, after):
        sides = read_side(before), read_side(after)
        if any(side.renja is None for side in sides):
            return _Changed({})
        compared = compare_sides(*sides)
        if not compared.whole:
            return _Changed({})
        with screen.step("Menyusun matriks"):
            matriks = {name: matriks_file(root, sides, compared, Path(name)) for name in MATRIKS}
        difference = difference_of(before, after, compared)
        text = changes_text(f"Perubahan terhadap {tag}", difference, _LONGEST_NOTES)
        return _Changed(matriks, text)


def _notes(planned: Release, changes: str) -> str:
    """Return the notes of a release as Markdown: what it holds, and what changed."""
    lines = [f"Rencana Kerja {planned.tahun}, dokumen final.", ""]
    lines += [f"- `{name}`" for name in DOCUMENTS]
    if planned.before is None:
        lines += ["", "Tidak ada dokumen final sebelumnya untuk dibandingkan."]
    elif not changes:
        lines += ["", f"`{planned.before[0]}` tidak dapat dibaca lagi, sehingga tanpa matriks."]
    else:
        lines += [f"- `{name}`, semula `{planned.before[0]}`" for name in MATRIKS]
    return "\n".join([*lines, "", changes]).rstrip() + "\n"
