"""renja new TAHUN --perubahan: a plan revised within its year, begun in its own files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from renja.arguments import the_project, the_years
from renja.edit.values import Value
from renja.edit.yaml_edit import YamlEdit
from renja.exit_status import FINE, GALAT
from renja.history.repository import Repository
from renja.load.loader import load_plan
from renja.model.dokumen import Dokumen
from renja.model.fields import Nilai
from renja.model.pagu import BarisPagu
from renja.model.perubahan import Perubahan, sebutan_perubahan
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.target import Target
from renja.new_year.arguments import the_committed_data
from renja.new_year.checklist import NAME, checklist, short_list
from renja.new_year.revision_tasks import revision_tasks
from renja.report.screen import Screen
from renja.report.summary import findings_text
from renja.sources.replacing import replace_sources

_ADVICE = (
    "Yang diubah ialah rencana yang sudah ditetapkan. Kalau belum ditetapkan, ubah saja datanya; "
    "kalau sudah, tulis 'status: final' di dokumen.yaml dan catat di git, atau jalankan lagi "
    "dengan --yes."
)


@dataclass(frozen=True, slots=True)
class _Revision:
    """A revision to be begun: its number, and the git revision of the plan before it, '' where
    the values of that plan must be typed; then why."""

    ke: int
    semula: str
    why_typed: str = ""


def begin_revision(tahun: str, project: Path | None, *, yes: bool, quiet: bool) -> int:
    """Return the exit status of beginning a revision; yes: also of a plan that is a draft. Raises
    BadParameter on wrong usage."""
    root = the_project(project)
    (year,) = the_years(root, [tahun])
    screen = Screen(quiet=quiet)
    with screen.step(f"Memuat Renja {year}"):
        loaded = load_plan(root, year)
    renja = loaded.renja
    if renja is None:
        screen.findings(loaded.findings, loaded.texts)
        screen.result(
            f"Perubahan tidak dimulai: data {year} masih memuat {findings_text(loaded.findings)}. "
            "Perbaiki dahulu, lalu ulangi.",
            "galat",
        )
        return GALAT
    before = renja.dokumen.perubahan
    semula = the_committed_data(root, year)
    if renja.dokumen.status != "final" and not yes and not screen.agreed(_question(year)):
        screen.trouble(f"Perubahan tidak dimulai: Renja {year} masih draf.", _ADVICE)
        return GALAT
    why_typed = "" if semula else Repository(root).trouble()
    revision = _Revision(before.ke + 1 if before is not None else 1, semula, why_typed)
    name = f"{sebutan_perubahan(revision.ke)} {renja.dokumen.judul} {year}"
    home = f"data/{year}"
    old = {path: _text(root / path) for path in _paths(home) if (root / path).is_file()}
    new = {path: _edited(path, text, renja, revision) for path, text in old.items()}
    made = load_plan(root, year, {path: text.encode() for path, text in new.items()})
    assert made.renja is not None, made.findings
    done, left = _done(revision, renja), revision_tasks(made.renja)
    listed = checklist(name, "Perubahan ini dimulai oleh `renja new`.", year, done, left)
    changed = {path: text.encode() for path, text in new.items() if text != old[path]}
    with screen.step(f"Memulai {sebutan_perubahan(revision.ke)}"):
        failed = replace_sources(
            root, {f"{home}/{NAME}": _above(root / home / NAME, listed), **changed}
        )
    if failed:
        screen.findings(failed, {})
        return GALAT
    screen.result(f"{name} dimulai di {home}/.", "baik", short_list(year, done, left))
    return FINE


def _question(year: int) -> str:
    return (
        f"Renja {year} masih draf; kalau belum ditetapkan, ubah saja datanya tanpa perubahan. "
        "Tetap mulai perubahan?"
    )


def _paths(home: str) -> tuple[str, ...]:
    """Return the files of a year that may change; the last one declares the revision."""
    return tuple(f"{home}/{name}.yaml" for name in ("sasaran", "pagu", "dokumen"))


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8")


def _above(file: Path, listed: str) -> bytes:
    """Return a list with what an earlier one in its file says below it."""
    return listed.encode() + (b"\n" + file.read_bytes() if file.is_file() else b"")


def _edited(path: str, text: str, renja: Renja, revision: _Revision) -> str:
    edit = YamlEdit(text)
    match PurePosixPath(path).stem:
        case "dokumen":
            _dokumen(edit, renja.dokumen, revision)
        case "sasaran":
            for iku in renja.semua_iku:
                _semula(edit, iku.target, Iku, revision)
        case _:
            for baris in renja.pagu:
                _semula(edit, baris.jumlah, BarisPagu, revision)
    return edit.text()


def _semula(
    edit: YamlEdit, value: Nilai | Target, model: type[Iku | BarisPagu], revision: _Revision
) -> None:
    """Let git tell what a value was, else write it beside."""
    path = edit.path_at(value.place.line, value.place.column)
    own = (*path[:-1], "semula")
    if not revision.semula:
        edit.put(own, value.typed, tuple(model.model_fields))
    elif edit.has(own):
        edit.remove(own)


def _dokumen(edit: YamlEdit, dokumen: Dokumen, revision: _Revision) -> None:
    edit.set(("status",), "draf")
    if edit.has(("versi",)):
        edit.remove(("versi",))
    before = dokumen.perubahan
    settled: dict[str, Value] = {"ke": str(revision.ke - 1), "tanggal": dokumen.tanggal.typed}
    if before is not None:
        told = {"dasar": before.dasar, "pokok": before.alasan}
        settled |= {key: text.typed for key, text in told.items() if text is not None}
    begun: dict[str, Value] = {"ke": str(revision.ke), "dasar": None, "alasan": None}
    if revision.semula or edit.has(("perubahan", "semula")):
        begun["semula"] = revision.semula or None
    if before is None:
        block: Value = {**begun, "riwayat": [settled]}
        edit.put(("perubahan",), block, tuple(Dokumen.model_fields))
        return
    for key, value in begun.items():
        edit.put(("perubahan", key), value, tuple(Perubahan.model_fields))
    if before.riwayat:
        edit.insert(("perubahan", "riwayat"), len(before.riwayat), settled)
    else:
        edit.put(("perubahan", "riwayat"), [settled], tuple(Perubahan.model_fields))


def _done(revision: _Revision, renja: Renja) -> list[str]:
    """Return what was done with the data, in sentences."""
    said = [f"dokumen.yaml memuat perubahan ke-{revision.ke}, dan statusnya draf."]
    if revision.semula:
        said.append(f"{_what(renja)} semula diambil dari revisi git {revision.semula}.")
    else:
        said.append(
            f"{_what(renja)} yang sekarang ditulis sebagai semula, karena {revision.why_typed}."
        )
    if renja.dokumen.status != "final":
        said.append("Rencana yang diubah sendiri belum final.")
    return said


def _what(renja: Renja) -> str:
    """Return what of a plan has a value before its revision."""
    return "Target dan pagu" if renja.pagu else "Target"
