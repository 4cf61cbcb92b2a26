"""Sections: the cover, a section a part, turned pages, numbers of pages."""

from __future__ import annotations

from dataclasses import replace

from renja.document.nodes import (
    Block,
    Caption,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Table,
)
from renja.write.word.markup import qualified
from tests.write.sample import budget, sample_document
from tests.write.sample_grids import program_grid
from tests.write.sample_pieces import item, picture, text
from tests.write.word.conftest import WriteBlocks
from tests.write.word.reading import Docx, Element, all_of, attribute, child, text_of

R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def is_landscape(section: Element) -> bool:
    return attribute(child(section, "pgSz"), "orient") == "landscape"


def opens_a_part(section: Element) -> bool:
    return child(section, "titlePg") is not None


def header_text(docx: Docx, section: Element) -> str:
    reference = next(
        h for h in all_of(section, "headerReference") if attribute(h, "type") == "default"
    )
    relations = docx.xml("word/_rels/document.xml.rels")
    target = next(r.get("Target") for r in relations if r.get("Id") == reference.get(R_ID))
    return text_of(docx.xml(f"word/{target}"))


def table(landscape: bool) -> Table:
    return Table(Caption("Tabel", 1, text("T"), "t"), program_grid(1), "r", landscape)


def shape(docx: Docx) -> list[str]:
    """Return the sections after the cover: 'L' landscape, 'P' portrait, '*' opens a part."""
    return [
        ("L" if is_landscape(s) else "P") + ("*" if opens_a_part(s) else "")
        for s in docx.sections()[1:]
    ]


def test_the_cover_has_no_header_and_no_margins(sample: Docx) -> None:
    cover = sample.sections()[0]
    assert all_of(cover, "headerReference") == []
    assert attribute(child(cover, "pgMar"), "left") == "0"


def test_every_part_is_a_section_and_a_turned_table_another(sample: Docx) -> None:
    assert shape(sample) == ["P*", "P*", "P*", "P*", "P*", "L", "P", "P*"]


def test_sections_begin_on_a_new_page(sample: Docx) -> None:
    assert {attribute(child(s, "type")) for s in sample.sections()} == {"nextPage"}


def test_front_pages_are_roman_and_the_body_begins_at_one(sample: Docx) -> None:
    numbers = [child(s, "pgNumType") for s in sample.sections()[1:]]
    told = [(attribute(n, "fmt"), attribute(n, "start")) for n in numbers]
    assert told[:4] == [("lowerRoman", "1"), ("lowerRoman", ""), ("decimal", "1"), ("decimal", "")]
    assert set(told[4:]) == {("decimal", "")}


def test_without_front_parts_the_first_bab_is_page_one(write_blocks: WriteBlocks) -> None:
    docx = write_blocks(Paragraph(text("isi")))
    assert attribute(child(docx.sections()[1], "pgNumType"), "start") == "1"


def test_turned_pages_have_the_header_of_turned_pages(sample: Docx) -> None:
    turned = next(s for s in sample.sections() if is_landscape(s))
    upright = sample.sections()[1]
    headers = [h.get(R_ID) for s in (turned, upright) for h in all_of(s, "headerReference")]
    assert len(set(headers)) == len(headers)
    assert header_text(sample, turned) == header_text(sample, upright)
    assert "Rencana Kerja Tahun 2024\tKantor Regional XII" in header_text(sample, upright)


def test_no_section_lays_lines_on_a_grid(sample: Docx) -> None:
    assert all_of(sample.body, "docGrid") == []


def test_a_section_that_ends_in_a_table_or_a_field_closes_in_a_paragraph_of_its_own(
    sample: Docx,
) -> None:
    for paragraph in sample.paragraphs():
        section = child(paragraph, "pPr/sectPr")
        before = paragraph.getprevious()
        if section is None or before is None or sample.style(paragraph) != "Penutup Bagian":
            continue
        ends_in_table = before.tag == qualified("tbl")
        assert ends_in_table or all_of(before, "fldChar")
        assert all_of(paragraph, "r") == []


def test_neighbouring_turned_tables_share_their_section(write_blocks: WriteBlocks) -> None:
    second = Table(Caption("Tabel", 2, text("U"), "u"), program_grid(1), "r", landscape=True)
    docx = write_blocks(Paragraph(text("a")), table(True), second, Paragraph(text("b")))
    assert shape(docx) == ["P*", "L", "P"]


def test_a_turned_table_at_the_end_leaves_no_empty_section(write_blocks: WriteBlocks) -> None:
    docx = write_blocks(Paragraph(text("a")), table(True))
    assert shape(docx) == ["P*", "L"]
    assert docx.body[-1].tag == qualified("sectPr")


def test_a_page_break_begins_the_next_paragraph_on_a_new_page(write_blocks: WriteBlocks) -> None:
    nexts: tuple[Block, ...] = (
        Paragraph(text("berikut")),
        Heading(2, "A.", text("berikut"), "a"),
        ListBlock("titik", (item("berikut"),)),
        Figure(Caption("Gambar", 1, text("G"), "g"), budget("x"), (picture("gambar-1", 90),)),
        table(False),
    )
    for block in nexts:
        docx = write_blocks(Paragraph(text("sebelum")), PageBreak(), PageBreak(), block)
        before = docx.paragraph("sebelum")
        after = before.getnext()
        assert after is not None
        assert child(after, "pPr/pageBreakBefore") is not None, block
        assert len(all_of(docx.body, "pageBreakBefore")) == 1


def test_a_page_break_beside_a_turned_table_adds_no_page(write_blocks: WriteBlocks) -> None:
    docx = write_blocks(
        Paragraph(text("a")), PageBreak(), table(True), PageBreak(), Paragraph(text("b"))
    )
    assert all_of(docx.body, "pageBreakBefore") == []
    assert shape(docx) == ["P*", "L", "P"]


def test_a_part_without_blocks_closes_its_section(write_blocks: WriteBlocks) -> None:
    docx = write_blocks()
    assert shape(docx) == ["P*"]
    assert docx.style(docx.body[-2]) == "Penutup Bagian"


def test_the_cover_bears_the_fields_of_the_document(sample: Docx) -> None:
    cover = text_of(sample.body[0])
    document = sample_document()
    for name, value in document.cover.fields:
        if name not in ("dokumen", "unit"):  # those stand in the header
            assert value in cover
    lines = sample.texts("Sampul Unit")
    assert lines == list(replace(document).cover.unit_lines)


def test_a_draft_says_so_on_the_cover_and_on_every_page(sample: Docx) -> None:
    assert "DRAF" in text_of(sample.body[0])
    for section in sample.sections()[1:]:
        for reference in all_of(section, "footerReference"):
            relations = sample.xml("word/_rels/document.xml.rels")
            found = next(r.get("Target") for r in relations if r.get("Id") == reference.get(R_ID))
            assert text_of(sample.xml(f"word/{found}")).startswith("DRAF")
