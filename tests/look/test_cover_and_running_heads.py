"""Cover, headers and footers as the template has them, tags and all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from renja.look.look import Border, Look, Tab, TaggedParagraph
from renja.look.read import LookResult

HEADER, FOOTER = "word/header1.xml", "word/footer1.xml"


def texts(paragraphs: tuple[TaggedParagraph, ...]) -> list[list[str]]:
    return [[text for text, _ in paragraph.pieces] for paragraph in paragraphs]


def test_header_names_document_and_unit_above_a_hairline(look: Look) -> None:
    assert texts(look.heads.header) == [["{{ dokumen }} Tahun {{ tahun }}", "\t", "{{ unit }}"]]
    style = look.heads.header[0].look
    assert (style.text.size, style.pitch.value, style.text.color) == (8.5, 11, "#506062")
    assert style.bottom == Border(0.5, "#A9BCBB", 4)
    assert style.tabs == (Tab(453.55, "right"),)
    assert look.landscape_heads.header[0].look.tabs == (Tab(700.15, "right"),)


def test_footer_marks_a_draft_at_the_left_and_the_page_at_the_right(look: Look) -> None:
    for footer, end in ((look.heads.footer, 453.55), (look.landscape_heads.footer, 700.15)):
        assert texts(footer) == [["{{ draf }}", "\t", "PAGE"]]
        assert footer[0].look.tabs == (Tab(end, "right"),)
        (_, draft), _, (_, page) = footer[0].pieces
        assert (draft.bold, draft.size, draft.color) == (True, 9, "#80530A")
        assert (page.bold, page.size, page.color) == (True, 9, "#0D454C")


def test_cover_has_exact_rows_and_two_as_high_as_their_text(look: Look) -> None:
    cover = look.cover
    assert cover.heights == (68.05, 56.7, 272.15, 238.1, 36.85, 0, 0)
    assert sum(cover.widths) == pytest.approx(look.page.width)
    fills = [row[0].fill for row in cover.rows]
    assert fills == ["#0D454C"] * 3 + [""] * 4


def test_cover_prints_every_tag_once(look: Look) -> None:
    printed = [
        paragraph
        for row in look.cover.rows
        for cell in row
        for paragraph in cell.paragraphs
        if paragraph.pieces or paragraph.picture
    ]
    assert texts(tuple(printed)) == [
        ["{{ induk }}", "\t", "{{ draf }}"],
        [],
        ["{{ judul }}"],
        ["{{ tahun }}"],
        [],
        ["{{ baris }}"],
        ["{{ alamat }}"],
        ["{{ situs }}"],
        ["{{ akun }}"],
    ]
    assert [p.picture for p in printed if p.picture] == ["logo", "anyaman"]
    assert [p.repeat for p in printed if p.repeat] == ["unit_baris"]


def test_title_and_year_stand_at_the_foot_of_the_coloured_field(look: Look) -> None:
    cell = look.cover.rows[2][1]
    _, title, year = (paragraph.look for paragraph in cell.paragraphs)
    assert (cell.align, cell.padding_bottom) == ("bottom", 25.5)
    assert (title.text.size, title.pitch.value, title.text.color) == (40, 46, "#FFFFFF")
    assert (year.text.size, year.pitch.value, year.left) == (104, 104, -2.55)


def test_a_tag_that_word_has_cut_up_is_one_piece(rewritten: Callable[..., LookResult]) -> None:
    cut = "{{ ta</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hun }</w:t></w:r><w:r><w:t>} lagi"
    result = rewritten(HEADER, ("{{ tahun }}", cut))
    assert result.look is not None
    assert texts(result.look.heads.header)[0][0] == "{{ dokumen }} Tahun {{ tahun }} lagi"


def test_formatting_of_a_single_run_is_read(rewritten: Callable[..., LookResult]) -> None:
    loud = '<w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">{{ unit'
    result = rewritten(HEADER, ('<w:r><w:t xml:space="preserve">{{ unit', loud))
    assert result.look is not None
    _, look = result.look.heads.header[0].pieces[-1]
    assert (look.bold, look.color, look.size) == (True, "#FF0000", 8.5)


def test_a_simple_page_field_is_read_as_the_page(rewritten: Callable[..., LookResult]) -> None:
    whole = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
        'PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1'
        '</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    result = rewritten(FOOTER, (whole, simple))
    assert result.look is not None
    assert texts(result.look.heads.footer) == [["{{ draf }}", "\t", "PAGE"]]


def test_deleted_text_under_review_is_not_read(rewritten: Callable[..., LookResult]) -> None:
    gone = '<w:del w:id="1" w:author="a"><w:r><w:t>{{ judul }}</w:t></w:r></w:del>'
    result = rewritten(HEADER, ("</w:pPr>", f"</w:pPr>{gone}"))
    assert result.look is not None
    assert texts(result.look.heads.header)[0][0] == "{{ dokumen }} Tahun {{ tahun }}"
