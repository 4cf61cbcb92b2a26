"""The DOCX and the PDF of a plan, by either engine: Typst, or a LibreOffice of this machine.

With both, the contents of the DOCX tell the pages of the PDF that stands beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from renja.document.nodes import Document
from renja.load.templates import template_file
from renja.look.look import Look
from renja.machine.libreoffice import LibreOffice
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, PlanError
from renja.pipeline.drawing import Drawn
from renja.report.steps import Steps
from renja.write.to_docx import write_docx
from renja.write.to_pdf import Layout

# The document with its pages filled, and its layout by Typst, once they are there.
LaidOut = Future[tuple[Document, Layout]]

_ROUNDS = 5  # as a rule page numbers are found in the first and confirmed in the second


@dataclass(frozen=True, slots=True)
class Typeset:
    """What a set will hold, by path: documents and pictures; and how many pages there are."""

    outputs: dict[str, bytes]
    pages: int


def by_typst(
    project: Path,
    drawn: Drawn,
    laid_out: LaidOut,
    look: Look,
    formats: tuple[str, ...],
    step: Steps,
) -> Typeset:
    """Return the set with the documents asked for, the PDF drawn from the tree by renja.typ."""
    with step("Menata halaman PDF"):
        document, layout = laid_out.result()
        pdf = {"renja.pdf": layout.pdf} if "pdf" in formats else {}
    pngs = drawn.pngs()
    outputs = drawn.files(pngs) | pdf
    if "docx" in formats:
        with step("Menyusun DOCX"):
            outputs["renja.docx"] = _docx(project, document, look, layout.pages, pngs)
    return Typeset(outputs, layout.page_count)


def by_libreoffice(
    project: Path,
    drawn: Drawn,
    laid_out: LaidOut,
    look: Look,
    formats: tuple[str, ...],
    step: Steps,
    office: LibreOffice,
) -> Typeset:
    """Return the set with the documents asked for, the PDF made by LibreOffice from the very DOCX.

    Where LibreOffice puts everything is known only when it has laid the DOCX out, so that is
    written again with what was found, until the page numbers in it are those of its layout.
    Typst only tells which figures and tables move to fill a page, so that the DOCX reads the
    same with either engine; its page numbers would be a guess. Raises PlanError where
    LibreOffice fails, doesn't tell, or the numbers never settle.
    """
    from renja.write.office_pdf import UnreadableLayoutError, dated, read_layout, unknown_pages

    document, _ = laid_out.result()
    pngs = drawn.pngs()
    pages = unknown_pages(document)
    for _ in range(_ROUNDS):
        with step("Menyusun DOCX"):
            docx = _docx(project, document, look, pages, pngs)
        with step("Menata halaman oleh LibreOffice"):
            pdf = dated(office.pdf(docx), document.meta.date)
            try:
                layout = read_layout(pdf, document, look.page_numbers)
            except UnreadableLayoutError as error:
                raise PlanError([_untold(office)]) from error
        if layout.pages == pages:
            documents = {"pdf": pdf, "docx": docx}
            asked = {f"renja.{kind}": documents[kind] for kind in formats}
            return Typeset(drawn.files(pngs) | asked, layout.page_count)
        pages = layout.pages
    raise PlanError([_unsettled(office)])


def _docx(
    project: Path,
    document: Document,
    look: Look,
    pages: Mapping[str, str],
    pngs: Mapping[str, bytes],
) -> bytes:
    template, _ = template_file(project, "renja.docx")
    return write_docx(document, look, template, pages, pngs)


def _untold(office: LibreOffice) -> Finding:
    return finding(
        "RJ612",
        Place(str(office.program)),
        f"PDF dari {office.name} tidak memberitahukan letak judul, tabel, dan gambar",
        "pakailah LibreOffice 7.4 atau lebih baru, atau susun tanpa --pdf-engine",
    )


def _unsettled(office: LibreOffice) -> Finding:
    return finding(
        "RJ612",
        Place(str(office.program)),
        f"letak judul dalam PDF dari {office.name} terus bergeser setiap kali daftar isi diisi",
        "susun tanpa --pdf-engine, dan kirimkan temuan ini kepada pengelola program",
    )
