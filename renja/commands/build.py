"""renja build: the documents of one or more years."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Project, Quiet, Tahun

EPILOG = """
      renja build                     tahun terakhir, DOCX dan PDF
      renja build 2024 2025           dua tahun sekaligus
      renja build 2024 --format pdf   hanya PDF; DOCX yang lama dihapus
      renja build --open              lalu buka dokumennya, atau temuannya
      renja build --pdf-engine libreoffice
      renja build 2024 --final        dokumen resmi, tanpa tanda DRAF
      renja build --project ~/renja --output ~/hasil
    """


def command(
    tahun: Tahun = None,
    project: Project = None,
    format: Annotated[  # noqa: A002  the option's name
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="docx|pdf",
            help="Susun bentuk ini saja. Bila tidak disebut: keduanya.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Folder keluaran; hasilnya di FOLDER/TAHUN/. Bila tidak disebut: output/ di "
            "dalam proyek.",
            show_default=False,
        ),
    ] = None,
    pdf_engine: Annotated[
        str,
        typer.Option(
            "--pdf-engine",
            metavar="typst|libreoffice",
            help="Pembuat PDF. Bila tidak disebut: typst. libreoffice: dari DOCX-nya, oleh "
            "LibreOffice di komputer ini; tanpa jaminan PDF/UA dan PDF/A.",
            show_default=False,
        ),
    ] = "typst",
    final: Annotated[
        bool,
        typer.Option(
            "--final",
            help="Susun dokumen resmi, atau sebutkan semua yang menahannya: status masih draf, "
            "galat, peringatan yang tidak diizinkan, data yang belum pasti, perubahan yang belum "
            "dicatat di git, tanda tangan yang belum ada.",
        ),
    ] = False,
    show: Annotated[
        bool,
        typer.Option(
            "--open",
            help="Sesudahnya buka DOCX-nya; bila ada galat, halaman temuannya "
            "(temuan.html di folder keluaran).",
        ),
    ] = False,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menyusun dokumen Renja: DOCX dan PDF dari data dan naskah.

    Dengan status: final di dokumen.yaml hasilnya dokumen resmi begitu tidak ada yang menahannya;
    sampai saat itu tetap bertanda DRAF, dan penyebabnya disebutkan; data ilustrasi di dalamnya
    adalah galat.

    Semua temuan ditampilkan sekaligus. Bila ada galat, tidak ada yang ditulis dan keluaran
    lama tetap utuh.
    """
    from renja.run import build_years

    return build_years(
        tahun or [],
        project,
        format,
        output,
        pdf_engine,
        final=final,
        quiet=quiet,
        show=show,
    )
