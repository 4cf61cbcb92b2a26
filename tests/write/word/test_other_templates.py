"""A template changed by other hands than Word's still makes a DOCX that Word knows."""

from __future__ import annotations

import zipfile
from pathlib import Path

from renja.look.read import read_look
from renja.write.to_docx import write_docx
from tests.write.sample import numbered_pages, sample_document
from tests.write.word.reading import Docx, all_of, child


def written_by(
    template: Path, folder: Path, pngs: dict[str, bytes], part: str, *pairs: tuple[str, str]
) -> Docx:
    """Return the sample written with a template in one part of which texts were replaced."""
    copy = folder / "renja.docx"
    with zipfile.ZipFile(template) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            for old, new in pairs if name == part else ():
                assert old in text
                text = text.replace(old, new)
            target.writestr(name, text)
    document = sample_document()
    look = read_look(copy).look_or_stop()
    return Docx(write_docx(document, look, copy, numbered_pages(document), pngs))


def test_styles_of_word_get_the_name_that_word_knows(
    word_template: Path, tmp_path: Path, pngs: dict[str, bytes], sample: Docx
) -> None:
    docx = written_by(
        word_template,
        tmp_path,
        pngs,
        "word/styles.xml",
        ('<w:name w:val="heading 1"/>', '<w:name w:val="Judul 1"/>'),
        ('<w:name w:val="toc 1"/>', '<w:name w:val="TOC 1"/>'),
    )
    assert docx.parts["word/styles.xml"] == sample.parts["word/styles.xml"]


def test_without_heads_for_a_first_page_no_page_goes_without_its_footer(
    word_template: Path, tmp_path: Path, pngs: dict[str, bytes]
) -> None:
    docx = written_by(word_template, tmp_path, pngs, "word/document.xml", ("<w:titlePg/>", ""))
    sections = all_of(docx.body, "sectPr")
    assert len(sections) > 2
    assert all(child(section, "titlePg") is None for section in sections)


def test_the_properties_as_libreoffice_refers_to_them_are_not_written_twice(
    word_template: Path, tmp_path: Path, pngs: dict[str, bytes]
) -> None:
    known = "/package/2006/relationships/metadata/core-properties"
    own = "/officedocument/2006/relationships/metadata/core-properties"
    docx = written_by(word_template, tmp_path, pngs, "_rels/.rels", (known, own))
    assert len(docx.xml("_rels/.rels")) == 3
    assert [entry.filename for entry in docx.entries].count("docProps/core.xml") == 1
