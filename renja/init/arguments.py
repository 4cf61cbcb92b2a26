"""What was typed for a new project, made into what is meant; wrong usage raises BadParameter."""

from __future__ import annotations

from pathlib import Path

import typer

from renja.init.typed_text import plain, problem
from renja.model.numbers import Unreadable, read_tahun
from renja.report.summary import path_text


def the_new_project(typed: Path) -> Path:
    """Return the folder that a new project is written to, there or not."""
    folder = typed.resolve()
    blocking = next((p for p in (folder, *folder.parents) if p.exists() and not p.is_dir()), None)
    if blocking is not None:
        raise typer.BadParameter(f"{path_text(blocking, Path.cwd())} adalah berkas, bukan folder")
    return folder


def the_answer(option: str, typed: str | None) -> str | None:
    """Return a text for a new project's data on one line; None where none was typed."""
    if typed is None:
        return None
    answer = plain(typed)
    if why := problem(answer) or ("" if answer else "belum diisi"):
        raise typer.BadParameter(f"{option}: {why}")
    return answer


def the_year(typed: str | None) -> int | None:
    """Return the year of a new project; None where none was typed."""
    try:
        return None if typed is None else read_tahun(typed)
    except Unreadable as error:
        raise typer.BadParameter(f"--year: {error.message} {error.hint}") from None
