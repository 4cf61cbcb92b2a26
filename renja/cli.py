"""The command line: arguments in, text and an exit status out.

Only this room prints and exits. Commands are imported when they run, so that --help
starts at once.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Annotated

import typer
from typer.main import get_command

from renja import __version__
from renja.report.screen import message_width
from renja.report.usage import (
    COMMAND,
    OPTIONS,
    IndonesianCommand,
    IndonesianGroup,
    usage_text,
)

FINE, GALAT, WRONG_USAGE, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130

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
    """,
)

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


@app.command(
    cls=IndonesianCommand,
    options_metavar=OPTIONS,
    epilog="""
      renja build                     tahun terakhir, DOCX dan PDF
      renja build 2024 2025           dua tahun sekaligus
      renja build 2024 --format pdf   hanya PDF; DOCX yang lama dihapus
      renja build --pdf-engine libreoffice
      renja build --project ~/renja --output ~/hasil
    """,
)
def build(
    tahun: Tahun = None,
    project: Project = None,
    format: Annotated[  # noqa: A002  the option's name
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="docx|pdf",
            help="Susun bentuk ini saja. Bila tidak disebut: keduanya.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Folder keluaran; hasilnya di FOLDER/TAHUN/. Bila tidak disebut: output/ di "
            "dalam proyek.",
            show_default=False,
        ),
    ] = None,
    pdf_engine: Annotated[
        str,
        typer.Option(
            "--pdf-engine",
            metavar="typst|libreoffice",
            help="Pembuat PDF. Bila tidak disebut: typst. libreoffice: dari DOCX-nya, oleh "
            "LibreOffice di komputer ini; tanpa jaminan PDF/UA dan PDF/A.",
            show_default=False,
        ),
    ] = "typst",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Menyusun dokumen Renja: DOCX dan PDF dari data dan naskah.

    Semua temuan ditampilkan sekaligus. Bila ada galat, tidak ada yang ditulis dan keluaran
    lama tetap utuh.
    """
    from renja.run import build_years

    return build_years(tahun or [], project, format, output, pdf_engine, quiet=quiet)


@app.command(
    cls=IndonesianCommand,
    options_metavar=OPTIONS,
    epilog="""
      renja check                     tahun terakhir
      renja check 2024 2025           dua tahun sekaligus
      renja check --fix               perbaiki yang pasti, tampilkan sisanya
      renja check --ignore RJ502      tanpa temuan RJ502
      renja check --format sarif > temuan.sarif
    """,
)
def check(
    tahun: Tahun = None,
    project: Project = None,
    format: Annotated[  # noqa: A002  the option's name
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="BENTUK",
            help="Bentuk temuan: full (bawaan), concise (satu baris satu temuan), json, github, "
            "gitlab, atau sarif.",
            show_default=False,
        ),
    ] = "full",
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="KODE",
            help="Hanya temuan ini, misalnya RJ301; RJ3 berarti semua RJ3xx. Boleh beberapa, "
            "dipisah koma.",
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="KODE", help="Tanpa temuan ini.", show_default=False),
    ] = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help="Perbaiki yang pasti di berkasnya; hanya huruf itu berubah."),
    ] = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Status selesai 0 walaupun ada galat.")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="Semua tahun di data/.")] = False,
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Memeriksa data, naskah, dan templat tanpa menyusun dokumen.

    Status selesai 0 bila tidak ada galat (peringatan boleh), 1 bila ada.
    """
    from renja.run import Wanted, check_years

    wanted = Wanted(format, select or (), ignore or (), exit_zero, fix, every)
    return check_years(tahun or [], project, wanted, quiet=quiet)


@app.command(
    cls=IndonesianCommand,
    options_metavar=OPTIONS,
    epilog="""
      renja schema                ke data/skema/ di dalam proyek
      renja schema skema-renja    ke folder lain
    """,
)
def schema(
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


@app.command(
    cls=IndonesianCommand,
    options_metavar=OPTIONS,
    epilog="""
      renja template                         ke templates/renja.docx di dalam proyek
      renja template --output bawaan.docx    ke berkas lain, untuk disalin gayanya
      renja template --inspect               yang dipakai dari templat proyek
      renja template --inspect contoh.docx   yang dipakai dari templat lain
    """,
)
def template(
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
    from renja.template import inspect_template, write_template

    if inspect and (output or force):
        raise typer.BadParameter("--inspect tidak menulis apa pun: tanpa --output dan --force")
    if not inspect and (file or format != "full"):
        what = f"--output {file}" if file else "--inspect"
        raise typer.BadParameter(f"FILE dan --format hanya bersama --inspect; maksud Anda {what}?")
    if inspect:
        return inspect_template(project, file, format, quiet=quiet)
    return write_template(project, output, force=force, quiet=quiet)


@app.command(
    cls=IndonesianCommand,
    options_metavar=OPTIONS,
    epilog="""
      renja explain              semua kode dengan tingkat dan judulnya
      renja explain RJ301        halaman satu kode: apa, mengapa, contoh, perbaikan
      renja explain RJ3          kode yang diawali RJ3
      renja explain kode_ganda   kode dengan nama itu
    """,
)
def explain(
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
