"""The DOCX as others read it: the Open XML SDK, LibreOffice, python-docx."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import docx
import pytest

from renja.document.nodes import Block, Cards, Document, Figure, Heading, Part, Table
from renja.document.walk import blocks
from tests.write.sample import sample_document
from tests.write.sample_pieces import text
from tests.write.word.conftest import WriteDocument
from tests.write.word.reading import Docx


@pytest.fixture
def saved(sample: Docx, tmp_path: Path) -> Path:
    path = tmp_path / "renja.docx"
    path.write_bytes(sample.data)
    return path


def test_the_docx_is_valid(saved: Path, ooxml_validator: Callable[[Path], list[object]]) -> None:
    assert ooxml_validator(saved) == []


def test_what_is_not_in_the_standard_is_told(
    saved: Path, tmp_path: Path, ooxml_validator: Callable[[Path], list[object]]
) -> None:
    broken = tmp_path / "broken.docx"
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"<w:body>", b"<w:body><w:jc/>"))
    assert ooxml_validator(broken) != []


def test_a_bab_of_a_single_node_is_valid_whatever_its_kind(
    write_document: WriteDocument,
    tmp_path: Path,
    ooxml_validator: Callable[[Path], list[object]],
) -> None:
    document = sample_document()
    alone = [
        Part(f"BAB {number}", text("SENDIRI"), f"sendiri-{number}", False, (block,))
        for number, block in enumerate(one_of_each_kind(document))
    ]
    path = tmp_path / "renja.docx"
    path.write_bytes(write_document(replace(document, parts=(*document.parts, *alone))).data)
    assert ooxml_validator(path) == []


def one_of_each_kind(document: Document) -> list[Block]:
    """Return the first block of each kind, with keys of its own."""
    first = {type(block): block for block in reversed(list(blocks(document)))}
    assert set(first) == set(get_args(Block))
    renamed: list[Block] = []
    for number, block in enumerate(first.values()):
        match block:
            case Table() | Figure() | Cards():
                caption = replace(block.caption, key=f"lain-{number}")
                renamed.append(replace(block, caption=caption))
            case Heading():
                renamed.append(replace(block, key=f"lain-{number}"))
            case _:
                renamed.append(block)
    return renamed


def test_libreoffice_opens_it_with_all_its_text(
    saved: Path, libreoffice_pdf: Callable[[Path], Path], pdftotext: Callable[..., str]
) -> None:
    seen = pdftotext(libreoffice_pdf(saved), "-layout")
    for piece in (
        "RENCANA KERJA",
        "Gambar\u00a02. Peta Strategis yang Dilanjutkan (lanjutan)",
        "butir 14/4",
        "14.682.611.000",
        "Pasal 4 ayat (1); teks lengkap di peraturan.go.id.",
        "PENUTUP",
    ):
        assert " ".join(piece.split()) in " ".join(seen.split()), piece


def test_python_docx_reads_its_headings(saved: Path) -> None:
    styles = [p.style.name for p in docx.Document(str(saved)).paragraphs if p.style]
    assert styles.count("Heading 1") == 4
    assert styles.count("Heading 2") == 5
    assert styles.count("Heading 3") == 2
