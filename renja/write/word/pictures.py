"""Inline pictures (20.4.2.8): the size to the EMU, the alternative text, one id each.

Every drawn picture is in the file twice: as PNG, which every reader shows, and as SVG, which
Word shows and prints in its place, sharp at any size ([MS-ODRAWXML], 2.3.1.1, svgBlip).
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart
from lxml import etree

from renja.document.nodes import Picture
from renja.write.word.markup import Element, R, legal, w

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"  # MS-ODRAWXML, 2.3.1.1
_ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_TYPE = "image/svg+xml"
EMU_PER_MM = 36000


def picture_run(part: DocumentPart, picture: Picture, png: bytes, text_width: float) -> Element:
    """Return the run that holds a picture, at its own size or as wide as the text.

    text_width is in millimetres. Ids are given at the end, by number_pictures.
    """
    scale = min(1.0, text_width / picture.width) if picture.width > text_width + 0.1 else 1.0
    size = {
        "cx": str(round(picture.width * scale * EMU_PER_MM)),
        "cy": str(round(picture.height * scale * EMU_PER_MM)),
    }
    relation, _ = part.get_or_add_image(BytesIO(png))
    inline = etree.Element(f"{{{_WP}}}inline", None, {"wp": _WP, "a": _A, "pic": _PIC, "r": R})
    _keep_close(inline)
    etree.SubElement(inline, f"{{{_WP}}}extent", size)
    properties = etree.SubElement(inline, f"{{{_WP}}}docPr")
    _describe(properties, picture.alt)
    frame = etree.SubElement(inline, f"{{{_WP}}}cNvGraphicFramePr")
    etree.SubElement(frame, f"{{{_A}}}graphicFrameLocks").set("noChangeAspect", "1")
    graphic = etree.SubElement(inline, f"{{{_A}}}graphic")
    data = etree.SubElement(graphic, f"{{{_A}}}graphicData", {"uri": _PIC})
    data.append(_picture(picture.name, relation, size))
    _add_svg(part, inline, picture)
    return w("r", w("drawing", inline))


def _picture(name: str, relation: str, size: dict[str, str]) -> Element:
    picture = etree.Element(f"{{{_PIC}}}pic")
    about = etree.SubElement(picture, f"{{{_PIC}}}nvPicPr")
    etree.SubElement(about, f"{{{_PIC}}}cNvPr", {"id": "0", "name": legal(name)})
    etree.SubElement(about, f"{{{_PIC}}}cNvPicPr")
    fill = etree.SubElement(picture, f"{{{_PIC}}}blipFill")
    etree.SubElement(fill, f"{{{_A}}}blip").set(f"{{{R}}}embed", relation)
    etree.SubElement(etree.SubElement(fill, f"{{{_A}}}stretch"), f"{{{_A}}}fillRect")
    shape = etree.SubElement(picture, f"{{{_PIC}}}spPr")
    frame = etree.SubElement(shape, f"{{{_A}}}xfrm")
    etree.SubElement(frame, f"{{{_A}}}off", {"x": "0", "y": "0"})
    etree.SubElement(frame, f"{{{_A}}}ext", size)
    geometry = etree.SubElement(shape, f"{{{_A}}}prstGeom", {"prst": "rect"})
    etree.SubElement(geometry, f"{{{_A}}}avLst")
    return picture


def number_pictures(body: Element) -> None:
    """Give every picture of the body an id and a name of its own, in their order."""
    for number, properties in enumerate(body.iter(f"{{{_WP}}}docPr"), 1):
        properties.set("id", str(number))
        properties.set("name", f"Gambar {number}")
        inline = properties.getparent()
        assert inline is not None
        for about in inline.iter(f"{{{_PIC}}}cNvPr"):
            about.set("id", str(number))


def complete_pictures(part: DocumentPart, pictures: Mapping[bytes, Picture]) -> None:
    """Give the pictures that docxtpl made what it leaves out: their SVG, their alternative
    text, and no distance from the text (LibreOffice adds 3 mm where nothing is said).
    pictures are told apart by their PNG; any other is the template's own."""
    for properties in part.element.iter(f"{{{_WP}}}docPr"):
        inline = properties.getparent()
        blip = None if inline is None else next(inline.iter(f"{{{_A}}}blip"), None)
        if inline is None or blip is None:
            continue
        picture = pictures.get(part.related_parts[blip.get(f"{{{R}}}embed", "")].blob)
        if picture is not None:
            _describe(properties, picture.alt)
            _keep_close(inline)
            _add_svg(part, inline, picture)


def _add_svg(part: DocumentPart, inline: Element, picture: Picture) -> None:
    """Name the picture's SVG beside its PNG."""
    relation = _svg_relation(part, picture)
    for blip in inline.iter(f"{{{_A}}}blip"):
        extensions = etree.SubElement(blip, f"{{{_A}}}extLst")
        extension = etree.SubElement(extensions, f"{{{_A}}}ext", {"uri": _SVG_EXTENSION})
        svg = etree.SubElement(extension, f"{{{_ASVG}}}svgBlip", None, {"asvg": _ASVG})
        svg.set(f"{{{R}}}embed", relation)


def _svg_relation(part: DocumentPart, picture: Picture) -> str:
    """Return the id of the relationship to the picture's SVG, which is put into the package
    once."""
    name = PackURI(f"/word/media/{picture.name}.svg")
    for known in part.related_parts.values():
        if known.partname == name:
            return part.relate_to(known, RELATIONSHIP_TYPE.IMAGE)
    svg = Part(name, _SVG_TYPE, picture.svg.encode(), part.package)
    return part.relate_to(svg, RELATIONSHIP_TYPE.IMAGE)


def _describe(properties: Element, alt: str) -> None:
    """Give a picture its alternative text, or mark it as decorative, as Word does."""
    properties.set("descr", legal(alt))
    if not alt:
        extensions = etree.SubElement(properties, f"{{{_A}}}extLst")
        extension = etree.SubElement(extensions, f"{{{_A}}}ext", {"uri": _DECORATIVE_URI})
        mark = f"{{{_DECORATIVE}}}decorative"
        etree.SubElement(extension, mark, {"val": "1"}, nsmap={"adec": _DECORATIVE})


def _keep_close(inline: Element) -> None:
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
