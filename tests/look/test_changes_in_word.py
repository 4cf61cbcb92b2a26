"""What staff change in Word is what is read."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm, Pt, RGBColor

from renja.look.look import Look, Pitch
from renja.look.read import LookResult, read_look
from renja.look.role import ParagraphRole

Changed = Callable[[Callable[[Document], object]], LookResult]
STYLES, THEME = "word/styles.xml", "word/theme/theme1.xml"


def look_of(result: LookResult) -> Look:
    assert result.findings == ()
    assert result.look is not None
    return result.look


def test_another_size_and_colour_of_a_heading(changed: Changed) -> None:
    def change(document: Document) -> None:
        style: Any = document.styles["Heading 1"]
        style.font.size, style.font.color.rgb = Pt(24), RGBColor(0x80, 0, 0)

    look = look_of(changed(change))
    assert look.paragraphs["bab"].text.size == 24
    assert look.paragraphs["bab"].text.color == "#800000"
    assert look.paragraphs["subbab"].text.size == 13


def test_what_a_style_is_based_on_moves_it_along(changed: Changed) -> None:
    def change(document: Document) -> None:
        style: Any = document.styles["Body Text"]
        style.font.size = Pt(12)
        style.paragraph_format.line_spacing = Pt(17)
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    look = look_of(changed(change))
    roles: tuple[ParagraphRole, ...] = ("isi", "setelah", "titik", "butir_2")
    for role in roles:
        found = look.paragraphs[role]
        assert (found.text.size, found.pitch, found.align) == (12, Pitch("tepat", 17), "justify")
    assert look.paragraphs["catatan"].text.size == 9.5
    assert look.paragraphs["sel_isi"].text.size == 9


@pytest.mark.parametrize(
    ("rule", "value", "expected"),
    [
        (WD_LINE_SPACING.MULTIPLE, 1.5, Pitch("kali", 1.5)),
        (WD_LINE_SPACING.EXACTLY, Pt(18), Pitch("tepat", 18)),
        (WD_LINE_SPACING.AT_LEAST, Pt(15), Pitch("minimal", 15)),
    ],
)
def test_every_kind_of_line_spacing(
    changed: Changed, rule: WD_LINE_SPACING, value: float, expected: Pitch
) -> None:
    def change(document: Document) -> None:
        style: Any = document.styles["Body Text"]
        style.paragraph_format.line_spacing = value
        style.paragraph_format.line_spacing_rule = rule

    assert look_of(changed(change)).paragraphs["isi"].pitch == expected


def test_a_first_line_indent_is_a_negative_hanging(changed: Changed) -> None:
    def change(document: Document) -> None:
        style: Any = document.styles["Body Text"]
        style.paragraph_format.first_line_indent = Pt(20)

    assert look_of(changed(change)).paragraphs["isi"].hanging == -20


def test_other_margins(changed: Changed) -> None:
    def change(document: Document) -> None:
        document.sections[1].left_margin = Mm(40)
        document.sections[2].gutter = Mm(10)

    look = look_of(changed(change))
    assert look.page.left == pytest.approx(113.4)
    assert look.landscape.left == pytest.approx(85.05 + 28.35)


def test_a_theme_colour_of_the_office(rewritten: Callable[..., LookResult]) -> None:
    look = look_of(rewritten(THEME, ("0D454C", "7A1F2B")))
    assert look.palette["teal"] == "#7A1F2B"
    assert look.paragraphs["bab"].text.color == "#7A1F2B"
    assert look.rows["total"].fill == "#7A1F2B"
    top = look.paragraphs["bab"].top
    assert top is not None
    assert top.color == "#7A1F2B"


@pytest.mark.parametrize(
    ("colour", "attribute", "expected"),
    [
        ("4F81BD", 'w:themeTint="99"', "#95B3D7"),
        ("4F81BD", 'w:themeTint="33"', "#DBE5F1"),
        ("1F497D", 'w:themeShade="BF"', "#17365D"),
    ],
)
def test_a_lighter_or_darker_theme_colour_is_that_of_word(
    template: Path, tmp_path: Path, colour: str, attribute: str, expected: str
) -> None:
    copy = tmp_path / "renja.docx"
    plain = '<w:color w:val="0D454C" w:themeColor="text2"/><w:sz w:val="40"/>'
    with zipfile.ZipFile(template) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode("utf-8")
            if name == THEME:
                text = text.replace("0D454C", colour)
            text = text.replace(plain, plain.replace('"text2"/>', f'"text2" {attribute}/>'))
            target.writestr(name, text)
    assert look_of(read_look(copy)).paragraphs["bab"].text.color == expected


def test_a_list_without_indents_of_its_own_has_those_of_its_numbering(
    rewritten: Callable[..., LookResult],
) -> None:
    own = '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="80"/>'
    result = rewritten(STYLES, (own + '<w:ind w:left="964" w:hanging="397"/>', own))
    assert look_of(result).paragraphs["titik"].left == 48.2
    assert look_of(result).paragraphs["titik_akhir"].hanging == 19.85


def test_bold_on_bold_is_regular_as_in_word(rewritten: Callable[..., LookResult]) -> None:
    old = '<w:name w:val="Label Subbab"/><w:basedOn w:val="DefaultParagraphFont"/>'
    old += '<w:uiPriority w:val="10"/><w:qFormat/><w:rPr>'
    result = rewritten(STYLES, (old, old + "<w:b/>"))
    assert not look_of(result).characters["label_subbab"].bold


def test_lengths_with_a_unit(rewritten: Callable[..., LookResult]) -> None:
    result = rewritten(STYLES, ('w:before="400"', 'w:before="1in"'))
    assert look_of(result).paragraphs["subbab"].before == 72


def test_styles_based_on_each_other_in_a_circle_end(rewritten: Callable[..., LookResult]) -> None:
    normal = '<w:name w:val="Normal"/>'
    result = rewritten(STYLES, (normal, normal + '<w:basedOn w:val="BodyText"/>'))
    assert look_of(result).paragraphs["isi"].text.size == 11
