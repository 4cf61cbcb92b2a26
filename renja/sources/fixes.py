"""Certain edits made in the source files: only those characters change.

Comments, order, line ends, byte order mark and the rest of each file stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from renja.model.diagnostic import Edit, Finding
from renja.sources.replacing import replace_sources

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was changed, each edit with the code of what it mends; and what went wrong."""

    edits: tuple[tuple[str, Edit], ...] = ()
    findings: tuple[Finding, ...] = ()


def apply_fixes(project: Path, findings: Iterable[Finding]) -> Fixed:
    """Return what was changed in the project's files.

    A finding's edits are made all or none. One that overlaps another's waits for the next
    run, and so does one whose text is no longer what it was. Where a file can't be written,
    none is.
    """
    texts: dict[str, _Source | None] = {}
    done: list[tuple[str, Edit]] = []
    for found in findings:
        for edit in found.fix:
            if edit.place.path not in texts:
                texts[edit.place.path] = _read(project, edit.place.path)
        sources = [texts[edit.place.path] for edit in found.fix]
        if found.fix and all(
            source is not None and source.takes(edit)
            for source, edit in zip(sources, found.fix, strict=True)
        ):
            for source, edit in zip(sources, found.fix, strict=True):
                assert source is not None
                source.edits.append(edit)
                done.append((found.code, edit))
    failed = replace_sources(
        project,
        {
            path: source.mended().encode()
            for path, source in texts.items()
            if source is not None and source.edits
        },
    )
    return Fixed(findings=failed) if failed else Fixed(tuple(done))


@dataclass(slots=True)
class _Source:
    """A file as it was read, and the edits to be made in it."""

    text: str  # with its own line ends and mark
    lines: list[tuple[int, str]]  # where each line begins in the text, and the line
    edits: list[Edit]

    def takes(self, edit: Edit) -> bool:
        """Return whether what is to be changed stands there, and nothing else changes it."""
        place = edit.place
        if not 1 <= place.line <= len(self.lines):
            return False
        line = self.lines[place.line - 1][1]
        there = line[place.column - 1 : place.end_column - 1]
        apart = all(
            other.place.line != place.line
            or other.place.end_column <= place.column
            or place.end_column <= other.place.column
            for other in self.edits
        )
        return place.column > 0 and there == edit.old and apart

    def mended(self) -> str:
        """Return the text with the edits made."""
        text = self.text
        for edit in sorted(self.edits, key=lambda edit: edit.place, reverse=True):
            start = self.lines[edit.place.line - 1][0] + edit.place.column - 1
            text = f"{text[:start]}{edit.new}{text[start + len(edit.old) :]}"
        return text


def _read(project: Path, path: str) -> _Source | None:
    file = (project / path).resolve()
    homes = [(project / name).resolve() for name in ("data", "templates")]
    if not any(home in file.parents for home in homes) or not file.is_file():
        return None  # a shipped file, or none of the project's sources
    try:
        text = file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    lines = [(match.start(), match[1]) for match in _LINE.finditer(text)]
    if lines and lines[0][1].startswith("\ufeff"):  # columns are counted after the mark
        lines[0] = (1, lines[0][1][1:])
    return _Source(text, lines, [])
