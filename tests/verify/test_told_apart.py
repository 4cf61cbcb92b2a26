"""Deviations that would be told in the same words are told apart by the table, the row, the words
before."""

from __future__ import annotations

import pytest

from renja.model.diagnostic import Place
from renja.verify.compared import Deviation
from renja.verify.expected import read_file
from renja.verify.placing import Placed
from renja.verify.sources import Where
from renja.verify.tellings import told_deviations
from renja.verify.verdict import judge
from tests.verify.built import built
from tests.verify.word import Edited


def test_one_value_changed_in_a_table_and_in_a_figure_names_both() -> None:
    expected = built()
    edited = Edited(expected.data)
    for item in [item for item in edited.texts() if item.text == "96"]:
        item.text = "97"
    found = read_file("docx", edited.bytes)
    verdict = judge("docx", edited.bytes, found, expected, "renja.docx", known=True)
    assert [one.finding.message for one in verdict.told] == [
        "BAB III, Gambar 3: tertulis '97', menurut data '96'.",
        "BAB III: tertulis '97,', menurut data '96,'.",
        "BAB III, Tabel 1: tertulis '97', menurut data '96'.",
    ]


FIRST, SECOND = Where("BAB III", "Tabel 1", "IKU.1"), Where("BAB III", "Tabel 1", "IKU.2")


@pytest.mark.parametrize(
    ("wheres", "told"),
    [
        ((FIRST, Where("BAB IV")), ["BAB III: ", "BAB IV: "]),
        ((FIRST, Where("BAB III")), ["BAB III, Tabel 1: ", "BAB III: "]),
        (
            (FIRST, SECOND),
            ["BAB III, Tabel 1, baris 'IKU.1': ", "BAB III, Tabel 1, baris 'IKU.2': "],
        ),
        ((Where("BAB I"), Where("BAB I")), ["BAB I: ", "BAB I: "]),
    ],
)
def test_no_more_is_named_than_tells_them_apart(wheres: tuple[Where, ...], told: list[str]) -> None:
    words = ["satu", "dua", "lama", "tiga", "empat", "lama"]
    places = (
        (Deviation(at, at + 1, at, ("lama",), ("baru",)), Placed(Place("data/2025/a.yaml", 3), w))
        for at, w in zip((2, 5), wheres, strict=True)
    )
    messages = [one.finding.message for one in told_deviations(places, words)]
    assert [message.partition("tertulis")[0] for message in messages] == told
    assert len(set(messages)) == len(messages)
