"""`renja import` carried out: tables read, their changes shown, then made in the data files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from renja import __version__
from renja.arguments import the_project, the_years
from renja.compare.plans import compare_plans
from renja.exit_status import FINE, GALAT
from renja.history.plan_before import Loaded, loaded_plan
from renja.model.bagian import Bagian
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, has_galat
from renja.model.renja import Renja
from renja.report.changes.difference import Difference, Named
from renja.report.screen import Screen
from renja.report.summary import findings_text, path_text
from renja.sources.replacing import replace_sources
from renja.workbook.arguments import the_tables
from renja.workbook.edits import Edits
from renja.workbook.intake import Wanted, wanted
from renja.workbook.origin import data_digest, data_files
from renja.workbook.read_csv import read_csv
from renja.workbook.read_xlsx import read_xlsx
from renja.workbook.rows import plan_rows, same_rows
from renja.workbook.swapped import swapped_heads
from renja.workbook.table import Tables
from renja.workbook.trial import tried

_WITH_YES = "jalankan lagi dengan --yes untuk menuliskannya"
_ANEW = (
    "tabelnya lebih lama dari data. Ekspor lagi dengan renja export dan ulangi pengisiannya; atau "
    "jalankan tanpa --yes di terminal, periksa perubahannya, lalu setujui"
)


def import_tables(
    typed: Sequence[Path], year: str | None, project: Path | None, *, yes: bool, quiet: bool
) -> int:
    """Return the exit status of taking tables over into the data: 0 also where nothing changes,
    1 where nothing was written. Raises BadParameter on wrong usage."""
    root = the_project(project)
    files = the_tables(typed)
    screen = Screen(quiet=quiet)
    with screen.step("Membaca tabel"):
        tables = _read(files)
    (tahun,) = the_years(root, [year or str(tables.tahun)] if year or tables.tahun else [])
    with screen.step("Memuat data"):
        loaded = loaded_plan(root, tahun)
    renja, before = loaded.at_best, loaded.typed.renja
    if renja is None or before is None:
        screen.findings(loaded.findings, loaded.texts)
        return _nothing(screen, f"data {tahun} sendiri masih memuat galat")
    if tables.tahun not in (None, tahun):
        tables.findings.append(_other_year(files[0], tables.tahun, tahun))
    with screen.step("Mencocokkan dengan data"):
        asked = _asked(renja, tables)
        found = [*tables.findings, *(one for want in asked for one in want.findings)]
        if not has_galat(found):
            sources = _sources(root, tahun)
            made = _made(sources, asked, tahun)
            trial = tried(root, loaded, made, asked)
            found += trial.findings
    if has_galat(found):
        screen.findings(found, {})
        return _nothing(screen, findings_text(found))
    assert trial.renja is not None
    difference = _difference(before, trial.renja, asked, files)
    older = bool(made) and _is_older(tables, loaded, tahun)
    if older:
        found.append(_older(files[0]))
    screen.findings(found, {})
    if not made:
        screen.result(f"Tidak ada yang berubah pada Renja {tahun}.", "baik")
        return FINE
    screen.difference("full", difference)
    agreed = not older if yes else screen.agreed(_question(asked, tahun))
    if not agreed:
        return _nothing(screen, _ANEW if older else _WITH_YES)
    return _write(screen, root, tahun, sources, made)


def _read(files: Sequence[Path]) -> Tables:
    named = [(file, path_text(file.resolve(), Path.cwd())) for file in files]
    if named[0][0].suffix.lower() == ".csv":
        return read_csv(named)
    return read_xlsx(*named[0])


def _asked(renja: Renja, tables: Tables) -> list[Wanted]:
    """Return what each table asks for; one whose heads are swapped is only told of."""
    found = []
    for table in tables.tables:
        swapped = swapped_heads(table, plan_rows(renja, table.lembar))
        found.append(Wanted(table, findings=swapped) if swapped else wanted(renja, table))
    return found


def _sources(root: Path, tahun: int) -> dict[str, bytes]:
    """Return the data files that tables are about, by path, as they stand on the disk."""
    paths = data_files(tahun)
    return {path: (root / path).read_bytes() for path in paths if (root / path).is_file()}


def _made(sources: dict[str, bytes], asked: Sequence[Wanted], tahun: int) -> dict[str, bytes]:
    """Return the files that change, with the edits made."""
    made: dict[str, bytes] = {}
    for want in asked:
        edits: Edits = want.edits
        path = f"data/{tahun}/{want.table.lembar.berkas}.yaml"
        before = sources.get(path, b"")
        after = before if edits.none else edits.made(before.decode()).encode()
        if after != before:
            made[path] = after
    return made


def _difference(
    before: Renja, after: Renja, asked: Sequence[Wanted], files: Sequence[Path]
) -> Difference:
    tahun = int(before.dokumen.tahun)
    name = ", ".join(file.name for file in files)
    return Difference(
        Named(f"Renja {tahun}", "folder kerja", tahun),
        Named(f"menurut {name}", name, tahun),
        compare_plans(before, after, _same(before, after, asked)),
        __version__,
    )


def _same(before: Renja, after: Renja, asked: Sequence[Wanted]) -> Iterator[tuple[Bagian, Bagian]]:
    """Yield what is the same in both plans since one row of a table tells it."""
    for want in asked:
        lembar = want.table.lembar
        rows = plan_rows(before, lembar), plan_rows(after, lembar)
        yield from same_rows(*rows, want.edits.removed)


def _is_older(tables: Tables, loaded: Loaded, tahun: int) -> bool:
    return bool(tables.digest) and tables.digest != data_digest(loaded.texts, tahun)


def _question(asked: Sequence[Wanted], tahun: int) -> str:
    new, gone = sum(want.new for want in asked), sum(want.gone for want in asked)
    rows = [f"{new} baris baru"] if new else []
    rows += [f"{gone} baris dihapus"] if gone else []
    told = f" ({', '.join(rows)})" if rows else ""
    return f"Tulis perubahan ini{told} ke data {tahun}?"


def _write(
    screen: Screen, root: Path, tahun: int, sources: dict[str, bytes], made: dict[str, bytes]
) -> int:
    """Write all files or none, unless they were changed since they were read."""
    if _sources(root, tahun) != sources:
        screen.findings([_changed_meanwhile(tahun)], {})
        return _nothing(screen, "data berubah sementara itu")
    if failed := replace_sources(root, made):
        screen.findings(failed, {})
        return _nothing(screen, "berkas data tidak dapat ditulis")
    lines = "\n".join(f"  {path_text(root / path, Path.cwd())}" for path in made)
    screen.result(f"Data {tahun} diperbarui. Periksa dengan: renja check {tahun}", "baik", lines)
    return FINE


def _nothing(screen: Screen, why: str) -> int:
    screen.result(f"Tidak ada yang ditulis: {why}.", "galat")
    return GALAT


def _other_year(file: Path, told: int | None, tahun: int) -> Finding:
    path = path_text(file.resolve(), Path.cwd())
    message = f"{path} memuat tabel Renja {told}, bukan {tahun}."
    return finding(
        "RJ813", Place(path), message, f"Sebutkan tahunnya: renja import {path} --year {told}"
    )


def _older(file: Path) -> Finding:
    path = path_text(file.resolve(), Path.cwd())
    message = f"data sudah berubah sejak {path} diekspor."
    hint = "Periksa perubahan di bawah: isian yang lebih baru di data dapat kembali ke yang lama."
    return finding("RJ814", Place(path), message, hint)


def _changed_meanwhile(tahun: int) -> Finding:
    message = f"data/{tahun} berubah sejak perubahannya ditampilkan."
    return finding("RJ607", Place(f"data/{tahun}"), message, "Jalankan lagi.")
