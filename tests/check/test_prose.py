"""Texts of the document followed back to their sources: places, and the fixes that rest on them."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from renja.check.data_figures import known_figures
from renja.check.reading import document_readings
from renja.check.spots import spots_of
from renja.document.compose import compose
from renja.document.naskah import load_naskah, naskah_of
from renja.document.nodes import plain
from renja.document.walk import blocks, runs_of
from renja.load.loader import load_plan
from renja.load.templates import shipped_templates
from renja.model.diagnostic import Place
from renja.pipeline.build import check
from renja.sources.fixes import apply_fixes
from tests.check.projects import YEAR, project_with

ROOT = Path(__file__).resolve().parents[2]

MENDED = {
    'Sarana dimana "kita" bekerja.': 'Sarana di mana "kita" bekerja.',
    "Target  *itu* yang yang baik.": "Target  *itu* yang baik.",
    "Tugas -- 'nilai' -- masing masing.": "Tugas -- 'nilai' -- masing-masing.",
    "{{ unit.nama }} , juga {{ unit.nama }} dimana-mana.": (
        "{{ unit.nama }}, juga {{ unit.nama }} di mana-mana."
    ),
    "{% if unit %}Biaya{% endif %} Rp. 5.000,- tahap ke 2.": (
        "{% if unit %}Biaya{% endif %} Rp5.000 tahap ke-2."
    ),
    "{# catatan #} Hal {# dimana #}itu handal..": "{# catatan #} Hal {# dimana #}itu andal.",
    "Hal itu {# a #} , juga ini.": "Hal itu {# a #} , juga ini.",  # the remark would go
}


@pytest.mark.parametrize("typed", MENDED)
def test_a_fix_changes_only_the_wrong_word(typed: str, tmp_path: Path) -> None:
    project = project_with(tmp_path)
    naskah = project / "data" / str(YEAR) / "naskah" / "bab-4-langkah.md"
    naskah.parent.mkdir()
    naskah.write_text(f"Awal.\n\n{typed}\n", encoding="utf-8")
    apply_fixes(project, check(project, YEAR).findings)
    assert naskah.read_text(encoding="utf-8") == f"Awal.\n\n{MENDED[typed]}\n"


@pytest.mark.parametrize(
    ("scalar", "text", "last"),
    [
        ("a: satu dua", "satu dua", (1, 9)),
        ("a: 'satu dua'", "satu dua", (1, 10)),
        ("a: >-\n  satu\n  dua", "satu dua", (3, 3)),
        ("a: satu\n  dua", "satu dua", (2, 3)),
    ],
)
def test_a_scalar_is_followed_over_its_lines(scalar: str, text: str, last: tuple[int, int]) -> None:
    spots = spots_of(text, Place("a.yaml", 1, 4), {"a.yaml": scalar})
    assert len(spots) == len(text)
    assert spots[text.index("dua")][:2] == last


def test_a_text_that_goes_another_way_has_no_spots_from_there() -> None:
    assert len(spots_of("satu tiga", Place("a.md", 1, 1), {"a.md": "satu dua"})) == len("satu ")


def test_each_expression_of_a_figure_prints_it() -> None:
    renja = load_plan(ROOT, 2024).renja
    assert renja is not None
    figures = list(known_figures(renja))
    assert len(figures) > 30
    text = "\n\n".join(figure.expression for figure in figures)
    composed = compose(renja, naskah_of({"bab-1.md": f"# JUDUL\n\n{text}\n"}))
    assert composed.document is not None
    printed = [plain(runs) for block in blocks(composed.document) for runs in runs_of(block)]
    for figure, shown in zip(figures, printed, strict=True):
        number = re.sub(r"[^\d,]", "", shown).replace(",", ".")
        assert Decimal(number) == figure.value, figure.expression


def test_typed_words_are_found_in_their_source_but_around_those_of_a_macro() -> None:
    loaded = load_plan(ROOT, 2024)
    assert loaded.renja is not None
    naskah = load_naskah(ROOT, 2024, shipped_templates() / "naskah")
    composed = compose(loaded.renja, naskah)
    assert composed.document is not None
    texts = {file.path: file.text for file in naskah.files.values()}
    typed = [
        run
        for reading in document_readings(composed.document, texts)
        for run in reading.runs
        if run.origin.kind == "naskah" and run.origin.place.path.startswith("data/")
    ]
    lost = [r for r in typed if len(spots_of(r.text, r.origin.place, texts)) < len(r.text)]
    assert len(typed) > 200
    assert len(lost) <= 5, [(run.text, run.origin.place) for run in lost]
