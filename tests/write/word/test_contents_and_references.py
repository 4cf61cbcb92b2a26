"""The contents, the lists of figures and tables, captions and references: fields, filled."""

from __future__ import annotations

import re
from dataclasses import replace

from renja.document.nodes import Contents, Paragraph
from renja.document.walk import entries
from tests.write.sample import numbered_pages, sample_document
from tests.write.sample_pieces import run
from tests.write.word.conftest import WriteBlocks, WriteDocument
from tests.write.word.reading import Docx, Element, all_of, attribute, child, text_of

CONTENTS = ("toc 1", "toc 2", "toc 3")


def field_balance(paragraphs: list[Element]) -> int:
    kinds = [attribute(c, "fldCharType") for p in paragraphs for c in all_of(p, "fldChar")]
    return kinds.count("begin") - kinds.count("end")


def test_the_contents_are_the_entries_with_their_pages(sample: Docx) -> None:
    pages = numbered_pages(sample_document())
    lines = [p for p in sample.paragraphs() if sample.style(p) in CONTENTS]
    expected = [
        "\t".join(part for part in (e.label, e.text, pages[e.key]) if part)
        for e in entries(sample_document(), "isi")
    ]
    assert [text_of(line).replace("\n", " ") for line in lines] == expected


def test_each_level_has_its_style(sample: Docx) -> None:
    levels = [entry.level for entry in entries(sample_document(), "isi")]
    styles = [sample.style(p) for p in sample.paragraphs() if sample.style(p) in CONTENTS]
    assert styles == [f"toc {level}" for level in levels]


def test_lists_of_figures_and_tables_have_titles_and_labels(sample: Docx) -> None:
    assert sample.texts("TOC Heading") == ["DAFTAR GAMBAR", "DAFTAR TABEL"]
    lines = [line.rsplit("\t", 1)[0] for line in sample.texts("table of figures")]
    assert lines[0] == "Gambar\u00a01.\tInfografis Pegawai Tahun 2024"
    assert lines[-1] == "Tabel\u00a02.\tPenyesuaian Program, Kegiatan, dan Aktivitas"


def test_the_lists_are_fields_that_word_refreshes_to_the_same(sample: Docx) -> None:
    found = [code for code in sample.instructions() if code.startswith("TOC")]
    assert found == [
        r'TOC \o "1-3" \h \z \u \w',
        r'TOC \h \z \w \c "Gambar"',
        r'TOC \h \z \w \c "Tabel"',
    ]


def test_every_line_links_to_its_bookmark_and_asks_its_page(sample: Docx) -> None:
    names = {attribute(b, "name") for b in all_of(sample.body, "bookmarkStart")}
    lines = [p for p in sample.paragraphs() if sample.style(p) in (*CONTENTS, "table of figures")]
    for line in lines:
        anchor = attribute(child(line, "hyperlink"), "anchor")
        codes = [(c.text or "").strip() for c in all_of(line, "instrText")]
        assert anchor in names
        assert codes[-1] == rf"PAGEREF {anchor} \h"


def test_a_bookmark_of_the_contents_holds_what_the_line_says(sample: Docx) -> None:
    for line in (p for p in sample.paragraphs() if sample.style(p) in CONTENTS):
        anchor = attribute(child(line, "hyperlink"), "anchor")
        heading = sample.bookmark(anchor).replace("\n", "")
        assert text_of(line).rsplit("\t", 1)[0].replace("\n", " ") == heading


def test_the_end_of_a_list_stands_in_a_paragraph_of_its_own(sample: Docx) -> None:
    lines = sample.paragraphs()
    last = max(n for n, p in enumerate(lines) if sample.style(p) == "toc 1")
    assert sample.style(lines[last + 1]) == "Penutup Bagian"
    assert [attribute(c, "fldCharType") for c in all_of(lines[last + 1], "fldChar")] == ["end"]
    assert child(lines[last + 1], "pPr/sectPr") is None, "LibreOffice loses the footer then"


