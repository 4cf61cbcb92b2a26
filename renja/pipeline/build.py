"""The whole run: load → look → compose → check → draw → write, a step a call.

Findings of data, prose, rules and template are told together; a galat among them stops the
run before anything is written. What reads sources and makes pages is imported where it is
needed: it is slow to import, and an up-to-date set needs none of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from renja.load.settings import Settings
from renja.load.templates import shipped_templates, template_file
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, PlanError, has_galat
from renja.pipeline.output_set import Planned, fresh_manifest, plan_set, source_digest, write_set
from renja.pipeline.studio import Studio
from renja.report.steps import Steps, silent
from renja.sources.files import source_texts
from renja.write.manifest import DRAFT, FINAL, HELD, TYPST, DrawnFigure, Manifest

if TYPE_CHECKING:
    from renja.document.nodes import Document
    from renja.history.repository import Commit
    from renja.look.look import Look
    from renja.machine.libreoffice import LibreOffice
    from renja.model.renja import Renja

FORMATS = ("docx", "pdf")
DEFAULTS = Settings()
_ATTEMPTS = 3  # at a set whose sources are saved while it is made


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan as read: its document, look and data (None where they can't be had), every
    finding, and the text of every source file by path."""

    document: Document | None
    look: Look | None
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    renja: Renja | None = None

    def with_findings(self, findings: tuple[Finding, ...]) -> Checked:
        """Return this with more findings, all of them sorted."""
        return replace(self, findings=_sorted([*self.findings, *findings]))


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: its findings, the folder of the output set, and its manifest,
    None where a galat stopped it. fresh: the set was up to date and stands as it was.
    removed: the documents of another format that were there and went."""

    checked: Checked
    folder: Path
    manifest: Manifest | None = None
    fresh: bool = False
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Made:
    """The outputs of a set by path, what its figures were drawn from, its pages; draft:
    DRAF stands on each page."""

    outputs: dict[str, bytes]
    figures: Mapping[str, DrawnFigure]
    pages: int
    draft: bool


@dataclass(frozen=True, slots=True)
class Finality:
    """Whether the official document is demanded, a galat where that can't be; commit: what the
    sources stand at, where they lie in a folder without git; draft: no final one, whatever the
    data say; history: the project whose repository has the plan before a revision, where the
    sources lie in such a folder."""

    demanded: bool = False
    commit: Commit | None = None
    draft: bool = False
    history: Path | None = None


MEANT = Finality()  # what the data say of themselves


def check(
    project: Path,
    tahun: int,
    settings: Settings = DEFAULTS,
    step: Steps = silent,
    begin: Callable[[Document, Look], None] | None = None,
    history: Path | None = None,
) -> Checked:
    """Return the plan of a year with all that its sources give to be said; nothing is written.

    begin is called as soon as the document and its look stand, before any rule is asked. history:
    the project whose repository has the plan before a revision, where it isn't this one.
    """
    from renja.document.compose import compose
    from renja.document.naskah import load_naskah
    from renja.document.prose.foreign import ForeignWords
    from renja.history.plan_before import loaded_plan
    from renja.look.read import read_look
    from renja.machine.fonts import font_shelf
    from renja.pipeline.missing_files import with_missing_files
    from renja.pipeline.office_pictures import office_pictures
    from renja.pipeline.pale_colours import pale_colours

    with step("Memuat data dan naskah"):
        loaded = loaded_plan(project, tahun, history)
        naskah = load_naskah(project, tahun, shipped_templates() / "naskah")
    with step("Membaca templat"):
        template, shown = template_file(project, "renja.docx")
        look = read_look(template, shown, font_shelf(project))
    found: list[Finding] = list(pale_colours(look.look, shown)) if look.look else []
    document, renja = None, loaded.renja
    if renja is not None:
        with step("Menyusun dokumen"):
            upright = (*settings.bukan_asing, *settings.kata)  # what is wrong is told, not set
            foreign = ForeignWords.of(settings.asing, upright)
            composed = compose(renja, naskah, foreign, settings.singkatan)
        found += composed.findings
        document = composed.document
    to_check = loaded.to_check
    pictures = office_pictures(project, to_check, look.look)
    found += pictures.findings
    if document is not None:
        document = pictures.on(document)
    read = [*loaded.findings, *naskah.findings, *look.findings]
    if begin and document and look.look and not has_galat([*read, *found]):
        begin(document, look.look)
    from renja.check.permits import judge
    from renja.check.plan import check_document, check_plan

    if to_check is not None:
        with step("Memeriksa isi"):
            found += loaded.typed.beside_slips(check_plan(to_check))
    found = with_missing_files(found, tahun, loaded.texts, naskah.files)
    findings = [*read, *found]
    texts = {**loaded.texts, **{file.path: file.text for file in naskah.files.values()}}
    if document is not None and renja is not None:
        findings += check_document(document, renja, texts, settings.kata)
    whole = document is not None and not has_galat(findings)
    findings = judge(findings, texts, settings.aturan, whole=whole)
    every_text = {**texts, **settings.texts}
    return Checked(document, look.look, _sorted(findings), every_text, loaded.at_best)


def build(
    project: Path,
    tahun: int,
    output: Path,
    formats: tuple[str, ...] = FORMATS,
    settings: Settings = DEFAULTS,
    step: Steps = silent,
    office: LibreOffice | None = None,
    finality: Finality = MEANT,
) -> Built:
    """Return what came of building a year's plan into output/TAHUN; office makes the PDF
    where there is one, else Typst.

    A plan that is meant to be final is one where nothing holds it back, else a draft; where the
    final one is demanded, what holds it back stops the build.

    Where the set that stands there was made from the very same sources, they aren't even
    read in earnest: what was found in them then is told again.
    """
    engine = office.name if office else TYPST
    planned = plan_set(project, tahun, output, formats, engine, finality.commit)
    checked = Checked(None, None, (), {})
    try:
        if manifest := fresh_manifest(planned, final=finality.demanded):
            told = manifest.findings
            texts = source_texts(project, {finding.place.path for finding in told})
            fresh = replace(checked, findings=told, texts=texts)
            return Built(fresh, planned.folder, manifest, fresh=True)
        with Studio(project) as studio:
            if planned.old is None:
                studio.prepare()
            for _ in range(_ATTEMPTS):
                begin = partial(_begin, studio, planned)
                checked = check(project, tahun, settings, step, begin, finality.history)
                checked, status = _judged(checked, project, tahun, finality)
                if has_galat(checked.findings):
                    return Built(checked, planned.folder)
                _settle(studio, planned, checked, status)
                made = _make(project, checked, planned.formats, studio, step, office, status)
                if source_digest(project, tahun) == planned.manifest.digest:
                    break
                planned = plan_set(project, tahun, output, formats, engine, finality.commit)
            else:
                raise PlanError([_unsettled(tahun)])
        removed = planned.outdated
        with step("Menyimpan"):
            manifest = write_set(
                planned,
                made.outputs,
                made.figures,
                made.pages,
                checked.findings,
                draft=made.draft,
                status=status,
            )
        return Built(checked, planned.folder, manifest, removed=removed)
    except PlanError as error:
        return Built(checked.with_findings(error.findings), planned.folder)


def _judged(checked: Checked, project: Path, tahun: int, finality: Finality) -> tuple[Checked, str]:
    """Return the plan with what holds it back from being final, and its status."""
    from renja.pipeline.finality import held_back

    document, renja = checked.document, checked.renja
    held = held_back(
        project,
        tahun,
        renja,
        document,
        checked.findings,
        demanded=finality.demanded,
        recorded=finality.commit is not None,
    )
    status = DRAFT
    if renja is not None and renja.dokumen.status == "final":
        status = HELD if held or finality.draft else FINAL
    return checked.with_findings(held), status


def _begin(studio: Studio, planned: Planned, document: Document, look: Look) -> None:
    """Begin with a document as its data mean it, before it is known what holds it back."""
    final = not (document.meta.draft or planned.manifest.uncommitted)
    _lay_out(studio, planned, document, look, final=final)


def _settle(studio: Studio, planned: Planned, checked: Checked, status: str) -> None:
    """Begin anew with a document that was taken for final and isn't."""
    document, look = checked.document, checked.look
    assert document is not None
    assert look is not None
    begun_as_final = not (document.meta.draft or planned.manifest.uncommitted)
    if begun_as_final != (status == FINAL):
        studio.drawn.result().pngs()  # all of one job is got before the next is sent
        _lay_out(studio, planned, document, look, final=status == FINAL)


