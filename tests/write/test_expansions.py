"""Abbreviations tell what they are short for where they first stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from renja.document.nodes import (
    Block,
    Caption,
    Cards,
    Document,
    Grid,
    Heading,
    ListBlock,
    Paragraph,
    Run,
    Runs,
    Table,
    plain,
)
from renja.document.walk import every_run
from renja.look.look import Look
from renja.write.expansions import with_expansions
from tests.write.sample import sample_document
from tests.write.sample_pieces import cell, item, row, run, text

KNOWN = {
    "ASN": "Aparatur Sipil Negara",
    "KRO": "Klasifikasi Rincian Output",
    "RO": "Rincian Output",
}


def document_of(*blocks: Block) -> Document:
    sample = sample_document()
    part = replace(sample.parts[-1], title=text("PENUTUP"), blocks=blocks)
    return replace(sample, parts=(part,), singkatan=tuple(KNOWN.items()))


def expanded(look: Look, *texts: Runs) -> list[str]:
    """Return the expansions that paragraphs tell, each behind the text before it."""
    document = with_expansions(document_of(*map(Paragraph, texts)), look)
    before, told = "", []
    for found in every_run(document):
        if found.expansion:
            told.append(f"{before}|{found.text}={found.expansion}")
        before = found.text
    return told


def test_only_the_first_use_tells_it(look: Look) -> None:
    found = expanded(look, text("Para ASN dan ASN lain."), text("ASN"))
    assert found == ["Para |ASN=Aparatur Sipil Negara"]


@pytest.mark.parametrize(
    "introduced",
    [
        "Aparatur Sipil Negara (ASN) dan ASN.",
        "aparatur sipil\u00a0negara\u2060 (ASN)",
        "ASN (Aparatur Sipil Negara) bekerja.",
    ],
)
def test_what_the_text_explains_beside_it_is_not_told_again(introduced: str, look: Look) -> None:
    assert expanded(look, text(introduced), text("ASN bekerja.")) == []


def test_an_explanation_may_go_over_runs(look: Look) -> None:
    assert expanded(look, (run("Rincian "), run("Output", italic=True), run(" (RO)"))) == []


@pytest.mark.parametrize(
    "other", ["CASN", "ASNku", "e-ASN", "info@ASN.go.id", "ASN.1", "B.ASN/2", "asn"]
)
def test_a_part_of_something_else_is_no_use_of_it(other: str, look: Look) -> None:
    assert expanded(look, text(other)) == []


@pytest.mark.parametrize("use", ["ASN.", "(ASN)", "ASN/PNS", "ASN-nya", "ASN,"])
def test_marks_beside_it_change_nothing(use: str, look: Look) -> None:
    assert len(expanded(look, text(use))) == 1


def test_links_stay_whole_and_the_next_use_tells_it(look: Look) -> None:
    link = run("data ASN", link="https://contoh.go.id")
    assert expanded(look, (link, run(" untuk ASN."))) == [" untuk |ASN=Aparatur Sipil Negara"]


def test_text_looks_and_notes_stay(look: Look) -> None:
    note = text("Catatan ASN.")
    runs = (run("Setiap ASN", bold=True, note=note), run(" dan KRO lain", italic=True))
    (part,) = with_expansions(document_of(Paragraph(runs)), look).parts
    (block,) = part.blocks
    assert isinstance(block, Paragraph)
    assert plain(block.runs) == plain(runs)
    told = [(found.text, found.bold, found.italic, bool(found.note)) for found in block.runs]
    assert told == [
        ("Setiap ", True, False, False),
        ("ASN", True, False, True),
        (" dan ", False, True, False),
        ("KRO", False, True, False),
        (" lain", False, True, False),
    ]


def test_first_is_what_is_read_first(look: Look) -> None:
    def first_telling(*blocks: Block) -> Run:
        document = with_expansions(document_of(*blocks), look)
        (found,) = (found for found in every_run(document) if found.expansion)
        return found

    bold = (run("ASN", bold=True),)
    grid = Grid((80.0, 80.0), (row("isi", cell("ASN"), cell("ASN")),))
    below = Caption("Gambar", 1, bold, "gambar-1")
    assert not first_telling(Cards(below, (grid,), "")).bold
    assert first_telling(Cards(replace(below, above=True), (grid,), "")).bold
    assert first_telling(Table(Caption("Tabel", 1, bold, "t"), grid, "")).bold
    assert first_telling(Heading(2, "A.", bold, "a"), Paragraph(text("ASN"))).bold
    inner = ListBlock("kurung", (item("ASN"),), level=2)
    first = replace(item("", inner), runs=bold)
    assert first_telling(ListBlock("titik", (first, item("ASN")))).bold


def test_without_abbreviations_the_document_is_the_same(look: Look) -> None:
    document = sample_document()
    assert with_expansions(document, look) is document
