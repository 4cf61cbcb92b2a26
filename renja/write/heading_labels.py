"""The labels of parts and headings as the template numbers its heading styles in Word.

Where it doesn't, they stay what they were composed as: 'BAB I', 'A.', '1.'.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from renja.document.nodes import Block, Document, Heading, Part, Run, Runs
from renja.look.look import Look, ParagraphLook
from renja.look.role import ParagraphRole
from renja.write.text_lines import change_texts

_NO_BREAK = "\u00a0"


def number_headings(document: Document, look: Look) -> Document:
    """Return the document with the template's labels, in the references to them too."""
    if not any(role in look.numbers for role in ("bab", "subbab", "subjudul")):
        return document
    counted = [part for part in document.parts if part.label]
    parts = tuple(
        _numbered(part, counted.index(part) + 1, look) if part.label else part
        for part in document.parts
    )
    labels = {
        old: new for old, new in zip(_labels(document.parts), _labels(parts), strict=True) if old[1]
    }
    renamed = {key: (old, new) for (key, old), (_, new) in labels.items() if old != new}

    def rename(runs: Runs, style: ParagraphLook, width: float) -> Runs:
        return tuple(_renamed(run, renamed) for run in runs)

    return change_texts(replace(document, parts=parts), look, rename)


def _numbered(part: Part, number: int, look: Look) -> Part:
    sections = heads = 0
    blocks: list[Block] = []
    for block in part.blocks:
        if isinstance(block, Heading) and block.label:
            if block.level == 2:
                sections, heads = sections + 1, 0
                block = _labelled(block, "subbab", (number, sections), look)
            else:
                heads += 1
                block = _labelled(block, "subjudul", (number, sections, heads), look)
        blocks.append(block)
    label = look.numbers["bab"].label((number,)) if "bab" in look.numbers else part.label
    return replace(part, label=label, blocks=tuple(blocks))


def _labelled(
    heading: Heading, role: ParagraphRole, numbers: tuple[int, ...], look: Look
) -> Heading:
    if role not in look.numbers:
        return heading
    return replace(heading, label=look.numbers[role].label(numbers))


def _labels(parts: tuple[Part, ...]) -> list[tuple[str, str]]:
    """Return key and label of everything that has one, in order."""
    found = []
    for part in parts:
        found.append((part.key, part.label))
        found += [(b.key, b.label) for b in part.blocks if isinstance(b, Heading)]
    return found


def _renamed(run: Run, renamed: Mapping[str, tuple[str, str]]) -> Run:
    old, new = renamed.get(run.target, ("", ""))
    if not old or run.text.replace(_NO_BREAK, " ") != old.replace(_NO_BREAK, " "):
        return run
    return replace(run, text=new.replace(" ", _NO_BREAK))
