"""Prose compared: what somebody rewrote, and nothing that only flows from the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja.compare.change import Change
from renja.compare.prose import compare_prose
from renja.document.compose import compose
from renja.document.naskah import naskah_of
from renja.document.nodes import Document
from renja.load.loader import load_plan
from renja.model.renja import Renja
from tests.check.projects import YEAR, project_with

HEAD = "# PENDAHULUAN\n\n## LATAR BELAKANG\n\n"
FIRST = (
    "Rencana ini disusun oleh {{ unit.nama }} untuk tahun {{ tahun }} bersama seluruh pegawai.\n"
)
SECOND = "Setiap target dipantau setiap triwulan dan dilaporkan kepada pimpinan.\n"
THIRD = "Anggaran dipakai sehemat mungkin untuk sasaran yang paling penting.\n"


@pytest.fixture
def renja(tmp_path: Path) -> Renja:
    loaded = load_plan(project_with(tmp_path), YEAR)
    assert loaded.renja is not None, loaded.findings
    return loaded.renja


def document(renja: Renja, *paragraphs: str, head: str = HEAD) -> Document:
    composed = compose(renja, naskah_of({"bab-1.md": head + "\n".join(paragraphs)}))
    assert composed.document is not None, composed.findings
    return composed.document


def brief(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    return [(change.jenis, change.isian) for change in changes]


def test_the_same_prose_has_not_changed(renja: Renja) -> None:
    assert compare_prose(document(renja, FIRST, SECOND), document(renja, FIRST, SECOND)) == ()


def test_lines_that_break_elsewhere_are_no_change(renja: Renja) -> None:
    broken = SECOND.replace(" ", "\n", 3)
    assert compare_prose(document(renja, SECOND), document(renja, broken)) == ()


def test_a_sentence_that_was_rewritten_is_told_word_by_word_with_bab_file_and_line(
    renja: Renja,
) -> None:
    after = document(renja, FIRST, SECOND.replace("dipantau", "diperiksa"))
    (change,) = compare_prose(document(renja, FIRST, SECOND), after)
    assert (change.hal, change.jenis, change.isian) == ("naskah", "ubah", "paragraf")
    assert change.sebutan == "BAB I, A. LATAR BELAKANG"
    assert (change.tempat_menjadi.path, change.tempat_menjadi.line) == ("naskah/bab-1.md", 7)
    assert [(word.nasib, word.teks) for word in change.kata][:3] == [
        ("tetap", "Setiap target"),
        ("hapus", "dipantau"),
        ("tambah", "diperiksa"),
    ]


def test_paragraphs_that_came_went_and_moved(renja: Renja) -> None:
    three = document(renja, FIRST, SECOND, THIRD)
    assert brief(compare_prose(three, document(renja, FIRST, SECOND))) == [("hapus", "paragraf")]
    assert brief(compare_prose(document(renja, FIRST, SECOND), three)) == [("tambah", "paragraf")]
    moved = compare_prose(three, document(renja, THIRD, FIRST, SECOND))
    assert brief(moved) == [("pindah", "paragraf")]


def test_headings_and_items_are_prose_too(renja: Renja) -> None:
    before = document(renja, "- butir pertama\n- butir kedua yang panjang sekali\n")
    other = HEAD.replace("LATAR BELAKANG", "DASAR PENYUSUNAN")
    after = document(renja, "- butir pertama\n- butir kedua yang singkat sekali\n", head=other)
    assert brief(compare_prose(before, after)) == [
        ("tambah", "judul"),
        ("ubah", "butir"),
        ("hapus", "judul"),
    ]


def test_an_expression_that_asks_for_something_else_was_rewritten(renja: Renja) -> None:
    asked = "Target itu ialah {{ %s }} untuk semua pegawai di kantor ini.\n"
    before, after = (document(renja, asked % what) for what in ("unit.nama", "unit.alamat"))
    (change,) = compare_prose(before, after)
    assert change.jenis == "ubah"
    assert change.kata


def test_without_the_same_data_a_figure_that_flows_is_no_change(
    renja: Renja, tmp_path: Path
) -> None:
    other = tmp_path / "lain"
    unit = (tmp_path / "data" / str(YEAR) / "unit.yaml").read_text(encoding="utf-8")
    name = str(renja.unit.nama)
    project_with(other, unit=unit.replace(name, "Balai Lain"))
    loaded = load_plan(other, YEAR)
    assert loaded.renja is not None
    before = document(renja, FIRST, SECOND)
    after = document(loaded.renja, FIRST, SECOND.replace("dipantau", "diperiksa"))
    (change,) = compare_prose(before, after, same_data=False)
    assert change.semula.startswith("Setiap target dipantau")


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (1, 0, 2)])
def test_another_order_gives_only_moves(renja: Renja, order: tuple[int, ...]) -> None:
    texts = (FIRST, SECOND, THIRD)
    after = document(renja, *(texts[n] for n in order))
    changes = compare_prose(document(renja, *texts), after)
    assert {change.jenis for change in changes} <= {"pindah"}
