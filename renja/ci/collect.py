"""`renja ci collect`: the findings of a proposed change and what it changes, into one file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer

from renja import __version__
from renja.arguments import the_new_file, the_project
from renja.ci.gathered import Gathered, gathered_text
from renja.difference.comparison import compare_sides, read_side
from renja.difference.run import difference_of
from renja.exit_status import FINE, GALAT
from renja.history.repository import Repository
from renja.history.revisions import HERE, named_plans
from renja.load.project import list_years
from renja.load.settings import load_settings
from renja.model.diagnostic import Finding, PlanError
from renja.pipeline.build import check
from renja.report.changes.difference import Difference
from renja.report.formats.report import Report
from renja.report.screen import Screen
from renja.report.summary import findings_text, written_text
from renja.write.files import replace_set


def collect(since: str, output: Path, project: Path | None, *, quiet: bool) -> int:
    """Return the exit status of collecting what is to be told: 0 also where there is a galat,
    since that is told too. Raises BadParameter on wrong usage."""
    root = the_project(project)
    target = the_new_file(root, "--output", output, (".json",))
    screen = Screen(quiet=quiet)
    years = list_years(root)
    with screen.step("Memeriksa"):
        findings = _findings(root, years)
    with screen.step("Membandingkan"):
        told = list(_differences(root, since, years))
    differences = tuple(one for one in told if isinstance(one, Difference))
    notes = tuple(one for one in told if isinstance(one, str))
    gathered = Gathered(tuple(years), tuple(findings), differences, notes)
    report = Report(findings, {}, years, __version__)
    try:
        data = gathered_text(gathered, report).encode()
        replace_set(target.parent, {target.name: data}, (), target.name)
    except PlanError as error:
        screen.findings(error.findings, {})
        return GALAT
    screen.result(f"{findings_text(findings)}.", "baik", written_text([target], Path.cwd()))
    return FINE


def _findings(root: Path, years: tuple[int, ...]) -> list[Finding]:
    settings = load_settings(root)
    found = list(settings.findings)
    for tahun in years:
        found += check(root, tahun, settings).findings
    return found


def _differences(root: Path, since: str, years: tuple[int, ...]) -> Iterator[Difference | str]:
    """Yield what changed in each year since a revision, or why that can't be told."""
    repository = Repository(root)
    commit = repository.commit(since)
    if not commit:
        why = repository.trouble() or f"tidak ada revisi {since!r}"
        raise typer.BadParameter(f"--since: {why}")
    before = repository.years(commit)
    for tahun in before:
        if tahun not in years:
            yield f"Renja {tahun} dihapus."
    for tahun in years:
        if tahun in before:
            yield _difference(root, since, tahun)
        else:
            yield f"Renja {tahun} baru."


def _difference(root: Path, since: str, tahun: int) -> Difference | str:
    with named_plans(root, (f"{since}:{tahun}", f"{HERE}:{tahun}")) as (before, after):
        sides = read_side(before), read_side(after)
        for side in sides:
            if side.renja is None:
                return f"{side.plan.title} memuat galat; perubahannya tidak dapat disebutkan."
        return difference_of(before, after, compare_sides(*sides))
