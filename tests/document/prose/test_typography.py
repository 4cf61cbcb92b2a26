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
        ("10 - 12 orang", "10\u2060–\u206012\u00a0orang"),
        ("Pasal 26 ayat (2) huruf c", "Pasal\u00a026 ayat\u00a0(2) huruf\u00a0c"),
        ("Nomor 25 Tahun 2004", "Nomor\u00a025 Tahun\u00a02004"),
        ("BAB II, IKU 1, Tingkat III", "BAB\u00a0II, IKU\u00a01, Tingkat\u00a0III"),
        ("dua  spasi", "dua spasi"),
        ("Pasal 5 huruf c, Lampiran II", "Pasal\u00a05 huruf\u00a0c, Lampiran\u00a0II"),
        ("pejabat eselon II di Kanreg XII", "pejabat eselon\u00a0II di Kanreg\u00a0XII"),
        ("84 orang selama 12 bulan", "84\u00a0orang selama 12\u00a0bulan"),
        ("Rp 5 juta, 3 (tiga) kali, 5 %", "Rp\u00a05\u00a0juta, 3\u00a0(tiga) kali, 5\u00a0%"),
        ("tanggal 4 Januari 2024", "tanggal 4\u00a0Januari 2024"),
        ("Drs. Haryomo, S.H., M.H.", "Drs.\u00a0Haryomo,\u00a0S.H.,\u00a0M.H."),
        ("alat tulis, kertas, dll.", "alat tulis, kertas,\u00a0dll."),
        ("Negara Republik Indonesia", "Negara Republik Indonesia"),
        (
            "Pasal 5-7, halaman 12-15.",
            "Pasal\u00a05\u2060–\u20607, halaman\u00a012\u2060–\u206015.",
        ),
        ("10-12 orang, 4-6 Januari", "10\u2060–\u206012\u00a0orang, 4\u2060–\u20606\u00a0Januari"),
        ("nomor 12-15/2024, kode 4235.EBA-1", "nomor 12-15/2024, kode 4235.EBA-1"),
        ("turun -5% (-2,5) dan A-5", "turun \u22125% (\u22122,5) dan A-5"),
        ("10 -12", "10 -12"),
        ("dan seterusnya...", "dan seterusnya…"),
        ("isian ......", "isian ......"),
        ("https://a.id/b--c?d='e', a--b@c.id", "https://a.id/b--c?d='e', a--b@c.id"),
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
    assert mended("=84", " orang") == "84\u00a0orang"
    assert mended("IKU ", "=1.2", " dan ", "=84 orang") == "IKU\u00a01.2 dan 84 orang"


def test_the_last_two_words_of_a_long_caption_stay_together() -> None:
    long = "Infografis Pegawai di Lingkungan Balai"
    assert mended(long, keep_last_words=True) == "Infografis Pegawai di Lingkungan\u00a0Balai"
    assert mended("Pendek saja", keep_last_words=True) == "Pendek saja"
    year = "Infografis Pegawai Balai Tahun 2024"
    assert mended(year, keep_last_words=True) == "Infografis Pegawai Balai Tahun\u00a02024"
