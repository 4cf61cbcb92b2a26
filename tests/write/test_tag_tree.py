"""The tag tree of the PDF, as a screen reader walks it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, NullObject

from renja.document.nodes import Cards, Table
from renja.document.walk import blocks
from renja.look.look import Look
from renja.write.tag_tree import cells_of_rows, without_empty_cells
from renja.write.to_pdf import write_pdf
from tests.write.sample import sample_document


@pytest.fixture(scope="module")
def pdf(look: Look, typst_template: Path) -> bytes:
    return write_pdf(sample_document(), look, typst_template).pdf


def elements(parent: DictionaryObject, kind: str) -> Iterator[DictionaryObject]:
    """Yield the elements of a kind below another, in reading order."""
    for child in children(parent):
        if child.get("/S") == kind:
            yield child
        else:
            yield from elements(child, kind)


def children(parent: DictionaryObject) -> list[DictionaryObject]:
    found = parent.get("/K", NullObject()).get_object()
    several = found if isinstance(found, list) else [found]
    objects = [item.get_object() for item in several]
    return [item for item in objects if isinstance(item, DictionaryObject)]


def root(pdf: bytes) -> DictionaryObject:
    tree = PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]
    assert isinstance(tree, DictionaryObject)
    return tree


def span(cell: DictionaryObject, direction: str) -> int:
    told = (attributes.get_object() for attributes in cell.get("/A", []))
    return next((int(item[direction]) for item in told if direction in item), 1)


def test_a_row_of_the_tag_tree_has_the_cells_of_the_document_and_no_others(pdf: bytes) -> None:
    rows = [len(children(row)) for row in elements(root(pdf), "/TR")]
    assert rows == cells_of_rows(sample_document())


def test_the_tagged_cells_of_a_table_fill_its_columns(pdf: bytes) -> None:
    tables = list(elements(root(pdf), "/Table"))
    assert len(tables) == sum(
        len(block.grids) if isinstance(block, Cards) else 1
        for block in blocks(sample_document())
        if isinstance(block, Cards | Table)
    )
    for table in tables:
        rows = [children(row) for row in elements(table, "/TR")]
        widths = [0] * (len(rows) + max(span(cell, "/RowSpan") for row in rows for cell in row))
        for number, row in enumerate(rows):
            for cell in row:
                for covered in range(number, number + span(cell, "/RowSpan")):
                    widths[covered] += span(cell, "/ColSpan")
        assert len(set(widths[: len(rows)])) == 1
        assert not any(widths[len(rows) :])


def test_every_id_leads_to_its_element(pdf: bytes) -> None:
    tree = root(pdf)
    names = tree["/IDTree"]["/Names"]
    assert len(names) > 4
    for name, element in zip(names[::2], names[1::2], strict=True):
        assert element.get_object()["/ID"] == name


def test_tables_of_another_template_are_left_alone(pdf: bytes) -> None:
    cells = cells_of_rows(sample_document())
    assert without_empty_cells(pdf, cells) == pdf
    assert without_empty_cells(pdf, cells[:-1]) == pdf
    assert without_empty_cells(pdf, [0] * len(cells)) == pdf
