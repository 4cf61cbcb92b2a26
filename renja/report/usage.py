"""Help and usage errors of the command line, in Indonesian.

Typer brings its own copy of Click, whose words ('Usage', 'No such option') are English.
Its classes are given other words here; its errors are told apart by their type and
attributes, never by their English text.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from renja.model.nearest import did_you_mean
from renja.report.finding import wrapped

if TYPE_CHECKING:
    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter
    from typer.core import TyperOption

OPTIONS = "[PILIHAN]"
COMMAND = "PERINTAH ..."


def nearest_known(typed: str, known: Iterable[str]) -> str:
    """Return '; maksud Anda ...?' with the names of known nearest to typed, or ''."""
    near = did_you_mean(typed, known, 2)
    return near and f"; {near}"


class _IndonesianHelp:
    """What command and group have in common: the words of their help."""

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        usage = ctx.command.collect_usage_pieces(ctx)
        pieces = (re.sub("[{}]", "", piece) for piece in usage)  # around what is required
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Pemakaian: ")

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples as they stand, one a line."""
        epilog = ctx.command.epilog
        if epilog:
            examples = inspect.cleandoc(epilog).splitlines()
            formatter.write("\n".join(["", "Contoh:", *(f"  {line}" for line in examples), ""]))

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        for kind, title in (("argument", "Argumen"), ("option", "Pilihan")):
            records = [
                # not the Python type; what has no brackets in the usage line is required
                (record[0].partition(" <")[0], record[1].removesuffix("[required]").rstrip())
                for param in ctx.command.get_params(ctx)
                if param.param_type_name == kind and (record := param.get_help_record(ctx))
            ]
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)


class IndonesianCommand(_IndonesianHelp, TyperCommand):
    """A command whose help and usage errors are in Indonesian."""

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return --help, described in Indonesian."""
        return _indonesian(super().get_help_option(ctx))

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Return []; a usage error learns which command it concerns.

        What is left over is told here, since Typer's own error has nothing but English words.
        """
        ctx.allow_extra_args = True
        try:
            left = super().parse_args(ctx, args)
        except typer.TyperException as error:
            _attach(error, ctx)
            raise
        if left:
            ctx.fail(
                f"berlebih: {' '.join(map(repr, left))}; nama yang memuat spasi diapit tanda petik"
            )
        return left


class IndonesianGroup(_IndonesianHelp, TyperGroup):
    """The program itself: its commands, and what it says of an unknown one."""

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return --help, described in Indonesian."""
        return _indonesian(super().get_help_option(ctx))

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Return what is left of args; a usage error learns which command it concerns."""
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            _attach(error, ctx)
            raise

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the options, then the commands with the first line of their help."""
        super().format_options(ctx, formatter)
        rows = [
            (name, (command.help or "").strip().partition("\n")[0])
            for name, command in self.commands.items()
        ]
        with formatter.section("Perintah"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Return the command named by the first of args; raises a usage error if unknown."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            known = nearest_known(args[0], self.commands)
            if args[0].isdigit():
                known = f"; maksud Anda 'renja build {args[0]}'?"
            ctx.fail(f"tidak ada perintah {args[0]!r}{known}")
        return super().resolve_command(ctx, args)


def _indonesian(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = "Tampilkan bantuan ini, lalu selesai."
    return option


def _attach(error: Any, ctx: Context) -> None:
    if getattr(error, "ctx", None) is None:
        error.ctx = ctx


def usage_text(error: typer.TyperException, width: int = 0) -> str:
    """Return a usage error as staff read it: what is wrong, how it is used, where help is.

    width: the columns at which it wraps; 0 leaves it on one line.
    """
    ctx = getattr(error, "ctx", None)
    lines = [wrapped(f"renja: galat: {_message(error, ctx)}", width)]
    if ctx is not None:
        formatter = ctx.make_formatter()
        ctx.command.format_usage(ctx, formatter)
        lines += [formatter.getvalue().rstrip(), f"Bantuan: {ctx.command_path} --help"]
    return "\n".join(lines)


def _message(error: typer.TyperException, ctx: Any) -> str:
    option = getattr(error, "option_name", "")
    match type(error).__name__:
        case "NoSuchOption":
            known = [name for param in _params(ctx) for name in param.opts]
            return f"pilihan {option!r} tidak dikenal{nearest_known(option, known)}"
        case "BadOptionUsage":
            taken = next((param for param in _params(ctx) if option in param.opts), None)
            if taken is not None and not getattr(taken, "is_flag", False):
                return f"pilihan {option!r} belum diberi nilai: {option} {taken.metavar}"
            return f"pilihan {option!r} ditulis tanpa nilai"
        case "MissingParameter":
            param: Any = error.param  # type: ignore[attr-defined]
            option = f"{param.opts[0]} " if param.param_type_name == "option" else ""
            return f"{option}{param.metavar or 'argumen'} belum diisi"
        case _:
            return error.message


def _params(ctx: Any) -> list[Any]:
    return ctx.command.get_params(ctx) if ctx is not None else []
