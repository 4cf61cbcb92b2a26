"""Where a finding is, in the page: its path, which opens the editor, and the lines around it."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote
from xml.etree.ElementTree import Element

from renja.model.diagnostic import Place
from renja.report.finding import source_lines, where_text
from renja.report.formats.html_tree import Inside, element
from renja.report.formats.report import SHIPPED, Report

_MOST = 600  # letters of a line; of a longer one, what stands around the mark
_BEFORE = 200


def place_link(report: Report, place: Place) -> Element:
    """Return a place as path:line:column, which opens the line in VS Code where it is one of
    the project's own files."""
    shown = element("code", where_text(place))
    if report.root is None or place.path not in report.texts or place.path.endswith(SHIPPED):
        return shown
    return element("a", shown, href=editor_link(report.root / place.path, place))


def editor_link(path: PurePath, place: Place) -> str:
    """Return the address that opens a place in VS Code (its command line's URL handler)."""
    whole = path.as_posix()
    drive = path.drive.replace("\\", "/")
    way = drive + quote(whole[len(drive) :], errors="surrogateescape")
    lead = "vscode://file" if way.startswith("/") else "vscode://file/"
    return f"{lead}{way}:{max(place.line, 1)}:{max(place.column, 1)}"


def excerpt(report: Report, place: Place, around: int) -> Element | None:
    """Return the line of a place with its characters marked, and the lines around it; None
    where the file has no such line."""
    lines = source_lines(report.texts.get(place.path, ""))
    if not 1 <= place.line <= len(lines) or not any(lines):
        return None
    numbers = [
        number
        for number in range(place.line - around, place.line + around + 1)
        if 1 <= number <= len(lines)
    ]
    while numbers[-1] > place.line and not lines[numbers[-1] - 1].strip():
        numbers.pop()
    while numbers[0] < place.line and not lines[numbers[0] - 1].strip():
        numbers.pop(0)
    listed = element("ol", class_="sumber", start=str(numbers[0]))
    for number in numbers:
        line = lines[number - 1]
        if number == place.line:
            listed.append(element("li", element("code", *_marked(line, place)), class_="di-sini"))
        else:
            listed.append(element("li", element("code", _clipped(line))))
    return listed


def _marked(line: str, place: Place) -> tuple[Inside, ...]:
    """Return the line in three: what stands before the mark, the mark, the rest."""
    if not place.column:
        return (element("mark", _clipped(line)),)
    start = min(place.column - 1, len(line))
    end = max(min(place.end_column - 1, len(line)), start + 1)
    marked = line[start:end] or " "
    before, after = line[:start], line[end:]
    if len(line) > _MOST:
        before = f"…{before[-_BEFORE:]}" if len(before) > _BEFORE else before
        after = _clipped(after, _BEFORE)
    return (before, element("mark", _clipped(marked)), after)


def _clipped(text: str, most: int = _MOST) -> str:
    return text if len(text) <= most else f"{text[:most]}…"
