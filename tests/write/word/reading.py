"""A written DOCX, opened again and asked in words: what the tests of its writer read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from renja.write.word.markup import qualified

Element = etree._Element


def attribute(element: Element | None, name: str = "val") -> str:
    """Return a w: attribute, '' where the element or the attribute is missing."""
    return "" if element is None else element.get(qualified(name), "")


def child(element: Element, path: str) -> Element | None:
    """Return the element at a path of names of w:, or None."""
    return element.find("/".join(qualified(name) for name in path.split("/")))


def all_of(element: Element, name: str) -> list[Element]:
    """Return every element of that name within another."""
    return list(element.iter(qualified(name)))


def text_of(element: Element) -> str:
    """Return the text a reader sees: tabs, line breaks, and the results of fields."""
    pieces = {"tab": "\t", "br": "\n", "softHyphen": "\u00ad"}
    found = []
    for item in element.iter():
        name = etree.QName(item).localname
        inside = item.getparent()
        if name == "t":
            found.append(item.text or "")
        elif name in pieces and inside is not None and inside.tag == qualified("r"):
            found.append(pieces[name])
    return "".join(found)


class Docx:
    """A DOCX that was written."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.entries = archive.infolist()
            self.parts = {entry.filename: archive.read(entry) for entry in self.entries}
        self.body = self.xml("word/document.xml")[0]
        self._names = {
            attribute(style, "styleId"): attribute(child(style, "name"))
            for style in all_of(self.xml("word/styles.xml"), "style")
        }

    def xml(self, name: str) -> Element:
        """Return the root of a part."""
        return etree.fromstring(self.parts[name])

    def style(self, element: Element) -> str:
        """Return the name of a paragraph's, run's or table's style, '' where it names none."""
        for path in ("pPr/pStyle", "rPr/rStyle", "tblPr/tblStyle"):
            found = child(element, path)
            if found is not None:
                return self._names[attribute(found)]
        return ""

    def paragraphs(self, style: str = "") -> list[Element]:
        """Return the body's paragraphs, tables' too, of a style or all."""
        return [p for p in all_of(self.body, "p") if not style or self.style(p) == style]

    def paragraph(self, start: str) -> Element:
        """Return the first paragraph whose text begins so."""
        return next(p for p in self.paragraphs() if text_of(p).startswith(start))

    def texts(self, style: str) -> list[str]:
        """Return the texts of the paragraphs of a style."""
        return [text_of(p) for p in self.paragraphs(style)]

    def table(self, caption: str) -> Element:
        """Return the table whose title begins so."""
        return next(t for t in self.tables() if title_of(t).startswith(caption))

    def tables(self) -> list[Element]:
        """Return the body's tables but the cover's."""
        return [t for t in self.body.findall(qualified("tbl")) if title_of(t)]

    def sections(self) -> list[Element]:
        """Return the properties of all sections."""
        return all_of(self.body, "sectPr")

    def instructions(self) -> Iterator[str]:
        """Yield the instruction of every field."""
        for code in all_of(self.body, "instrText"):
            yield (code.text or "").strip()

    def bookmark(self, name: str) -> str:
        """Return the text between the beginning and the end of a bookmark."""
        start = next(b for b in all_of(self.body, "bookmarkStart") if attribute(b, "name") == name)
        found = ""
        for sibling in start.itersiblings():
            if sibling.tag == qualified("bookmarkEnd"):
                if attribute(sibling, "id") == attribute(start, "id"):
                    return found
            else:
                found += text_of(sibling)
        raise AssertionError(f"the bookmark {name} doesn't end in its paragraph")


def title_of(table: Element) -> str:
    """Return the title of a table's alternative text."""
    return attribute(child(table, "tblPr/tblCaption"))


def rows_of(table: Element) -> list[Element]:
    """Return a table's rows."""
    return table.findall(qualified("tr"))


def cells_of(row: Element) -> list[Element]:
    """Return a row's cells, the covered ones too."""
    return row.findall(qualified("tc"))
