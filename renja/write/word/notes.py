"""The footnotes part (11.3.7): the template's own, with the document's notes appended."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart
from lxml import etree

from renja.write.word.markup import Element, qualified, w

_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


class Footnotes:
    """The notes of a document while they are gathered."""

    def __init__(self, document: DocumentPart) -> None:
        self.part = _find(document) or _make(document)
        self._root = etree.fromstring(self.part.blob)
        numbers = [int(note.get(qualified("id"), "0")) for note in self._root]
        self._last = max([0, *numbers])

    def add(self, paragraph: Element) -> int:
        """Append a note of one paragraph; return its id."""
        self._last += 1
        self._root.append(w("footnote", paragraph, id=self._last))
        return self._last

    def save(self) -> None:
        """Put the notes into the package."""
        self.part._blob = etree.tostring(
            self._root, xml_declaration=True, encoding="UTF-8", standalone=True
        )


def _find(document: DocumentPart) -> Part | None:
    for relation in document.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES and not relation.is_external:
            part: Part = relation.target_part
            return part
    return None


def _make(document: DocumentPart) -> Part:
    """Return a new footnotes part with the two separators that Word asks for."""
    root = w("footnotes")
    for kind, number in _SEPARATORS:
        line = w("p", w("r", w(kind)))
        root.append(w("footnote", line, type=kind, id=number))
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
        document.package,
    )
    document.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return part
