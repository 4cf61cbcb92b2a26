"""A command carried out: which project and years are meant, each year's run, the status."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from renja import __version__
from renja.arguments import (
    PDF_ENGINES,
    the_codes,
    the_findings_file,
    the_formats,
    the_output,
    the_pdf_engine,
    the_project,
    the_telling,
    the_years,
)
from renja.exit_status import FINE, GALAT
from renja.history.recording import offer_to_record
from renja.history.repository import Repository
from renja.load.settings import NAME as SETTINGS
from renja.load.settings import Settings, load_settings
from renja.machine.libreoffice import installed_libreoffice
from renja.machine.opening import open_file
from renja.model.diagnostic import Edit, Finding, PlanError, has_galat
from renja.pipeline.build import FORMATS, Built, Checked, Finality, build, check
from renja.report.formats import told_as
from renja.report.formats.report import Report
from renja.report.screen import Screen
from renja.report.summary import (
    draft_text,
    engine_text,
    findings_text,
    path_text,
    provenance_text,
    removed_text,
    seconds_text,
    written_text,
)
from renja.sources.fixes import apply_fixes
from renja.write.files import replace_set
from renja.write.manifest import FINAL, TYPST

FINDINGS_PAGE = "temuan.html"
MOST_ROUNDS = 10  # an edit may bring another to light, but not without end


def build_years(
    years: Sequence[str],
    project: Path | None,
    only: str | None,
    output: Path | None,
    engine: str = PDF_ENGINES[0],
    *,
    final: bool = False,
    quiet: bool,
    show: bool = False,
) -> int:
    """Return the exit status of building these years. Raises BadParameter on wrong usage.

    final: the official documents, or none. show: also open the document of the last of them, or
    where a galat stopped one, the page of findings.
    """
    root = the_project(project)
    chosen = the_years(root, years)
    formats = the_formats(only)
    wants_office = the_pdf_engine(engine, formats) == "libreoffice"
    settings = load_settings(root)
    into = the_output(root, output or root / settings.keluaran)
    screen = Screen(quiet=quiet)
    found, texts = list(settings.findings), dict(settings.texts)
    office, document = None, None
    if wants_office and not has_galat(found):
        try:
            office = installed_libreoffice()
        except PlanError as error:
            found += error.findings
    screen.findings(found, texts)
    if has_galat(found):
        years = " dan ".join(map(str, chosen))
        _tell_not_built(screen, years, findings_text(found))
    for tahun in () if has_galat(found) else chosen:
        begin = time.perf_counter()
        screen.heading(_heading(tahun, root))
        finality = Finality(demanded=final)
        built = build(root, tahun, into, formats, settings, screen.step, office, finality)
        if final and offer_to_record(root, tahun, built.checked.findings):
            built = build(root, tahun, into, formats, settings, screen.step, office, finality)
        screen.findings(built.checked.findings, built.checked.texts)
        _tell_built(screen, tahun, built, time.perf_counter() - begin)
        found += built.checked.findings
        texts |= built.checked.texts
        document = _document(built) or document
    if show:
        report = _report(root, chosen, found, texts)
        _show(screen, report, into / FINDINGS_PAGE, document)
    return GALAT if has_galat(found) else FINE


def _report(
    root: Path, years: Sequence[int], found: Sequence[Finding], texts: Mapping[str, str]
) -> Report:
    """Return the findings with what a report needs beside them."""
    from renja.manual.page import page  # it imports every rule

    return Report(found, texts, years, __version__, Repository(root).way_from_top, page, root)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How findings are to be told: the format; the beginnings of the codes that count, and of
    those that don't; whether the status stays 0; whether certain edits are made; whether
    every year is meant where none is typed; the file that they go to, None for the terminal."""

    telling: str = "full"
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    exit_zero: bool = False
    fix: bool = False
    every: bool = False
    output: Path | None = None


def check_years(years: Sequence[str], project: Path | None, wanted: Wanted, *, quiet: bool) -> int:
    """Return the exit status of checking these years. Raises BadParameter on wrong usage."""
    root = the_project(project)
    chosen = the_years(root, years, every=wanted.every)
    telling = the_telling(wanted.telling)
    into = the_findings_file(root, wanted.output, telling)
    picked = _Picked(the_codes("--select", wanted.select), the_codes("--ignore", wanted.ignore))
    settings = load_settings(root)
    full = telling == "full"
    screen = Screen(quiet=quiet or not (full or into))
    found = picked.of(settings.findings)
    texts = dict(settings.texts)
    if full:
        screen.findings(found, texts)
    if full and found:
        told = f"{SETTINGS}: {findings_text(found)}."
        screen.result(told, "galat" if has_galat(found) else "baik")
    for tahun in chosen:
        screen.heading(_heading(tahun, root))
        checked, edits = _checked(root, tahun, settings, screen, picked, fix=wanted.fix)
        findings = list(checked.findings)
        for code, edit in edits:
            screen.edit(code, edit)
        if full:
            screen.findings(findings, checked.texts)
            _tell_checked(screen, tahun, checked, findings, len(edits) if wanted.fix else None)
        found += findings
        texts |= checked.texts
    if not full:
        report = _report(root, chosen, found, texts)
        if into is None:
            screen.report(telling, report)
        elif not _written(screen, telling, report, into):
            return GALAT
    return GALAT if has_galat(found) and not wanted.exit_zero else FINE


