"""The template changed as offices change it in Word, for both layouts to follow alike.

Each variant is made with python-docx's words on a copy of templates/renja.docx: what an
officer would do in Word's own windows, nothing that only a program could write.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Pt, RGBColor

from renja.document.nodes import Block, Cards, Document, Grid, Row, Table
from renja.load.templates import shipped_templates

Change = Callable[[WordDocument], None]

BODY = ("Body Text", "Catatan", "Quote")
# Word shows these under other names; the file has the first.
HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
# LibreOffice makes 21.5 x 33 cm, when it opens a DOCX, the nearest paper it knows: this one.
F4 = (Pt(610), Pt(936))


@dataclass(frozen=True, slots=True)
class Variant:
    """A change of the template, and by how many the rows of the tables are multiplied."""

    change: Change
    rows: int = 1


def body_12(template: WordDocument) -> None:
    """Body text of 12 pt on lines of 17."""
    style: Any = template.styles["Body Text"]
    style.font.size = Pt(12)
    style.paragraph_format.line_spacing = Pt(17)


def spacing_115(template: WordDocument) -> None:
    """Body text on lines of 1.15 times the font's own."""
    style: Any = template.styles["Body Text"]
    style.paragraph_format.line_spacing = 1.15


def _font(family: str) -> Change:
    """Return the change to another font wherever the template says Arial."""

    def change(template: WordDocument) -> None:
        for part in (template.styles.element, template.element):
            for fonts in part.iter(qn("w:rFonts")):
                for name in list(fonts.attrib):
                    if name.endswith("Theme"):
                        del fonts.attrib[name]
                for name in ("ascii", "hAnsi", "cs"):
                    fonts.set(qn(f"w:{name}"), family)

    return change


times = _font("Times New Roman")


def f4(template: WordDocument) -> None:
    """Paper F4 for every page, as Word's 'Ukuran' sets it; the margins stay."""
    for section in template.sections:
        width, height = F4 if section.orientation == WD_ORIENT.PORTRAIT else reversed(F4)
        section.page_width, section.page_height = width, height


def _margins(by: Length) -> Change:
    def change(template: WordDocument) -> None:
        for section in list(template.sections)[1:]:
            for side in ("left", "right", "top", "bottom"):
                name = f"{side}_margin"
                setattr(section, name, getattr(section, name) + by)
            if by < 0:
                # Word would push the text down otherwise, and renja refuses (RJ707).
                section.header_distance, section.footer_distance = Mm(8), Mm(6)

    return change


def headings(template: WordDocument) -> None:
    """Headings in another colour and size."""
    for name, size, pitch in zip(HEADINGS, (24, 15, 12), (30, 20, 17), strict=True):
        style: Any = template.styles[name]
        style.font.size, style.font.color.rgb = Pt(size), RGBColor(0x7A, 0x1F, 0x2B)
        style.paragraph_format.line_spacing = Pt(pitch)


def numbering(template: WordDocument) -> None:
    """Headings numbered 1.1 by a multilevel list, lists by letters, front pages I, II (LibreOffice
    has no - 1 -)."""
    numbers = template.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="Heading{n + 1}"/><w:isLgl w:val="{legal}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{left}"/></w:pPr></w:lvl>'
        for n, (form, legal, text, left) in enumerate(
            (
                ("upperRoman", 0, "BAB %1", 0),
                ("decimal", 1, "%1.%2", 567),
                ("decimal", 1, "%1.%2.%3", 964),
            )
        )
    )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    numbers.insert(0, abstract)
    numbers.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )
    for level, name in enumerate(HEADINGS):
        style: Any = template.styles[name]
        own = style.element.get_or_add_pPr()
        for indent in own.findall(qn("w:ind")):
            own.remove(indent)
        place = own.get_or_add_numPr()
        place.get_or_add_ilvl().val, place.get_or_add_numId().val = level, 77
    for form in numbers.iter(qn("w:numFmt")):
        if form.getparent().find(qn("w:pStyle")).get(qn("w:val")).startswith("DaftarKurung"):
            form.set(qn("w:val"), "lowerLetter")
    for section, form in zip(template.sections, ("upperRoman", "decimal"), strict=False):
        numbers = parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="{form}"/>')
        section._sectPr.find(qn("w:cols")).addprevious(numbers)


