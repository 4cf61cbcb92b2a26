"""The tag tree of the PDF, as a screen reader walks it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, cast

import pytest
from pypdf import PdfReader

from renja.document.nodes import Cards, Document, Figure, Table
from renja.document.walk import blocks, entries
from renja.look.look import Look
from renja.write.pdf_objects import PdfObjects
from renja.write.tag_tree import with_right_tags
from renja.write.to_pdf import write_pdf
from tests.layout.twins import compose_plan
from tests.test_outputs import PLANS
from tests.write.pdf_tags import Tag, artifacts, read_tags
from tests.write.sample import sample_document
from tests.write.told import squeezed, told_by_document, told_by_tags

DOCUMENTS = ("contoh", *PLANS)


class Tagged:
    """A document, its PDF, and the tags of that."""

    def __init__(self, document: Document, look: Look, template: Path, folder: Path) -> None:
        self.document = document
        self.path = folder / "renja.pdf"
        layout = write_pdf(document, look, template)
        self.path.write_bytes(layout.pdf)
        self.pages = layout.pages
        self.root = read_tags(self.path)


@pytest.fixture(scope="module", params=DOCUMENTS)
def tagged(
    request: pytest.FixtureRequest,
    look: Look,
    typst_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Tagged:
    """Return the sample and every plan in turn."""
    folder = tmp_path_factory.mktemp("tags")
    if request.param == "contoh":
        return Tagged(sample_document(), look, typst_template, folder)
    project, tahun = PLANS[request.param]
    document, look = compose_plan(project, tahun, folder)
    return Tagged(document, look, typst_template, folder)


def test_tags_tell_the_document_in_its_order(tagged: Tagged) -> None:
    told = list(told_by_tags(tagged.root))
    wanted = list(told_by_document(tagged.document, tagged.pages))
    assert len(wanted) > 40
    assert told == wanted


def test_no_element_is_empty(tagged: Tagged) -> None:
    # A picture is content without text; a cell without text is told as a cell of its row.
    usual = {"Figure", "TD"}
    empty = [t.kind for t in tagged.root.all() if not t.children and t.kind not in usual]
    assert empty == []


def test_the_language_is_indonesian(tagged: Tagged) -> None:
    assert str(cast(Any, PdfReader(tagged.path).trailer["/Root"])["/Lang"]) == "id-ID"


def test_headings_skip_no_level_and_hold_their_text(tagged: Tagged) -> None:
    levels = [0]
    for heading in tagged.root.below("H1", "H2", "H3"):
        levels.append(int(heading.kind[1]))
        assert levels[-1] <= levels[-2] + 1
        assert not list(heading.below("P"))


def test_every_figure_tells_its_content(tagged: Tagged) -> None:
    pictures = [
        picture.alt
        for block in blocks(tagged.document)
        if isinstance(block, Figure)
        for picture in block.pictures
    ]
    figures = [figure.alt for figure in tagged.root.below("Figure")]
    assert figures[-len(pictures) :] == pictures
    assert all(len(alt) > 8 for alt in figures)


def test_captions_stand_in_their_tables_and_beside_their_figures(tagged: Tagged) -> None:
    captioned: list[str] = []
    for element in tagged.root.below("Table", "Div"):
        for number, kid in enumerate(element.children):
            if isinstance(kid, Tag) and kid.kind == "Caption":
                captioned.append(squeezed(kid.text))
                if element.kind == "Table":
                    assert number == 0
                else:
                    assert number in (0, len(element.children) - 1)
                    others = {k.kind for k in element.children if isinstance(k, Tag) and k != kid}
                    assert others <= {"Figure", "Table", "P"}  # P: what marks in cards mean
    captions = [squeezed(caption.text) for caption in tagged.root.below("Caption")]
    assert sorted(captioned) == sorted(captions)
    numbered = [b for b in blocks(tagged.document) if isinstance(b, Table | Cards | Figure)]
    assert len(captions) >= len(numbered)


def test_heads_have_a_scope_and_cells_have_heads(tagged: Tagged) -> None:
    for table in tagged.root.below("Table"):
        ids = {str(cell.attributes.get("ID")) for cell in table.below("TH")}
        assert all(cell.attributes["Scope"] in ("/Column", "/Row") for cell in table.below("TH"))
        for cell in table.below("TD"):
            heads = [str(name) for name in cell.attributes["Headers"]]
            assert heads
            assert set(heads) <= ids


def test_every_table_is_summed_up(tagged: Tagged) -> None:
    summaries = [
        table.attributes["Summary"]
        for table in tagged.root.below("Table")
        if "Summary" in table.attributes
    ]
    assert summaries == [
        block.summary for block in blocks(tagged.document) if isinstance(block, Table | Cards)
    ]


def test_the_cells_of_a_table_fill_its_columns(tagged: Tagged) -> None:
    for table in tagged.root.below("Table"):
        rows = list(table.below("TR"))
        widths = [0] * len(rows)
        for number, row in enumerate(rows):
            for cell in row.below("TD", "TH"):
                for covered in range(number, number + int(cell.attributes.get("RowSpan", 1))):
                    widths[covered] += int(cell.attributes.get("ColSpan", 1))
        assert len(set(widths)) == 1


def test_contents_are_lists_of_references(tagged: Tagged) -> None:
    found = list(tagged.root.below("TOCI"))
    wanted = [e for kind in ("isi", "gambar", "tabel") for e in entries(tagged.document, kind)]
    assert len(found) == len(wanted)
    for line in found:
        reference = line.children[0]
        assert isinstance(reference, Tag)
        assert reference.kind == "Reference"
        assert [kid.kind for kid in reference.children if isinstance(kid, Tag)] == ["Link"]


def test_links_say_where_they_lead(tagged: Tagged) -> None:
    links = list(tagged.root.below("Link"))
    assert links
    assert all(link.text.strip() and all(link.annotations) for link in links)


def test_list_items_have_a_label_and_a_body(tagged: Tagged) -> None:
    for item in tagged.root.below("LI"):
        assert [kid.kind for kid in item.children if isinstance(kid, Tag)] == ["Lbl", "LBody"]
    for found in tagged.root.below("L"):
        assert found.attributes["ListNumbering"] in ("/Decimal", "/Circle", "/Disc", "/None")


def test_running_heads_and_page_numbers_are_no_part_of_the_text(tagged: Tagged) -> None:
    pages = artifacts(tagged.path)
    assert all(any(text.strip() for text in page) for page in pages[1:])
    fields = dict(tagged.document.cover.fields)
    running = f"{fields['dokumen']} Tahun {fields['tahun']}{fields['unit']}"
    assert any(squeezed(running) in squeezed("".join(page)) for page in pages)
    assert not any(squeezed(running) in squeezed(tag.text) for tag in tagged.root.below("P"))


def test_every_id_leads_to_its_element(tagged: Tagged) -> None:
    tree = cast(Any, PdfReader(tagged.path).trailer["/Root"])["/StructTreeRoot"]
    names = tree["/IDTree"]["/Names"]
    assert len(names) > 4
    assert list(names[::2]) == sorted(names[::2])
    for name, element in zip(names[::2], names[1::2], strict=True):
        assert element.get_object()["/ID"] == name


def test_every_content_leads_back_to_its_element(tagged: Tagged) -> None:
    """PDF/UA-1 7.1, by way of ISO 32000-1, 14.7.4.4: the parent tree fits the tags."""
    reader = PdfReader(tagged.path)
    tree = cast(Any, reader.trailer["/Root"])["/StructTreeRoot"]
    numbers = tree["/ParentTree"]["/Nums"]
    parents = {int(k): v for k, v in zip(numbers[::2], numbers[1::2], strict=True)}
    for page in reader.pages:
        listed = parents[int(cast(Any, page)["/StructParents"])].get_object()
        for number, element in enumerate(listed):
            kids = [kid.get_object() for kid in element.get_object()["/K"]]
            assert number in kids or any(
                kid.get("/MCID") == number for kid in kids if isinstance(kid, dict)
            )


def test_tags_of_another_document_are_left_alone(look: Look, typst_template: Path) -> None:
    pdf = write_pdf(sample_document(), look, typst_template).pdf
    shorter = Document(
        sample_document().meta, sample_document().cover, sample_document().parts[:-1]
    )
    assert with_right_tags(pdf, shorter) == pdf


def test_a_file_is_written_as_it_was_read(look: Look, typst_template: Path) -> None:
    pdf = write_pdf(sample_document(), look, typst_template).pdf
    assert PdfObjects(pdf).written() == pdf


def test_a_changed_object_moves_the_others(look: Look, typst_template: Path) -> None:
    objects = PdfObjects(write_pdf(sample_document(), look, typst_template).pdf)
    number = objects.numbers[0]
    objects[number] = objects[number] + b" " * 100
    added = objects.add(b"(baru)")
    reader = PdfReader(io.BytesIO(objects.written()), strict=True)
    assert len(reader.pages) > 10
    assert reader.get_object(added) == "baru"


def test_a_file_without_a_plain_table_is_refused() -> None:
    with pytest.raises(ValueError, match="table of references"):
        PdfObjects(b"%PDF-1.7\nstartxref\n0\n%%EOF")
