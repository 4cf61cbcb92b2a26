"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Tahun = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TAHUN",
        help="Tahun rencana, misalnya 2024; boleh beberapa. Bila kosong: tahun terakhir di data/.",
        show_default=False,
    ),
]
Project = Annotated[
    Path | None,
    typer.Option(
        "--project",
        metavar="FOLDER",
        help="Folder proyek, yaitu yang memuat data/TAHUN/. Bila tidak disebut: dicari dari "
        "folder kerja ke atas.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Hanya tampilkan temuan dan galat.")]
Debug = Annotated[
    bool,
    typer.Option("--debug", help="Bila program ini sendiri yang salah, tampilkan rinciannya."),
]
