"""The whole run: load → check → compose → look → draw → write, a step a call.

Findings of data, prose and rules are told together; a galat among them stops the run
before anything is drawn. What reads sources and makes pages is imported where it is needed:
it is slow to import, and an up-to-date set needs none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from renja.load.templates import shipped_templates, template_file
from renja.model.diagnostic import Finding, PlanError, has_galat
from renja.output_set import Planned, fresh_manifest, plan_set, write_set
from renja.report.steps import Steps, silent
from renja.sources import source_texts
from renja.write.manifest import Manifest

if TYPE_CHECKING:
    from renja.document.nodes import Document

FORMATS = ("docx", "pdf")


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan as read: its document (None where it could not be composed), every finding,
    and the text of every source file by path."""

    document: Document | None
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]

    def with_findings(self, findings: tuple[Finding, ...]) -> Checked:
        """Return this with more findings, all of them sorted."""
        return replace(self, findings=_sorted([*self.findings, *findings]))


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: its findings, the folder of the output set, and its manifest,
    None where a galat stopped it. fresh: the set was up to date and stands as it was."""

    checked: Checked
    folder: Path
    manifest: Manifest | None = None
    fresh: bool = False


def read_plan(project: Path, tahun: int, step: Steps = silent) -> Checked:
    """Return the plan of a year as a document, with all that its sources give to be said."""
    from renja.check.plan import check_document, check_plan
    from renja.document.compose import compose
    from renja.document.naskah import load_naskah
    from renja.load.loader import load_plan

    with step("Memuat data dan naskah"):
        loaded = load_plan(project, tahun)
        naskah = load_naskah(project, tahun, shipped_templates() / "naskah")
    findings = [*loaded.findings, *naskah.findings]
    document = None
    if loaded.untuk_diperiksa is not None:
        with step("Memeriksa isi"):
            findings += check_plan(loaded.untuk_diperiksa)
    if loaded.renja is not None:
        with step("Menyusun dokumen"):
            composed = compose(loaded.renja, naskah)
        findings += composed.findings
        document = composed.document
    if document is not None:
        findings += check_document(document)
    texts = {**loaded.texts, **{file.path: file.text for file in naskah.files.values()}}
    return Checked(document, _sorted(findings), texts)


def check(project: Path, tahun: int, step: Steps = silent) -> Checked:
    """Return the plan of a year with the findings of its template too; nothing is written."""
    from renja.look.read import read_look

    checked = read_plan(project, tahun, step)
    with step("Membaca templat"):
        look = read_look(*template_file(project, "renja.docx"))
    return checked.with_findings(look.findings)


def build(
    project: Path,
    tahun: int,
    output: Path,
    formats: tuple[str, ...] = FORMATS,
    step: Steps = silent,
) -> Built:
    """Return what came of building a year's plan into output/TAHUN.

    Where the set that stands there was made from the very same sources, they aren't even
    read in earnest: what was found in them then is told again.
    """
    planned = plan_set(project, tahun, output, formats)
    checked = Checked(None, (), {})
    try:
        if manifest := fresh_manifest(planned):
            told = manifest.findings
            texts = source_texts(project, {finding.place.path for finding in told})
            return Built(Checked(None, told, texts), planned.folder, manifest, fresh=True)
        checked = read_plan(project, tahun, step)
        if checked.document is None or has_galat(checked.findings):
            return Built(checked, planned.folder)
        manifest = _make(project, checked, planned, step)
        return Built(checked, planned.folder, manifest)
    except PlanError as error:
        return Built(checked.with_findings(error.findings), planned.folder)


def _make(project: Path, checked: Checked, planned: Planned, step: Steps) -> Manifest:
    """Return the manifest of the set written; raises PlanError, and nothing is changed then."""
    assert checked.document is not None
    from renja.drawing import draw_document
    from renja.look.read import read_look
    from renja.write.long_words import break_long_words
    from renja.write.tags import template_faults
    from renja.write.to_docx import write_docx
    from renja.write.to_pdf import write_pdf

    template, shown = template_file(project, "renja.docx")
    typst_template, _ = template_file(project, "renja.typ")
    with step("Membaca templat"):
        look = read_look(template, shown).look_or_stop()
    with step("Menggambar"):
        drawn = draw_document(break_long_words(checked.document, look), look, planned)
    with step("Menata halaman PDF"), template_faults(shown):
        layout = write_pdf(drawn.document, look, typst_template)
    outputs = drawn.files
    if "pdf" in planned.formats:
        outputs["renja.pdf"] = layout.pdf
    if "docx" in planned.formats:
        with step("Menyusun DOCX"), template_faults(shown):
            docx = write_docx(drawn.document, look, template, layout.pages, drawn.pngs)
        outputs["renja.docx"] = docx
    with step("Menyimpan"):
        return write_set(planned, outputs, drawn.figures, layout.page_count, checked.findings)


def _sorted(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(set(findings), key=lambda finding: finding.sort_key))
