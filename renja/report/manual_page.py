"""How the manual looks on a terminal: the page of a code, and the table of codes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from renja.model.codes import HUNDREDS, Code
from renja.report.finding import Paint, plain

PART = re.compile(r"[A-Z][a-z ]+:")
_FENCED = re.compile(r"```\w*\n(.*?)\n```", re.DOTALL)
_SEVERITY_COLUMNS = len("peringatan")


def page_text(code: Code, page: str, width: int = 80, paint: Paint = plain) -> str:
    """Return the page of a code, its paragraphs wrapped at width columns."""
    severity = str(code.severity)
    head = f"{code.code} {code.name} ({paint(severity, severity)})"
    return "\n\n".join([head, *(_shown(block, width, paint) for block in page_blocks(page))])


def table_text(codes: Sequence[Code], width: int = 80, paint: Paint = plain) -> str:
    """Return codes with severity and title, by hundreds, wrapped at width columns."""
    groups = groupby(codes, key=lambda code: code.code[:3])
    return "\n\n".join("\n".join(_group(head, group, width, paint)) for head, group in groups)


def page_blocks(page: str) -> list[str]:
    """Return paragraphs and examples in their order, examples indented and without fences."""
    unfenced = _FENCED.sub(lambda match: textwrap.indent(match[1], "    "), page)
    return re.split(r"\n{2,}(?=\S)|(?<=\S)\n{2,}(?=    )", unfenced)


def _shown(block: str, width: int, paint: Paint) -> str:
    if block.startswith("    "):
        return block
    part = PART.match(block)
    told = textwrap.fill(block, width, break_long_words=False, break_on_hyphens=False)
    return told.replace(part[0], paint(part[0], "petunjuk"), 1) if part else told


def _group(head: str, group: Iterable[Code], width: int, paint: Paint) -> Iterator[str]:
    yield f"{head}xx  {HUNDREDS[head]}"
    for code in group:
        severity = str(code.severity)
        padding = " " * (_SEVERITY_COLUMNS - len(severity))
        before = f"  {code.code}  {paint(severity, severity)}{padding}  "
        columns = 2 + len(code.code) + 2 + _SEVERITY_COLUMNS + 2
        title = textwrap.wrap(code.title, max(width - columns, 20))
        yield before + f"\n{'':{columns}}".join(title)
