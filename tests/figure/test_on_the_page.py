"""What Typst makes of the pictures: a second opinion on places, widths and texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
import typst

from renja.figure.draw import Drawing, draw_picture
from renja.figure.measure import BOLD, MM_PER_POINT, PLAIN, TextStyle, text_width
from renja.figure.sheet import Box, Sheet
from renja.figure.spec import PictureSpec
from renja.figure.svg import to_svg
from renja.look.family import shipped_family
from renja.pipeline.build import build
from tests.figure.geometry import overlap, squeezed
from tests.figure.samples import CASES, MAX_HEIGHT, PALETTE
from tests.hundredfold import many_times

PdfOf = Callable[[PictureSpec], tuple[tuple[Drawing, ...], Path]]

READABLE = {name: spec for name, spec in CASES.items() if not name.startswith("anyaman")}


@pytest.fixture(scope="session")
def pdf_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> PdfOf:
    """Return a function: a spec in, its drawings and the path of their PDF out."""

    @cache
    def make(spec: PictureSpec) -> tuple[tuple[Drawing, ...], Path]:
        drawings = draw_picture(spec, PALETTE, MAX_HEIGHT)
        return drawings, compiled(drawings, tmp_path_factory.mktemp("gambar"))

    return make


def compiled(drawings: Sequence[Drawing], folder: Path) -> Path:
    """Return the path of an accessible PDF, a page a drawing and each as large as it."""
    source = ['#set document(title: "Gambar")', '#set text(lang: "id", font: "Arimo")']
    for index, drawing in enumerate(drawings):
        folder.joinpath(f"{index}.svg").write_text(drawing.svg, encoding="utf-8")
        size = f"width: {drawing.width}mm, height: {drawing.height}mm"
        source.append(f'#page({size}, margin: 0pt, image("{index}.svg", alt: "Gambar"))')
    folder.joinpath("all.typ").write_text("\n".join(source), encoding="utf-8")
    pdf, warnings = typst.compile_with_warnings(
        str(folder / "all.typ"),
        format="pdf",
        font_paths=[str(shipped_family().regular.path.parent)],
        ignore_system_fonts=True,
        pdf_standards=["a-2a", "ua-1"],
    )
    assert warnings == []
    assert isinstance(pdf, bytes)
    path = folder / "all.pdf"
    path.write_bytes(pdf)
    return path


def pages(bbox: str) -> list[tuple[Box, list[tuple[str, Box]]]]:
    """Return the pages of `pdftotext -bbox`: edges, and words with their boxes, in points."""
    root = ElementTree.fromstring(re.sub("<!DOCTYPE[^>]*>", "", bbox).replace("xmlns=", "ns="))
    return [
        (
            Box(0, 0, float(page.attrib["width"]), float(page.attrib["height"])),
            [(word.text or "", _box(word.attrib)) for word in page.iter("word")],
        )
        for page in root.iter("page")
    ]


def _box(attributes: dict[str, str]) -> Box:
    return Box(*(float(attributes[name]) for name in ("xMin", "yMin", "xMax", "yMax")))


@pytest.mark.parametrize("spec", READABLE.values(), ids=READABLE.keys())
def test_every_word_stands_on_its_page_apart_from_the_others(
    spec: PictureSpec, pdf_of: PdfOf, pdftotext: Callable[..., str]
) -> None:
    drawings, pdf = pdf_of(spec)
    drawn = pages(pdftotext(pdf, "-bbox"))
    assert len(drawn) == len(drawings)
    for edges, words in drawn:
        beyond = [word for word, box in words if not _within(box, edges)]
        assert beyond == []
        pairs = combinations([(word, _core(box)) for word, box in words], 2)
        overlapping = [(a, b) for (a, one), (b, other) in pairs if overlap(one, other)]
        assert overlapping == []


@pytest.mark.parametrize("spec", READABLE.values(), ids=READABLE.keys())
def test_every_line_of_text_is_read_back_from_the_pdf(
    spec: PictureSpec, pdf_of: PdfOf, pdftotext: Callable[..., str]
) -> None:
    drawings, pdf = pdf_of(spec)
    read = squeezed(pdftotext(pdf, "-raw"))
    lines = [
        element.text or ""
        for drawing in drawings
        for element in ElementTree.fromstring(drawing.svg).iter("{http://www.w3.org/2000/svg}text")
    ]
    assert [line for line in lines if squeezed(line) not in read] == []


def test_every_part_of_a_split_figure_leaves_its_page_room_for_its_caption(tmp_path: Path) -> None:
    built = build(many_times(4, tmp_path), 2024, tmp_path / "output")
    look = built.checked.look
    assert built.manifest is not None
    assert look is not None
    caption = look.paragraphs["keterangan_gambar"]
    room = look.page.text_height - caption.before - caption.pitch.value - caption.after
    parts = [height for figure in built.manifest.figures.values() for _, height in figure.sizes]
    assert len(parts) > 10
    assert max(parts) <= room * MM_PER_POINT


@pytest.mark.parametrize("style", [PLAIN, BOLD, TextStyle(40, bold=True)])
def test_typst_draws_text_as_wide_as_it_was_measured(
    style: TextStyle, tmp_path: Path, pdftotext: Callable[..., str]
) -> None:
    text = "AVATo1.171,1%Ty"
    sheet = Sheet(160.0, 20.0)
    sheet.words(1.0, 18.0, text, style, "ink")
    pdf = compiled([Drawing(to_svg(sheet, PALETTE), 160.0, 20.0)], tmp_path)
    ((_, [(word, box)]),) = pages(pdftotext(pdf, "-bbox"))
    assert word == text
    width = (box.right - box.left) * MM_PER_POINT
    assert width == pytest.approx(text_width(text, style), abs=0.01)


def _within(box: Box, edges: Box) -> bool:
    return (
        box.left >= edges.left - 0.7  # the bare strip at the left of a large glyph
        and box.top >= edges.top - 0.1
        and box.right <= edges.right + 0.1
        and box.bottom <= edges.bottom + 0.1
    )


def _core(box: Box) -> Box:
    """Return the part of a word's box where its letters are, below the room for accents."""
    height = box.bottom - box.top
    return Box(box.left, box.top + 0.15 * height, box.right, box.bottom)
