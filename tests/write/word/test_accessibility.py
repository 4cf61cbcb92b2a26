"""The DOCX as Word's Accessibility Checker sees it; and that our rules find what is broken."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

import pytest
from lxml import etree

from renja.write.word.markup import Element, paragraph, qualified, w
from tests.write.sample import sample_document
from tests.write.word.conftest import WriteDocument
from tests.write.word.reading import Docx, all_of, child, rows_of, text_of
from tests.write.word_accessibility import RULES, Rule, findings
from tests.write.word_accessibility import blank_paragraph as blank
from tests.write.word_colours import contrast

Change = Callable[[Element], None]
BODY, STYLES = "word/document.xml", "word/styles.xml"


def broken(docx: Docx, part: str, change: Change) -> Docx:
    """Return the document with a part changed."""
    root = docx.xml(part)
    change(root)
    parts = docx.parts | {part: etree.tostring(root)}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return Docx(made.getvalue())


def first(root: Element, name: str, number: int = 0) -> Element:
    return all_of(root, name)[number]


def remove(element: Element | None) -> None:
    assert element is not None
    home = element.getparent()
    assert home is not None
    home.remove(element)


def set_all(root: Element, name: str, attribute: str, value: str) -> None:
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.endswith("}" + name):
            element.set(attribute, value)


def body_text(root: Element) -> Element:
    """Return a paragraph of the running text."""
    return next(p for p in all_of(root, "p") if text_of(p).startswith("Teks dari data"))


def split_cell(root: Element) -> None:
    remove(rows_of(first(root, "tbl", -1))[1].findall(qualified("tc"))[-1])


def nest_table(root: Element) -> None:
    cell = rows_of(first(root, "tbl", -1))[1].findall(qualified("tc"))[0]
    cell.insert(1, deepcopy(first(root, "tbl", 1)))


def raise_level(root: Element) -> None:
    styles = {s.get(qualified("styleId")): s for s in all_of(root, "style")}
    level = child(styles["Heading2"], "pPr/outlineLvl")
    assert level is not None
    level.set(qualified("val"), "3")


def look_of(root: Element, style: str, name: str, value: str) -> None:
    found = next(s for s in all_of(root, "style") if s.get(qualified("styleId")) == style)
    look = child(found, "rPr")
    if look is None:
        look = w("rPr")
        found.append(look)
    old = child(look, name)
    if old is not None:
        look.remove(old)
    look.append(w(name, val=value))


BROKEN: dict[str, tuple[str, Change]] = {
    "picture_without_text": (BODY, lambda root: set_all(root, "docPr", "descr", "Gambar 1.png")),
    "table_without_head": (BODY, lambda root: remove(first(root, "tblHeader"))),
    "table_without_text": (BODY, lambda root: remove(first(root, "tblDescription"))),
    "table_in_table": (BODY, nest_table),
    "cell_split": (BODY, split_cell),
    "heading_skipped": (STYLES, raise_level),
    "heading_empty": (
        BODY,
        lambda root: body_text(root).addnext(paragraph("Heading2", [])),
    ),
    "title_missing": (
        "docProps/core.xml",
        lambda root: remove(root.find("{http://purl.org/dc/elements/1.1/}title")),
    ),
    "language_missing": (STYLES, lambda root: remove(first(root, "lang"))),
    "link_without_meaning": (
        BODY,
        lambda root: body_text(root).append(w("hyperlink", w("r", _text("klik di sini")))),
    ),
    "blank_paragraph": (BODY, lambda root: body_text(root).addnext(paragraph("BodyText"))),
    "space_by_blanks": (BODY, lambda root: body_text(root).append(w("r", w("tab"), w("tab")))),
    "floating_object": (BODY, lambda root: body_text(root).append(w("r", w("pict")))),
    "typed_list": (
        BODY,
        lambda root: body_text(root).addnext(paragraph("BodyText", [w("r", _text("1. satu"))])),
    ),
    "list_without_numbers": (
        BODY,
        lambda root: first(root, "numId").set(qualified("val"), "9999"),
    ),
    "contrast_too_low": (STYLES, lambda root: look_of(root, "SelKode", "color", "B47A12")),
    "text_too_small": (STYLES, lambda root: look_of(root, "Caption", "sz", "16")),
}


def _text(text: str) -> Element:
    element = w("t")
    element.text = text
    return element


def test_the_sample_breaks_no_rule(sample: Docx) -> None:
    assert findings(sample) == []


def test_every_rule_has_a_document_that_breaks_it() -> None:
    assert set(BROKEN) == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_finds_what_breaks_it_and_no_other_does(rule: Rule, sample: Docx) -> None:
    part, change = BROKEN[rule.__name__]
    found = findings(broken(sample, part, change))
    assert {finding.split(":")[0] for finding in found} == {rule.__name__}


def test_a_picture_that_says_nothing_is_marked_as_decorative(
    sample: Docx, write_document: WriteDocument
) -> None:
    document = sample_document()
    assert document.cover.picture is not None
    weave = replace(document.cover.picture, alt="")
    silent = write_document(replace(document, cover=replace(document.cover, picture=weave)))
    assert findings(silent) == []
    unmarked = broken(silent, BODY, lambda root: set_all(root, "decorative", "val", "0"))
    assert len(findings(unmarked)) == 1


def test_text_of_the_cover_comes_from_top_to_bottom(sample: Docx) -> None:
    told = re.sub(r"\s+", " ", text_of(first(sample.body, "tbl")))
    wanted = ("BADAN KEPEGAWAIAN NEGARA", "RENCANA KERJA", "2024", "KANTOR REGIONAL XII", "Jl.")
    places = [told.index(text) for text in wanted]
    assert places == sorted(places)


def test_first_columns_that_name_their_rows_are_marked(sample: Docx) -> None:
    for table in sample.tables():
        look = child(table, "tblPr/tblLook")
        assert look is not None
        assert look.get(qualified("firstColumn")) == "1"
        assert int(look.get(qualified("val"), "0"), 16) & 0x80


def test_a_cell_without_text_is_no_blank_paragraph(sample: Docx) -> None:
    assert list(blank(sample)) == []


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("FFFFFF", "767676") == pytest.approx(4.54, abs=0.01)
