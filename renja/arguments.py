"""What was typed on the command line, made into what is meant; wrong usage raises BadParameter."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from renja.commit import last_commit
from renja.load.project import find_project, list_years
from renja.load.settings import NAME as SETTINGS
from renja.model.codes import CODES, Code
from renja.model.numbers import Unreadable, read_tahun
from renja.pipeline import FORMATS
from renja.report.summary import path_text
from renja.report.usage import nearest_known
from renja.repository import Repository
from renja.typed_text import plain, problem
from renja.write.manifest import NAME as MANIFEST
from renja.write.manifest import read_manifest

PDF_ENGINES = ("typst", "libreoffice")  # the first one, unless another is asked for
INSPECTIONS = ("full", "json")
CHANGE_TELLINGS = ("full", "json", "markdown", "html")
TELLINGS = ("full", "concise", "json", "github", "gitlab", "sarif", "html")
_SHORT = 12  # letters of a commit, as it is written into data
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


def the_new_year(root: Path, typed: str) -> int:
    """Return the year typed, which must not be there yet."""
    year = _year(typed)
    if (root / "data" / str(year)).exists():
        raise typer.BadParameter(
            f"data/{year}/ sudah ada dan tidak diganti. Kalau mau memulai dari awal, pindahkan "
            "atau hapus dahulu folder itu; kalau rencana itu diubah dalam tahunnya, tambahkan "
            "--perubahan"
        )
    return year


def the_committed_data(root: Path, year: int) -> str:
    """Return the git revision at which a year's data stand as they are now: a tag that tells the
    year, else a commit; '' where the project isn't in git. The data must be committed."""
    repository = Repository(root)
    if repository.trouble():
        return ""
    data = f"data/{year}"
    commit = last_commit(root, (data,))
    if commit.changed or not commit.id:
        raise typer.BadParameter(
            f"{data}/ memuat perubahan yang belum dicatat di git. Catat dahulu rencana yang "
            f"sekarang: git add {data}, lalu git commit"
        )
    return repository.tag_of(year) or commit.id[:_SHORT]


def the_year_before(root: Path, typed: str | None, ke: int) -> int:
    """Return the year typed, else the latest there is, from which the year ke begins."""
    known = list_years(root)
    if typed is not None:
        if _year(typed) >= ke:
            raise typer.BadParameter(
                f"--from: {typed} tidak sebelum {ke}; tahun baru dimulai dari tahun sebelumnya"
            )
        return the_years(root, [typed])[0]
    earlier = [year for year in known if year < ke]
    if not earlier:
        there = f"; yang ada: {', '.join(map(str, known))}" if known else ""
        raise typer.BadParameter(f"tidak ada data tahun sebelum {ke}{there}")
    return earlier[-1]


def _year(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) == 4):
        raise typer.BadParameter(f"TAHUN ditulis dengan empat angka, bukan {typed!r}")
    if typed[:2] not in ("19", "20", "21"):
        raise typer.BadParameter(f"TAHUN di antara 1900 dan 2199, bukan {typed!r}")
    return int(typed)


def the_formats(typed: str | None) -> tuple[str, ...]:
    """Return the formats to make: the one typed, or all."""
    if typed is None:
        return FORMATS
    if typed.lower() not in FORMATS:
        near = nearest_known(typed.lower(), FORMATS)
        raise typer.BadParameter(f"--format mengenal docx atau pdf, bukan {typed!r}{near}")
    return (typed.lower(),)


def the_pdf_engine(typed: str, formats: tuple[str, ...]) -> str:
    """Return the engine that makes the PDF: 'typst' or 'libreoffice'."""
    engine = typed.lower()
    if engine not in PDF_ENGINES:
        known = " atau ".join(PDF_ENGINES)
        near = nearest_known(engine, PDF_ENGINES)
        raise typer.BadParameter(f"--pdf-engine mengenal {known}, bukan {typed!r}{near}")
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


def the_new_template(typed: Path, shipped: Path) -> Path:
    """Return the file that a default template goes to; never the default itself."""
    target = typed.resolve()
    if target.is_dir():
        raise typer.BadParameter(
            f"--output: {str(typed)!r} adalah folder; sebutkan berkasnya, misalnya "
            f"{str(typed / shipped.name)!r}"
        )
    if target.suffix.lower() != ".docx":
        raise typer.BadParameter(f"--output: nama templat berakhiran .docx, bukan {typed.name!r}")
    if target == shipped.resolve():
        raise typer.BadParameter(
            f"{path_text(target, Path.cwd())} adalah templat bawaan itu sendiri; tulis ke berkas "
            "lain dengan --output, atau kembalikan isinya: git restore templates/renja.docx"
        )
    return target


