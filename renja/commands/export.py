"""renja export: the tables of a plan, for Excel."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Project, Quiet

EPILOG = """
      renja export 2024 --xlsx renja-2024.xlsx    untuk Excel atau LibreOffice
      renja export --csv tabel                    berkas CSV, di folder tabel
      renja import renja-2024.xlsx                membawanya kembali
    """


def command(
    tahun: Annotated[
        str | None,
        typer.Argument(
            metavar="TAHUN",
            help="Tahun rencana. Bila kosong: tahun terakhir di data/.",
            show_default=False,
        ),
    ] = None,
    xlsx: Annotated[
        Path | None,
        typer.Option(
            "--xlsx", metavar="FILE", help="Tulis buku kerja Excel ini.", show_default=False
        ),
    ] = None,
    csv: Annotated[
        Path | None,
        typer.Option(
            "--csv",
            metavar="FOLDER",
            help="Tulis berkas CSV ke folder ini, satu lembar satu berkas, sebagaimana Excel "
            "berbahasa Indonesia membacanya.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Ganti berkas yang sudah ada; isinya hilang.")
    ] = False,
    project: Project = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menulis sasaran, IKU, pagu, dan program sebagai tabel untuk Excel.

    Yang boleh diubah di sana, dan cara membawanya kembali dengan renja import, diterangkan pada
    lembar Petunjuk.
    """
    if xlsx is None and csv is None:
        raise typer.BadParameter("sebutkan tujuannya: --xlsx FILE, atau --csv FOLDER")
    from renja.workbook.export import export_tables

    return export_tables(tahun, project, xlsx, csv, force=force, quiet=quiet)
