"""renja schema: JSON Schema for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Quiet

EPILOG = """
      renja schema                ke data/skema/ di dalam proyek
      renja schema skema-renja    ke folder lain
    """


def command(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER",
            help="Folder untuk skema. Bila kosong: data/skema/ di dalam proyek.",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menulis JSON Schema setiap berkas data, untuk penyunting seperti VS Code.

    Dengan skema itu penyunting menjelaskan dan melengkapi kunci, dan menandai yang keliru
    selagi diketik.
    """
    from renja.schema import write_schemas

    return write_schemas(folder, quiet=quiet)
