"""`renja export` carried out: the tables of a plan written as a workbook or as CSV files."""

from __future__ import annotations

from pathlib import Path

from renja.arguments import the_project, the_years
from renja.exit_status import FINE, GALAT
from renja.history.plan_before import loaded_plan
from renja.model.diagnostic import PlanError
from renja.report.screen import Screen
from renja.report.summary import written_text
from renja.workbook.arguments import the_new_table
from renja.workbook.origin import data_digest
from renja.workbook.write_csv import csv_files
from renja.workbook.write_xlsx import workbook
from renja.write.files import replace_set


def export_tables(
    year: str | None,
    project: Path | None,
    xlsx: Path | None,
    csv: Path | None,
    *,
    force: bool,
    quiet: bool,
) -> int:
    """Return the exit status of writing the tables of a year. Raises BadParameter on wrong
    usage; a file that is there stays but under force, since work may stand in it."""
    root = the_project(project)
    (tahun,) = the_years(root, [year] if year else [])
    screen = Screen(quiet=quiet)
    with screen.step("Memuat data"):
        loaded = loaded_plan(root, tahun)
    renja = loaded.at_best
    if renja is None:
        screen.findings(loaded.findings, loaded.texts)
        screen.result(f"Tabel Renja {tahun} tidak ditulis; perbaiki galat di atas.", "galat")
        return GALAT
    sets: list[tuple[Path, dict[str, bytes]]] = []
    with screen.step("Menyusun tabel"):
        if xlsx is not None:
            target = the_new_table("--xlsx", root, xlsx, ".xlsx", force=force)
            made = workbook(renja, data_digest(loaded.texts, tahun))
            sets.append((target.parent, {target.name: made}))
        if csv is not None:
            files = csv_files(renja)
            for name in files:
                the_new_table("--csv", root, csv / name, ".csv", force=force)
            sets.append((csv.resolve(), files))
    try:
        for folder, files in sets:
            replace_set(folder, files, (), next(reversed(files)))
    except PlanError as error:
        screen.findings(error.findings, {})
        return GALAT
    written = [folder / name for folder, files in sets for name in files]
    screen.result(f"Tabel Renja {tahun} ditulis.", "baik", written_text(written, Path.cwd()))
    return FINE
