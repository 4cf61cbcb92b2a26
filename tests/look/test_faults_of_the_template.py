"""What is wrong with a template is told, never raised."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document
from docx.shared import Mm

from renja.look.read import LookResult, read_look
from renja.model.diagnostic import PlanError

Changed = Callable[[Callable[[Document], object]], LookResult]
Rewritten = Callable[..., LookResult]

STYLES, DOCUMENT, HEADER = "word/styles.xml", "word/document.xml", "word/header1.xml"
WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SHOWN = "templates/renja.docx: galat"


def told(result: LookResult) -> str:
    """Return the findings as lines: path, severity, code, message, hint."""
    return "\n".join(
        f"{item.place.path}: {item.severity}[{item.code}]: {item.message}\n  saran: {item.hint}"
        for item in result.findings
    )


def test_a_missing_style_is_named(changed: Changed) -> None:
    def change(document: Document) -> None:
        style: Any = document.styles["Isi Setelah Tabel"]
        style.delete()

    result = changed(change)
    assert result.look is None
    assert told(result) == (
        f"{SHOWN}[RJ704]: gaya paragraf 'Isi Setelah Tabel' tidak ada di templat\n"
        "  saran: buat lagi di Word (Gaya > Gaya Baru) dengan nama 'Isi Setelah Tabel', "
        "atau salin dari templat bawaan (tulis dengan: renja template --output bawaan.docx)"
    )


def test_every_missing_style_is_told_in_one_run(changed: Changed) -> None:
    def change(document: Document) -> None:
        for name in ("Sel Pita", "Renja Total", "Kode"):
            style: Any = document.styles[name]
            style.delete()

    messages = [item.message for item in changed(change).findings]
    assert messages == [
        "gaya karakter 'Kode' tidak ada di templat",
        "gaya paragraf 'Sel Pita' tidak ada di templat",
        "gaya tabel 'Renja Total' tidak ada di templat",
    ]


def test_a_missing_template(tmp_path: Path) -> None:
    assert told(read_look(tmp_path / "renja.docx")) == (
        f"{SHOWN}[RJ701]: templat tidak ada\n"
        "  saran: kembalikan berkas itu, misalnya dengan git, tulis templat baru dengan: renja "
        "template, atau hapus folder templates/ agar templat bawaan dipakai"
    )


def test_a_file_that_is_no_docx(tmp_path: Path) -> None:
    (tmp_path / "renja.docx").write_bytes(b"{\\rtf1 bukan docx}")
    assert told(read_look(tmp_path / "renja.docx")) == (
        f"{SHOWN}[RJ702]: templat bukan berkas .docx yang utuh\n"
        "  saran: buka di Word dan simpan lagi sebagai 'Dokumen Word (.docx)' tanpa kata sandi, "
        "atau kembalikan dari git"
    )


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "renja.docx").write_bytes(b"")
    assert told(read_look(tmp_path / "renja.docx")) == (
        f"{SHOWN}[RJ702]: templat kosong: berkasnya 0 bita\n"
        "  saran: kembalikan dari git atau dari cadangan, atau tulis templat baru dengan: "
        "renja template --force"
    )


def test_a_password_or_a_doc_of_old(tmp_path: Path) -> None:
    old = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    (tmp_path / "renja.docx").write_bytes(old)
    assert [(item.code, item.message) for item in read_look(tmp_path / "renja.docx").findings] == [
        ("RJ702", "templat berkata sandi, atau berkas .doc lama yang diganti namanya")
    ]


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (f"{WORDS}.template.main+xml", "templat Word (.dotx)"),
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "dokumen dengan makro (.docm)"),
        (
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
            "templat dengan makro (.dotm)",
        ),
    ],
)
def test_another_kind_of_word_file_under_the_name(
    rewritten: Rewritten, kind: str, shown: str
) -> None:
    result = rewritten("[Content_Types].xml", (f"{WORDS}.document.main+xml", kind))
    assert [(item.code, item.message) for item in result.findings] == [
        ("RJ702", f"templat berbentuk {shown}, walaupun namanya .docx")
    ]


def test_a_package_that_swells_is_not_unpacked(tmp_path: Path) -> None:
    copy = tmp_path / "renja.docx"
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"word/media/{number}.xml", bytes(30 * 1024 * 1024))
    assert copy.stat().st_size < 1024 * 1024
    assert [item.code for item in read_look(copy).findings] == ["RJ702"]


def test_a_file_cut_off_anywhere_is_a_finding(template: Path, tmp_path: Path) -> None:
    whole = template.read_bytes()
    copy = tmp_path / "renja.docx"
    for length in range(1, len(whole), 499):
        copy.write_bytes(whole[:length])
        assert [item.code for item in read_look(copy).findings] == ["RJ702"]


def test_a_byte_changed_anywhere_never_raises(template: Path, tmp_path: Path) -> None:
    whole = template.read_bytes()
    copy = tmp_path / "renja.docx"
    for place in range(0, len(whole), 61):
        copy.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        result = read_look(copy)
        assert result.look is not None or result.findings


@pytest.mark.parametrize("part", ["word/styles.xml", "word/theme/theme1.xml", "word/document.xml"])
def test_a_missing_part_is_named(without: Callable[[str], LookResult], part: str) -> None:
    result = without(part)
    assert [item.code for item in result.findings] == ["RJ703"]
    assert result.findings[0].message == f"bagian {part} tidak ada di dalam templat"


@pytest.mark.parametrize("part", ["word/fontTable.xml", "word/header2.xml", "docProps/core.xml"])
def test_a_part_that_only_word_reads_must_be_there_too(
    without: Callable[[str], LookResult], part: str
) -> None:
    messages = [item.message for item in without(part).findings]
    assert messages == [f"bagian {part} tidak ada di dalam templat"]


def test_a_style_of_the_cover_that_is_not_there(rewritten: Rewritten) -> None:
    result = rewritten(STYLES, ('w:styleId="SampulUnit"', 'w:styleId="SampulUnit2"'))
    assert [(item.code, item.message) for item in result.findings] == [
        (
            "RJ704",
            "gaya 'SampulUnit' dipakai di sampul, kepala, atau kaki halaman, tetapi tidak ada di "
            "templat",
        )
    ]


def test_a_broken_part_is_named(rewritten: Rewritten) -> None:
    result = rewritten(STYLES, ("</w:styles>", ""))
    assert [item.message for item in result.findings] == [
        "bagian word/styles.xml di dalam templat rusak"
    ]


def test_another_kind_of_office_file(tmp_path: Path) -> None:
    copy = tmp_path / "renja.docx"
    with zipfile.ZipFile(copy, "w") as archive:
        archive.writestr("word/document.xml", "<workbook/>")
    assert [item.message for item in read_look(copy).findings] == ["templat bukan dokumen Word"]


def test_a_strict_docx(rewritten: Rewritten) -> None:
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    result = rewritten(DOCUMENT, (main, "http://purl.oclc.org/ooxml/wordprocessingml/main"))
    assert [item.message for item in result.findings] == [
        "templat disimpan dalam bentuk 'Strict Open XML'"
    ]


def test_a_header_that_does_not_fit_the_margin(changed: Changed) -> None:
    def change(document: Document) -> None:
        document.sections[1].top_margin = Mm(20)

    assert told(changed(change)) == (
        f"{SHOWN}[RJ707]: margin atas halaman 20,0 mm terlalu kecil: kepala halaman sampai "
        "21,2 mm\n"
        "  saran: di Word (Tata Letak > Margin), buat margin atas paling sedikit 21,2 mm, "
        "atau kecilkan jarak kepala halaman dari tepi kertas"
    )


def test_a_margin_of_exactly_the_header_is_fine(changed: Changed) -> None:
    def change(document: Document) -> None:
        document.sections[1].top_margin = Mm(21.2)

    assert changed(change).look is not None


def test_a_footer_that_does_not_fit_the_margin(changed: Changed) -> None:
    def change(document: Document) -> None:
        document.sections[2].bottom_margin = Mm(15)

    assert [item.message for item in changed(change).findings] == [
        "margin bawah halaman mendatar 15,0 mm terlalu kecil: kaki halaman sampai 16,9 mm"
    ]


def test_margins_that_leave_no_room(changed: Changed) -> None:
    def change(document: Document) -> None:
        document.sections[1].left_margin = Mm(150)

    assert [item.message for item in changed(change).findings] == [
        "margin tidak menyisakan tempat untuk teks"
    ]


def test_a_font_that_the_pdf_has_not(changed: Changed) -> None:
    def change(document: Document) -> None:
        style: Any = document.styles["Heading 1"]
        style.font.name = "Calibri"

    assert told(changed(change)) == (
        f"{SHOWN}[RJ709]: huruf 'Calibri' tidak tersedia untuk PDF\n"
        "  saran: taruh berkas huruf Carlito (selebar Calibri) (.ttf: biasa, tebal, miring, tebal "
        "miring) di templates/fonts/, atau pakai Arial di gaya templat; yang terdekat: Arial"
    )


def test_a_length_that_cannot_be_read(rewritten: Rewritten) -> None:
    result = rewritten(STYLES, ('w:before="400"', 'w:before="besar"'))
    assert [item.message for item in result.findings] == [
        "gaya 'heading 2': ukuran 'besar' tidak terbaca"
    ]


def test_a_tag_with_a_slip_gets_a_proposal(rewritten: Rewritten) -> None:
    assert told(rewritten(HEADER, ("{{ tahun }}", "{{ tahn }}"))) == (
        f"{SHOWN}[RJ708]: penanda 'tahn' tidak dikenal\n  saran: maksud Anda 'tahun'?"
    )


def test_a_tag_is_a_name_and_no_expression(rewritten: Rewritten) -> None:
    assert told(rewritten(HEADER, ("{{ tahun }}", "{{ tahun | upper }}"))) == (
        f"{SHOWN}[RJ708]: penanda hanya berupa nama, bukan 'tahun | upper'\n"
        "  saran: tulis {{ tahun }}; bentuknya diatur oleh gaya paragraf di Word"
    )


def test_a_tag_that_is_not_closed(rewritten: Rewritten) -> None:
    result = rewritten(HEADER, ("{{ unit }}", "{{ unit }"))
    assert [item.code for item in result.findings] == ["RJ708"]


TEXT_BOX = (
    "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
    "<w:p><w:r><w:t>{{ tahn }}</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (DOCUMENT, "{{ situs }}", "{{ tahn }}"),  # a cell of the cover
        ("word/header3.xml", "{{ tahun }}", "{{ tahn }}"),  # above turned pages
        (DOCUMENT, "{{ isi }}", "{{ isi }}</w:t></w:r></w:p><w:p><w:r><w:t>{{ tahn }}"),
        (DOCUMENT, "{{ situs }}</w:t></w:r>", "{{ situs }}</w:t></w:r>" + TEXT_BOX),
        (HEADER, "</w:p></w:hdr>", TEXT_BOX + "</w:p></w:hdr>"),
        ("word/footnotes.xml", "</w:footnotes>", "<w:footnote w:id='9'><w:p><w:r><w:t>{{ tahn }}"
         "</w:t></w:r></w:p></w:footnote></w:footnotes>"),
        ("docProps/core.xml", "</dc:title>", "{{ tahn }}</dc:title>"),
    ],
)  # fmt: skip
def test_a_tag_that_can_not_be_filled_is_told_wherever_it_stands(
    rewritten: Rewritten, part: str, old: str, new: str
) -> None:
    findings = rewritten(part, (old, new)).findings
    assert [item.message for item in findings if item.code == "RJ708"] == [
        "penanda 'tahn' tidak dikenal"
    ]


def test_a_tag_cut_up_by_word_is_whole(rewritten: Rewritten) -> None:
    cut = "{{ si</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t>tus }</w:t></w:r>"
    result = rewritten(DOCUMENT, ("{{ situs }}", f"{cut}<w:r><w:t>}}"))
    assert result.findings == ()


@pytest.mark.parametrize(
    "rest", ["{{ situs", "{ situs }}", "{% situs %}", "{# situs #}", "{{situs"]
)
def test_a_tag_that_is_not_whole_is_told_once(rewritten: Rewritten, rest: str) -> None:
    result = rewritten(DOCUMENT, ("{{ situs }}", rest))
    assert [item.message for item in result.findings] == [f"penanda rusak: {rest}"]


@pytest.mark.parametrize("gone", ["{%p for baris in unit_baris %}", "{%p endfor %}"])
def test_a_repetition_that_does_not_begin_or_end(rewritten: Rewritten, gone: str) -> None:
    result = rewritten(DOCUMENT, (gone, ""))
    assert [(item.code, item.message.rpartition("' ")[2]) for item in result.findings] == [
        ("RJ708", "tidak lengkap atau tidak berurutan")
    ]


def test_a_template_without_a_place_for_the_body(rewritten: Rewritten) -> None:
    assert told(rewritten(DOCUMENT, ("{{ isi }}", "Isi"))) == (
        f"{SHOWN}[RJ706]: penanda {{{{ isi }}}} untuk isi dokumen tidak ada di templat\n"
        "  saran: templat berisi tiga bagian: sampul, halaman tegak dengan penanda {{ isi }} "
        "dalam paragraf tersendiri, dan halaman mendatar; salin yang hilang dari templat bawaan "
        "(tulis dengan: renja template --output bawaan.docx)"
    )


def test_a_template_without_turned_pages(rewritten: Rewritten) -> None:
    result = rewritten(DOCUMENT, ('w:w="16838" w:h="11906" w:orient="landscape"', 'w:w="11906"'))
    assert [item.message for item in result.findings] == [
        "bagian dengan halaman mendatar tidak ada di templat"
    ]


def test_a_template_without_a_cover(changed: Changed) -> None:
    def change(document: Document) -> None:
        table: Any = document.tables[0]
        table._tbl.getparent().remove(table._tbl)

    assert [item.message for item in changed(change).findings] == [
        "sampul tidak ada: bagian pertama templat harus berisi tabel sampul"
    ]


@pytest.mark.parametrize("footer", ["word/footer1.xml", "word/footer2.xml", "word/footer3.xml"])
def test_pages_that_would_not_say_draft(rewritten: Rewritten, footer: str) -> None:
    result = rewritten(footer, ("{{ draf }}", ""))
    assert [item.message for item in result.findings] == [
        "penanda {{ draf }} tidak ada di kepala atau kaki halaman"
    ]


def test_a_logo_that_the_pdf_would_lack_is_a_warning(rewritten: Rewritten) -> None:
    result = rewritten(HEADER, ("</w:p>", "<w:r><w:pict/></w:r></w:p>"))
    assert result.look is not None
    assert told(result) == (
        "templates/renja.docx: peringatan[RJ710]: gambar atau bentuk di kepala halaman templat "
        "tidak tampak di PDF\n  saran: hapus dari templat, agar DOCX dan PDF sama isinya"
    )


def test_a_field_that_the_pdf_would_not_count_is_a_warning(rewritten: Rewritten) -> None:
    result = rewritten("word/footer1.xml", (" PAGE ", " NUMPAGES "))
    assert [item.message for item in result.findings] == [
        "bidang NUMPAGES di kaki halaman templat tidak tampak di PDF"
    ]


def test_cells_of_the_cover_merged_downwards(rewritten: Rewritten) -> None:
    span = '<w:gridSpan w:val="4"/>'
    result = rewritten(DOCUMENT, (span, span + '<w:vMerge w:val="restart"/>'))
    assert [item.code for item in result.findings] == ["RJ706"]


def test_without_a_look_the_build_stops_with_the_findings(tmp_path: Path) -> None:
    with pytest.raises(PlanError) as raised:
        read_look(tmp_path / "renja.docx", "templates/renja.docx (bawaan)").look_or_stop()
    assert [item.place.path for item in raised.value.findings] == ["templates/renja.docx (bawaan)"]
