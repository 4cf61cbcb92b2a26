"""renja init: a new project, for any unit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Quiet

EPILOG = """
      renja init rencana              bertanya, lalu menulis ke folder rencana/
      renja init . --yes              tanpa bertanya, ke folder ini
      renja init "rencana 2026" --yes --name "Dinas Kesehatan Kota Contoh"
          --short-name Dinkes --year 2026 --tujuan
    """


def _text(option: str, help: str) -> object:  # noqa: A002  typer's name
    return typer.Option(option, metavar="TEKS", help=help, show_default=False)


def command(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER",
            help="Folder proyek baru; '.' berarti folder ini.",
            show_default=False,
        ),
    ],
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Jangan bertanya; yang tidak disebut diisi contoh.")
    ] = False,
    name: Annotated[str | None, _text("--name", "Nama resmi unit.")] = None,
    short_name: Annotated[str | None, _text("--short-name", "Nama pendek unit.")] = None,
    parent: Annotated[str | None, _text("--parent", "Nama lembaga induk.")] = None,
    address: Annotated[str | None, _text("--address", "Alamat kantor.")] = None,
    city: Annotated[str | None, _text("--city", "Kota kantor.")] = None,
    year: Annotated[
        str | None,
        typer.Option("--year", metavar="TAHUN", help="Tahun rencana.", show_default=False),
    ] = None,
    scorecard: Annotated[
        bool | None,
        typer.Option(
            "--scorecard/--no-scorecard",
            help="Sasaran menurut perspektif (balanced scorecard), atau tidak.",
            show_default=False,
        ),
    ] = None,
    tujuan: Annotated[
        bool | None,
        typer.Option(
            "--tujuan/--no-tujuan",
            help="Sasaran di bawah tujuan, atau tidak. Bersama --scorecard: perspektif dipakai.",
            show_default=False,
        ),
    ] = None,
    git: Annotated[bool, typer.Option("--git", help="Jadikan foldernya repositori git.")] = False,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menulis proyek Renja baru untuk unit mana pun.

    Isinya data, naskah, templat, dan berkas untuk VS Code, git, GitHub, dan GitLab. Contoh di
    dalamnya bertanda; dokumennya langsung dapat disusun. Berkas yang sudah ada tidak diganti.
    """
    from renja.init.answers import Given
    from renja.init.arguments import the_answer, the_year
    from renja.init.begin import begin_project

    given = Given(
        nama=the_answer("--name", name),
        pendek=the_answer("--short-name", short_name),
        induk=the_answer("--parent", parent),
        alamat=the_answer("--address", address),
        kota=the_answer("--city", city),
        tahun=the_year(year),
        scorecard=scorecard,
        tujuan=tujuan,
    )
    return begin_project(folder, given, yes=yes, git=git, quiet=quiet)
