"""The comment on a proposed change, as Markdown: its findings, and what it changes.

Every text in it came from a run that anyone may have written: it reads as it is typed, and makes
no markup, link or mention. Only what the forge itself told is linked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from renja.ci.gathered import Gathered
from renja.document.kolofon import SHORT_COMMIT
from renja.model.diagnostic import Finding, Severity
from renja.report.changes import markdown
from renja.report.changes.difference import Difference, summary
from renja.report.changes.markdown import escaped
from renja.report.formats.report import sentence
from renja.report.summary import findings_text

MARKER = "<!-- renja: catatan pada perubahan -->"
LONGEST = 60_000  # characters; GitHub takes 65,536, GitLab a million
_LONGEST_CELL = 600
_HEAD = "| Tempat | Temuan | Pesan |\n| --- | --- | --- |"
_SHORTENED = "*Tidak semuanya muat di sini; selengkapnya: `renja {command}`.*"


@dataclass(frozen=True, slots=True)
class Run:
    """The run that a comment tells of, by the forge's own word: its page, the commit."""

    page: str
    commit: str


def comment_text(gathered: Gathered, run: Run, room: int = LONGEST) -> str:
    """Return the comment, as much of it as there is room for: the heaviest findings first, then
    the changes year by year."""
    years = " dan ".join(map(str, gathered.years))
    counted = findings_text(gathered.findings)
    head = [MARKER, f"## Renja {years}", f"**{counted[:1].upper()}{counted[1:]}.**"]
    head += [f"> Catatan: {escaped(_clipped(note))}" for note in gathered.notes[:20]]
    commit = run.commit[:SHORT_COMMIT]
    foot = f"DOCX, PDF, dan rinciannya: [halaman hasil]({run.page}), commit {commit}."
    parts = _Parts(room - len(foot) - 2)
    parts.add(*head)
    if gathered.findings:
        _add_findings(parts, gathered.findings)
    for difference in gathered.differences:
        _add_difference(parts, f"Perubahan Renja {difference.after.tahun}", difference)
    return "\n\n".join([*parts.texts, foot]) + "\n"


def changes_text(title: str, difference: Difference, room: int) -> str:
    """Return the changes between two plans under a title, as many as there is room for."""
    parts = _Parts(room)
    _add_difference(parts, title, difference)
    return "\n\n".join(parts.texts) + "\n"


class _Parts:
    """Paragraphs that fit into a room."""

    def __init__(self, room: int) -> None:
        self.texts: list[str] = []
        self._left = room

    def add(self, *texts: str) -> bool:
        """Add paragraphs and return True, or return False where they don't fit."""
        size = sum(len(text) + 2 for text in texts)
        if size > self._left:
            return False
        self._left -= size
        self.texts += texts
        return True

    @property
    def left(self) -> int:
        return self._left


def _add_findings(parts: _Parts, findings: Sequence[Finding]) -> None:
    """Add the findings as a table, folded away where none is a galat."""
    weight = list(Severity)
    heaviest = sorted(findings, key=lambda found: weight.index(found.severity))
    room = parts.left // 2 if len(findings) > 1 else parts.left  # the rest is for the changes
    rows = list(_within(map(_row, heaviest), room - 400))
    table = "\n".join([_HEAD, *rows])
    if any(found.severity is Severity.GALAT for found in findings):
        parts.add("### Temuan", table)
    else:
        parts.add(f"<details><summary>Temuan</summary>\n\n{table}\n\n</details>")
    if len(rows) < len(findings):
        parts.add(_SHORTENED.format(command="check --all"))


def _row(found: Finding) -> str:
    place = found.place
    where = escaped(_clipped(place.path)) + (f":{place.line}" if place.line else "")
    return f"| {where} | {found.severity} {found.code} | {escaped(_clipped(sentence(found)))} |"


def _add_difference(parts: _Parts, title: str, difference: Difference) -> None:
    """Add the changes of a plan: whole, else as many as fit, else only where they are found."""
    head = f"### {escaped(title)}"
    if not difference.changes:
        parts.add(head, escaped(summary(difference)))
        return
    if parts.add(_told(head, difference, difference)):
        return
    note = _SHORTENED.format(command="diff")
    few = len(difference.changes)
    while few > 1:
        few = few * 2 // 3
        some = replace(difference, changes=difference.changes[:few])
        if parts.add(_told(head, some, difference), note):
            return
    parts.add(head, note)


def _told(head: str, some: Difference, whole: Difference) -> str:
    """Return some changes under our own heading, with the summary of all of them."""
    _, _, rest = markdown.told(some).rstrip("\n").split("\n\n", 2)
    return "\n\n".join([head, f"**{escaped(summary(whole))}**", rest])


def _within(rows: Iterator[str], room: int) -> Iterator[str]:
    for row in rows:
        room -= len(row) + 1
        if room < 0:
            return
        yield row


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]}…"
