from __future__ import annotations

import pytest

from renja.document.prose.typography import mend


def mended(*pieces: str, keep_last_words: bool = False) -> str:
    """Pieces that begin with '=' are text of data."""
    texts = [piece.removeprefix("=") for piece in pieces]
    typed = [not piece.startswith("=") for piece in pieces]
    return "".join(mend(texts, typed, keep_last_words))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('"Halo", katanya ("ya")', "“Halo”, katanya (“ya”)"),
        ("'satu' dan Jum'at", "‘satu’ dan Jum’at"),
        ("maju -- mundur --- henti", "maju – mundur — henti"),
        ("2020-2024 dan 2020 - 2024", "2020\u2060–\u20602024 dan 2020\u2060–\u20602024"),
        ("nomor S-361, 12-15, 021-2024-7", "nomor S-361, 12-15, 021-2024-7"),
        ("10 - 12 orang", "10\u2060–\u206012 orang"),
        ("Pasal 26 ayat (2) huruf c", "Pasal\u00a026 ayat\u00a0(2) huruf\u00a0c"),
        ("Nomor 25 Tahun 2004", "Nomor\u00a025 Tahun\u00a02004"),
        ("BAB II, IKU 1, Tingkat III", "BAB\u00a0II, IKU\u00a01, Tingkat\u00a0III"),
        ("dua  spasi", "dua spasi"),
    ],
)
def test_text_of_the_naskah_is_mended(typed: str, expected: str) -> None:
    assert mended(typed) == expected


def test_text_of_data_stays_as_typed() -> None:
    data = "=\"a\" -- Nomor 1, 2020 - 2024  'b'"
    assert mended(data) == data[1:]


def test_what_stands_around_a_value_is_mended() -> None:
    assert mended("Tahun ", "=2024") == "Tahun\u00a02024"
    assert mended('visi "', "=maju", '".') == "visi “maju”."
    assert mended("=2020", " - ", "=2024") == "2020\u2060–\u20602024"


def test_the_last_two_words_of_a_long_caption_stay_together() -> None:
    long = "Infografis Pegawai di Lingkungan Balai"
    assert mended(long, keep_last_words=True) == "Infografis Pegawai di Lingkungan\u00a0Balai"
    assert mended("Pendek saja", keep_last_words=True) == "Pendek saja"
    year = "Infografis Pegawai Balai Tahun 2024"
    assert mended(year, keep_last_words=True) == "Infografis Pegawai Balai Tahun\u00a02024"
