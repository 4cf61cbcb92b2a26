"""`renja verify` carried out: a file read, compared, its differences told, and written back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import typer

from renja import __version__
from renja.arguments import the_inspection, the_project
from renja.fixes import apply_fixes
from renja.model.diagnostic import Edit, Finding, Place
from renja.report.formats.json_text import VERSION, finding_object
from renja.report.screen import Screen
from renja.report.summary import path_text
from renja.revisions import Plan
from renja.verify.applied import OTHER_SOURCE, Trial, moved_on
from renja.verify.compared import compare_running, compare_texts
from renja.verify.expected import Expected, expected_file, plan_of, read_file
from renja.verify.pdf_file import earlier_parts, has_signature
from renja.verify.placing import Placer
from renja.verify.tellings import Told, told_comment, told_difference, unknown_digest, unreadable
from renja.verify.texts import FileText
from renja.verify.word_file import UnreadableFileError
from renja.write.manifest import sha256

SAME, DIFFERENT, TROUBLE = 0, 1, 2  # as of diff(1)
SIGNED = (
    "Sebuah tanda tangan elektronik ditambahkan sesudahnya; keabsahannya tidak diperiksa di sini."
)
_PDF_MARK = 1024  # bytes within which '%PDF' stands (ISO 32000-1, H.3)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of judging a file. exact: it, or the part that a signature was put on, is byte by
    byte what the plan gives; signed: a signature was appended; known: the plan is the one that the
    file was made from."""

    plan: Plan
    kind: str
    exact: bool
    signed: bool
    known: bool
    told: tuple[Told, ...]
    remarks: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    texts: Mapping[str, str]

    @property
    def findings(self) -> list[Finding]:
        """Return all that is to be told, in the order of the document."""
        return [*self.notes, *(one.finding for one in self.told), *self.remarks]


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
        raise typer.BadParameter(f"{file}: {error.strerror or error}") from error
    try:
        kind = _kind(data)
        with screen.step("Membaca berkas"):
            found = read_file(kind, data)
    except UnreadableFileError as error:
        return _refused(screen, [unreadable(shown, str(error))], {})
    with plan_of(root, found.properties, against or "") as (plan, known):
        expected = expected_file(plan, root, kind, found.properties, screen.step)
        if expected.data is None or expected.document is None:
            return _refused(screen, expected.findings, expected.texts, plan)
        with screen.step("Membandingkan"):
            verdict = judge(kind, data, found, expected, shown, known=known or bool(against))
        verdict = _with_certain(verdict, root, expected, found, tried=apply)
        edits = _apply(root, verdict) if apply else []
    _tell(screen, verdict, shown, edits, full=full, applied=apply)
    rest = [one for one in verdict.told if not (apply and one.finding.fix)]
    return DIFFERENT if rest else SAME


def _kind(data: bytes) -> str:
    if data.startswith(b"PK"):
        return "docx"
    if b"%PDF" in data[:_PDF_MARK]:
        return "pdf"
    raise UnreadableFileError("bukan DOCX dan bukan PDF")


def judge(
    kind: str, data: bytes, found: FileText, expected: Expected, shown: str, *, known: bool
) -> Verdict:
    """Return what came of comparing a file with the one that its plan gives."""
    assert expected.data is not None
    assert expected.document is not None
    wanted = sha256(expected.data)
    signed = kind == "pdf" and has_signature(data)
    parts = earlier_parts(data) if signed else ()
    exact = sha256(data) == wanted or any(sha256(part) == wanted for part in parts)
    text = read_file(kind, expected.data)
    words = [word.text for passage in text.passages for word in passage.words]
    home = Place(f"data/{expected.plan.tahun}")
    placer = Placer(expected.document, words, expected.texts, home)
    compared = compare_texts(text, found)
    differences = [*compare_running(text, found), *compared.differences]
    told = [told_difference(one, placer.placed(one), words) for one in differences]
    remarks = []
    for comment in found.comments:
        at = compared.passages[comment.passage] if comment.passage < len(compared.passages) else 0
        place = placer.place_of(at + comment.start, at + comment.end)
        remarks.append(told_comment(comment, place, found.passages))
    notes = () if known else tuple(unknown_digest(shown, bool(found.properties)))
    return Verdict(
        expected.plan,
        kind,
        exact,
        signed,
        known,
        tuple(told),
        tuple(remarks),
        notes,
        expected.texts,
    )


