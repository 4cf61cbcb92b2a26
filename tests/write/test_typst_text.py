"""Runs as pieces for Typst: what breaks where, and what a reader copies."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from renja.document.angka import DASH
from renja.document.nodes import Run
from renja.write.typst_text import run_data
from tests.write.sample_pieces import run


def boxes(*runs: Run) -> list[str]:
    """Return the texts that must not break."""
    return [piece["t"] for piece in run_data(runs) if piece["boxed"]]


def copied(pieces: list[dict[str, Any]]) -> str:
    return "".join(copied(piece["inside"]) or piece["t"] for piece in pieces)


def test_years_are_held_together_without_a_character_that_is_copied() -> None:
    pieces = run_data((run(f"Tahun\u00a02020{DASH}2024; dan"),))
    assert [piece["t"] for piece in pieces if piece["boxed"]] == ["2020\u20132024;"]
    assert copied(pieces) == "Tahun\u00a02020\u20132024; dan"


def test_what_meets_a_box_without_a_space_is_in_the_box() -> None:
    assert boxes(run("Target "), run("IKU.1", role="kode"), run(", Persentase")) == ["IKU.1,"]
    assert boxes(run("di instansi ("), run("K/L", bold=True), run(") itu")) == ["(K/L)"]


def test_a_word_of_several_runs_beside_a_box_is_whole_in_it() -> None:
    assert boxes(run("satu ra"), run("ta", bold=True), run("a/b"), run("c", italic=True)) == [
        "rataa/bc"
    ]


def test_a_hyphen_lets_the_line_break_before_a_box() -> None:
    assert boxes(run("antar-"), run("K/L")) == ["K/L"]


def test_pieces_in_a_box_keep_their_own_look() -> None:
    (box,) = [
        piece
        for piece in run_data((run("(", bold=True), run("K/L", italic=True)))
        if piece["boxed"]
    ]
    assert [(part["t"], part["b"], part["i"]) for part in box["inside"]] == [
        ("(", True, False),
        ("K/L", False, True),
    ]


def test_a_note_stays_behind_the_word_that_it_hangs_on() -> None:
    note = (run("Pasal 4."),)
    pieces = run_data((run("K/L"), run(".", note=note), run(" Lalu")))
    assert [(piece["t"], piece["note"] is not None) for piece in pieces] == [
        ("K/L.", True),
        (" Lalu", False),
    ]


@given(st.lists(st.text("ab/-. \u00a0\u200b", max_size=8), max_size=5), st.data())
def test_no_text_is_lost_or_moved(texts: list[str], data: st.DataObject) -> None:
    bold = [data.draw(st.booleans()) for _ in texts]
    runs = tuple(run(text, bold=flag) for text, flag in zip(texts, bold, strict=True))
    assert copied(run_data(runs)) == "".join(texts)
