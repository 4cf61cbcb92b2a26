"""renja check: the findings of one or more years."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Project, Quiet, Tahun

EPILOG = """
      renja check                     tahun terakhir
      renja check 2024 2025           dua tahun sekaligus
      renja check --fix               perbaiki yang pasti, tampilkan sisanya
      renja check --ignore RJ502      tanpa temuan RJ502
      renja check --format sarif > temuan.sarif
      renja check --format html --output temuan.html
    """


def command(
    tahun: Tahun = None,
    project: Project = None,
    format: Annotated[  # noqa: A002  the option's name
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="BENTUK",
            help="Bentuk temuan: full (bawaan), concise (satu baris satu temuan), json, github, "
            "gitlab, sarif, atau html (halaman untuk dibaca dan dicetak, ke berkas: --output).",
            show_default=False,
        ),
    ] = "full",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="BERKAS",
            help="Tulis temuan ke berkas ini, bukan ke layar; untuk semua bentuk selain full.",
            show_default=False,
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="KODE",
            help="Hanya temuan ini, misalnya RJ301; RJ3 berarti semua RJ3xx. Boleh beberapa, "
            "dipisah koma.",
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="KODE", help="Tanpa temuan ini.", show_default=False),
    ] = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help="Perbaiki yang pasti di berkasnya; hanya huruf itu berubah."),
    ] = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Status selesai 0 walaupun ada galat.")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="Semua tahun di data/.")] = False,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Memeriksa data, naskah, dan templat tanpa menyusun dokumen.

    Status selesai 0 bila tidak ada galat (peringatan boleh), 1 bila ada.
    """
    from renja.run import Wanted, check_years

    wanted = Wanted(format, select or (), ignore or (), exit_zero, fix, every, output)
    return check_years(tahun or [], project, wanted, quiet=quiet)
