"""renja ci: the steps of the workflows of GitHub and GitLab."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from renja.commands.options import Debug, Project, Quiet
from renja.report.usage import COMMAND, OPTIONS, IndonesianCommand, IndonesianGroup

WRONG_USAGE = 2
app = typer.Typer(
    cls=IndonesianGroup,
    add_completion=False,
    rich_markup_mode=None,
    invoke_without_command=True,
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    epilog="""
      renja ci collect --since HEAD^1 --output catatan.json
      renja ci release renja-2024-final --output rilis
    """,
)


@app.callback()
def _ci(context: typer.Context) -> None:
    """Langkah-langkah alur kerja GitHub dan GitLab; tidak perlu diketik sendiri."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(WRONG_USAGE)


def _collect(
    since: Annotated[
        str,
        typer.Option(
            "--since",
            metavar="REVISI",
            help="Revisi git yang dibandingkan, misalnya HEAD^1.",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="BERKAS", help="Berkasnya.", show_default=False),
    ],
    project: Project = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Mengumpulkan temuan dan perubahan semua tahun ke satu berkas JSON.

    Status selesai 0 walaupun ada galat, karena galat pun bagian dari catatan.
    """
    from renja.ci.collect import collect

    return collect(since, output, project, quiet=quiet)


def _comment(
    berkas: Annotated[
        Path | None,
        typer.Argument(
            metavar="BERKAS",
            help="Berkas dari renja ci collect. Di GitHub tidak disebut: diambil dari proses "
            "yang baru selesai.",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menulis komentar pada pull request atau merge request, atau memperbarui yang sudah ada.

    Isi berkasnya tidak dipercaya: hanya dipakai sebagai data, dan nomor perubahannya berasal
    dari GitHub atau GitLab sendiri.
    """
    from renja.ci.forge import comment

    return comment(berkas, quiet=quiet)


def _release(
    tag: Annotated[str, typer.Argument(metavar="TAG", help="Misalnya renja-2024-final.")],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FOLDER", help="Folder baru.", show_default=False),
    ],
    project: Project = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menyusun isi rilis sebuah tag: dokumen final, manifest, matriks, dan catatannya.

    Matriksnya terhadap tag final sebelumnya: dari tahun itu, atau dari tahun sebelumnya.
    """
    from renja.ci.release import release

    return release(tag, output, project, quiet=quiet)


def _publish(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder dari renja ci release.")],
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menjadikan sebuah folder rilis GitLab untuk tag proses ini.

    Rilis yang sudah ada tidak diganti.
    """
    from renja.ci.forge import publish

    return publish(folder, quiet=quiet)


_EPILOGS = {
    "collect": "renja ci collect --since HEAD^1 --output catatan.json",
    "comment": "renja ci comment catatan.json",
    "release": "renja ci release renja-2024-final --output rilis",
    "publish": "renja ci publish rilis",
}
STEPS: Mapping[str, Callable[..., int]] = {
    "collect": _collect,
    "comment": _comment,
    "release": _release,
    "publish": _publish,
}
for _name, _command in STEPS.items():
    app.command(_name, cls=IndonesianCommand, options_metavar=OPTIONS, epilog=_EPILOGS[_name])(
        _command
    )
