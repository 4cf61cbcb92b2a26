"""renja verify: whether a file is what the data give."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Project, Quiet

EPILOG = """
      renja verify renja.docx                    sama dengan data asalnya?
      renja verify ~/Unduhan/renja.pdf           juga yang ditandatangani
      renja verify renja.docx --against HEAD~1   dibanding revisi ini
      renja verify renja.docx --apply            suntingannya ditulis ke sumber
    """


def command(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="DOCX atau PDF hasil renja build.", show_default=False),
    ],
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="RENCANA",
            help="Bandingkan dengan tahun, revisi git, REVISI:TAHUN, folder, atau . untuk yang ada "
            "sekarang. Bila tidak disebut: dengan data asalnya, menurut sidik di dalam berkas.",
            show_default=False,
        ),
    ] = None,
    apply: Annotated[
        bool,
        typer.Option(
            "--apply",
            help="Tuliskan suntingan yang tempatnya pasti ke data dan naskah; sisanya disebutkan.",
        ),
    ] = False,
    format: Annotated[  # noqa: A002  the option's name
        str,
        typer.Option(
            "--format", "-f", metavar="BENTUK", help="Bentuk: full atau json.", show_default=False
        ),
    ] = "full",
    project: Project = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Memeriksa apakah sebuah DOCX atau PDF sama dengan yang disusun dari data.

    Bila berbeda, setiap perbedaan disebut kata demi kata, dengan baris data atau naskah asalnya;
    begitu pula komentar di Word. Status selesai 0 bila sama, 1 bila berbeda, 2 bila tidak dapat
    diperiksa. Yang dibandingkan teksnya: bentuk huruf dan isi gambar tidak.
    """
    from renja.verify.run import verify_file

    return verify_file(file, project, against, format, apply=apply, quiet=quiet)