def _written(screen: Screen, telling: str, report: Report, target: Path) -> bool:
    """Return whether the findings stand in their file now, and tell so."""
    if not _put(screen, telling, report, target):
        return False
    years = " dan ".join(map(str, report.years))
    galat = has_galat(report.findings)
    told = f"Renja {years}: {findings_text(report.findings)}."
    screen.result(told, "galat" if galat else "baik", written_text([target], Path.cwd()))
    return True


def _put(screen: Screen, telling: str, report: Report, target: Path) -> bool:
    """Return whether the findings stand in their file now; where they can't, that is told."""
    data = told_as(telling, report).encode()
    try:
        replace_set(target.parent, {target.name: data}, (), target.name)
    except PlanError as error:
        screen.findings(error.findings, {})
        return False
    return True


def _show(screen: Screen, report: Report, findings_page: Path, document: Path | None) -> None:
    """Open the document, or the page of findings where a galat is among them. The page is made
    in either case, so that none tells of an earlier state."""
    written = _put(screen, "html", report, findings_page)
    wanted = findings_page if document is None or has_galat(report.findings) else document
    if (written or wanted is document) and not open_file(wanted):
        screen.result(f"Bukalah sendiri: {path_text(wanted, Path.cwd())}", "petunjuk")


def _document(built: Built) -> Path | None:
    """Return the DOCX that was built, else the PDF, None where there is neither."""
    made = built.manifest.outputs if built.manifest else ()
    names = (f"renja.{format_}" for format_ in FORMATS)
    return next((built.folder / name for name in names if name in made), None)


@dataclass(frozen=True, slots=True)
class _Picked:
    select: Sequence[str]
    ignore: Sequence[str]

    def of(self, findings: Sequence[Finding]) -> list[Finding]:
        """Return those that count."""
        return [
            found
            for found in findings
            if (not self.select or found.code.startswith(tuple(self.select)))
            and not found.code.startswith(tuple(self.ignore))
        ]


def _checked(
    root: Path, tahun: int, settings: Settings, screen: Screen, picked: _Picked, *, fix: bool
) -> tuple[Checked, list[tuple[str, Edit]]]:
    """Return the plan as checked, after certain edits where those are wanted, and the edits."""
    checked = check(root, tahun, settings, screen.step)
    checked = replace(checked, findings=tuple(picked.of(checked.findings)))
    done: list[tuple[str, Edit]] = []
    for _ in range(MOST_ROUNDS if fix else 0):
        fixed = apply_fixes(root, checked.findings)
        done += fixed.edits
        if fixed.edits:
            checked = check(root, tahun, settings, screen.step)
            checked = replace(checked, findings=tuple(picked.of(checked.findings)))
        if fixed.findings or not fixed.edits:
            return checked.with_findings(fixed.findings), done
    return checked, done


def _tell_checked(
    screen: Screen, tahun: int, checked: Checked, findings: Sequence[Finding], edits: int | None
) -> None:
    """Tell the findings counted; edits: how many were made, None where none were wanted."""
    told = f"Renja {tahun}: {findings_text(findings)}."
    if checked.document is None:
        told += " Kalimat naskah baru diperiksa setelah galat diperbaiki."
    if edits:
        told += f" {edits} suntingan telah dibuat."
    elif fixable := sum(bool(found.fix) for found in findings):
        told += f" {fixable} di antaranya diperbaiki oleh: renja check {tahun} --fix"
    elif edits is not None:
        told += " Tidak ada yang dapat diperbaiki dengan pasti."
    screen.result(told, "galat" if has_galat(findings) else "baik")


def _tell_built(screen: Screen, tahun: int, built: Built, seconds: float) -> None:
    counted = findings_text(built.checked.findings)
    manifest = built.manifest
    if manifest is None:
        _tell_not_built(screen, str(tahun), counted)
        return
    how = "sudah mutakhir" if built.fresh else "selesai"
    told = f"Renja {tahun} {how}: {manifest.pages} halaman, {counted}, {seconds_text(seconds)}."
    if manifest.draft:
        told += f" {draft_text(built.checked.findings)}"
    if manifest.status == FINAL:
        told += f" Dokumen final, {provenance_text(manifest.data_digest, manifest.commit)}."
    files = [built.folder / name for name in (*sorted(manifest.outputs), "manifest.json")]
    details = [written_text(files, Path.cwd()), *map(removed_text, built.removed)]
    if manifest.pdf_engine != TYPST:
        details.append(engine_text(manifest.pdf_engine))
    screen.result(told, "baik", "\n".join(details))


def _tell_not_built(screen: Screen, years: str, counted: str) -> None:
    told = f"Renja {years} tidak disusun: {counted}."
    screen.result(told, "galat", "Keluaran lama tidak berubah.")


def _heading(tahun: int, root: Path) -> str:
    where = path_text(root, Path.cwd())
    return f"Renja {tahun}" if where == "." else f"Renja {tahun}, proyek {where}"
