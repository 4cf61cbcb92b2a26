"""renja template: a fresh template, or one told."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Project, Quiet

EPILOG = """
      renja template                         ke templates/renja.docx di dalam proyek
      renja template --output bawaan.docx    ke berkas lain, untuk disalin gayanya
      renja template --inspect               yang dipakai dari templat proyek
      renja template --inspect contoh.docx   yang dipakai dari templat lain
    """


def command(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            help="Bersama --inspect: templat yang diperiksa. Bila kosong: templat proyek, kalau "
            "tidak ada, templat bawaan.",
            show_default=False,
        ),
    ] = None,
    inspect: Annotated[
        bool,
        typer.Option(
            "--inspect",
            help="Tampilkan apa yang dipakai DOCX dan PDF dari templat; tidak menulis apa pun.",
        ),
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Berkas yang ditulis. Bila tidak disebut: templates/renja.docx di dalam proyek.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help="Ganti berkas yang sudah ada; yang lama disimpan sebagai renja-lama.docx.",
        ),
    ] = False,
    format: Annotated[  # noqa: A002  the option's name
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="full|json",
            help="Bersama --inspect: full (bawaan) untuk dibaca, json untuk program lain.",
            show_default=False,
        ),
    ] = "full",
    project: Project = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menulis templat Word bawaan, atau menampilkan apa yang dipakai dari sebuah templat.

    Berkas yang sudah ada tidak diganti, kecuali dengan --force. Status selesai --inspect: 0 bila
    templatnya dapat dipakai, 1 bila ada galat.
    """
    from renja.template.run import inspect_template, write_template

    if inspect and (output or force):
        raise typer.BadParameter("--inspect tidak menulis apa pun: tanpa --output dan --force")
    if not inspect and (file or format != "full"):
        what = f"--output {file}" if file else "--inspect"
        raise typer.BadParameter(f"FILE dan --format hanya bersama --inspect; maksud Anda {what}?")
    if inspect:
        return inspect_template(project, file, format, quiet=quiet)
    return write_template(project, output, force=force, quiet=quiet)