def _with_certain(
    verdict: Verdict, root: Path, expected: Expected, found: FileText, *, tried: bool
) -> Verdict:
    """Return the verdict without the edits that can't be made here; tried: nor those that don't
    give what the file tells."""
    refused = {
        number: OTHER_SOURCE
        for number, one in enumerate(verdict.told)
        if one.finding.fix and moved_on(root, expected, one.finding.fix)
    }
    verdict = _without(verdict, refused)
    if tried:
        verdict = _without(verdict, Trial(expected, verdict.kind, found).certain(verdict.told))
    return verdict


def _without(verdict: Verdict, refused: Mapping[int, str]) -> Verdict:
    told = tuple(
        replace(one, finding=replace(one.finding, hint=f"{refused[number]}.", fix=()))
        if number in refused
        else one
        for number, one in enumerate(verdict.told)
    )
    return replace(verdict, told=told)


def _apply(root: Path, verdict: Verdict) -> list[tuple[str, Edit]]:
    """Return the edits that were made, each with the code of its finding."""
    distinct = {one.finding.fix: one.finding for one in verdict.told if one.finding.fix}
    return list(apply_fixes(root, distinct.values()).edits)


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


def _tell(
    screen: Screen,
    verdict: Verdict,
    shown: str,
    edits: Sequence[tuple[str, Edit]],
    *,
    full: bool,
    applied: bool,
) -> None:
    if not full:
        screen.data(_json(verdict, shown, edits))
        return
    for code, edit in edits:
        screen.edit(code, edit)
    rest = [one.finding for one in verdict.told if not (applied and one.finding.fix)]
    screen.findings([*verdict.notes, *rest, *verdict.remarks], verdict.texts)
    screen.result(_result(verdict, shown, len(edits), applied=applied), _role(rest))


def _role(rest: Sequence[Finding]) -> str:
    return "galat" if rest else "baik"


def _result(verdict: Verdict, shown: str, edits: int, *, applied: bool) -> str:
    title = verdict.plan.title
    signature = f" {SIGNED}" if verdict.signed else ""
    remarks = f" {len(verdict.remarks)} komentar." if verdict.remarks else ""
    if not verdict.told:
        what = "persis" if verdict.exact else "menurut teksnya sama dengan"
        if verdict.exact and verdict.signed:
            what = "sampai tanda tangannya persis"
        return f"{shown} {what} {title}.{remarks}{signature}"
    count = len(verdict.told)
    fixable = sum(bool(one.finding.fix) for one in verdict.told)
    told = f"{shown} berbeda dari {title}: {count} perbedaan.{remarks}{signature}"
    if applied:
        rest = count - fixable
        left = f"{rest} tersisa untuk ditulis sendiri" if rest else "tidak ada yang tersisa"
        return f"{told} {edits} suntingan dituliskan ke sumber, {left}."
    if fixable:
        typed = f'"{shown}"' if " " in shown else shown
        told += f" {fixable} di antaranya dapat dituliskan ke sumber: renja verify {typed} --apply"
    return told


def _json(verdict: Verdict, shown: str, edits: Sequence[tuple[str, Edit]]) -> str:
    whole: dict[str, Any] = {
        "versi": VERSION,
        "renja": __version__,
        "berkas": shown,
        "tahun": verdict.plan.tahun,
        "dibandingkan_dengan": verdict.plan.name,
        "commit": verdict.plan.commit,
        "asal_dikenal": verdict.known,
        "sama": not verdict.told,
        "persis": verdict.exact,
        "bertanda_tangan": verdict.signed,
        "dituliskan": len(edits),
        "temuan": [finding_object(finding) for finding in verdict.findings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
