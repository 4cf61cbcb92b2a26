"""WordprocessingML elements: made, and put where the schema wants them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from renja.model.characters import NOT_IN_XML

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_NSMAP = {"w": W, "r": R}

_PIECES = re.compile("([\t\n\u00ad])")
_BREAKS = {"\t": "tab", "\n": "br", "\u00ad": "softHyphen"}

# CT_PPr is a sequence (17.3.1.26): its elements in their order.
_PARAGRAPH_ORDER = (
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "topLinePunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
    "pPrChange",
)


def qualified(name: str) -> str:
    """Return an element's or attribute's name in the namespace of WordprocessingML."""
    return f"{{{W}}}{name}"


def w(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """Return the element w:name with children; each attribute is one of w: too."""
    element = etree.Element(qualified(name), None, _NSMAP)
    for key, value in attributes.items():
        element.set(qualified(key), str(value))
    element.extend(children)
    return element


def legal(text: str) -> str:
    """Return text without the characters that XML can't hold."""
    return NOT_IN_XML.sub("", text)


def text_elements(text: str) -> Iterator[Element]:
    """Yield w:t for text, and w:tab, w:br, w:softHyphen where it holds those characters."""
    for piece in _PIECES.split(legal(text).replace("\r", "")):
        if piece in _BREAKS:
            yield w(_BREAKS[piece])
        elif piece:
            element = w("t")
            element.set(XML_SPACE, "preserve")
            element.text = piece
            yield element


def paragraph(style: str, content: Iterable[Element] = ()) -> Element:
    """Return a paragraph of the style with that id."""
    return w("p", w("pPr", w("pStyle", val=style)), *content)


def set_property(target: Element, prop: Element) -> None:
    """Give a paragraph, or a style of paragraphs, a property in the place that the schema
    wants, once."""
    properties = target.find(qualified("pPr"))
    if properties is None:
        properties = w("pPr")
        if target.tag == qualified("style"):
            follows = target.find(qualified("rPr"))
            target.append(properties) if follows is None else follows.addprevious(properties)
        else:
            target.insert(0, properties)
    old = properties.find(prop.tag)
    if old is not None:
        properties.remove(old)
    rank = _PARAGRAPH_ORDER.index(etree.QName(prop).localname)
    before = {qualified(name) for name in _PARAGRAPH_ORDER[:rank]}
    position = sum(1 for child in properties if child.tag in before)
    properties.insert(position, prop)


def keep_with_next(target: Element) -> None:
    """Keep a paragraph on the page of the one after it."""
    set_property(target, w("keepNext"))
