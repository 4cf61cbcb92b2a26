"""Headings, paragraphs, runs, links and footnotes in the DOCX."""

from __future__ import annotations

import pytest

from renja.document.nodes import Heading, Paragraph, Signature
from renja.write.word.markup import qualified
from renja.write.word.runs import web_address
from tests.write.sample_pieces import HOSTILE, run, text
from tests.write.word.conftest import WriteBlocks
from tests.write.word.reading import Docx, Element, all_of, attribute, child, text_of

R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def styled_runs(docx: Docx, paragraph: Element) -> list[tuple[str, str]]:
    runs = all_of(paragraph, "r")
    return [(docx.style(r), text_of(r)) for r in runs if text_of(r)]


def test_a_bab_is_one_heading_with_its_label_above_the_title(sample: Docx) -> None:
    assert sample.texts("heading 1")[:2] == [
        "BAB I\t\nPENDAHULUAN",
        "BAB II\t\nARAH KEBIJAKAN KANTOR REGIONAL XII BADAN KEPEGAWAIAN NEGARA",
    ]
    label = styled_runs(sample, sample.paragraphs("heading 1")[0])[:2]
    assert label == [("Label Bab", "BAB "), ("Label Bab", "I")]


def test_titles_of_front_parts_have_a_style_of_their_own_and_no_label(sample: Docx) -> None:
    assert sample.texts("Judul Depan") == ["KATA PENGANTAR", "DAFTAR ISI"]


def test_headings_hold_label_tab_and_text(sample: Docx) -> None:
    assert sample.texts("heading 2")[0] == "A.\tLATAR BELAKANG"
    assert sample.texts("heading 3")[1] == "2.\tPeranan dalam Merit System"
    first = styled_runs(sample, sample.paragraphs("heading 2")[0])
    assert first[0] == ("Label Subbab", "A.")


def test_a_heading_without_label_has_no_tab(write_blocks: WriteBlocks) -> None:
    docx = write_blocks(Heading(2, "", text("TANPA HURUF"), "tanpa"))
    assert docx.texts("heading 2") == ["TANPA HURUF"]


def test_roles_of_paragraphs_are_styles(sample: Docx) -> None:
    assert sample.texts("Quote")[0].startswith("“Mewujudkan")
    assert sample.texts("Catatan") == ["Catatan: angka di atas adalah ilustrasi."]
    assert len(sample.texts("Isi Setelah Tabel")) == 3


def test_text_of_data_arrives_as_typed(sample: Docx) -> None:
    assert (
        text_of(sample.paragraph("Teks dari data")) == f"Teks dari data tercetak persis: {HOSTILE}"
    )
    assert HOSTILE in text_of(sample.body[0]), "the cover's account"


def test_emphasis_and_roles_of_runs_are_character_styles(sample: Docx) -> None:
    runs = {what: style for style, what in styled_runs(sample, sample.paragraphs("Body Text")[2])}
    assert runs["money follow program"] == "Emphasis"
    assert runs["Balanced Scorecard"] == "Intense Emphasis"
    assert runs["yang penting"] == "Strong"
    assert runs["IKU.1"] == "Kode"
    assert runs["catatan"] == "Redup"


def test_no_run_of_the_sample_says_its_look_itself(sample: Docx) -> None:
    # But for the colour of muted text, which LibreOffice would lose in tables, and for a
    # title that is too long for the cover, the first table.
    cover = next(sample.body.iter(qualified("tbl")))
    said = {
        child.tag
        for rpr in all_of(sample.body, "rPr")
        if attribute(rpr.find(qualified("rStyle"))) != "Redup" and cover not in rpr.iterancestors()
        for child in rpr
    }
    assert said == {qualified("rStyle")}


def test_bold_within_a_bold_style_stays_bold_in_word(write_blocks: WriteBlocks) -> None:
    # In Word a bold character style within a bold paragraph style is not bold.
    heading = Heading(2, "A.", (run("TEBAL", bold=True), run("KODE", role="kode")), "a")
    docx = write_blocks(heading)
    for what in ("TEBAL", "KODE"):
        found = next(r for r in all_of(docx.body, "r") if text_of(r) == what)
        assert attribute(child(found, "rPr/b")) == ""
        assert child(found, "rPr/b") is not None


