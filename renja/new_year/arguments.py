"""Which years were typed for the next plan; wrong usage raises BadParameter."""

from __future__ import annotations

from pathlib import Path

import typer

from renja.arguments import the_years
from renja.document.kolofon import SHORT_COMMIT
from renja.history.repository import NO_COMMIT, Repository, RevisionError
from renja.load.project import list_years


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


def the_committed_data(root: Path, year: int) -> str:
    """Return the git revision at which a year's data stand as they are now: a tag that tells the
    year, else a commit; '' where there is no repository to ask. The data must be committed."""
    repository = Repository(root)
    if repository.is_absent():
        return ""
    trouble = repository.trouble()
    if trouble not in ("", NO_COMMIT):
        raise typer.BadParameter(
            f"data/{year}/ ada di repositori git, tempat rencana sebelum perubahan diambil, tetapi "
            f"repositorinya tidak dapat dibaca: {trouble}. Perbaiki dahulu (git status menunjukkan "
            "apakah sudah dapat), lalu ulangi; data belum diubah"
        )
    data = f"data/{year}"
    commit = repository.last_commit(year)
    if not commit.id or _differ(repository, year, f"{data}/"):
        raise typer.BadParameter(
            f"{data}/ memuat perubahan yang belum dicatat di git. Catat dahulu rencana yang "
            f"sekarang: git add {data}, lalu git commit"
        )
    return repository.tag_of(year) or commit.id[:SHORT_COMMIT]


def _differ(repository: Repository, year: int, below: str) -> bool:
    """Return whether files below a folder differ from the last commit."""
    try:
        return any(name.startswith(below) for name in repository.unrecorded(year).files)
    except RevisionError as error:
        raise typer.BadParameter(f"git tidak dapat dibaca: {error}") from None


def _year(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) == 4):
        raise typer.BadParameter(f"TAHUN ditulis dengan empat angka, bukan {typed!r}")
    if typed[:2] not in ("19", "20", "21"):
        raise typer.BadParameter(f"TAHUN di antara 1900 dan 2199, bukan {typed!r}")
    return int(typed)
