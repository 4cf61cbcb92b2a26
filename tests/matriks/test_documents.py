"""The matriks as files: valid, accessible, and broken alike in DOCX and PDF, whatever the plans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from renja.compare.plans import compare_plans
from renja.document.nodes import Document
from renja.load.loader import load_plan
from renja.load.templates import shipped_templates
from renja.look.look import Look
from renja.look.read import read_look
from renja.machine.fonts import font_shelf
from renja.matriks.compose import compose_matriks
from renja.model.renja import Renja
from renja.write.fit_lines import fit_lines
from tests.layout.page_faults import page_faults
from tests.layout.twins import Twins, measure
from tests.matriks.any_plans import any_pair
from tests.plans.test_plans import HERE
from tests.write.word.reading import Docx
from tests.write.word_accessibility import findings

PAIRS = ("2024", "enam-puluh-iku", "tanpa-pagu", "tujuan", "acak-3", "acak-12")


def plan(project: Path, tahun: int) -> Renja:
    renja = load_plan(project, tahun).renja
    assert renja is not None
    return renja


def pair(name: str, repository: Path) -> tuple[Renja, Renja]:
    match name:
        case "2024":  # a scorecard against a plan without one
            return plan(HERE / "tujuan-triwulan", 2025), plan(repository, 2024)
        case "enam-puluh-iku":
            return plan(HERE / "predikat-tanpa-pagu", 2025), plan(HERE / name, 2025)
        case "tanpa-pagu":
            renja = plan(HERE / "predikat-tanpa-pagu", 2025)
            return renja, renja
        case "tujuan":
            return plan(repository, 2024), plan(HERE / "tujuan-triwulan", 2025)
        case _:
            return any_pair(int(name.removeprefix("acak-")))


def look_of_the_template() -> Look:
    template = shipped_templates() / "renja.docx"
    look = read_look(template, "templates/renja.docx", font_shelf(template.parent)).look
    assert look is not None
    return look.across()


@dataclass(frozen=True)
class Made:
    document: Document
    twins: Twins
    docx: Path


@pytest.fixture(scope="module", params=PAIRS)
def made(
    request: pytest.FixtureRequest,
    repository: Path,
    tmp_path_factory: pytest.TempPathFactory,
    libreoffice_pdf: Callable[[Path], Path],
    stand_in_fonts: Path,
) -> Made:
    before, after = pair(request.param, repository)
    changes = compare_plans(before, after)
    look = look_of_the_template()
    document = fit_lines(compose_matriks(before, after, changes, lengkap=True), look)
    folder = tmp_path_factory.mktemp("matriks")
    twins = measure(document, look, folder, libreoffice_pdf)
    return Made(document, twins, folder / "kembar.docx")


def test_docx_and_pdf_break_alike(made: Made) -> None:
    lines = made.twins.lines
    assert lines.pages[0] == lines.pages[1]
    assert made.twins.captions[0] == made.twins.captions[1]
    assert made.twins.rows[0] == made.twins.rows[1]
    assert lines.share >= 0.995, lines.parted


def test_both_are_valid(
    made: Made,
    ooxml_validator: Callable[[Path], list[object]],
    pdf_failures: Callable[[Path, str], list[str]],
) -> None:
    assert ooxml_validator(made.docx) == []
    for profile in ("2a", "ua1"):
        assert pdf_failures(made.twins.pdfs[0], profile) == []


def test_the_docx_is_accessible(made: Made) -> None:
    assert findings(Docx(made.docx.read_bytes())) == []


def test_no_page_is_at_fault(made: Made) -> None:
    assert page_faults(made.twins.pdfs[0]) == ()
