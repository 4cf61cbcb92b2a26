"""How alike LibreOffice lays our DOCX out and our PDF is, for a plan of a project.

`python -m tests.layout` prints the figures; here they are measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from renja.document.nodes import (
    Block,
    Cards,
    Document,
    Figure,
    Grid,
    Heading,
    Picture,
    Table,
    plain,
)
from renja.document.walk import blocks
from renja.load.templates import shipped_templates
from renja.look.look import Look
from renja.machine.background import Background
from renja.pipeline.build import check
from renja.pipeline.drawing import Easel
from renja.pipeline.output_set import plan_set
from renja.pipeline.page_filling import with_full_pages
from renja.write.fit_lines import fit_lines
from renja.write.to_docx import write_docx
from tests.layout.lines import Comparison, Line, compare_lines, greatest_drift, read_lines
from tests.layout.side_by_side import draw_parting

_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="{w}mm" height="{h}mm"/>'
_NEEDLE = 14  # letters by which a row is found again


@dataclass(frozen=True, slots=True)
class Twins:
    """Of two layouts of one document: their PDFs (ours, theirs), lines, the greatest
    difference in height in points, and (on the same page, all) of headings, captions and
    table rows."""

    pdfs: tuple[Path, Path]
    lines: Comparison
    drift: float
    headings: tuple[int, int]
    captions: tuple[int, int]
    rows: tuple[int, int]

    def row(self, name: str) -> str:
        """Return a row of the table that the command prints."""
        counts = " ".join(f"{a}/{b}" for a, b in (self.headings, self.captions, self.rows))
        pages = f"{self.lines.pages[0]}/{self.lines.pages[1]}"
        lines = f"{self.lines.alike}/{self.lines.lines} {self.lines.share:.2%}"
        return f"{name:24} {pages:>7}  {counts:24} {lines:18} {self.drift:6.2f}"

    def draw_first_parting(self, target: Path) -> bool:
        """Write the first page where the layouts part as a picture of both, ours at the left;
        return whether they part at all."""
        ours, theirs = map(read_lines, self.pdfs)
        parted = compare_lines(ours, theirs).parted, compare_lines(theirs, ours).parted
        if not any(parted):
            return False
        page = min(line.page for lines in parted for line in lines)
        draw_parting(*self.pdfs, page, parted, target)
        return True


def compose_plan(project: Path, tahun: int, folder: Path) -> tuple[Document, Look]:
    """Return a plan's document with its pictures blank (a picture's text is letters in the
    PDF and dots in the DOCX), and the look."""
    checked = check(project, tahun)
    look = checked.look
    assert checked.document is not None, checked.findings
    assert look is not None, checked.findings
    planned = plan_set(project, tahun, folder, ("docx", "pdf"))
    whole = fit_lines(checked.document, look)
    with Background("renja.figure.svg") as background:
        drawn = Easel(whole, look, planned, background).finish(whole).document
    parts = tuple(replace(p, blocks=tuple(_blank(b) for b in p.blocks)) for p in drawn.parts)
    return replace(drawn, parts=parts), look


def _blank(block: Block) -> Block:
    if not isinstance(block, Figure):
        return block
    return replace(block, pictures=tuple(_blank_picture(item) for item in block.pictures))


def _blank_picture(picture: Picture) -> Picture:
    return replace(picture, svg=_BLANK.format(w=picture.width, h=picture.height))


def measure(
    document: Document,
    look: Look,
    folder: Path,
    convert: Callable[[Path], Path],
    template: Path | None = None,
) -> Twins:
    """Return how alike the two layouts of a document are; convert makes a DOCX a PDF, look
    is that of the template (the shipped one unless told)."""
    from renja.write.png import render_pngs

    document, layout = with_full_pages(document, look, shipped_templates() / "renja.typ")
    pictures = [p for b in blocks(document) if isinstance(b, Figure) for p in b.pictures]
    if document.cover.picture is not None:
        pictures.append(document.cover.picture)
    template = template or shipped_templates() / "renja.docx"
    docx = write_docx(
        document, look, template, layout.pages, render_pngs(pictures, look.fonts.values())
    )
    (folder / "kembar.docx").write_bytes(docx)
    (folder / "ours.pdf").write_bytes(layout.pdf)
    pdfs = folder / "ours.pdf", convert(folder / "kembar.docx")
    ours, theirs = map(read_lines, pdfs)
    return Twins(
        pdfs,
        compare_lines(ours, theirs),
        greatest_drift(ours, theirs),
        _on_the_same_page(
            [plain(b.runs) for b in blocks(document) if isinstance(b, Heading)], ours, theirs
        ),
        _on_the_same_page(list(_captions(document)), ours, theirs),
        _on_the_same_page(list(_rows(document)), ours, theirs),
    )


def _captions(document: Document) -> Iterator[str]:
    for block in blocks(document):
        if isinstance(block, Table | Cards | Figure):
            yield f"{block.caption.label}{plain(block.caption.runs)}"


def _rows(document: Document) -> Iterator[str]:
    for block in blocks(document):
        grids: tuple[Grid, ...] = ()
        if isinstance(block, Table):
            grids = (block.grid,)
        elif isinstance(block, Cards):
            grids = block.grids
        for grid in grids:
            for row in grid.rows:
                cells = [cell for cell in row.cells if cell.lines and plain(cell.lines[0]).strip()]
                if cells:
                    yield plain(max(cells, key=lambda c: len(plain(c.lines[0]))).lines[0])


def _on_the_same_page(
    texts: Sequence[str], ours: Sequence[Line], theirs: Sequence[Line]
) -> tuple[int, int]:
    """Return how many texts stand on the same page in both, and how many were found in ours.

    A table's row is looked for by the text of one cell, which a neighbour's may cut in two.
    """
    pairs = [
        pair for pair in zip(_pages(texts, ours), _pages(texts, theirs), strict=True) if pair[0]
    ]
    return sum(1 for left, right in pairs if left == right), len(pairs)


def _pages(texts: Sequence[str], lines: Sequence[Line]) -> list[int]:
    """Return the page of each text, searched from where the one before was found; 0: nowhere."""
    found, start = [], 0
    for text in texts:
        needle = "".join(char for char in text if char.isalnum())[:_NEEDLE]
        page = 0
        for number in range(start, len(lines)):
            if needle in "".join(char for char in lines[number].text if char.isalnum()):
                page, start = lines[number].page, number
                break
        found.append(page)
    return found
