"""The sample as a DOCX, and small documents of a few nodes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from renja.document.nodes import Block, Document, Part
from renja.look.look import Look
from renja.write.png import render_pngs
from renja.write.to_docx import write_docx
from tests.write.sample import numbered_pages, pictures_of, sample_document
from tests.write.sample_pieces import text
from tests.write.word.reading import Docx

WriteDocument = Callable[[Document], Docx]
WriteBlocks = Callable[..., Docx]


@pytest.fixture(scope="session")
def pngs() -> dict[str, bytes]:
    """Return the sample's pictures as PNG."""
    return render_pngs(pictures_of(sample_document()))


@pytest.fixture(scope="session")
def write_document(look: Look, word_template: Path, pngs: dict[str, bytes]) -> WriteDocument:
    """Return a function: a document in, its DOCX, opened, out."""

    def write(document: Document) -> Docx:
        return Docx(write_docx(document, look, word_template, numbered_pages(document), pngs))

    return write


@pytest.fixture(scope="session")
def write_blocks(write_document: WriteDocument) -> WriteBlocks:
    """Return a function: blocks of a single bab in, the DOCX, opened, out."""

    def write(*blocks: Block) -> Docx:
        part = Part("BAB I", text("PENDAHULUAN"), "bab-1", False, blocks)
        return write_document(replace(sample_document(), parts=(part,)))

    return write


@pytest.fixture(scope="session")
def sample(write_document: WriteDocument) -> Docx:
    """Return the sample, written and opened."""
    return write_document(sample_document())
