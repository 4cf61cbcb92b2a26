"""Foreign words tell their language, abbreviations what they are short for: in the PDF by
spans of the tag tree (the language in the DOCX too: word/test_languages.py)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from renja.document.nodes import (
    Caption,
    Cards,
    Cell,
    Document,
    Figure,
    Grid,
    Heading,
    ListBlock,
    Paragraph,
    Part,
    Row,
    Run,
    Table,
)
from renja.look.look import Look
from renja.write.to_pdf import write_pdf
from tests.layout.lines import read_lines
from tests.write.pdf_tags import Tag, read_tags
from tests.write.sample import budget, sample_document
from tests.write.sample_pieces import SENTENCES, cell, item, picture, row, run, text
from tests.write.told import told_by_document, told_by_tags

SHORT = {
    "UPR": "Unit Pelaksana Rintisan",
    "PNS": "Pegawai Negeri Sipil",
    "S/M": "Surat Masuk",
    "TU": "Tata Usaha (Köln)",
    "RTK": "Rincian Target",
    "KTR": "Kantor",
    "GBR": "Gambar",
    "SEL": "Sel",
    "KRT": "Kartu",
    "TTK": "Titik",
}


def foreign(word: str, lang: str = "en-US") -> Run:
    return run(word, italic=True, lang=lang)


def telling_part() -> Part:
    """Return a part that tells something in every kind of text."""
    note = (run("Menurut "), foreign("rule of law"), run("."))
    inner = ListBlock("kurung", (replace(item(""), runs=(foreign("ex officio", "la-VA"),)),), 2)
    head = Row("kepala", (Cell((text("SEL"),), "kepala"), Cell(((foreign("Output"),),), "kepala")))
    return Part(
        "BAB V",
        (run("PENERAPAN UPR DAN "), foreign("E-GOVERNMENT")),
        "bab-5",
        False,
        (
            Heading(2, "A.", (run("Layanan "), foreign("online"), run(" KTR")), "bab-5-a"),
            Paragraph(
                (
                    run(SENTENCES),
                    foreign("good governance"),
                    run(" dan ("),
                    foreign("input/output"),
                    run(") PNS/TU, lewat S/M,"),
                    run(" yang", note=note),
                    run(" berlaku bagi PNS dan "),
                    foreign("verstek", "nl-NL"),
                    run("."),
                )
            ),
            ListBlock("titik", (item("Butir TTK;", inner), item("TTK lain."))),
            Figure(
                Caption("Gambar", 9, (run("Bagan GBR "), foreign("dashboard")), "gambar-9"),
                budget("c"),
                (picture("gambar-2", 40), picture("gambar-2-lanjutan-2", 40)),
            ),
            Table(
                Caption("Tabel", 9, (foreign("Roadmap"), run(" 2024")), "tabel-9"),
                Grid((80.0, 80.0), (head, row("isi", cell("RTK"), cell("lain")))),
                "Ringkasan",
            ),
            Cards(
                Caption("Gambar", 10, (foreign("Framework"),), "gambar-10"),
                (Grid((80.0, 80.0), (row("isi", cell("KRT"), cell("b"), keep=True),)),),
                "Kartu",
            ),
        ),
    )


def telling_document() -> Document:
    sample = sample_document()
    parts = (*sample.parts[:-1], telling_part(), sample.parts[-1])
    return replace(sample, parts=parts, singkatan=tuple(SHORT.items()))


@pytest.fixture(scope="module")
def pdf(look: Look, typst_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("told") / "renja.pdf"
    path.write_bytes(write_pdf(telling_document(), look, typst_template).pdf)
    return path


@pytest.fixture(scope="module")
def spans(pdf: Path) -> list[Tag]:
    return [tag for tag in read_tags(pdf).all() if tag.language or tag.expansion]


def test_foreign_words_tell_their_language_in_the_order_of_the_text(spans: list[Tag]) -> None:
    told = [(tag.text, tag.language) for tag in spans if tag.language]
    assert told == [
        ("E-GOVERNMENT", "en-US"),
        ("online", "en-US"),
        ("good governance", "en-US"),
        ("input/output", "en-US"),
        ("rule of law", "en-US"),
        ("verstek", "nl-NL"),
        ("ex officio", "la-VA"),
        ("dashboard", "en-US"),
        ("dashboard", "en-US"),  # the caption of the figure's second sheet
        ("Roadmap", "en-US"),
        ("Output", "en-US"),
        ("Framework", "en-US"),
    ]


def test_abbreviations_tell_what_they_are_short_for_once(spans: list[Tag]) -> None:
    told = [(tag.text, tag.expansion) for tag in spans if tag.expansion]
    assert sorted(dict(told).items()) == sorted(SHORT.items())
    assert [short for short, _ in told if short != "GBR"] == [
        *("UPR", "KTR", "PNS", "TU", "S/M", "TTK", "SEL", "RTK", "KRT")
    ]


def test_they_are_spans_and_no_quotation_is_left(pdf: Path, spans: list[Tag]) -> None:
    assert {tag.kind for tag in spans} == {"Span"}
    assert list(read_tags(pdf).below("Quote")) == []


def test_the_document_is_told_as_ever(pdf: Path, look: Look, typst_template: Path) -> None:
    document = telling_document()
    pages = write_pdf(document, look, typst_template).pages
    assert list(told_by_tags(read_tags(pdf))) == list(told_by_document(document, pages))


@pytest.mark.usefixtures("pdftotext")
def test_no_line_moves(pdf: Path, look: Look, typst_template: Path, tmp_path: Path) -> None:
    document = telling_document()

    def untold(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(replace(each, lang="", note=untold(each.note)) for each in runs)

    (paragraph,) = (b for b in telling_part().blocks if isinstance(b, Paragraph))
    silent = replace(paragraph, runs=untold(paragraph.runs))
    parts = tuple(
        replace(part, blocks=tuple(silent if b == paragraph else b for b in part.blocks))
        for part in document.parts
    )
    plain = tmp_path / "diam.pdf"
    silent_document = replace(document, parts=parts, singkatan=())
    plain.write_bytes(write_pdf(silent_document, look, typst_template).pdf)
    assert read_lines(plain) == read_lines(pdf)


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_the_pdf_passes_the_validator(
    profile: str, pdf: Path, pdf_failures: Callable[[Path, str], list[str]]
) -> None:
    assert pdf_failures(pdf, profile) == []


def test_tags_of_a_template_without_such_spans_are_set_right_all_the_same(
    look: Look, typst_template: Path, tmp_path: Path
) -> None:
    own = tmp_path / "renja.typ"
    source = typst_template.read_text(encoding="utf-8")
    own.write_text(source.replace("if p.told {", "if false {"), encoding="utf-8")
    path = tmp_path / "renja.pdf"
    path.write_bytes(write_pdf(telling_document(), look, own).pdf)
    root = read_tags(path)
    assert len(list(root.below("TOCI"))) > 5
    assert not any(tag.expansion for tag in root.all())