def the_new_table(option: str, root: Path, typed: Path, ending: str, *, force: bool) -> Path:
    """Return the file that a table goes to, none that is there but under force."""
    target = the_new_file(root, option, typed, (ending,))
    if target.exists() and not force:
        raise typer.BadParameter(
            f"{option}: {str(typed)!r} sudah ada dan mungkin sudah diisi; tulis dengan nama lain, "
            "atau ganti dengan --force"
        )
    return target


def the_tables(typed: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that tables are read from: a workbook, or CSV files, also all of a
    folder."""
    files: list[Path] = []
    for path in typed:
        if path.is_dir():
            inside = sorted(file for file in path.iterdir() if file.suffix.lower() == ".csv")
            if not inside:
                raise typer.BadParameter(f"folder {str(path)!r} tidak memuat berkas .csv")
            files += inside
        elif not path.is_file():
            raise typer.BadParameter(f"tidak ada berkas {str(path)!r}")
        else:
            files.append(path)
    endings = {file.suffix.lower() for file in files}
    if not endings <= {".xlsx", ".xlsm", ".csv"}:
        raise typer.BadParameter("yang dibaca .xlsx atau .csv; simpan ulang tabelnya sebagai itu")
    if len(files) > 1 and endings != {".csv"}:
        raise typer.BadParameter("sebutkan satu buku kerja .xlsx, atau beberapa berkas .csv")
    return tuple(files)


def the_inspection(telling: str, typed: Path | None) -> str:
    """Return the format in which a template or document is told; the file typed must be there."""
    if telling.lower() not in INSPECTIONS:
        near = nearest_known(telling.lower(), INSPECTIONS)
        known = " atau ".join(INSPECTIONS)
        raise typer.BadParameter(f"--format mengenal {known}, bukan {telling!r}{near}")
    if typed is not None and typed.is_dir():
        raise typer.BadParameter(f"{str(typed)!r} ialah folder; sebutkan berkasnya")
    if typed is not None and not typed.is_file():
        raise typer.BadParameter(f"tidak ada berkas {str(typed)!r}")
    return telling.lower()


def the_telling(typed: str) -> str:
    """Return the format in which findings are told."""
    if typed.lower() not in TELLINGS:
        near = nearest_known(typed.lower(), TELLINGS)
        known = f"{', '.join(TELLINGS[:-1])}, atau {TELLINGS[-1]}"
        raise typer.BadParameter(f"--format mengenal {known}, bukan {typed!r}{near}")
    return typed.lower()


def the_change_telling(typed: str) -> str:
    """Return the format in which changes are told."""
    if typed.lower() not in CHANGE_TELLINGS:
        near = nearest_known(typed.lower(), CHANGE_TELLINGS)
        known = f"{', '.join(CHANGE_TELLINGS[:-1])}, atau {CHANGE_TELLINGS[-1]}"
        raise typer.BadParameter(f"--format mengenal {known}, bukan {typed!r}{near}")
    return typed.lower()


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


def the_meant_codes(typed: str) -> tuple[Code, ...]:
    """Return the codes meant by one ('rj301'), by the beginning of several ('RJ3'), or by the
    name of a defect, which several codes may share ('kode_ganda')."""
    name = typed.strip().lower().replace("-", "_").replace(" ", "_")
    meant = tuple(
        code for code in CODES.values() if code.name == name or code.code.lower().startswith(name)
    )
    if not meant or not name:
        known = [*CODES, *dict.fromkeys(code.name for code in CODES.values())]
        near = nearest_known(typed.upper(), known) or nearest_known(name, known)
        raise typer.BadParameter(
            f"tidak ada kode atau nama aturan {typed!r}{near or '; daftarnya: renja explain'}"
        )
    return meant


def the_new_project(typed: Path) -> Path:
    """Return the folder that a new project is written to, there or not."""
    folder = typed.resolve()
    blocking = next((p for p in (folder, *folder.parents) if p.exists() and not p.is_dir()), None)
    if blocking is not None:
        raise typer.BadParameter(f"{path_text(blocking, Path.cwd())} adalah berkas, bukan folder")
    return folder


def the_answer(option: str, typed: str | None) -> str | None:
    """Return a text for a new project's data on one line; None where none was typed."""
    if typed is None:
        return None
    answer = plain(typed)
    if why := problem(answer) or ("" if answer else "belum diisi"):
        raise typer.BadParameter(f"{option}: {why}")
    return answer


def the_year(typed: str | None) -> int | None:
    """Return the year of a new project; None where none was typed."""
    try:
        return None if typed is None else read_tahun(typed)
    except Unreadable as error:
        raise typer.BadParameter(f"--year: {error.message} {error.hint}") from None
