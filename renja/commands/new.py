"""renja new: the next year begun from one before."""

from __future__ import annotations

from typing import Annotated

import typer

from renja.commands.options import Debug, Project, Quiet

EPILOG = """
      renja new 2025                  dari tahun terakhir sebelum 2025
      renja new 2025 --from 2024      dari data 2024
      renja new 2025 --new-renstra    Renstra berganti: sasaran dan IKU mulai kosong
      renja new 2024 --perubahan      rencana 2024 diubah dalam tahunnya
    """


def command(
    tahun: Annotated[
        str, typer.Argument(metavar="TAHUN", help="Tahun yang dimulai, misalnya 2025.")
    ],
    before: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="TAHUN",
            help="Tahun yang datanya dipakai. Bila tidak disebut: yang terakhir sebelum TAHUN.",
            show_default=False,
        ),
    ] = None,
    new_renstra: Annotated[
        bool,
        typer.Option(
            "--new-renstra",
            help="Renstra baru mulai berlaku: sasaran dan IKU dikosongkan, yang lama di sampingnya "
            "sebagai acuan.",
        ),
    ] = False,
    perubahan: Annotated[
        bool,
        typer.Option(
            "--perubahan",
            help="Memulai Perubahan Rencana Kerja: rencana TAHUN yang sudah final diubah dalam "
            "tahunnya, di berkas yang sudah ada.",
        ),
    ] = False,
    yes: Annotated[
        bool,
        typer.Option(
            "--yes", "-y", help="Memulai perubahan tanpa bertanya, walaupun rencananya masih draf."
        ),
    ] = False,
    project: Project = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Memulai Renja tahun berikutnya, atau perubahan rencana dalam tahunnya.

    Menulis data/TAHUN/ beserta PERIKSA.md, daftar yang perlu dikerjakan. Komentar dan susunan
    berkas tetap; data/TAHUN/ yang sudah ada tidak diganti.
    """
    if perubahan and (before is not None or new_renstra):
        other = "--from" if before is not None else "--new-renstra"
        raise typer.BadParameter(
            f"--perubahan tidak dipakai bersama {other}: rencana yang diubah adalah rencana TAHUN "
            "itu sendiri"
        )
    if perubahan:
        from renja.new_year.revise import begin_revision

        return begin_revision(tahun, project, yes=yes, quiet=quiet)
    if yes:
        raise typer.BadParameter("--yes hanya dipakai bersama --perubahan")
    from renja.new_year.begin import begin_year

    return begin_year(tahun, before, project, new_renstra=new_renstra, quiet=quiet)
