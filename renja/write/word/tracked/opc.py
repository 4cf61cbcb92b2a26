"""The parts of a DOCX as bytes and XML, and what they refer to (OPC, ISO 29500-2)."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from renja.write.word.markup import Element, qualified

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
NOTES = "word/footnotes.xml"


@dataclass(slots=True)
class Package:
    """The parts of a DOCX, in the order of the file; xml() gives one that may be changed."""

    parts: dict[str, bytes]
    _roots: dict[str, Element] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> Package:
        """Return the package of a file."""
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return cls({name: archive.read(name) for name in archive.namelist()})

    def xml(self, name: str) -> Element:
        """Return the root of a part."""
        if name not in self._roots:
            self._roots[name] = etree.fromstring(self.parts[name])
        return self._roots[name]

    def written(self, entries: Iterable[zipfile.ZipInfo]) -> bytes:
        """Return the file; entries: those of the file that it was read from, kept as they are."""
        known = {entry.filename: entry for entry in entries}
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, data in self.parts.items():
                root = self._roots.get(name)
                entry = zipfile.ZipInfo(name, next(iter(known.values())).date_time)
                entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
                archive.writestr(entry, data if root is None else _bytes(root))
        return made.getvalue()

    def relations(self, part: str) -> Element:
        """Return the relationships of a part."""
        folder, name = posixpath.split(part)
        path = f"{folder}/_rels/{name}.rels"
        if path not in self.parts:
            self.parts[path] = _bytes(etree.Element(f"{{{RELATIONS}}}Relationships"))
        return self.xml(path)

    def note(self, number: str) -> Element | None:
        """Return the footnote of that id."""
        if NOTES not in self.parts:
            return None
        return next((n for n in self.xml(NOTES) if n.get(qualified("id")) == number), None)

    def target(self, part: str, number: str) -> str:
        """Return the part that a relationship of a part points at, '' for none inside."""
        for relation in self.relations(part):
            if relation.get("Id") == number and relation.get("TargetMode") != "External":
                return posixpath.normpath(
                    posixpath.join(posixpath.dirname(part), relation.get("Target", ""))
                ).lstrip("/")
        return ""


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
