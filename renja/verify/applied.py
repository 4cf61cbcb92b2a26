"""Certain edits written into the sources, where these still are what the document was made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from renja.model.diagnostic import Edit
from renja.sources.files import source_texts
from renja.sources.fixes import apply_fixes
from renja.verify.expected import Expected
from renja.verify.rehearsal import Rehearsal
from renja.verify.texts import FileText
from renja.verify.verdict import Verdict

OTHER_SOURCE = "Berkas sumber ini sudah berubah sejak dokumennya disusun"
NOT_WRITTEN = "Belum dituliskan: sesudah berkasnya dapat ditulis, jalankan --apply sekali lagi"


def with_certain(
    verdict: Verdict, root: Path, expected: Expected, found: FileText, *, rehearsed: bool
) -> Verdict:
    """Return the verdict without the edits that can't be made in a project; rehearsed: nor those
    that don't give what the file tells."""
    refused = {
        number: OTHER_SOURCE
        for number, one in enumerate(verdict.told)
        if one.finding.fix and _moved_on(root, expected, one.finding.fix)
    }
    verdict = _without(verdict, refused)
    if rehearsed:
        rehearsal = Rehearsal(expected, verdict.kind, found)
        verdict = _without(verdict, rehearsal.refused(verdict.told))
    return verdict


def apply_edits(root: Path, verdict: Verdict) -> tuple[Verdict, tuple[tuple[str, Edit], ...]]:
    """Make the edits of a verdict in a project's files, each once; where a file can't be written,
    none. Return the verdict with edits only where they were made, and with what went wrong, and
    the edits, each with its code."""
    distinct = {one.finding.fix: one.finding for one in verdict.told if one.finding.fix}
    fixed = apply_fixes(root, distinct.values())
    made = {edit for _, edit in fixed.edits}
    why = NOT_WRITTEN if fixed.findings else OTHER_SOURCE
    refused = {
        number: why
        for number, one in enumerate(verdict.told)
        if not made.issuperset(one.finding.fix)
    }
    told = replace(_without(verdict, refused), notes=(*verdict.notes, *fixed.findings))
    return told, fixed.edits


def _without(verdict: Verdict, refused: Mapping[int, str]) -> Verdict:
    told = tuple(
        replace(one, finding=replace(one.finding, hint=f"{refused[number]}.", fix=()))
        if number in refused
        else one
        for number, one in enumerate(verdict.told)
    )
    return replace(verdict, told=told)


def _moved_on(project: Path, expected: Expected, edits: Sequence[Edit]) -> bool:
    """Return whether a file that is to be edited isn't what the document was made from."""
    paths = {edit.place.path for edit in edits}
    now = source_texts(project, paths)
    return any(text != expected.texts.get(path) for path, text in now.items())
