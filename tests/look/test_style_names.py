"""Styles are found by the names that Word, other programs and people give them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from renja.look.look import Look
from renja.look.read import LookResult
from renja.look.word_names import as_shown

Rewritten = Callable[..., LookResult]
STYLES, DOCUMENT = "word/styles.xml", "word/document.xml"


def named(name: str) -> str:
    return f'<w:name w:val="{name}"/>'


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("heading 1", "Judul 1"),
        ("heading 2", "Tajuk 2"),
        ("Body Text", "Isi Teks"),
        ("Body Text", "TEKS ISI"),
        ("caption", "Keterangan"),
        ("toc 1", "Daftar Isi 1"),
        ("table of figures", "Tabel Gambar"),
        ("List Bullet 2", "Daftar Poin 2"),
        ("footnote text", "Teks Catatan Kaki"),
        ("header", "Kepala Halaman"),
        ("Strong", "Kuat"),
    ],
)
def test_words_own_styles_are_known_by_their_indonesian_names(
    rewritten: Rewritten, look: Look, word: str, shown: str
) -> None:
    result = rewritten(STYLES, (named(word), named(shown)))
    assert result.findings == ()
    assert result.look is not None
    assert {role: item.text for role, item in result.look.paragraphs.items()} == {
        role: item.text for role, item in look.paragraphs.items()
    }
    assert result.look.characters == look.characters


def test_the_ids_of_styles_are_free(rewritten: Rewritten, look: Look) -> None:
    result = rewritten(STYLES, ('"SelIsi"', '"Gaya17"'), ('"Heading1"', '"Judul1"'))
    assert result.findings == ()
    assert result.look is not None
    assert result.look.paragraphs == look.paragraphs


def test_an_alias_is_a_name(rewritten: Rewritten) -> None:
    other = named("Sel Uang") + '<w:aliases w:val="Uang, sel jumlah"/>'
    result = rewritten(STYLES, (named("Sel Jumlah"), other))
    assert result.findings == ()


def test_the_name_that_is_spelled_like_words_goes_before_one_in_other_letters(
    rewritten: Rewritten, look: Look
) -> None:
    other = '<w:style w:type="paragraph" w:styleId="Caption0"><w:name w:val="Caption"/></w:style>'
    result = rewritten(STYLES, ("</w:styles>", f"{other}</w:styles>"))
    assert result.look is not None
    assert result.look.paragraphs == look.paragraphs


def test_a_renamed_style_is_proposed_by_its_new_name(rewritten: Rewritten) -> None:
    result = rewritten(STYLES, (named("Sel Kepala"), named("Sel Kepala Tabel")))
    assert [(item.message, item.hint) for item in result.findings] == [
        (
            "gaya paragraf 'Sel Kepala' tidak ada di templat",
            "maksud Anda 'Sel Kepala Tabel'? Ganti namanya menjadi 'Sel Kepala' di Word, atau "
            "salin dari templat bawaan (tulis dengan: renja template --output bawaan.docx)",
        )
    ]


def test_a_style_with_a_role_is_never_proposed_for_another(rewritten: Rewritten) -> None:
    result = rewritten(STYLES, (named("Sel Total Angka"), named("Lain")))
    assert [item.hint.split(",")[0] for item in result.findings] == [
        "buat lagi di Word (Gaya > Gaya Baru) dengan nama 'Sel Total Angka'"
    ]


def test_a_style_is_shown_as_people_find_it_in_word() -> None:
    assert as_shown("heading 1") == "Judul 1 (heading 1)"
    assert as_shown("Sel Isi") == "Sel Isi"
