"""renja explain: the manual of the codes."""

from __future__ import annotations

from typing import Annotated

import typer

from renja.commands.options import Debug

EPILOG = """
      renja explain              semua kode dengan tingkat dan judulnya
      renja explain RJ301        halaman satu kode: apa, mengapa, contoh, perbaikan
      renja explain RJ3          kode yang diawali RJ3
      renja explain kode_ganda   kode dengan nama itu
    """


def command(
    kode: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="KODE",
            help="Kode temuan seperti RJ301, atau namanya; boleh beberapa. Bila kosong: daftar "
            "semua kode.",
            show_default=False,
        ),
    ] = None,
    debug: Debug = False,
) -> int:
    """Menjelaskan kode temuan: apa yang diperiksa, mengapa, dan cara memperbaikinya."""
    from renja.explain import explain as explain_codes

    return explain_codes(kode or [])
