"""Blanks beside brackets, at which the outputs would end a line differently.

No line ends behind an opening bracket nor before a closing one, even where a blank stands
between (UAX 14, LB13 and LB14): Typst keeps to that, LibreOffice doesn't. With a no-break
space there both do.
"""

from __future__ import annotations

import re
from dataclasses import replace

from renja.document.nodes import Document, Runs
from renja.look.look import Look, ParagraphLook
from renja.write.text_lines import change_texts

_NO_BREAK = "\u00a0"
_BESIDE = re.compile(r"(?<=[(\[{]) | (?=[)\]}!/])")


def glue_lone_marks(document: Document, look: Look) -> Document:
    """Return the document with no line that could end beside a bracket."""

    def glue(runs: Runs, style: ParagraphLook, width: float) -> Runs:
        return tuple(
            replace(run, text=_BESIDE.sub(_NO_BREAK, run.text)) if _BESIDE.search(run.text) else run
            for run in runs
        )

    return change_texts(document, look, glue)