def test_muted_text_within_a_bold_style_is_regular(write_blocks: WriteBlocks) -> None:
    docx = write_blocks(Heading(2, "A.", (run("redup", role="redup"),), "a"))
    found = next(r for r in all_of(docx.body, "r") if text_of(r) == "redup")
    assert attribute(child(found, "rPr/b")) == "0"


def test_a_tab_a_line_break_and_a_soft_hyphen_of_text_are_those_of_word(
    write_blocks: WriteBlocks,
) -> None:
    docx = write_blocks(Paragraph(text("a\tb\nc\u00add\u2060\u200b\u00a0e")))
    assert text_of(docx.paragraphs("Body Text")[0]) == "a\tb\nc\u00add\u2060\u200b\u00a0e"


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe"])
def test_a_character_that_xml_cannot_hold_is_left_out(bad: str, write_blocks: WriteBlocks) -> None:
    docx = write_blocks(Paragraph((run(f"sebelum{bad}sesudah", link=f"https://bkn.go.id/{bad}"),)))
    assert docx.texts("Body Text") == ["sebelumsesudah"]


def test_a_link_leads_to_its_address(sample: Docx) -> None:
    link = next(h for h in all_of(sample.body, "hyperlink") if text_of(h) == "situs")
    relation = next(
        r for r in sample.xml("word/_rels/document.xml.rels") if r.get("Id") == link.get(R_ID)
    )
    assert relation.get("Target") == "https://pekanbaru.bkn.go.id/"
    assert relation.get("TargetMode") == "External"
    assert sample.style(all_of(link, "r")[0]) == "Hyperlink"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://bkn.go.id/a b", "https://bkn.go.id/a%20b"),
        ("https://bkn.go.id/100%", "https://bkn.go.id/100%25"),
        ("https://bkn.go.id/a%20b", "https://bkn.go.id/a%20b"),
        ("https://bkn.go.id/[x]", "https://bkn.go.id/%5Bx%5D"),
        ("mailto:a@bkn.go.id", "mailto:a@bkn.go.id"),
        ("https://bkn.go.id:port/", ""),
        ("bukan alamat", ""),
        ("https://", ""),
    ],
)
def test_an_address_is_one_that_word_opens_or_none(typed: str, address: str) -> None:
    assert web_address(typed) == address


def test_a_footnote_hangs_at_its_run(sample: Docx) -> None:
    marks = all_of(sample.body, "footnoteReference")
    notes = sample.xml("word/footnotes.xml")
    note = next(n for n in notes if attribute(n, "id") == attribute(marks[0], "id"))
    assert text_of(note) == " Pasal 4 ayat (1); teks lengkap di peraturan.go.id."
    assert sample.style(all_of(note, "p")[0]) == "footnote text"
    assert (
        b"peraturan.go.id/cari?q=a%20b&amp;n=25#1" in sample.parts["word/_rels/footnotes.xml.rels"]
    )


def test_lines_with_a_footnote_may_part(sample: Docx) -> None:
    mark = all_of(sample.body, "footnoteReference")[0]
    paragraph = next(p for p in sample.paragraphs() if mark in all_of(p, "footnoteReference"))
    assert attribute(child(paragraph, "pPr/widowControl")) == "0"


def test_the_signature_keeps_together_and_with_nothing_after_it(sample: Docx) -> None:
    block = [
        *sample.paragraphs("Tanda Tangan Awal"),
        *sample.paragraphs("Signature")[:1],
        *sample.paragraphs("Tanda Tangan Nama"),
        *sample.paragraphs("Signature")[1:],
    ]
    assert [text_of(p)[:9] for p in block] == ["Pekanbaru", "Kepala Ka", "Anna Cont", "NIP 19700"]
    assert [attribute(child(p, "pPr/keepNext")) for p in block] == ["1", "1", "1", "0"]


def test_a_signature_may_be_a_name_alone(write_blocks: WriteBlocks) -> None:
    docx = write_blocks(Signature((), text("Anna")))
    assert docx.texts("Tanda Tangan Nama") == ["Anna"]
