"""A file judged by the one that its plan gives: each deviation and remark told with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from renja.document.kolofon import DIGEST
from renja.history.revisions import Plan
from renja.model.diagnostic import Finding
from renja.verify.compared import compare_running, compare_texts
from renja.verify.expected import Expected
from renja.verify.pdf_file import earlier_parts, has_signature
from renja.verify.placing import Placer
from renja.verify.tellings import Told, told_comment, told_deviations, unknown_digest
from renja.verify.texts import FileText, Tracked
from renja.write.manifest import sha256

_SENTENCE = 4  # words that two documents don't have alike by chance: headings are shorter


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of judging a file. exact: it, or the part that a signature was put on, is byte by
    byte what the plan gives; signed: a signature was appended; known: the plan is the one that the
    file was made from; tracked: each change that Word tracks in it."""

    plan: Plan
    kind: str
    exact: bool
    signed: bool
    known: bool
    told: tuple[Told, ...]
    remarks: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    tracked: tuple[Tracked, ...]
    texts: Mapping[str, str]

    @property
    def findings(self) -> list[Finding]:
        """Return all that is to be told, in the order of the document."""
        return [*self.notes, *(one.finding for one in self.told), *self.remarks]

    def left(self, *, applied: bool) -> list[Finding]:
        """Return the deviations that are still there; applied: what has edits isn't."""
        return [one.finding for one in self.told if not (applied and one.finding.fix)]


def is_another(found: FileText, expected: Expected) -> bool:
    """Return whether a file that doesn't tell what it was made from has no sentence of the expected
    one: then it isn't that one changed."""
    sentences = {one.text for one in expected.text.passages if len(one.words) >= _SENTENCE}
    shared = any(passage.text in sentences for passage in found.passages)
    return DIGEST not in found.properties and not shared


def judge(
    kind: str, data: bytes, found: FileText, expected: Expected, shown: str, *, known: bool
) -> Verdict:
    """Return what came of comparing a file with the one that its plan gives."""
    wanted = sha256(expected.data)
    signed = kind == "pdf" and has_signature(data)
    parts = earlier_parts(data) if signed else ()
    exact = sha256(data) == wanted or any(sha256(part) == wanted for part in parts)
    placer = Placer(expected)
    compared = compare_texts(expected.text, found)
    deviations = [*compare_running(expected.text, found), *compared.deviations]
    told = told_deviations(((one, placer.placed(one)) for one in deviations), expected.words)
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
        found.tracked,
        expected.texts,
    )
