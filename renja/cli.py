"""The command line: arguments in, text and an exit status out.

Only this room prints and exits. What each command may be given stands in a room of
`renja.commands`; its work is imported when it runs, so that --help starts at once.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import traceback
from typing import Annotated

import typer
from typer.main import get_command

from renja import __version__
from renja.commands import (
    build,
    check,
    ci,
    diff,
    explain,
    export,
    import_,
    init,
    new,
    schema,
    template,
    verify,
)
from renja.exit_status import FINE, GALAT, INTERRUPTED, OUR_FAULT, WRONG_USAGE
from renja.report.screen import message_width
from renja.report.usage import (
    COMMAND,
    OPTIONS,
    IndonesianCommand,
    IndonesianGroup,
    usage_text,
)

app = typer.Typer(
    cls=IndonesianGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""
      renja build        menyusun Renja tahun terakhir
      renja build 2024   menyusun Renja 2024 ke output/2024/
      renja check 2024   memeriksa data dan naskah 2024 tanpa menulis apa pun
      renja diff         menampilkan yang berubah sejak commit terakhir
    """,
)


@app.callback()
def renja(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Tampilkan versi, lalu selesai.")
    ] = False,
) -> None:
    """Menyusun Rencana Kerja (Renja) dari data: YAML masuk, DOCX dan PDF keluar."""
    if version:
        typer.echo(f"renja {__version__}")
        raise typer.Exit(FINE)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(WRONG_USAGE)


COMMANDS = {
    "init": init,
    "build": build,
    "check": check,
    "diff": diff,
    "verify": verify,
    "new": new,
    "export": export,
    "import": import_,
    "schema": schema,
    "template": template,
    "explain": explain,
}
for name, room in COMMANDS.items():
    app.command(name, cls=IndonesianCommand, options_metavar=OPTIONS, epilog=room.EPILOG)(
        room.command
    )
app.add_typer(ci.app, name="ci")


def main() -> None:
    """Run the program and exit with its status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a character that the terminal lacks stops nothing
            stream.reconfigure(errors="replace")
    gc.disable()  # a run is short: looking for cycles, also at its end, takes a tenth of it
    status = run(sys.argv[1:])
    gc.freeze()
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Return the exit status of the program with these arguments."""
    command = get_command(app)
    try:
        status = command.main(arguments, "renja", standalone_mode=False)
    except typer.TyperException as error:
        typer.echo(usage_text(error, message_width(sys.stderr)), err=True)
        return WRONG_USAGE
    except typer.Abort:
        status = INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (renja check | head): nothing more to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GALAT
    except Exception as error:
        return _our_fault(error, "--debug" in arguments or bool(os.environ.get("RENJA_DEBUG")))
    if status == INTERRUPTED:
        typer.echo("\nDihentikan. Keluaran lama tidak berubah.", err=True)
    return int(status or FINE)


def _our_fault(error: Exception, debug: bool) -> int:
    """Apologise, tell how to report, and keep the trace where it can be sent from."""
    trace = "".join(traceback.format_exception(error))
    if debug:
        typer.echo(trace, err=True)
    told = [
        "renja: maaf, program ini keliru; bukan data Anda yang salah. Keluaran lama tidak berubah.",
        f"  {type(error).__name__}: {error}"[:300],
    ]
    try:
        handle, name = tempfile.mkstemp(prefix="renja-kesalahan-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"renja {__version__}, Python {sys.version}, {sys.platform}\n\n{trace}")
        told.append(f"Mohon laporkan kepada pengelola program, dengan menyertakan {name}")
    except OSError:
        told.append("Mohon laporkan kepada pengelola program, dengan hasil RENJA_DEBUG=1.")
    typer.echo("\n".join(told), err=True)
    return OUR_FAULT
