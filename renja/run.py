"""A command carried out: which project and years are meant, each year's run, the status."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import typer

from renja.load.project import find_project, list_years
from renja.load.settings import load_settings
from renja.model.diagnostic import has_galat
from renja.pipeline import FORMATS, Built, build, check
from renja.report.screen import Screen
from renja.report.summary import (
    draft_text,
    findings_text,
    path_text,
    removed_text,
    seconds_text,
    written_text,
)
from renja.report.usage import did_you_mean

FINE, GALAT = 0, 1


def build_years(
    years: Sequence[str],
    project: Path | None,
    only: str | None,
    output: Path | None,
    *,
    quiet: bool,
) -> int:
    """Return the exit status of building these years. Raises BadParameter on wrong usage."""
    root = the_project(project)
    chosen = the_years(root, years)
    formats = the_formats(only)
    settings = load_settings(root)
    into = the_output(root, output or root / settings.keluaran)
    screen = Screen(quiet=quiet)
    screen.findings(settings.findings, settings.texts)
    if has_galat(settings.findings):
        return GALAT
    status = FINE
    for tahun in chosen:
        begin = time.perf_counter()
        screen.heading(_heading(tahun, root))
        built = build(root, tahun, into, formats, settings, screen.step)
        screen.findings(built.checked.findings, built.checked.texts)
        _tell_built(screen, tahun, built, time.perf_counter() - begin)
        status = max(status, FINE if built.manifest else GALAT)
    return status


def check_years(years: Sequence[str], project: Path | None, *, quiet: bool) -> int:
    """Return the exit status of checking these years. Raises BadParameter on wrong usage."""
    root = the_project(project)
    chosen = the_years(root, years)
    settings = load_settings(root)
    screen = Screen(quiet=quiet)
    screen.findings(settings.findings, settings.texts)
    status = GALAT if has_galat(settings.findings) else FINE
    for tahun in chosen:
        screen.heading(_heading(tahun, root))
        checked = check(root, tahun, settings, screen.step)
        screen.findings(checked.findings, checked.texts)
        stopped = has_galat(checked.findings)
        told = f"Renja {tahun}: {findings_text(checked.findings)}."
        screen.result(told, "galat" if stopped else "baik")
        status = max(status, GALAT if stopped else FINE)
    return status


def _tell_built(screen: Screen, tahun: int, built: Built, seconds: float) -> None:
    counted = findings_text(built.checked.findings)
    manifest = built.manifest
    if manifest is None:
        screen.result(
            f"Renja {tahun} tidak disusun: {counted}.", "galat", "Keluaran lama tidak berubah."
        )
        return
    how = "sudah mutakhir" if built.fresh else "selesai"
    told = f"Renja {tahun} {how}: {manifest.pages} halaman, {counted}, {seconds_text(seconds)}."
    if manifest.draft:
        told += f" {draft_text(built.checked.findings)}"
    files = [built.folder / name for name in (*sorted(manifest.outputs), "manifest.json")]
    details = [written_text(files, Path.cwd()), *map(removed_text, built.removed)]
    screen.result(told, "baik", "\n".join(details))


def _heading(tahun: int, root: Path) -> str:
    where = path_text(root, Path.cwd())
    return f"Renja {tahun}" if where == "." else f"Renja {tahun}, proyek {where}"


def the_project(typed: Path | None) -> Path:
    """Return the project's folder: the one typed, or the nearest one upwards from here."""
    if typed is None:
        found = find_project(Path.cwd())
        if found is None:
            raise typer.BadParameter(
                f"tidak ada proyek Renja di {Path.cwd()} maupun di atasnya; proyek memuat folder "
                "data/TAHUN/, misalnya data/2024/. Pindahlah ke sana, atau sebutkan --project"
            )
        return found
    if not typed.is_dir():
        raise typer.BadParameter(f"--project: folder {str(typed)!r} tidak ada")
    return typed.resolve()


def the_years(root: Path, typed: Sequence[str]) -> tuple[int, ...]:
    """Return the years typed, each once, in their order; without any, the latest there is."""
    known = list_years(root)
    if not known:
        raise typer.BadParameter(
            f"{root} belum memuat data; buatlah folder data/TAHUN/, misalnya data/2024/"
        )
    there = ", ".join(map(str, known))
    for year in typed:
        if not (year.isascii() and year.isdigit() and len(year) == 4):
            raise typer.BadParameter(f"TAHUN ditulis dengan empat angka, bukan {year!r}")
        if int(year) not in known:
            near = did_you_mean(year, [str(other) for other in known])
            raise typer.BadParameter(f"tidak ada data/{year}/; yang ada: {there}{near}")
    return tuple(dict.fromkeys(map(int, typed))) or known[-1:]


def the_formats(typed: str | None) -> tuple[str, ...]:
    """Return the formats to make: the one typed, or all."""
    if typed is None:
        return FORMATS
    if typed.lower() not in FORMATS:
        near = did_you_mean(typed.lower(), list(FORMATS))
        raise typer.BadParameter(f"--format mengenal docx atau pdf, bukan {typed!r}{near}")
    return (typed.lower(),)


def the_output(root: Path, typed: Path) -> Path:
    """Return the folder that gets TAHUN/; never one among the sources."""
    output = typed.resolve()
    data = root / "data"
    years = (data / str(year) for year in list_years(root))
    for sources in (data, root / "templates", *years):
        real = sources.resolve()  # a folder of sources may be a link to elsewhere
        if output == real or real in output.parents:
            raise typer.BadParameter(
                f"keluaran tidak boleh di dalam {path_text(sources, root)}/, tempat sumber disimpan"
            )
    return output
