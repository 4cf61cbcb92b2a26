"""What holds for every picture: nothing overlaps, is cut, too small or lost."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import subprocess
import sys
from functools import cache, partial
from pathlib import Path
from xml.etree import ElementTree

import pytest

from renja.figure.draw import draw_picture, lay_out
from renja.figure.sheet import Words
from renja.figure.spec import BudgetSpec, EmployeesSpec, PictureSpec, RestructuringSpec, WeaveSpec
from renja.look.read import read_look
from tests.figure.geometry import faults, squeezed, texts
from tests.figure.samples import CASES, MAX_HEIGHT, PALETTE, shown_texts

layout = cache(lay_out)
drawings = cache(partial(draw_picture, palette=PALETTE, max_height=MAX_HEIGHT))

every_picture = pytest.mark.parametrize("spec", CASES.values(), ids=CASES.keys())


@every_picture
def test_nothing_overlaps_or_leaves_the_sheet(spec: PictureSpec) -> None:
    for sheet in layout(spec, MAX_HEIGHT):
        assert list(faults(sheet)) == []


@every_picture
def test_no_sheet_is_taller_than_the_page_allows(spec: PictureSpec) -> None:
    sheets = layout(spec, MAX_HEIGHT)
    assert max(sheet.height for sheet in sheets) <= MAX_HEIGHT
    assert {sheet.width for sheet in sheets} == {210.0 if isinstance(spec, WeaveSpec) else 160.0}


# All but the one with a code of 400 letters, which RJ504 refuses.
FITTING = {name: spec for name, spec in CASES.items() if name != "restrukturisasi, panjang"}


@pytest.mark.parametrize("max_height", [200.0, 180.0])
@pytest.mark.parametrize("spec", FITTING.values(), ids=FITTING.keys())
def test_other_pages_have_no_sheet_that_is_too_tall_either(
    spec: PictureSpec, max_height: float
) -> None:
    assert max(sheet.height for sheet in layout(spec, max_height)) <= max_height


@pytest.mark.parametrize(
    "name",
    ["pegawai, empat puluh", "pagu, empat puluh", "peta, empat puluh dalam dua belas"],
)
def test_sheets_of_a_split_picture_are_filled_alike(name: str) -> None:
    heights = [sheet.height for sheet in layout(CASES[name], MAX_HEIGHT)]
    assert len(heights) > 1
    assert min(heights) > 0.55 * max(heights)


@every_picture
def test_every_text_stands_in_the_picture(spec: PictureSpec) -> None:
    drawn = squeezed("".join(texts(layout(spec, MAX_HEIGHT))))
    lost = [text for text in _wanted(spec) if squeezed(text) not in drawn]
    assert lost == []


def _wanted(spec: PictureSpec) -> list[str]:
    wanted = list(shown_texts(spec))
    if isinstance(spec, EmployeesSpec) and not spec.total:
        wanted.remove(spec.unit)
    if isinstance(spec, RestructuringSpec) and not any(panel.origins for panel in spec.panels):
        wanted = [text for text in wanted if text not in (spec.before, spec.after)]
    if isinstance(spec, BudgetSpec) and len(spec.lines) < 2:
        wanted = [text for text in wanted if text not in (spec.rest_title, spec.rest)]
    return wanted


@every_picture
def test_no_text_is_smaller_than_eight_and_a_half_points(spec: PictureSpec) -> None:
    for drawing in drawings(spec):
        sizes = re.findall(r"font-size: ([\d.]+)px", drawing.svg)
        assert all(float(size) >= 8.5 for size in sizes)
        assert bool(sizes) is not isinstance(spec, WeaveSpec)


@every_picture
def test_text_asks_for_the_font_of_the_document_in_words_that_office_reads(
    spec: PictureSpec, repository: Path
) -> None:
    look = read_look(repository / "templates" / "renja.docx").look
    assert look is not None
    wanted = f"'{look.paragraphs['isi'].text.font}', 'Arimo', 'Liberation Sans', sans-serif"
    for drawing in drawings(spec):
        texts_written = drawing.svg.count("<text ")
        assert re.findall(r"font-family: ([^;]*);", drawing.svg) == [wanted] * texts_written
        assert "font:" not in drawing.svg  # Office reads the long form only


@every_picture
def test_colours_are_those_of_the_palette(spec: PictureSpec) -> None:
    known = {colour.lower() for colour in PALETTE.values()} | {"#ffffff"}
    for drawing in drawings(spec):
        assert set(re.findall(r"#[0-9a-f]{6}\b", drawing.svg)) <= known
        fills = re.findall(r"(?:fill|stroke): (?!#)(\w+)", drawing.svg)
        assert set(fills) <= {"none"}


@every_picture
def test_svg_has_the_size_of_its_drawing_and_its_texts_as_typed(spec: PictureSpec) -> None:
    for drawing, sheet in zip(drawings(spec), layout(spec, MAX_HEIGHT), strict=True):
        root = ElementTree.fromstring(drawing.svg)
        size = [float(root.attrib[name].removesuffix("pt")) for name in ("width", "height")]
        assert size == pytest.approx([drawing.width * 72 / 25.4, drawing.height * 72 / 25.4])
        written = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
        assert written == [mark.text for mark in sheet.marks if isinstance(mark, Words)]


def test_svg_tells_neither_date_nor_maker() -> None:
    for spec in CASES.values():
        for drawing in drawings(spec):
            assert not re.search(r"<(title|metadata)|date|matplotlib", drawing.svg, re.IGNORECASE)


def test_drawing_says_nothing_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="matplotlib"):
        draw_picture(CASES["pegawai, tanda"], PALETTE, MAX_HEIGHT)
    assert caplog.records == []


def test_specs_and_layout_do_not_import_matplotlib() -> None:
    code = (
        "import sys, renja.figure, renja.figure.spec, renja.figure.draw; "
        "sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _digests() -> dict[str, list[str]]:
    return {
        name: [
            hashlib.sha256(drawing.svg.encode()).hexdigest()
            for drawing in draw_picture(spec, PALETTE, MAX_HEIGHT)
        ]
        for name, spec in CASES.items()
    }


def test_same_spec_gives_the_same_bytes_in_another_process_and_setting(tmp_path: Path) -> None:
    settings = tmp_path / "matplotlibrc"
    settings.write_text(
        "svg.fonttype: path\nsvg.hashsalt: other\nsvg.id: other\npath.sketch: 3, 100, 9\n"
        "lines.linestyle: --\nlines.antialiased: False\npatch.linewidth: 9\n"
        "patch.facecolor: red\npatch.force_edgecolor: True\nfigure.facecolor: red\n"
        "figure.dpi: 33\nsavefig.bbox: tight\nfont.size: 40\ntext.usetex: False\n"
        "text.parse_math: True\npath.snap: True\nlines.marker: o\n"
    )
    environment = os.environ | {
        "PYTHONHASHSEED": "4711",
        "TZ": "Asia/Jakarta",
        "LC_ALL": "C",
        "MATPLOTLIBRC": str(settings),
        "MPLCONFIGDIR": str(settings / "not a folder"),
    }
    code = (
        "import json; from tests.figure.test_drawings import _digests; "
        "print(json.dumps(_digests()))"
    )
    repository = Path(__file__).parent.parent.parent
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=repository,
    )
    assert json.loads(run.stdout) == _digests()
    assert run.stderr == ""