def ruled_tables(template: WordDocument) -> None:
    """Tables with rules on all sides of the cells and bands."""
    style = template.styles["Tabel Renja"].element
    borders = next(style.iter(qn("w:tblBorders")))
    for side in ("left", "right", "insideV"):
        for old in borders.findall(qn(f"w:{side}")):
            borders.remove(old)
    # CT_TblBorders is a sequence: top, left, bottom, right, insideH, insideV.
    for side, after in (("left", "top"), ("right", "bottom"), ("insideV", "insideH")):
        rule = parse_xml(
            f'<w:{side} {nsdecls("w")} w:val="single" w:sz="4" w:space="0" w:color="2C6E73"/>'
        )
        place = borders.find(qn(f"w:{after}"))
        borders.append(rule) if place is None else place.addnext(rule)
    band = parse_xml(
        f'<w:tblStylePr {nsdecls("w")} w:type="band2Horz"><w:tcPr><w:shd w:val="clear" '
        'w:color="auto" w:fill="EDF4F3"/></w:tcPr></w:tblStylePr>'
    )
    style.append(band)


def _together(*changes: Change) -> Change:
    def change(template: WordDocument) -> None:
        for each in changes:
            each(template)

    return change


UNCHANGED = "as it is"

VARIANTS: Mapping[str, Variant] = {
    UNCHANGED: Variant(_together()),
    "body 12/17": Variant(body_12),
    "spacing 1.15": Variant(spacing_115),
    "Times New Roman": Variant(times),
    "Calibri": Variant(_font("Calibri")),
    "Cambria": Variant(_font("Cambria")),
    "F4": Variant(f4),
    "margins + 1 cm": Variant(_margins(Mm(10))),
    "margins - 1 cm": Variant(_margins(Length(-Mm(10)))),
    "headings": Variant(headings),
    "numbering": Variant(numbering),
    "ruled tables": Variant(ruled_tables),
    "rows x 3": Variant(_together(), 3),
    "all at once": Variant(
        _together(body_12, spacing_115, times, f4, _margins(Mm(10)), headings), 3
    ),
}


def write_variant(variant: Variant, template: Path, target: Path) -> None:
    """Write a copy of the template with the change made."""
    document = docx.Document(str(template))
    variant.change(document)
    document.save(str(target))


def variant_project(variant: Variant, project: Path, folder: Path) -> Path:
    """Return a copy of a project in a folder, whose template has the change made."""
    shutil.copytree(project / "data", folder / "data")
    shutil.copytree(shipped_templates(), folder / "templates")
    if (project / "renja.yaml").is_file():
        shutil.copyfile(project / "renja.yaml", folder / "renja.yaml")
    template = folder / "templates" / "renja.docx"
    write_variant(variant, template, template)
    return folder


def more_rows(document: Document, times: int) -> Document:
    """Return the document with the body of every table so many times over."""
    if times == 1:
        return document
    parts = tuple(
        replace(part, blocks=tuple(_more(block, times) for block in part.blocks))
        for part in document.parts
    )
    return replace(document, parts=parts)


def _more(block: Block, times: int) -> Block:
    match block:
        case Table():
            return replace(block, grid=_longer(block.grid, times))
        case Cards():
            return replace(block, grids=tuple(_longer(grid, times) for grid in block.grids))
        case _:
            return block


_ONCE = ("kepala", "total", "kartu_perspektif", "kartu_sasaran")


def _longer(grid: Grid, times: int) -> Grid:
    """Return a grid with the rows between its head and its total repeated; in cards, the
    rows of each sasaran."""
    rows: list[Row] = []
    group: list[Row] = []
    for row in (*grid.rows, None):
        if row is None or row.kind in _ONCE:
            rows += group * times
            group = []
            if row is not None:
                rows.append(row)
        else:
            group.append(row)
    return replace(grid, rows=tuple(rows))
