"""renja new TAHUN --perubahan: a plan revised within its year, begun in its own files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from renja.arguments import the_project, the_years
from renja.edit.values import Value
from renja.edit.yaml_edit import YamlEdit
from renja.load.loader import load_plan
from renja.model.dokumen import Dokumen
from renja.model.fields import Nilai
from renja.model.pagu import BarisPagu
from renja.model.perubahan import Perubahan, sebutan_perubahan
from renja.model.renja import Renja
from renja.model.sasaran import Iku
from renja.model.target import Target
from renja.new_year.arguments import the_committed_data
from renja.report.finding import wrapped
from renja.report.screen import Screen
from renja.report.summary import findings_text
from renja.source_files import replace_sources

FINE, GALAT = 0, 1
_WIDTH = 80


@dataclass(frozen=True, slots=True)
class _Revision:
    """A revision to be begun: its number, and the git revision of the plan before it, '' where
    the values of that plan must be typed."""

    ke: int
    semula: str


def begin_revision(tahun: str, project: Path | None, *, quiet: bool) -> int:
    """Return the exit status of beginning a revision. Raises BadParameter on wrong usage."""
    root = the_project(project)
    (year,) = the_years(root, [tahun])
    screen = Screen(quiet=quiet)
    with screen.step(f"Memuat Renja {year}"):
        loaded = load_plan(root, year)
    if loaded.renja is None:
        screen.findings(loaded.findings, loaded.texts)
        screen.result(
            f"Perubahan tidak dimulai: data {year} masih memuat {findings_text(loaded.findings)}. "
            "Perbaiki dahulu, lalu ulangi.",
            "galat",
        )
        return GALAT
    before = loaded.renja.dokumen.perubahan
    revision = _Revision(before.ke + 1 if before is not None else 1, the_committed_data(root, year))
    folder = root / "data" / str(year)
    names = ("sasaran.yaml", "pagu.yaml", "dokumen.yaml")  # the last one declares the revision
    old = {name: _text(folder / name) for name in names if (folder / name).is_file()}
    new = {name: _edited(name, text, loaded.renja, revision) for name, text in old.items()}
    with screen.step(f"Memulai {sebutan_perubahan(revision.ke)}"):
        changed = {
            f"data/{year}/{name}": text.encode() for name, text in new.items() if text != old[name]
        }
        failed = replace_sources(root, changed)
    if failed:
        screen.findings(failed, {})
        return GALAT
    name = f"{sebutan_perubahan(revision.ke)} {loaded.renja.dokumen.judul}"
    told = _told(loaded.renja, revision, year)
    screen.result(f"{name} {year} dimulai di data/{year}/.", "baik", told)
    return FINE


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8")


def _edited(name: str, text: str, renja: Renja, revision: _Revision) -> str:
    edit = YamlEdit(text)
    match name:
        case "dokumen.yaml":
            _dokumen(edit, renja.dokumen, revision)
        case "sasaran.yaml":
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


def _told(renja: Renja, revision: _Revision, tahun: int) -> str:
    """Return what was done and what is left to do, as a terminal of 80 columns shows it."""
    dokumen = renja.dokumen
    done = [f"dokumen.yaml memuat perubahan ke-{revision.ke}, dan statusnya draf."]
    if revision.semula:
        done.append(f"Target dan pagu semula diambil dari revisi git {revision.semula}.")
    else:
        done.append(
            "Target dan jumlah yang sekarang ditulis sebagai semula, karena rencana ini tidak di "
            "dalam repositori git."
        )
    if dokumen.status != "final":
        done.append(
            "Rencana yang diubah masih berstatus draf. Kalau memang belum ditetapkan, ubah saja "
            "rencananya tanpa perubahan."
        )
    left = [
        "Isi dasar dan alasan perubahan, serta tanggal penetapannya, di dokumen.yaml.",
        "Ubah target dan jumlah pagu; tulis alasan pada IKU, dan catatan pada baris pagu.",
        "Sesuaikan naskah yang menceritakan target, pagu, atau kegiatan yang berubah.",
        f"Jalankan 'renja check {tahun}' sampai tidak ada yang tersisa, lalu 'renja build "
        f"{tahun}'.",
    ]
    lines = [wrapped(f"  - {what}", _WIDTH) for what in done]
    lines += ["", "Yang perlu Anda kerjakan:"]
    return "\n".join([*lines, *(wrapped(f"  [ ] {what}", _WIDTH) for what in left)])
