"""The template as a file: one that Word and LibreOffice open, with nothing left over."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf

from renja.look.look import Look
from renja.look.read import read_look


def test_template_is_valid_open_xml(
    template: Path, ooxml_validator: Callable[[Path], list[object]]
) -> None:
    assert ooxml_validator(template) == []


def test_template_opens_in_libreoffice_with_a_page_a_section(
    template: Path, libreoffice_pdf: Callable[[Path], Path]
) -> None:
    pages = pypdf.PdfReader(libreoffice_pdf(template)).pages
    sizes = [(float(page.mediabox.width), float(page.mediabox.height)) for page in pages]
    assert [width < height for width, height in sizes] == [True, True, False]


def test_template_has_the_parts_it_needs_and_no_others(template: Path) -> None:
    with zipfile.ZipFile(template) as archive:
        names = archive.namelist()
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    headers = [f"word/{kind}{number}.xml" for kind in ("header", "footer") for number in (1, 2, 3)]
    parts = ["document", "endnotes", "fontTable", "footnotes", "numbering", "settings", "styles"]
    assert sorted(names) == sorted(
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/app.xml",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/theme/theme1.xml",
            *headers,
            *(f"word/{part}.xml" for part in parts),
        ]
    )


def test_settings_keep_layout_as_measured(template: Path) -> None:
    with zipfile.ZipFile(template) as archive:
        settings = archive.read("word/settings.xml").decode("utf-8")
        everything = "".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    assert mode in settings
    assert '<w:themeFontLang w:val="id-ID"/>' in settings
    for unwanted in ("updateFields", "docGrid", "evenAndOddHeaders", "w:kern ", "w:rsid"):
        assert unwanted not in everything


def test_template_tells_no_fact_of_a_unit(template: Path) -> None:
    with zipfile.ZipFile(template) as archive:
        text = " ".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    for fact in ("BKN", "Kepegawaian", "Pekanbaru", "Kanreg", "Regional"):
        assert fact not in text


def test_reading_the_look_takes_a_small_part_of_a_build(template: Path, look: Look) -> None:
    started = time.process_time()
    again = read_look(template).look
    assert time.process_time() - started < 0.15
    assert again == look
