"""Figures and pages, begun as soon as the document stands.

Figures are drawn by another process, and Typst holds no lock of this one's interpreter: both go
on beside the thread that checks the plan meanwhile. What fails here is raised where its
result is asked for.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING, Self

from renja.load.templates import template_file
from renja.machine.background import Background
from renja.pipeline.output_set import Planned

if TYPE_CHECKING:
    from renja.document.nodes import Document
    from renja.look.look import Look
    from renja.pipeline.drawing import Drawn, Easel
    from renja.write.to_pdf import Layout


class Studio:
    """Draws and lays out one document after the other.

    drawn: the document with its figures. laid_out: the same with its pages filled, and its
    layout by Typst. Both are there once a document was begun.
    """

    drawn: Future[Drawn]
    laid_out: Future[tuple[Document, Layout]]

    def __init__(self, project: Path) -> None:
        self._project = project
        self._background = Background("renja.pipeline.drawing", "renja.figure.svg")
        self._aside = ThreadPoolExecutor(max_workers=1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._background.close()
        self._aside.shutdown(cancel_futures=True)

    def prepare(self) -> None:
        """Start the process that draws: there are no figures of an earlier set."""
        self._background.start()

    def begin(self, planned: Planned, document: Document, look: Look) -> None:
        """Begin to draw a document's figures, and then to lay it out."""
        from renja.pipeline.drawing import Easel

        easel = Easel(document, look, planned, self._background)
        lines = self._aside.submit(_fitted, document, look)
        wait([lines])  # the layout waits for them, so that nothing may take turns with them
        self.drawn = self._aside.submit(_drawn, easel, lines)
        self.laid_out = self._aside.submit(_laid_out, self._project, self.drawn, look)


def _fitted(document: Document, look: Look) -> Document:
    from renja.write.fit_lines import fit_lines

    return fit_lines(document, look)


def _drawn(easel: Easel, lines: Future[Document]) -> Drawn:
    return easel.finish(lines.result())


def _laid_out(project: Path, drawn: Future[Drawn], look: Look) -> tuple[Document, Layout]:
    from renja.pipeline.page_filling import with_full_pages

    return with_full_pages(drawn.result().document, look, template_file(project, "renja.typ")[0])
