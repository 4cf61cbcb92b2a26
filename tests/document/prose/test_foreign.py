"""Foreign words of the naskah stand in italics without being marked."""

from __future__ import annotations

import pytest

from renja.check.words import standard_list
from renja.document.nodes import Heading, Runs
from renja.document.prose.foreign import ForeignWords, _shipped
from tests.document.conftest import Plan

SHIPPED = ForeignWords()


def shown(runs: Runs) -> str:
    """Return a text with '*' around each run in italics."""
    return "".join(f"*{run.text}*" if run.italic else run.text for run in runs)


def spans(text: str, words: ForeignWords = SHIPPED) -> list[str]:
    return [text[start:end] for start, end, _ in words.spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("para stakeholder dan Outcome-nya", ["stakeholder", "Outcome"]),
        ("dokumen di-upload", ["upload"]),
        ("asas good\ngovernance", ["good\ngovernance"]),
        ("PENERAPAN E-GOVERNMENT", ["E-GOVERNMENT"]),
        ("aplikasi DASHBOARD Kanreg", []),
        ("buka dashboard.bkn.go.id atau @website", []),
        ("output/outcome", ["output", "outcome"]),
        ("websiteku, outputs", []),
    ],
)
def test_a_word_is_known_however_it_is_written(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_a_project_adds_words_and_takes_some_out() -> None:
    words = ForeignWords.of({"Money  Politics": ""}, ["WEBSITE"])
    assert spans("money politics di website", words) == ["money politics"]


def test_no_word_of_the_list_is_also_told_as_wrong() -> None:
    assert not _shipped().keys() & standard_list().keys()


def test_words_of_the_naskah_are_set_in_italics_and_keep_their_places(plan: Plan) -> None:
    runs = plan.runs("Para stakeholder\ndan good\ngovernance, *a website* **outcome**.")
    assert shown(runs) == "Para *stakeholder* dan *good** governance*, *a website* *outcome*."
    places = [(run.text, run.origin.place.line, run.origin.place.column) for run in runs[:5]]
    assert places == [
        ("Para ", 3, 1),
        ("stakeholder", 3, 6),
        (" dan ", 4, 1),
        ("good", 4, 5),
        (" governance", 5, 1),
    ]


def test_words_of_the_list_tell_their_language(plan: Plan) -> None:
    runs = plan.runs("Para stakeholder menjabat ex officio, *roadmap* dan *money politics*.")
    told = {run.text: run.lang for run in runs if run.italic}
    assert told == {
        "stakeholder": "en-US",
        "ex officio": "la-VA",
        "roadmap": "en-US",
        "money politics": "",
    }
    assert not any(run.lang for run in runs if not run.italic)


def test_words_of_a_project_tell_theirs() -> None:
    words = ForeignWords.of({"verstek": "nl-NL", "online": ""}, [])
    assert list(words.spans("Verstek online")) == [(0, 7, "nl-NL"), (8, 14, "")]


def test_text_of_data_links_and_footnotes_stay(plan: Plan) -> None:
    plan.data["unit"] = "nama: Balai Website\nalamat: Jl. Veteran No. 1, Malang\n"
    text = "{{ unit.nama }} di [website](https://a.id) dan online[^a].\n\n[^a]: Isi."
    runs = plan.body(text)[0].runs  # type: ignore[union-attr]
    assert shown(runs) == "Balai Website di website dan *online*."
    assert [bool(run.note) for run in runs if run.italic] == [True]


def test_headings_and_captions_have_them_too(plan: Plan) -> None:
    call = '{% call tabel("ringkasan") %}Output Balai{% endcall %}'
    heading, table = plan.body(f"## Layanan online\n\n{call}")
    assert isinstance(heading, Heading)
    assert shown(heading.runs) == "Layanan *online*"
    assert shown(table.caption.runs) == "*Output* Balai"  # type: ignore[union-attr]
