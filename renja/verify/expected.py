"""The file that a plan gives, built aside: its bytes, its text, and the document it is made of."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from renja.arguments import the_years
from renja.document.kolofon import COMMIT, DIGEST, SHORT_COMMIT, STATUS, YEAR
from renja.document.nodes import Document
from renja.history.repository import Repository
from renja.history.revisions import Plan, named_plans
from renja.load.project import list_years
from renja.load.settings import load_settings
from renja.model.diagnostic import Finding
from renja.pipeline.build import Finality, build
from renja.pipeline.output_set import data_digest
from renja.report.steps import Steps, silent
from renja.verify.pdf_file import read_pdf_file
from renja.verify.texts import FileText
from renja.verify.word_file import read_word_file

_OLDEST = 60  # commits of the plan that are looked through for a digest


@dataclass(frozen=True, slots=True)
class Expected:
    """The file that a plan gives, what it tells, and the document it is made of. texts: the sources
    by path; history: the project whose repository has the plan before a revision."""

    plan: Plan
    data: bytes
    text: FileText
    document: Document
    texts: Mapping[str, str]
    history: Path

    @property
    def words(self) -> list[str]:
        """Return the words of the file's whole text."""
        return [word.text for passage in self.text.passages for word in passage.words]


@dataclass(frozen=True, slots=True)
class NotBuilt:
    """What stands against building a plan."""

    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


def read_file(kind: str, data: bytes) -> FileText:
    """Return what a file of a kind ('docx', 'pdf') tells. Raises UnreadableFileError."""
    return read_word_file(data) if kind == "docx" else read_pdf_file(data)


@contextmanager
def plan_of(project: Path, told: Mapping[str, str], against: str) -> Iterator[tuple[Plan, bool]]:
    """Yield the plan that a file is to be compared with, its files there as long as the context
    lasts, and whether it is the one that the file was made from.

    told: the properties of the file; against: the plan that was asked for, '' for the file's
    own: by its commit, else what stands here, else an earlier commit, whichever has its digest.
    Where none has, it is what stands here. Raises BadParameter where a name means nothing,
    or the project has no data.
    """
    tahun = _year(project, told)
    with ExitStack() as stack:
        if against:
            (plan,) = stack.enter_context(named_plans(project, [_with_year(against, told)]))
            own = data_digest(plan.project, plan.tahun) == told.get(DIGEST)
            yield plan, own
            return
        for name in _candidates(project, told, tahun):
            inner = ExitStack()
            (plan,) = inner.enter_context(named_plans(project, [name]))
            if data_digest(plan.project, plan.tahun) == told.get(DIGEST):
                stack.push(inner)
                yield plan, True
                return
            inner.close()
        (plan,) = stack.enter_context(named_plans(project, [str(tahun)]))
        yield plan, False


def expected_file(
    plan: Plan, project: Path, kind: str, told: Mapping[str, str], step: Steps
) -> Expected | NotBuilt:
    """Return the file of a kind that a plan gives. What the file tells of itself decides whether a
    plan that is final is built as the draft that it was then."""
    commit = None
    if plan.commit:
        commit = Repository(project).last_commit_at(plan.commit, plan.tahun)
    finality = Finality(commit=commit, draft=told.get(STATUS) == "draf", history=project)
    with tempfile.TemporaryDirectory(prefix="renja-verify-") as folder:
        settings = load_settings(plan.project)
        into = Path(folder)
        built = build(plan.project, plan.tahun, into, (kind,), settings, step, finality=finality)
        checked = built.checked
        if built.manifest is None or checked.document is None:
            return NotBuilt(checked.findings, checked.texts)
        data = (built.folder / f"renja.{kind}").read_bytes()
    return Expected(plan, data, read_file(kind, data), checked.document, checked.texts, project)


def file_of_copy(
    expected: Expected, folder: Path, kind: str, told: Mapping[str, str]
) -> Expected | NotBuilt:
    """Return the file that a plan gives from a copy of its files in a folder."""
    plan = replace(expected.plan, project=folder, commit="")
    return expected_file(plan, expected.history, kind, told, silent)


def _year(project: Path, told: Mapping[str, str]) -> int:
    """Return the year of a file, the latest there is where it tells none of the project's."""
    year = told.get(YEAR, "")
    (latest,) = the_years(project, [])
    return int(year) if year.isdecimal() and int(year) in list_years(project) else latest


def _with_year(against: str, told: Mapping[str, str]) -> str:
    """Return a name with the year of the file, where it tells none itself."""
    year, named = told.get(YEAR, ""), against[-5:]
    has_year = against.isdecimal() or (named[:1] == ":" and named[1:].isdecimal())
    return against if has_year or not year.isdecimal() else f"{against}:{year}"


def _candidates(project: Path, told: Mapping[str, str], tahun: int) -> Iterator[str]:
    """Yield names of plans that the file may have been made from, the likeliest first."""
    if DIGEST not in told:
        return
    repository = Repository(project)
    usable = not repository.trouble()
    commit = repository.commit(told.get(COMMIT, "")) if usable else ""
    if commit and tahun in repository.years(commit):
        yield f"{commit[:SHORT_COMMIT]}:{tahun}"
    yield str(tahun)
    for commit in repository.commits_of(tahun, _OLDEST) if usable else ():
        if tahun in repository.years(commit):
            yield f"{commit[:SHORT_COMMIT]}:{tahun}"
