"""What the outputs use of a template, on a terminal of 80 columns and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja.model.diagnostic import Finding
from renja.report.formats.json_text import VERSION, finding_object

_WIDTH = 80
_NAME = 34
TIE = "\u00a0"  # where a line isn't broken
_LEGEND = (
    "D: dipakai DOCX, P: dipakai PDF, *: sebagian hanya tampak di DOCX (lihat temuan di bawah)."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing of the template as Word's user calls it: what it is for, how it looks, the
    outputs that use it ('docx', 'pdf'); partly: one of these lacks something of it."""

    name: str
    purpose: str
    details: tuple[str, ...]
    used_by: tuple[str, ...] = ("docx", "pdf")
    partly: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind under a title; key is its name in JSON."""

    key: str
    title: str
    entries: tuple[Entry, ...]


def inspection_text(shown: str, groups: Sequence[Group]) -> str:
    """Return the groups for people, no line beyond 80 columns."""
    if not groups:
        return ""
    lines = [f"Templat {shown}", *textwrap.wrap(_LEGEND, _WIDTH)]
    for group in groups:
        lines += ["", group.title]
        for entry in group.entries:
            lines += _entry_lines(entry)
    return "\n".join(lines) + "\n\n"


def inspection_json(shown: str, groups: Sequence[Group], findings: Sequence[Finding]) -> str:
    """Return the groups and the findings as one JSON object."""
    whole = {
        "versi": VERSION,
        "templat": shown,
        "bagian": {
            group.key: [
                {
                    "nama": entry.name,
                    "kegunaan": entry.purpose,
                    "rincian": list(entry.details),
                    "dipakai": list(entry.used_by),
                    "sebagian": entry.partly,
                }
                for entry in group.entries
            ]
            for group in groups
        },
        "temuan": [finding_object(finding) for finding in findings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _entry_lines(entry: Entry) -> Iterator[str]:
    mark = "".join(kind[0].upper() if kind in entry.used_by else "-" for kind in ("docx", "pdf"))
    mark += "*" if entry.partly else " "
    head = f"{mark} {entry.name:<{_NAME}}"
    if len(entry.name) > _NAME and entry.purpose:
        yield head
        head = " " * (4 + _NAME)
    yield f"{head} {entry.purpose}".rstrip()
    room = _WIDTH - 6
    parts = (part.replace(" ", TIE) if len(part) < room else part for part in entry.details)
    for line in textwrap.wrap(f"{TIE}· ".join(parts), room, break_on_hyphens=False):
        yield " " * 6 + line.replace(TIE, " ")
