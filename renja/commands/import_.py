"""renja import: tables changed in Excel, taken over into the data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Project, Quiet

EPILOG = """
      renja import renja-2024.xlsx          tampilkan perubahannya, lalu tanyakan
      renja import renja-2024.xlsx --yes    langsung tulis, tanpa bertanya
      renja import tabel                    semua berkas CSV di folder tabel
    """


def command(
    file: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE",
            help="Buku kerja .xlsx dari renja export, berkas .csv, atau folder berkas .csv.",
            show_default=False,
        ),
    ],
    tahun: Annotated[
        str | None,
        typer.Option(
            "--year",
            metavar="TAHUN",
            help="Tahun rencana. Bila tidak disebut: menurut tabelnya, kalau tidak ada, tahun "
            "terakhir di data/.",
            show_default=False,
        ),
    ] = None,
    yes: Annotated[
        bool,
        typer.Option(
            "--yes",
            "-y",
            help="Tulis perubahannya tanpa bertanya, kecuali data berubah sesudah tabel diekspor.",
        ),
    ] = False,
    project: Project = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Membawa isi tabel Excel atau CSV kembali ke data.

    Perubahannya ditampilkan lebih dulu seperti oleh renja diff, lalu hanya isian itu yang diubah
    di berkas YAML. Selama ada yang salah di tabel, tidak ada yang ditulis. Status selesai 0 bila
    perubahannya tertulis atau tidak ada, 1 bila tidak ada yang ditulis.
    """
    from renja.workbook.import_ import import_tables

    return import_tables(file, tahun, project, yes=yes, quiet=quiet)
