"""What was typed on the command line, made into what is meant; wrong usage raises BadParameter."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from renja.load.project import find_project, list_years
from renja.load.settings import NAME as SETTINGS
from renja.model.codes import CODES
from renja.pipeline.build import FORMATS
from renja.report.summary import path_text
from renja.report.usage import nearest_known
from renja.write.manifest import NAME as MANIFEST
from renja.write.manifest import read_manifest

PDF_ENGINES = ("typst", "libreoffice")  # the first one, unless another is asked for
INSPECTIONS = ("full", "json")
CHANGE_TELLINGS = ("full", "json", "markdown", "html")
TELLINGS = ("full", "concise", "json", "github", "gitlab", "sarif", "html")
_HTML = (".html", ".htm")
# Of a file in each format, so that none is written over a file of another kind.
_FINDINGS = {
    "concise": (".txt",),
    "json": (".json",),
    "github": (".txt",),
    "gitlab": (".json",),
    "sarif": (".sarif", ".json"),
    "html": _HTML,
}
_CHANGES = {"full": (".txt",), "json": (".json",), "markdown": (".md",), "html": _HTML}


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


def the_years(root: Path, typed: Sequence[str], *, every: bool = False) -> tuple[int, ...]:
    """Return the years typed, each once, in their order; without any, the latest there is, or
    every one."""
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
            near = nearest_known(year, map(str, known))
            raise typer.BadParameter(f"tidak ada data/{year}/; yang ada: {there}{near}")
    return tuple(dict.fromkeys(map(int, typed))) or (known if every else known[-1:])


def the_formats(typed: str | None) -> tuple[str, ...]:
    """Return the formats to make: the one typed, or all."""
    return FORMATS if typed is None else (_one_of("--format", FORMATS, typed),)


def the_pdf_engine(typed: str, formats: tuple[str, ...]) -> str:
    """Return the engine that makes the PDF: 'typst' or 'libreoffice'."""
    engine = _one_of("--pdf-engine", PDF_ENGINES, typed)
    if engine != PDF_ENGINES[0] and "pdf" not in formats:
        raise typer.BadParameter(
            f"--pdf-engine {engine} tidak berlaku bersama --format docx, yang tanpa PDF"
        )
    return engine


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


def the_inspection(telling: str, typed: Path | None) -> str:
    """Return the format in which a template or document is told; the file typed must be there."""
    known = _one_of("--format", INSPECTIONS, telling)
    if typed is not None and typed.is_dir():
        raise typer.BadParameter(f"{str(typed)!r} ialah folder; sebutkan berkasnya")
    if typed is not None and not typed.is_file():
        raise typer.BadParameter(f"tidak ada berkas {str(typed)!r}")
    return known


def the_telling(typed: str) -> str:
    """Return the format in which findings are told."""
    return _one_of("--format", TELLINGS, typed)


def the_change_telling(typed: str) -> str:
    """Return the format in which changes are told."""
    return _one_of("--format", CHANGE_TELLINGS, typed)


def _one_of(option: str, known: Sequence[str], typed: str) -> str:
    """Return which of the known words of an option was typed, however its letters are."""
    if typed.lower() in known:
        return typed.lower()
    *most, last = known
    listed = f"{', '.join(most)}{',' if len(most) > 1 else ''} atau {last}"
    near = nearest_known(typed.lower(), known)
    raise typer.BadParameter(f"{option} mengenal {listed}, bukan {typed!r}{near}")


def the_new_file(
    root: Path, option: str, typed: Path, endings: Sequence[str], telling: str = ""
) -> Path:
    """Return the file that an option's output goes to, by one of these endings; telling: the
    format that asks for them. One that is there will be replaced, since the officer runs a
    command again; never a source, nor a file of an output set, which only a build replaces."""
    target = the_output(root, typed)
    if target.is_dir():
        raise typer.BadParameter(f"{option}: {str(typed)!r} adalah folder; sebutkan berkasnya")
    if target.suffix.lower() not in endings:
        told = f"nama berkas untuk --format {telling}" if telling else "nama berkasnya"
        known = " atau ".join(endings)
        raise typer.BadParameter(f"{option}: {told} berakhiran {known}, bukan {target.name!r}")
    if target == (root / SETTINGS).resolve():
        raise typer.BadParameter(f"{option}: {SETTINGS} memuat setelan proyek; pilih nama lain")
    if (built := _set_of(target)) is not None:
        raise typer.BadParameter(
            f"{option}: {str(typed)!r} adalah keluaran renja build di "
            f"{path_text(built, Path.cwd())}; pilih nama atau folder lain"
        )
    return target


def _set_of(file: Path) -> Path | None:
    """Return the folder of the output set that a file belongs to; None where it is in none."""
    for folder in file.parents:
        manifest = read_manifest(folder)
        if manifest is None:
            continue
        if file.relative_to(folder).as_posix() in {MANIFEST, *manifest.outputs}:
            return folder
    return None


def the_findings_file(root: Path, typed: Path | None, telling: str) -> Path | None:
    """Return the file that findings in a format go to, None for the screen."""
    if typed is None:
        _no_page_on_a_terminal(telling, f"temuan{_HTML[0]}")
        return None
    if telling not in _FINDINGS:
        raise typer.BadParameter(
            f"--output memerlukan --format selain {telling}, misalnya --format html"
        )
    return the_new_file(root, "--output", typed, _FINDINGS[telling], telling)


def the_changes_file(root: Path, typed: Path | None, telling: str) -> Path | None:
    """Return the file that changes in a format go to, None for the screen."""
    if typed is None:
        _no_page_on_a_terminal(telling, f"perubahan{_HTML[0]}")
        return None
    return the_new_file(root, "--output", typed, _CHANGES[telling], telling)


def _no_page_on_a_terminal(telling: str, example: str) -> None:
    """Refuse to show a page for the browser where somebody reads lines."""
    if telling == "html" and sys.stdout.isatty():
        raise typer.BadParameter(
            "--format html adalah halaman untuk peramban, bukan untuk terminal; tulis ke berkas: "
            f"--format html --output {example}"
        )


def the_codes(option: str, typed: Sequence[str]) -> tuple[str, ...]:
    """Return the beginnings of codes that were typed: 'RJ301', 'RJ3', several with commas."""
    codes = tuple(
        code.strip().upper() for item in typed for code in item.split(",") if code.strip()
    )
    for code in codes:
        if not any(known.startswith(code) for known in CODES):
            near = nearest_known(code, CODES)
            raise typer.BadParameter(
                f"{option}: tidak ada kode {code!r}{near or '; daftarnya: renja explain'}"
            )
    return codes
