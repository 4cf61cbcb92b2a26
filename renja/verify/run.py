"""`renja verify` carried out: a file read, compared, its deviations told, and written back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from renja.arguments import the_inspection, the_project
from renja.exit_status import DIFFERENT, SAME, TROUBLE
from renja.history.revisions import Plan
from renja.matriks.compose import KEYWORD
from renja.model.diagnostic import Finding
from renja.report.screen import Screen
from renja.report.summary import path_text
from renja.verify.applied import apply_edits, with_certain
from renja.verify.expected import NotBuilt, expected_file, plan_of, read_file
from renja.verify.outcome import tell
from renja.verify.tellings import unreadable
from renja.verify.texts import UnreadableFileError
from renja.verify.verdict import is_another, judge

MATRIKS = "berkas ini matriks semula–menjadi dari renja diff --matriks, bukan Renja"
STRANGER = "berkas ini dokumen lain: tidak satu pun kalimatnya sama dengan {}"
SEALED = (
    "berkas ini DOCX bersandi atau DOC lama: buka di Word, lalu simpan sebagai DOCX tanpa sandi"
)
_OLE_MARK = bytes.fromhex("d0cf11e0a1b11ae1")  # [MS-CFB] 2.2: of DOC, and of what is encrypted
_PDF_MARK = 1024  # bytes within which '%PDF' stands (ISO 32000-1, H.3)


def verify_file(
    file: Path,
    project: Path | None,
    against: str | None,
    telling: str,
    *,
    apply: bool,
    quiet: bool,
) -> int:
    """Return the exit status of judging a file, as diff(1) has it. Raises BadParameter on wrong
    usage."""
    full = the_inspection(telling, file) == "full"
    root = the_project(project)
    screen = Screen(quiet=quiet or not full)
    shown = path_text(file.resolve(), Path.cwd())
    try:
        data = file.read_bytes()
    except OSError as error:
        why = error.strerror or error
        raise typer.BadParameter(f"{str(file)!r} tidak dapat dibuka ({why})") from error
    try:
        kind = _kind(data)
        with screen.step("Membaca berkas"):
            found = read_file(kind, data)
        if KEYWORD in found.keywords:
            raise UnreadableFileError(MATRIKS)
    except UnreadableFileError as error:
        return _refused(screen, [unreadable(shown, str(error))], {})
    with plan_of(root, found.properties, against or "") as (plan, known):
        expected = expected_file(plan, root, kind, found.properties, screen.step)
        if isinstance(expected, NotBuilt):
            return _refused(screen, expected.findings, expected.texts, plan)
        if is_another(found, expected):
            return _refused(screen, [unreadable(shown, STRANGER.format(plan.title))], {})
        with screen.step("Membandingkan"):
            verdict = judge(kind, data, found, expected, shown, known=known or bool(against))
        verdict = with_certain(verdict, root, expected, found, rehearsed=apply)
        verdict, edits = apply_edits(root, verdict) if apply else (verdict, ())
    applying = _applying(shown, against, project)
    tell(screen, verdict, shown, edits, applying, full=full, applied=apply)
    return DIFFERENT if verdict.left(applied=apply) else SAME


def _applying(shown: str, against: str | None, project: Path | None) -> str:
    """Return the command that makes the edits of what was asked here, as one types it."""
    typed = [shown]
    if against:
        typed += ["--against", against]
    if project is not None:
        typed += ["--project", str(project)]
    quoted = (f'"{part}"' if " " in part else part for part in typed)
    return f"renja verify {' '.join(quoted)} --apply"


def _kind(data: bytes) -> str:
    if data.startswith(b"PK"):
        return "docx"
    if b"%PDF" in data[:_PDF_MARK]:
        return "pdf"
    if data.startswith(_OLE_MARK):
        raise UnreadableFileError(SEALED)
    raise UnreadableFileError("berkas ini bukan DOCX dan bukan PDF")


def _refused(
    screen: Screen,
    findings: Sequence[Finding],
    texts: Mapping[str, str],
    plan: Plan | None = None,
) -> int:
    screen.findings(findings, texts)
    if plan is not None:
        screen.trouble(
            f"{plan.title} tidak dapat disusun, jadi tidak ada yang dapat dibandingkan.",
            "Perbaiki galat di atas, atau sebutkan revisi lain dengan --against.",
        )
    return TROUBLE