def _lay_out(
    studio: Studio, planned: Planned, document: Document, look: Look, *, final: bool
) -> None:
    from renja.document.kolofon import with_provenance

    studio.begin(planned, with_provenance(document, planned.provenance(final=final)), look)


def _make(
    project: Path,
    checked: Checked,
    formats: tuple[str, ...],
    studio: Studio,
    step: Steps,
    office: LibreOffice | None,
    status: str,
) -> _Made:
    """Return what the set will hold; nothing is written yet."""
    look = checked.look
    assert look is not None
    with step("Menggambar"):
        from renja.pipeline.engines import by_libreoffice, by_typst

        drawn = studio.drawn.result()
    if office is None:
        made = by_typst(project, drawn, studio.laid_out, look, formats, step)
    else:
        made = by_libreoffice(project, drawn, studio.laid_out, look, formats, step, office)
    return _Made(made.outputs, drawn.figures, made.pages, status != FINAL)


def _unsettled(tahun: int) -> Finding:
    return finding(
        "RJ607",
        Place(f"data/{tahun}"),
        "sumber terus berubah selagi dokumen disusun, sehingga hasilnya tidak dapat dipastikan.",
        "Tunggu sampai penyimpanan atau sinkronisasi selesai, lalu jalankan lagi.",
    )


def _sorted(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(set(findings), key=lambda finding: finding.sort_key))
