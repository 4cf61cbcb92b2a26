"""A document in another font has its figures in it too."""

from __future__ import annotations

import re
from pathlib import Path

import matplotlib as mpl
import pytest
from PIL import ImageOps

from renja.document.nodes import Picture
from renja.figure.draw import draw_pictures, lay_out
from renja.figure.measure import PLAIN, Font, TextStyle, measured_in, text_width
from renja.figure.sheet import Sheet
from renja.figure.svg import to_svg
from renja.figure.wrap import wrap
from renja.look.family import Cut, Family
from renja.write.png import render_pngs
from tests.figure.geometry import faults
from tests.figure.likeness import opened
from tests.figure.samples import CASES, MAX_HEIGHT, PALETTE

PPI = 300


@pytest.fixture(scope="module")
def wider() -> Font:
    """Return a font that comes with matplotlib, under the name that a document calls it."""
    folder = Path(mpl.get_data_path()) / "fonts" / "ttf"
    cuts = [Cut(folder / f"DejaVuSans{cut}.ttf") for cut in ("", "-Bold", "-Oblique")]
    slanted = Cut(folder / "DejaVuSans-BoldOblique.ttf")
    return Font("Verdana", Family("DejaVu Sans", *cuts, slanted, top=0.93, bottom=0.24))


def test_texts_are_measured_in_the_font_of_the_document(wider: Font) -> None:
    usual = text_width("Rencana Kerja", PLAIN)
    text = "Terwujudnya pembinaan dan pelayanan kepegawaian"
    room = wrap(text, PLAIN, 100).width / 2 + 3
    lines, wrap_width = wrap(text, PLAIN, room).lines, wrap(text, PLAIN, 100).width
    with measured_in(wider):
        assert text_width("Rencana Kerja", PLAIN) > 1.05 * usual
        assert wrap(text, PLAIN, 100).width > wrap_width
    assert text_width("Rencana Kerja", PLAIN) == usual
    assert wrap(text, PLAIN, room).lines == lines


@pytest.mark.parametrize("name", ["pegawai", "peta", "restrukturisasi", "pagu", "peta, hubungan"])
def test_figures_in_a_wider_font_are_as_sound(name: str, wider: Font) -> None:
    with measured_in(wider):
        for sheet in lay_out(CASES[name], MAX_HEIGHT):
            assert list(faults(sheet)) == []
            assert sheet.height <= MAX_HEIGHT


def test_the_svg_asks_for_the_font_of_the_document_first(wider: Font) -> None:
    [(drawing,)] = draw_pictures([(CASES["peta"], MAX_HEIGHT)], PALETTE, wider)
    families = set(re.findall(r"font-family: ([^;]*);", drawing.svg))
    wanted = "'Verdana', 'DejaVu Sans', 'Arial', 'Arimo', 'Liberation Sans', sans-serif"
    assert families == {wanted}


def test_a_png_is_drawn_in_the_font_it_was_measured_in(wider: Font) -> None:
    style = TextStyle(24, bold=True)
    with measured_in(wider):
        sheet = Sheet(160.0, 20.0)
        sheet.words(5.0, 14.0, "HamburgefonstivHH", style, "ink")
        width = text_width("HamburgefonstivHH", style)
        picture = Picture("teks", to_svg(sheet, PALETTE), 160.0, 20.0, "")
    image = opened(render_pngs([picture], (wider.family,), PPI)["teks"])
    box = ImageOps.invert(image.convert("L")).getbbox()
    assert box is not None
    left, right = (edge / PPI * 25.4 for edge in (box[0], box[2]))
    assert right - left == pytest.approx(width, abs=2.0)  # but for the bare strips at both ends
