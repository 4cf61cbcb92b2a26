"""What the template numbers headings, lists and pages with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from renja.look.look import Look
from renja.look.number_format import NumberFormat
from renja.look.read import LookResult, read_look
from tests.layout.variants import VARIANTS, write_variant

Rewritten = Callable[..., LookResult]
NUMBERING, DOCUMENT = "word/numbering.xml", "word/document.xml"
FIRST = '<w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/><w:lvlText w:val="%1."/>'
BULLET = '<w:pStyle w:val="ListBullet"/><w:lvlText w:val="–"/>'


def test_lists_are_numbered_as_the_template_says(look: Look) -> None:
    assert [look.numbers["titik"].label((n,)) for n in (1, 12)] == ["1.", "12."]
    assert look.numbers["kurung_2"].label((0, 3)) == "3)"
    assert look.numbers["butir"].label((5,)) == "–"
    assert not {"bab", "subbab", "subjudul"} & set(look.numbers)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimalZero", ["01.", "04.", "28."]),
        ("lowerRoman", ["i.", "iv.", "xxviii."]),
        ("upperLetter", ["A.", "D.", "BB."]),
        ("none", [".", ".", "."]),
    ],
)
def test_every_form_of_numbers(rewritten: Rewritten, form: str, expected: list[str]) -> None:
    look = rewritten(NUMBERING, (FIRST, FIRST.replace("decimal", form))).look_or_stop()
    assert [look.numbers["titik"].label((n,)) for n in (1, 4, 28)] == expected


def test_a_form_that_the_pdf_has_not_is_told(rewritten: Rewritten) -> None:
    result = rewritten(NUMBERING, (FIRST, FIRST.replace("decimal", "chicago")))
    assert [(f.code, f.message) for f in result.findings] == [
        ("RJ710", "gaya 'List Number': bentuk nomor 'chicago' tidak dapat dibuat di PDF")
    ]
    assert result.look_or_stop().numbers["titik"].label((2,)) == "2."


def test_word_s_own_bullet_is_a_bullet(rewritten: Rewritten) -> None:
    result = rewritten(NUMBERING, (BULLET, BULLET.replace("–", "\uf0b7")))
    assert result.findings == ()
    assert result.look_or_stop().numbers["butir"].label((1,)) == "•"


def test_a_symbol_that_no_font_of_ours_has_is_told(rewritten: Rewritten) -> None:
    result = rewritten(NUMBERING, (BULLET, BULLET.replace("–", "\uf0d8")))
    assert [f.code for f in result.findings] == ["RJ710"]
    assert result.look_or_stop().numbers["butir"].label((1,)) == "•"


def test_headings_of_a_multilevel_list_show_the_numbers_above(
    template: Path, tmp_path: Path
) -> None:
    write_variant(VARIANTS["numbering"], template, tmp_path / "t.docx")
    look = read_look(tmp_path / "t.docx").look_or_stop()
    assert look.numbers["bab"] == NumberFormat("BAB %1", ("upperRoman",))
    assert look.numbers["bab"].label((3,)) == "BAB III"
    assert look.numbers["subbab"].label((3, 2)) == "3.2"
    assert look.numbers["subjudul"].label((3, 2, 1)) == "3.2.1"


def test_a_list_that_is_not_numbered_is_told(rewritten: Rewritten) -> None:
    result = rewritten(NUMBERING, ('<w:num w:numId="3">', '<w:num w:numId="9">'))
    assert [(f.code, f.message) for f in result.findings] == [
        ("RJ706", f"gaya daftar '{name}' tidak bernomor dan tidak berbutir")
        for name in ("List Bullet 2", "List Bullet")
    ]


def test_page_numbers_are_those_of_the_sections(rewritten: Rewritten, look: Look) -> None:
    assert (look.page_numbers.front, look.page_numbers.body) == ("lowerRoman", "decimal")
    cover, body = '<w:cols w:space="708"/></w:sectPr>', '<w:cols w:space="708"/><w:titlePg/>'
    form = '<w:pgNumType w:fmt="{}"/>'
    result = rewritten(
        DOCUMENT,
        (cover, form.format("upperRoman") + cover),
        (body, form.format("numberInDash") + body),
    )
    numbers = result.look_or_stop().page_numbers
    assert (numbers.front, numbers.body) == ("upperRoman", "numberInDash")


def test_a_page_number_that_the_pdf_has_not_is_told(rewritten: Rewritten) -> None:
    body = '<w:cols w:space="708"/><w:titlePg/>'
    result = rewritten(DOCUMENT, (body, '<w:pgNumType w:fmt="ordinal"/>' + body))
    assert [f.message for f in result.findings] == [
        "bentuk nomor halaman 'ordinal' tidak dapat dibuat di PDF"
    ]
