"""The page of findings as a browser shows it: on the screen, on paper, to a screen reader."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from renja.cli import run
from tests.report.formats.test_html_page import FINDINGS, told

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

A4 = {"width": 794, "height": 1123}  # pixels of 1/96 inch


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """Return the page of data/2024 with an ambiguous target, as the command writes it."""
    project = tmp_path_factory.mktemp("halaman") / "rencana kita"
    shutil.copytree(repository / "data", project / "data")
    sasaran = project / "data/2024/sasaran.yaml"
    text = sasaran.read_text(encoding="utf-8")
    assert "target: 96\n" in text
    sasaran.write_text(text.replace("target: 96\n", "target: 1.500\n"), encoding="utf-8")
    target = project / "temuan.html"
    command = ["check", "--project", str(project), "--format", "html", "--output", str(target)]
    assert run([*command, "--quiet"]) == 1
    return target


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[[Path], tuple[Page, list[str]]]]:
    """Return a function that opens a file: the page, and every address that it asks for."""
    context = browser.new_context(viewport=A4, offline=True)  # type: ignore[arg-type]

    def open_(path: Path) -> tuple[Page, list[str]]:
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        return page, asked

    yield open_
    context.close()


def test_the_browser_asks_for_the_file_alone(
    made: Path, opened: Callable[[Path], tuple[Page, list[str]]]
) -> None:
    page, asked = opened(made)
    assert asked == [made.as_uri()]
    assert page.title() == "Temuan Renja 2024: 1 galat, 7 peringatan, 1 saran"
    assert page.get_by_text("IKU.3, target: '1.500' rancu").is_visible()
    assert page.locator(".galat mark").inner_text() == "1.500"


def test_hostile_texts_run_nothing_and_load_nothing(
    tmp_path: Path, opened: Callable[[Path], tuple[Page, list[str]]]
) -> None:
    target = tmp_path / "temuan.html"
    target.write_text(told(), encoding="utf-8")
    page, asked = opened(target)
    assert asked == [target.as_uri()]
    assert page.locator("script, img, iframe").count() == 0
    assert page.locator("article").count() == len(FINDINGS)


def test_the_manual_opens_without_a_script(browser: Browser, made: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(made.as_uri())
    manual = page.get_by_text("Mengapa: titik dapat berarti").or_(page.locator(".galat details p"))
    assert not manual.first.is_visible()
    page.locator(".galat summary").click()
    assert manual.first.is_visible()
    context.close()


@pytest.mark.parametrize("width", [1280, 794, 320])
def test_nothing_runs_out_of_the_window(
    made: Path, opened: Callable[[Path], tuple[Page, list[str]]], width: int
) -> None:
    page, _ = opened(made)
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_has_every_finding_its_place_and_its_lines_whole(
    tmp_path: Path,
    opened: Callable[[Path], tuple[Page, list[str]]],
    pdftotext: Callable[..., str],
) -> None:
    target = tmp_path / "temuan.html"
    long = " ".join(f"kata{number}" for number in range(60))
    text = f"nama: karir\n\n\ncatatan: {long}\nnama: karir\n"
    target.write_text(told(FINDINGS[1:2], text=text), "utf-8")
    page, _ = opened(target)
    paper = tmp_path / "temuan.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    text = pdftotext(paper, "-layout")
    words = text.split()
    assert [f"kata{number}" for number in range(60)] == [w for w in words if w.startswith("kata")]
    assert ".yaml:4:10" in text.replace("\n", "")
    assert "Proyek: /rencana kita" in text
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 658, "height": 1000})  # A4 without its margins
    assert page.evaluate("document.documentElement.scrollWidth") <= 658


def test_no_heading_stands_alone_at_the_end_of_a_page(
    made: Path,
    tmp_path: Path,
    opened: Callable[[Path], tuple[Page, list[str]]],
    pdftotext: Callable[..., str],
) -> None:
    page, _ = opened(made)
    paper = tmp_path / "temuan.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    pages = [sheet.strip() for sheet in pdftotext(paper).split("\f") if sheet.strip()]
    assert len(pages) > 1
    for sheet in pages:
        last = sheet.splitlines()[-1]
        assert not last.startswith(("Peringatan", "Sebaiknya diperiksa", "data/"))


def test_axe_finds_nothing_that_keeps_people_out(
    made: Path, opened: Callable[[Path], tuple[Page, list[str]]], axe: str
) -> None:
    page, _ = opened(made)
    for details in page.locator("summary").all():
        details.click()
    page.evaluate(axe)
    result: dict[str, Any] = page.evaluate("axe.run()")
    assert len(result["passes"]) > 10
    assert [(v["id"], v["nodes"][0]["html"]) for v in result["violations"]] == []
