"""Changes recorded in git, where an officer at a terminal wants that: who made them, and why."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from renja.history.git import ask_git
from renja.history.repository import Repository, RevisionError
from renja.machine.programs import program_on_path
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place

UNRECORDED = "RJ624"


def offer_to_record(project: Path, tahun: int, findings: Sequence[Finding]) -> bool:
    """Return whether changes were recorded that alone held a final document back.

    Asked at a terminal only, and nothing is recorded that was not shown.
    """
    held = [found for found in findings if found.severity == "galat"]
    alone = [found.code for found in held] == [UNRECORDED]
    if not alone or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    try:
        files = Repository(project).unrecorded(tahun).files
    except RevisionError:
        return False
    typer.echo("Yang belum dicatat di git:", err=True)
    for name in files:
        typer.echo(f"  {name}", err=True)
    answer: str = typer.prompt("Catat sekarang? y/t", default="t", err=True)
    if answer.strip().lower() not in ("y", "ya"):
        return False
    who = _who(project)
    why: str = typer.prompt("Alasan perubahan ini", err=True)
    failed = record(project, files, who, why)
    if failed is not None:
        typer.echo(f"{failed.message} {failed.hint}", err=True)
    return failed is None


def record(project: Path, files: Sequence[str], who: tuple[str, str], why: str) -> Finding | None:
    """Record these files and no others, also those that git ignores, as a commit by who (name,
    address); return why that failed, or None. What else was staged stays so."""
    git = program_on_path("git")
    assert git is not None
    name, address = who
    added = ask_git(git, project, "--literal-pathspecs", "add", "--all", "--force", "--", *files)
    if added.status:
        return _failed(files, added.complaint)
    identity = ("-c", f"user.name={name}", "-c", f"user.email={address}")
    asked = ("--literal-pathspecs", "commit", "--quiet", "--message", why, "--only", "--", *files)
    made = ask_git(git, project, *identity, *asked)
    return _failed(files, made.complaint) if made.status else None


def _failed(files: Sequence[str], complaint: str) -> Finding:
    lines = complaint.splitlines() or ["git tidak menyebutkan sebabnya"]
    return finding(
        "RJ626",
        Place(files[0]),
        f"perubahan tidak dapat dicatat: {lines[-1]}",
        "Catat dengan git seperti biasa, lalu jalankan lagi.",
    )


def _who(project: Path) -> tuple[str, str]:
    """Return the name and address that git knows, asked for where it doesn't."""
    known = [_configured(project, key) for key in ("user.name", "user.email")]
    asked = ("Nama Anda", "Surel Anda")
    name, address = (
        value or typer.prompt(question, err=True)
        for value, question in zip(known, asked, strict=True)
    )
    return name, address


def _configured(project: Path, key: str) -> str:
    git = program_on_path("git")
    return ask_git(git, project, "config", "--get", key).text if git else ""
