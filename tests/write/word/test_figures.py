"""Figures: the picture at its size, told in words, kept with its caption."""

from __future__ import annotations

import docx
import pytest

from renja.document.nodes import Caption, Figure
from renja.write.word.pictures import picture_run
from tests.write.sample import budget, pictures_of, sample_document
from tests.write.sample_pieces import picture, text
from tests.write.word.conftest import WriteBlocks
from tests.write.word.reading import Docx, Element, all_of, attribute, child, text_of

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ASVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
R_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


def inlines(docx: Docx) -> list[Element]:
    return list(docx.body.iter(f"{WP}inline"))


def test_every_picture_has_its_size_and_its_alternative_text(sample: Docx) -> None:
    pictures = pictures_of(sample_document())
    assert len(inlines(sample)) == len(pictures)
    for inline, drawn in zip(inlines(sample), pictures, strict=True):
        extent, about = inline.find(f"{WP}extent"), inline.find(f"{WP}docPr")
        assert extent is not None
        assert about is not None
        assert extent.get("cx") == str(round(drawn.width * 36000))
        assert extent.get("cy") == str(round(drawn.height * 36000))
        assert about.get("descr") == drawn.alt


def test_every_picture_is_there_as_svg_too_and_as_png_for_those_who_read_no_svg(
    sample: Docx,
) -> None:
    relations = sample.xml("word/_rels/document.xml.rels")
    targets = {relation.get("Id"): relation.get("Target") for relation in relations}
    shown, behind = [], []
    for inline in inlines(sample):
        (blip,) = inline.iter(f"{A}blip")
        (svg,) = inline.iter(f"{ASVG}svgBlip")
        behind.append(targets[blip.get(R_EMBED)])
        shown.append(sample.parts[f"word/{targets[svg.get(R_EMBED)]}"].decode())
    assert shown == [drawn.svg for drawn in pictures_of(sample_document())]
    assert all(str(name).endswith(".png") for name in behind)


def test_ids_of_pictures_are_unlike(sample: Docx) -> None:
    ids = [about.get("id") for about in sample.body.iter(f"{WP}docPr")]
    assert ids == [str(number) for number in range(1, len(ids) + 1)]


def test_no_picture_keeps_text_at_a_distance(sample: Docx) -> None:
    for inline in inlines(sample):
        assert [inline.get(name) for name in ("distT", "distB", "distL", "distR")] == ["0"] * 4


def test_a_figure_stays_with_its_caption_below(sample: Docx) -> None:
    for figure in sample.paragraphs("Gambar"):
        caption = figure.getnext()
        assert caption is not None
        assert sample.style(caption) == "caption"
    styles = all_of(sample.xml("word/styles.xml"), "style")
    style = next(s for s in styles if attribute(s, "styleId") == "Gambar")
    assert child(style, "pPr/keepNext") is not None


def test_every_picture_of_a_continued_figure_has_a_caption(sample: Docx) -> None:
    captions = [c for c in sample.texts("caption") if c.startswith("Gambar\u00a02.")]
    title = "Gambar\u00a02.\tPeta Strategis yang Dilanjutkan"
    assert captions == [title, f"{title} (lanjutan)"]


def test_a_picture_wider_than_the_text_is_made_as_wide(sample: Docx) -> None:
    part = docx.Document().part
    png = next(data for name, data in sample.parts.items() if name.endswith(".png"))
    run = picture_run(part, picture("lebar", 90), png, text_width=80.0)
    extent = next(run.iter(f"{WP}extent"))
    assert (extent.get("cx"), extent.get("cy")) == (str(80 * 36000), str(45 * 36000))


def test_a_figure_without_its_png_is_our_fault(write_blocks: WriteBlocks) -> None:
    caption = Caption("Gambar", 1, text("Tanpa"), "gambar-tanpa")
    with pytest.raises(KeyError, match="tidak-digambar"):
        write_blocks(Figure(caption, budget("x"), (picture("tidak-digambar", 10),)))


def test_the_caption_of_a_figure_is_text_and_not_in_the_picture(sample: Docx) -> None:
    assert text_of(sample.paragraphs("caption")[0]).startswith("Gambar\u00a01.\tInfografis")
