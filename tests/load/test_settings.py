"""renja.yaml: few settings, none of them needed, none of them overlooked."""

from __future__ import annotations

from pathlib import Path

from renja.load.settings import load_settings


def settings_of(folder: Path, text: str) -> tuple[str, list[tuple[str, int]]]:
    (folder / "renja.yaml").write_text(text, encoding="utf-8")
    found = load_settings(folder)
    return found.keluaran, [(f.code, f.place.line) for f in found.findings]


def test_without_the_file_or_with_an_empty_one_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path).keluaran == "output"
    assert settings_of(tmp_path, "# belum ada setelan\n") == ("output", [])


def test_the_output_folder_can_be_set(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "keluaran: hasil\n") == ("hasil", [])


def test_an_unknown_setting_is_a_finding_with_a_hint(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "keluar: hasil\n") == ("output", [("RJ111", 1)])
    assert "keluaran" in load_settings(tmp_path).findings[0].hint


def test_what_is_no_mapping_is_a_finding(tmp_path: Path) -> None:
    keluaran, found = settings_of(tmp_path, "- hasil\n")
    assert keluaran == "output"
    assert len(found) == 1


def test_foreign_words_are_added_and_taken_out(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "asing:\n  - money politics\nbukan_asing:\n  - website\n")[1] == []
    found = load_settings(tmp_path)
    assert (found.asing, found.bukan_asing) == ({"money politics": "en-US"}, ("website",))


def test_a_foreign_word_is_english_unless_its_language_stands_behind_it(tmp_path: Path) -> None:
    words = "asing: [verstek (Belanda), ad hoc( Latin ), gotong (a) b, zikir (lain)]\n"
    assert settings_of(tmp_path, words)[1] == []
    assert load_settings(tmp_path).asing == {
        "verstek": "nl-NL",
        "ad hoc": "la-VA",
        "gotong (a) b": "en-US",
        "zikir": "",
    }


def test_a_language_that_is_not_known_is_a_finding_with_a_hint(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "asing:\n  - verstek (Blanda)\n")[1] == [("RJ121", 2)]
    (found,) = load_settings(tmp_path).findings
    assert found.message.startswith(
        "renja, asing ke-1: bahasa 'Blanda' tidak dikenal; pilihannya: Inggris"
    )
    assert found.hint == "maksud Anda 'Belanda'?"


def test_abbreviations_have_what_they_are_short_for(tmp_path: Path) -> None:
    line = "singkatan:\n  - singkatan: ASN\n"
    assert settings_of(tmp_path, f"{line}    kepanjangan: Aparatur Sipil Negara\n")[1] == []
    assert load_settings(tmp_path).singkatan == {"ASN": "Aparatur Sipil Negara"}
    assert settings_of(tmp_path, line)[1] == [("RJ112", 2)]
