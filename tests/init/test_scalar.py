"""What the officer answers stands in YAML exactly as answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja.init.answers import Answers
from renja.init.origin import Origin
from renja.init.scalar import scalar
from renja.init.skeleton import project_files
from renja.init.typed_text import LONGEST, plain, problem
from renja.load.loader import load_plan
from renja.load.yaml_reader import read_tree

NASTY = (
    "Dinas: Kesehatan",
    "Kantor #1",
    "Kantor # 1",
    "'Kantor'",
    '"Kantor" A',
    "Jum'at {x} [y] & *z* !w %v @u `t`",
    "- Kantor",
    "? Kantor",
    "| >",
    "null",
    "yes",
    "1.500",
    "Kantor:",
    "Kantor, Wilayah I/II (Pusat) - A.B+C",
    "~",
    "<<",
    "%% dan $nama ${nama} %%nama {{ unit.nama }}",
    "Kantor é ñ “ü”",
    "K" * LONGEST,
)


def read_back(text: str) -> object:
    tree = read_tree(f"nama: {scalar(text)}\nlain: a\n", "unit.yaml")
    assert tree.findings == ()
    return str(tree.root["nama"])


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_name_is_read_back_as_it_was_typed(text: str) -> None:
    assert read_back(text) == text


@given(st.text(min_size=1, max_size=60).map(plain).filter(lambda t: bool(t) and not problem(t)))
def test_whatever_may_be_answered_is_read_back(text: str) -> None:
    assert read_back(text) == text


@pytest.mark.parametrize("text", ["Dinas Kesehatan Kota", "UPT Balai (A), B/C"])
def test_an_ordinary_name_has_no_quotes(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize("text", NASTY)
def test_a_project_with_nasty_answers_loads_with_them(text: str, tmp_path: Path) -> None:
    answers = Answers(text, f"{text[:90]} x", f"{text[:90]} y", text, text, 2026, "sasaran")
    for name, data in project_files(answers, Origin("./alat/renja.whl")).items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    loaded = load_plan(tmp_path, 2026)
    assert loaded.findings == ()
    assert loaded.renja is not None
    unit, dokumen = loaded.renja.unit, loaded.renja.dokumen
    assert unit.induk is not None
    assert (unit.nama.typed, unit.pendek.typed) == (text, answers.pendek)
    assert (unit.induk.nama.typed, unit.alamat.typed) == (answers.induk, text)
    assert (dokumen.tempat.typed, int(dokumen.tahun)) == (text, 2026)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("K" * (LONGEST + 1), "terlalu panjang"),
        ("Kantor\u200bA", "tidak tampak"),
        ("Kantor \x07", "tidak tampak"),
        ("Kantor 😀", "tidak dapat dicetak"),
    ],
)
def test_what_can_not_be_printed_is_told(text: str, why: str) -> None:
    assert why in problem(text)
