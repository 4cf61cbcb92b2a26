"""`renja diff` carried out: two plans named, read, compared, and told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from renja import __version__
from renja.arguments import the_change_telling, the_changes_file, the_project
from renja.difference.comparison import Comparison, Side, compare_sides, read_side
from renja.difference.papers import NO_PAPERS, Papers, the_papers, write_papers
from renja.exit_status import DIFFERENT, SAME, TROUBLE
from renja.history.revisions import Plan, named_plans, the_pair
from renja.model.diagnostic import PlanError
from renja.report.changes.difference import Difference, Named, summary
from renja.report.changes.tellings import TELLINGS
from renja.report.screen import Screen
from renja.report.summary import path_text
from renja.write.files import replace_set

NO_PROSE = "Kalimat naskah tidak ikut dibandingkan, karena naskahnya memuat galat."


def tell_difference(
    typed: Sequence[str],
    project: Path | None,
    telling: str,
    output: Path | None,
    papers: Papers = NO_PAPERS,
    *,
    exit_code: bool,
    quiet: bool,
) -> int:
    """Return the exit status of telling what changed between two plans, as diff(1) has it.

    Raises BadParameter on wrong usage.
    """
    told_as = the_change_telling(telling)
    root = the_project(project)
    target = the_changes_file(root, output, told_as)
    asked = the_papers(root, papers)
    screen = Screen(quiet=quiet or told_as != "full")
    with named_plans(root, the_pair(typed)) as (before, after):
        with screen.step("Membaca kedua rencana"):
            sides = read_side(before), read_side(after)
        if not _tell_unread(screen, sides):
            return TROUBLE
        with screen.step("Membandingkan"):
            compared = compare_sides(*sides)
        screen.findings(compared.prose_findings, compared.texts or {})
        if not write_papers(screen, root, sides, compared, asked):
            return TROUBLE
    difference = difference_of(before, after, compared)
    if target is not None and not _written(screen, target, TELLINGS[told_as](difference)):
        return TROUBLE
    if target is None and not (asked.any and told_as == "full"):
        screen.difference(told_as, difference)
    elif target is None:
        screen.result(summary(difference), "baik")
    if not compared.whole:
        return TROUBLE
    return DIFFERENT if compared.changes and exit_code else SAME


def _tell_unread(screen: Screen, sides: Sequence[Side]) -> bool:
    """Return whether both plans could be read; tell what stands against it."""
    for side in sides:
        if side.renja is None:
            screen.findings(side.findings, side.texts)
    for side in sides:
        if side.renja is None:
            screen.trouble(f"{side.plan.title} tidak dapat dibandingkan.", _advice(side.plan))
    return all(side.renja is not None for side in sides)


def _advice(plan: Plan) -> str:
    if plan.commit:
        return (
            "Revisi itu mungkin disusun dengan versi program yang lebih lama, yang menerima data "
            "seperti ini. Bandingkan dengan revisi yang lebih baru, atau dengan folder yang "
            "datanya sudah disesuaikan."
        )
    return "Perbaiki galat di atas, lalu jalankan lagi."


def difference_of(before: Plan, after: Plan, compared: Comparison) -> Difference:
    """Return two plans and the changes between them, as they are told."""
    notes = () if compared.whole else (NO_PROSE,)
    return Difference(_named(before), _named(after), compared.changes, __version__, notes)


def _named(plan: Plan) -> Named:
    return Named(plan.title, plan.name, plan.tahun, plan.commit, plan.before_paths)


def _written(screen: Screen, target: Path, text: str) -> bool:
    """Return whether the file was written; tell it, or why not."""
    try:
        replace_set(target.parent, {target.name: text.encode()}, (), target.name)
    except PlanError as error:
        screen.findings(error.findings, {})
        return False
    screen.result("Perubahan ditulis.", "baik", f"  {path_text(target, Path.cwd())}")
    return True
