"""Beside a bracket no line ends, in either output."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from renja.document.nodes import Paragraph, plain
from renja.look.read import read_look
from renja.write.lone_marks import glue_lone_marks
from tests.write.sample import run, sample_document

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "renja.docx"


@pytest.mark.parametrize(
    ("typed", "glued"),
    [
        ("butir { a } b", "butir {\u00a0a\u00a0} b"),
        ("butir [ ] b", "butir [\u00a0] b"),
        ("apa ! dan / atau", "apa\u00a0! dan\u00a0/ atau"),
        ("butir (a) dan [b]", "butir (a) dan [b]"),
    ],
)
def test_blanks_beside_brackets_do_not_break(typed: str, glued: str) -> None:
    document = sample_document()
    part = replace(document.parts[-1], blocks=(Paragraph((run(typed),)),))
    look = read_look(TEMPLATE).look_or_stop()
    found = glue_lone_marks(replace(document, parts=(part,)), look).parts[0].blocks[0]
    assert isinstance(found, Paragraph)
    assert plain(found.runs) == glued
