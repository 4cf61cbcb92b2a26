"""A matriks as the bytes of its file, by the same writers and templates as the plan itself."""

from __future__ import annotations

from pathlib import Path

from renja.document.nodes import Document
from renja.load.templates import template_file
from renja.look.read import read_look
from renja.machine.fonts import font_shelf
from renja.model.diagnostic import PlanError
from renja.write.fit_lines import fit_lines
from renja.write.to_docx import write_docx
from renja.write.to_pdf import write_pdf


def typeset(document: Document, project: Path, ending: str) -> bytes:
    """Return a document of turned pages as '.docx' or '.pdf', in the look of a project.

    Raises PlanError where the project's template can't be read.
    """
    template, shown = template_file(project, "renja.docx")
    read = read_look(template, shown, font_shelf(project))
    if read.look is None:
        raise PlanError(list(read.findings))
    look = read.look.across()
    fitted = fit_lines(document, look)
    layout = write_pdf(fitted, look, template_file(project, "renja.typ")[0])
    if ending == ".pdf":
        return layout.pdf
    return write_docx(fitted, look, template, layout.pages, {})
