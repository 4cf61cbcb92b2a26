"""What the template asks for and the PDF can't have is told, never dropped in silence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from renja.look.look import Look
from renja.look.read import LookResult

Rewritten = Callable[..., LookResult]
STYLES, DOCUMENT, HEADER = "word/styles.xml", "word/document.xml", "word/header1.xml"
SETTINGS = "word/settings.xml"
# How the two parts of the style 'heading 2' begin, and no others of the template.
HEADING = {
    "rPr": '<w:rPr><w:b/><w:bCs/><w:color w:val="0D454C" w:themeColor="text2"/><w:sz w:val="26"/>',
    "pPr": '<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="400"',
}


def of_heading(result_of: Rewritten, where: str, xml: str) -> LookResult:
    """Return what is read with a property more in the w:pPr or w:rPr of Heading 2."""

    begins = HEADING[where]
    return result_of(STYLES, (begins, begins.replace(f"<w:{where}>", f"<w:{where}>{xml}", 1)))


def told(result: LookResult) -> list[tuple[str, str]]:
    return [(f.message, f.hint.rpartition("terdekat: ")[2]) for f in result.findings]


@pytest.mark.parametrize(
    ("xml", "what", "nearest"),
    [
        ("<w:shadow/>", "efek teks bayangan", "huruf biasa"),
        ("<w:strike/>", "coretan", "teks biasa"),
        ('<w:highlight w:val="yellow"/>', "warna stabilo", "teks tanpa warna latar"),
        ('<w:kern w:val="16"/>', "kerning", "huruf tanpa kerning"),
        (
            '<w14:glow xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/>',
            "efek teks 'glow'",
            "huruf biasa",
        ),
        ("<w:newEffect/>", "sifat 'newEffect'", "tanpa sifat itu"),
    ],
)
def test_effects_of_a_style_are_told(
    rewritten: Rewritten, xml: str, what: str, nearest: str
) -> None:
    assert (f"gaya paragraf 'heading 2': {what} tidak dapat dibuat di PDF", nearest) in told(
        of_heading(rewritten, "rPr", xml)
    )


@pytest.mark.parametrize(
    ("xml", "what"),
    [
        ('<w:shd w:val="clear" w:fill="FFFF00"/>', "arsiran"),
        ('<w:pBdr><w:left w:val="single" w:sz="4" w:color="000000"/></w:pBdr>', "garis kiri"),
        ("<w:contextualSpacing/>", "jarak yang diabaikan antarparagraf segaya"),
        ('<w:framePr w:w="1000"/>', "bingkai"),
    ],
)
def test_shapes_of_a_paragraph_are_told(rewritten: Rewritten, xml: str, what: str) -> None:
    messages = [message for message, _ in told(of_heading(rewritten, "pPr", xml))]
    assert f"gaya paragraf 'heading 2': {what} tidak dapat dibuat di PDF" in messages


@pytest.mark.parametrize(
    "xml",
    [
        '<w:shadow w:val="0"/>',
        '<w:highlight w:val="none"/>',
        '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>',
        '<w:w w:val="100"/>',
        '<w:position w:val="0"/>',
        '<w:lang w:val="id-ID"/>',
    ],
)
def test_what_says_that_there_is_nothing_is_not_told(rewritten: Rewritten, xml: str) -> None:
    assert of_heading(rewritten, "rPr", xml).findings == ()


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('<w:cols w:space="708"/><w:titlePg/>', '<w:cols w:num="2"/><w:titlePg/>', "kolom teks"),
        (
            '<w:cols w:space="708"/><w:titlePg/>',
            '<w:pgBorders/><w:cols w:space="708"/><w:titlePg/>',
            "garis tepi halaman",
        ),
        (
            '<w:cols w:space="708"/><w:titlePg/>',
            '<w:lnNumType w:countBy="5"/><w:cols w:space="708"/><w:titlePg/>',
            "nomor baris",
        ),
    ],
)
def test_what_a_section_asks_of_its_pages(
    rewritten: Rewritten, old: str, new: str, what: str
) -> None:
    messages = [message for message, _ in told(rewritten(DOCUMENT, (old, new)))]
    assert messages == [f"pengaturan halaman: {what} tidak dapat dibuat di PDF"]


def test_effects_typed_into_the_header_are_told(rewritten: Rewritten) -> None:
    plain = '<w:r><w:t xml:space="preserve">{{ unit'
    result = rewritten(HEADER, (plain, plain.replace("<w:r>", "<w:r><w:rPr><w:emboss/></w:rPr>")))
    assert [m for m, _ in told(result)] == [
        "kepala halaman: efek teks timbul tidak dapat dibuat di PDF"
    ]


def test_even_pages_of_their_own_are_told(rewritten: Rewritten) -> None:
    result = rewritten(SETTINGS, ("<w:autoHyph", "<w:evenAndOddHeaders/><w:autoHyph"))
    assert [m for m, _ in told(result)] == [
        "kepala dan kaki halaman genap tidak dapat dibuat di PDF"
    ]


def test_capitals_and_underlines_are_read(rewritten: Rewritten, look: Look) -> None:
    plain = look.paragraphs["subbab"].text
    assert not plain.caps
    assert not plain.underline
    result = of_heading(rewritten, "rPr", '<w:caps/><w:u w:val="single"/>')
    assert result.findings == ()
    text = result.look_or_stop().paragraphs["subbab"].text
    assert text.caps
    assert text.underline
    assert look.width("BESAR", plain) == result.look_or_stop().width("besar", text)
