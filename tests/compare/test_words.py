"""Texts compared word by word."""

from __future__ import annotations

import random

import pytest

from renja.compare.change import Change
from renja.compare.words import compare_words, flat, likeness, text_of

WORDS = ("rencana", "kerja", "target", "naik", "dari", "95", "menjadi", "96.", "dan", "(tiga)")


def any_text(seed: int) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choices(WORDS, k=chance.randrange(20)))


@pytest.mark.parametrize("seed", range(40))
def test_without_insertions_it_is_the_text_before_without_deletions_the_one_after(
    seed: int,
) -> None:
    before, after = any_text(seed), any_text(seed + 1000)
    words = compare_words(before, after)
    assert text_of(words, "tambah") == before
    assert text_of(words, "hapus") == after


def test_equal_texts_have_kept_words_only() -> None:
    assert [word.nasib for word in compare_words("satu dua", "satu\u00a0dua")] == ["tetap"]
    assert compare_words("", "") == ()


def test_spaces_of_any_kind_and_signs_that_are_not_seen_make_no_difference() -> None:
    assert flat(" 2020\u2060\u2013\u20602024\u00a0 \n ini ") == "2020\u20132024 ini"


@pytest.mark.parametrize("seed", range(20))
def test_likeness_is_the_same_either_way(seed: int) -> None:
    one, other = any_text(seed), any_text(seed + 500)
    assert likeness(one, other) == likeness(other, one)


def test_only_long_texts_are_told_word_by_word() -> None:
    long = "Indeks Kepuasan Masyarakat terhadap Layanan Kantor Contoh"
    assert Change("iku", "ubah", semula="95", menjadi="96").kata == ()
    assert Change("iku", "tambah", menjadi=long).kata == ()
    assert len(Change("iku", "ubah", semula=long, menjadi=f"{long} Baru").kata) == 2