def test_every_field_that_begins_also_ends(sample: Docx) -> None:
    assert field_balance(sample.paragraphs()) == 0
    for p in sample.paragraphs():
        if sample.style(p) not in (*CONTENTS, "table of figures", "Penutup Bagian"):
            assert field_balance([p]) == 0


def test_word_is_not_asked_to_refresh_on_opening(sample: Docx) -> None:
    assert b"updateFields" not in sample.parts["word/settings.xml"]
    assert b"w:dirty" not in sample.parts["word/document.xml"]


def test_a_list_without_entries_is_an_empty_field(write_blocks: WriteBlocks) -> None:
    docx = write_blocks(Contents("tabel", "DAFTAR TABEL"))
    assert docx.texts("TOC Heading") == ["DAFTAR TABEL"]
    assert field_balance(docx.paragraphs()) == 0


def test_captions_count_themselves(sample: Docx) -> None:
    assert sample.texts("Keterangan Tabel") == [
        "Tabel\u00a01.\tRingkasan Sasaran, Indikator, dan Pagu",
        "Tabel\u00a02.\tPenyesuaian Program, Kegiatan, dan Aktivitas",
    ]
    counted = [code for code in sample.instructions() if code.startswith("SEQ")]
    assert counted.count(r"SEQ Gambar \* ARABIC") == 3
    assert counted.count(r"SEQ Tabel \* ARABIC") == 2


def test_a_continued_figure_repeats_its_number_without_counting_again(sample: Docx) -> None:
    # Counted again, or by SEQ \c, it would stand in the list of figures twice.
    caption = sample.paragraphs("caption")[2]
    assert text_of(caption) == "Gambar\u00a02.\tPeta Strategis yang Dilanjutkan (lanjutan)"
    codes = [(c.text or "").strip() for c in all_of(caption, "instrText")]
    assert [code.split()[0] for code in codes] == ["REF"]
    assert sample.bookmark(codes[0].split()[1]) == "2"


def test_the_number_of_a_reference_is_a_field_whose_bookmark_holds_it(sample: Docx) -> None:
    paragraph = sample.paragraphs("Body Text")[2]
    codes = [(c.text or "").strip() for c in all_of(paragraph, "instrText")]
    assert all(re.fullmatch(r"REF _Ref\d{9} \\h \\\* CHARFORMAT", code) for code in codes)
    assert [sample.bookmark(code.split()[1]) for code in codes] == ["1", "2", "II"]
    assert "seperti pada Gambar 1, Tabel 2, dan BAB II;" in text_of(paragraph)


def test_a_reference_with_a_no_break_space_is_a_field_too(write_document: WriteDocument) -> None:
    document = sample_document()
    seen = Paragraph((run("Tabel\u00a01", target="tabel-ringkasan"),))
    last = document.parts[-1]
    parts = (*document.parts[:-1], replace(last, blocks=(seen,)))
    docx = write_document(replace(document, parts=parts))
    found = docx.paragraphs("Body Text")[-1]
    assert text_of(found) == "Tabel\u00a01"
    assert all_of(found, "instrText")


def test_a_reference_in_other_words_is_a_link(write_document: WriteDocument) -> None:
    document = sample_document()
    seen = Paragraph((run("bab terakhir", target="bab-4"),))
    last = document.parts[-1]
    parts = (*document.parts[:-1], replace(last, blocks=(seen,)))
    docx = write_document(replace(document, parts=parts))
    link = child(docx.paragraphs("Body Text")[-1], "hyperlink")
    assert link is not None
    assert "PENUTUP" in docx.bookmark(attribute(link, "anchor"))


def test_bookmarks_are_names_of_word_and_none_is_there_twice(sample: Docx) -> None:
    marks = all_of(sample.body, "bookmarkStart")
    names = [attribute(mark, "name") for mark in marks]
    ids = [attribute(mark, "id") for mark in marks]
    assert len(set(names)) == len(names)
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"_(Toc|Ref)\d{9}", name) for name in names)
    assert sorted(ids) == sorted(attribute(e, "id") for e in all_of(sample.body, "bookmarkEnd"))
