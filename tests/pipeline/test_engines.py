"""The PDF by LibreOffice: the numbers in the contents are those of its own pages."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from renja.document.walk import Entry, entries
from renja.machine.libreoffice import LibreOffice, installed_libreoffice
from renja.pipeline.build import build, check
from renja.write.manifest import read_manifest
from tests.conftest import REPOSITORY
from tests.fake_office import NEVER_SETTLES, WRITES_A_BARE_PDF, WRITES_GARBAGE, fake_office
from tests.write.word.reading import Docx, text_of

_UNSEEN = re.compile("[\\s\u00a0\u00ad\u200b\u2060.]+")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fakes are scripts of sh")


@pytest.fixture(scope="module")
def office(soffice: str) -> LibreOffice:
    return installed_libreoffice({"RENJA_LIBREOFFICE": soffice})


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the PDF: its text without spaces, and the number in its footer."""

    text: str
    number: str


def squeezed(text: str) -> str:
    return _UNSEEN.sub("", text)


def pages_of(pdf: Path, pdftotext: Callable[..., str]) -> list[Page]:
    """Return the pages as a reader sees them: the number is the last word on the page."""
    texts = pdftotext(pdf, "-layout").split("\f")[:-1]
    return [Page(squeezed(text), (text.split() or [""])[-1]) for text in texts]


def told_entries(project: Path, tahun: int) -> Iterator[Entry]:
    """Yield every line of the three lists."""
    document = check(project, tahun).document
    assert document is not None
    for kind in ("isi", "gambar", "tabel"):
        yield from entries(document, kind)  # type: ignore[arg-type]


def wrong_numbers(
    project: Path, tahun: int, folder: Path, pdftotext: Callable[..., str]
) -> list[str]:
    """Return what the contents of DOCX and PDF tell otherwise than the page says on which a
    heading or caption stands, as poppler reads it."""
    pages = pages_of(folder / "renja.pdf", pdftotext)
    lines = [
        squeezed(text_of(paragraph))
        for paragraph in Docx((folder / "renja.docx").read_bytes()).body
    ]
    wrong = []
    found = list(told_entries(project, tahun))
    assert len(found) >= 6
    texts = [squeezed(entry.label + entry.text) for entry in found]
    contents = max(pages, key=lambda page: sum(text in page.text for text in texts))
    for text in texts:
        # The contents name all that stands elsewhere, and bear a title of their own.
        elsewhere = [page for page in pages if page is not contents and text in page.text]
        line = text + (elsewhere or [contents])[-1].number
        if line not in lines:
            wrong.append(f"DOCX: {line}")
        if not any(line in page.text for page in pages):
            wrong.append(f"PDF: {line}")
    return wrong


def broken_before_every_subbab(project: Path) -> None:
    """Give the project a template in which a subbab begins a page: LibreOffice obeys, and the
    PDF of Typst knows nothing of it."""
    (project / "templates").mkdir(exist_ok=True)
    template = docx.Document(str(REPOSITORY / "templates" / "renja.docx"))
    template.styles["Heading 2"].paragraph_format.page_break_before = True
    template.save(str(project / "templates" / "renja.docx"))


@pytest.fixture(scope="module")
def plan_of_2024(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("engines") / "renja"
    shutil.copytree(REPOSITORY / "data" / "2024", project / "data" / "2024")
    return project


def test_the_contents_of_2024_tell_the_pages_of_libreoffice(
    plan_of_2024: Path, office: LibreOffice, pdftotext: Callable[..., str]
) -> None:
    built = build(plan_of_2024, 2024, plan_of_2024 / "output", office=office)
    assert built.manifest is not None, built.checked.findings
    assert wrong_numbers(plan_of_2024, 2024, built.folder, pdftotext) == []


def test_the_contents_follow_libreoffice_where_typst_lays_out_otherwise(
    plan_of_2024: Path, office: LibreOffice, pdftotext: Callable[..., str]
) -> None:
    broken_before_every_subbab(plan_of_2024)
    theirs = build(plan_of_2024, 2024, plan_of_2024 / "theirs", office=office)
    ours = build(plan_of_2024, 2024, plan_of_2024 / "ours")
    assert theirs.manifest is not None, theirs.checked.findings
    assert ours.manifest is not None
    assert theirs.manifest.pages > ours.manifest.pages
    assert wrong_numbers(plan_of_2024, 2024, theirs.folder, pdftotext) == []


def test_the_pdf_is_tagged_has_an_outline_and_the_dates_of_the_plan(
    small_project: Path, office: LibreOffice
) -> None:
    built = build(small_project, 2025, small_project / "output", office=office)
    reader = PdfReader(built.folder / "renja.pdf")
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("id")
    assert "/StructTreeRoot" in root
    assert len(reader.outline) >= 4
    document = check(small_project, 2025).document
    assert document is not None
    assert reader.metadata is not None
    day = document.meta.date.replace("-", "")
    assert str(reader.metadata.creation_date_raw).startswith(f"D:{day}")
    assert built.manifest is not None
    assert built.manifest.pages == len(reader.pages)


def test_the_same_engine_leaves_a_set_alone_and_another_makes_it_again(
    small_project: Path, office: LibreOffice
) -> None:
    output = small_project / "output"
    first = build(small_project, 2025, output, office=office)
    assert first.manifest is not None
    assert read_manifest(first.folder) == first.manifest
    assert first.manifest.pdf_engine == office.name
    before = (first.folder / "renja.pdf").stat().st_mtime_ns
    assert build(small_project, 2025, output, office=office).fresh
    assert (first.folder / "renja.pdf").stat().st_mtime_ns == before
    newer = LibreOffice(office.program, "99.1")
    assert not build(small_project, 2025, output, office=newer).fresh
    ours = build(small_project, 2025, output)
    assert not ours.fresh
    assert ours.manifest is not None
    assert ours.manifest.pdf_engine == "Typst"
    assert build(small_project, 2025, output).fresh


def test_the_pdf_alone_can_be_asked_for(small_project: Path, office: LibreOffice) -> None:
    built = build(small_project, 2025, small_project / "output", ("pdf",), office=office)
    assert (built.folder / "renja.pdf").is_file()
    assert not (built.folder / "renja.docx").exists()


@pytest.mark.parametrize(
    ("converts", "told"),
    [
        (WRITES_GARBAGE, "tidak memberitahukan letak"),
        (WRITES_A_BARE_PDF, "tidak memberitahukan letak"),
        (NEVER_SETTLES, "terus bergeser"),
    ],
)
def test_where_pages_stay_unknown_nothing_is_written(
    converts: str, told: str, built_small: Path, tmp_path: Path
) -> None:
    folder = built_small / "output" / "2025"
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    fake = LibreOffice(fake_office(tmp_path, converts), "7.2")
    built = build(built_small, 2025, built_small / "output", office=fake)
    assert built.manifest is None
    (finding,) = [f for f in built.checked.findings if f.code.startswith("RJ6")]
    assert finding.code == "RJ612"
    assert told in finding.message
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_an_output_that_is_open_is_left_alone(small_project: Path, office: LibreOffice) -> None:
    folder = small_project / "output" / "2025"
    folder.mkdir(parents=True)
    (folder / "renja.pdf").write_bytes(b"as it was")
    (folder / ".~lock.renja.pdf#").touch()
    built = build(small_project, 2025, small_project / "output", office=office)
    assert built.manifest is None
    assert [f.code for f in built.checked.findings if f.code.startswith("RJ6")] == ["RJ602"]
    assert (folder / "renja.pdf").read_bytes() == b"as it was"
