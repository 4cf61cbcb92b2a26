"""renja diff: what changed between two plans."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Project, Quiet

EPILOG = """
      renja diff                      yang berubah sejak commit terakhir
      renja diff 2024                 hanya Renja 2024
      renja diff HEAD~3               sejak tiga commit yang lalu
      renja diff 2023 2024            tahun ini dibanding tahun lalu
      renja diff renja-final:2024 .   sejak tag renja-final
      renja diff ../kantor-lain .     dibanding proyek di folder lain
      renja diff 2024 --format html --output perubahan.html
      renja diff renja-final:2024 . --matriks matriks.docx
      renja diff renja-final:2024 . --tracked perubahan.docx
    """


def command(
    rencana: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="A B",
            help="Dua rencana: tahun (2024), revisi git (HEAD~1, nama tag atau cabang), "
            "REVISI:TAHUN, folder (./nama), atau . untuk yang ada sekarang. Bila B kosong: yang "
            "ada sekarang. Bila keduanya kosong: sejak commit terakhir.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[  # noqa: A002  the option's name
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="BENTUK",
            help="Bentuk: full (bawaan; tabel di terminal, selain itu satu baris satu perubahan), "
            "json, markdown, atau html.",
            show_default=False,
        ),
    ] = "full",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Tulis ke berkas ini. Bila tidak disebut: ke layar.",
            show_default=False,
        ),
    ] = None,
    matriks: Annotated[
        Path | None,
        typer.Option(
            "--matriks",
            metavar="FILE",
            help="Tulis matriks semula–menjadi, mendatar dan bertanda tangan, ke FILE.docx atau "
            "FILE.pdf. Yang sudah ada diganti, kecuali keluaran renja build.",
            show_default=False,
        ),
    ] = None,
    all_rows: Annotated[
        bool,
        typer.Option("--all-rows", help="Matriks memuat juga sasaran dan IKU yang tidak berubah."),
    ] = False,
    tracked: Annotated[
        Path | None,
        typer.Option(
            "--tracked",
            metavar="FILE",
            help="Tulis dokumen B ke FILE.docx dengan perubahan dari A terlacak, seperti Lacak "
            "Perubahan di Word: diterima semua menjadi B, ditolak semua menjadi A.",
            show_default=False,
        ),
    ] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Status selesai 1 bila ada perubahan.")
    ] = False,
    project: Project = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menampilkan apa yang berubah antara dua rencana: data, jumlah, dan kalimat.

    Yang dibandingkan artinya, bukan tata letak berkasnya. Status selesai 0, juga bila ada
    perubahan (kecuali dengan --exit-code: 1), dan 2 bila tidak dapat dibandingkan.
    """
    from renja.difference.papers import Papers
    from renja.difference.run import tell_difference

    papers = Papers(matriks, all_rows, tracked)
    return tell_difference(
        rencana or (), project, format, output, papers, exit_code=exit_code, quiet=quiet
    )
