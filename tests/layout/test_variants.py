"""Under every variant of the template, DOCX and PDF break lines and pages alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.layout.twins import compose_plan, measure
from tests.layout.variants import UNCHANGED, VARIANTS, more_rows, variant_project


@pytest.mark.parametrize("name", [name for name in VARIANTS if name != UNCHANGED])
@pytest.mark.usefixtures("pdftotext", "stand_in_fonts")
def test_both_outputs_follow_the_template_alike(
    name: str,
    repository: Path,
    tmp_path: Path,
    libreoffice_pdf: Callable[[Path], Path],
    ooxml_validator: Callable[[Path], list[object]],
    pdf_failures: Callable[[Path, str], list[str]],
) -> None:
    variant = VARIANTS[name]
    project = variant_project(variant, repository, tmp_path / "proyek")
    document, look = compose_plan(project, 2024, tmp_path)
    document = more_rows(document, variant.rows)
    template = project / "templates" / "renja.docx"
    twins = measure(document, look, tmp_path, libreoffice_pdf, template)
    assert twins.lines.pages[0] == twins.lines.pages[1]
    assert twins.headings[0] == twins.headings[1]
    assert twins.captions[0] == twins.captions[1]
    assert twins.rows[0] == twins.rows[1]
    assert twins.lines.share >= 0.995, twins.lines.parted
    assert twins.drift <= 0.5
    assert ooxml_validator(tmp_path / "kembar.docx") == []
    for profile in ("2a", "ua1"):
        assert pdf_failures(twins.pdfs[0], profile) == []
