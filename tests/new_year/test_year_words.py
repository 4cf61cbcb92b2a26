"""Lines that name the year left behind: found, unless the year belongs to something else."""

from __future__ import annotations

import pytest

from renja.new_year.year_words import year_words


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Renja Tahun 2024 disusun.", "{{ tahun }}"),
        ("capaian 2023", "{{ tahun - 1 }}"),
        ("RPJMN Tahun 2020–2024.", ""),
        ("RPJMN Tahun 2020-2024.", ""),
        ("Renstra 2024-2028", ""),
        ("pada 31 Desember 2023", ""),
    ],
)
def test_a_year_in_prose_is_found(line: str, instead: str) -> None:
    found = list(year_words(f"Satu.\n{line}\n", 2024, naskah=True))
    assert [(word.line, word.quote, word.instead) for word in found] == [(2, line, instead)]


@pytest.mark.parametrize(
    "line",
    [
        'menurut {{ regulasi["uu-20-2023"] | sebut }}',
        "Peraturan BKN Nomor 8 Tahun 2023",
        "S-361/MK.02/2024",
        "nomor 2024/12",
        "pada 2022 dan 12024",
        "sb-2024",
    ],
)
def test_a_year_that_belongs_to_something_else_is_not(line: str) -> None:
    assert list(year_words(line, 2024, naskah=True)) == []


def test_a_line_to_skip_counts_only_with_its_comment() -> None:
    text = "a: 2024\nb: 2024 # dari 2024\nc: 1 # 2023\nd: laporan 2024\n"
    found = list(year_words(text, 2024, naskah=False, skip={1}))
    assert [(word.line, word.instead) for word in found] == [
        (2, "{tahun}"),
        (3, ""),
        (4, "{tahun}"),
    ]


def test_of_a_long_line_the_words_around_the_year_are_quoted() -> None:
    line = f"{'awal ' * 20}tahun 2024 {'akhir ' * 20}"
    word = next(iter(year_words(line, 2024, naskah=True)))
    assert "tahun 2024" in word.quote
    assert word.quote.startswith("…")
    assert word.quote.endswith("…")
    assert len(word.quote) <= 94
