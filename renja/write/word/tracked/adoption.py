"""What deleted text still names, brought over from the old package into the new one: styles by
their names, numbers of lists, footnotes, pictures."""

from __future__ import annotations

import posixpath
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from renja.write.word.markup import Element, R, qualified
from renja.write.word.tracked.opc import CONTENT_TYPES, NOTES, RELATIONS, Package

NUMBERS, STYLES, TYPES = "word/numbering.xml", "word/styles.xml", "[Content_Types].xml"
EMBED = f"{{{R}}}embed"
_IMAGE = f"{R}/image"
_OLD = "rujukan-lama"
_STYLED = tuple(qualified(name) for name in ("pStyle", "rStyle", "tblStyle"))
_NUMBERED, _NOTED = qualified("numPr"), qualified("footnoteReference")


def mark_references(story: Element) -> None:
    """Mark all in a story of the old document that names something else of its package."""
    for element in story.iter():
        if not isinstance(element.tag, str):
            continue
        named = element.tag in (*_STYLED, _NUMBERED, _NOTED)
        if named or element.get(EMBED) is not None:
            element.set(_OLD, "1")


@dataclass(slots=True)
class Adoption:
    """Lets what a part of the new document has from the old one name things of the new one."""

    old: Package
    new: Package
    part: str
    _numbers: dict[str, str] = field(default_factory=dict)

    def adopt(self, story: Element) -> None:
        """Bring over what marked elements of a story name; where that can't be, they go."""
        for element in list(story.iter()):
            if not isinstance(element.tag, str) or element.get(_OLD) is None:
                continue
            del element.attrib[_OLD]
            if element.tag in _STYLED:
                self._style(element)
            elif element.tag == _NUMBERED:
                self._number(element)
            elif element.tag == _NOTED:
                self._note(element)
            else:
                self._picture(element)

    def _style(self, element: Element) -> None:
        """A style of another template is found by its name; one that isn't there is left out."""
        asked = element.get(qualified("val"), "")
        name = _names(self.old).get(asked, "")
        known = {style: key for key, style in _names(self.new).items()}
        if name in known:
            element.set(qualified("val"), known[name])
        else:
            _drop(element)

    def _number(self, element: Element) -> None:
        number = element.find(qualified("numId"))
        asked = "" if number is None else number.get(qualified("val"), "")
        found = self._numbers.get(asked) or self._new_number(asked)
        if number is None or not found:
            _drop(element)
            return
        self._numbers[asked] = found
        number.set(qualified("val"), found)

    def _new_number(self, asked: str) -> str:
        """Return the id of a copy of a list of the old document, '' where the new one's template
        has none of its kind."""
        if NUMBERS not in self.old.parts or NUMBERS not in self.new.parts:
            return ""
        old, new = self.old.xml(NUMBERS), self.new.xml(NUMBERS)
        source = _by_id(old, "num", "numId", asked)
        if source is None:
            return ""
        kind = source.find(qualified("abstractNumId"))
        kind_id = "" if kind is None else kind.get(qualified("val"), "")
        kinds = [_by_id(root, "abstractNum", "abstractNumId", kind_id) for root in (old, new)]
        told = {etree.tostring(k, method="c14n") for k in kinds if k is not None}
        if None in kinds or len(told) != 1:
            return ""
        numbers = new.findall(qualified("num"))
        made = deepcopy(source)
        fresh = str(max(int(one.get(qualified("numId"), "0")) for one in numbers) + 1)
        made.set(qualified("numId"), fresh)
        numbers[-1].addnext(made)
        return fresh

    def _note(self, element: Element) -> None:
        source = self.old.note(element.get(qualified("id"), ""))
        if source is None or NOTES not in self.new.parts:
            _drop(element)
            return
        root = self.new.xml(NOTES)
        made = deepcopy(source)
        fresh = str(max(int(note.get(qualified("id"), "0")) for note in root) + 1)
        made.set(qualified("id"), fresh)
        for link in list(made.iter(qualified("hyperlink"))):  # its address is the old package's
            for child in reversed(link):
                link.addnext(child)
            _drop(link)
        root.append(made)
        element.set(qualified("id"), fresh)

    def _picture(self, element: Element) -> None:
        source = self.old.target(self.part, element.get(EMBED, ""))
        data = self.old.parts.get(source, b"")
        stem, ending = posixpath.splitext(posixpath.basename(source))
        name = f"word/media/lama-{stem}{ending}"
        self.new.parts.setdefault(name, data)
        self._declare(source, name)
        relations = self.new.relations(self.part)
        target = posixpath.relpath(name, posixpath.dirname(self.part))
        for relation in relations:
            if relation.get("Target") == target:
                element.set(EMBED, relation.get("Id", ""))
                return
        made = etree.SubElement(relations, f"{{{RELATIONS}}}Relationship")
        fresh = f"rIdLama{len(relations)}"
        for key, value in (("Id", fresh), ("Type", _IMAGE), ("Target", target)):
            made.set(key, value)
        element.set(EMBED, fresh)

    def _declare(self, source: str, name: str) -> None:
        """Let the package tell the type of a part as the old one tells it of its source."""
        types = self.new.xml(TYPES)
        path = f"/{name}"
        if any(one.get("PartName") == path for one in types):
            return
        ending = posixpath.splitext(source)[1].lstrip(".")
        told = [
            one.get("ContentType", "")
            for one in self.old.xml(TYPES)
            if one.get("PartName") == f"/{source}" or one.get("Extension") == ending
        ]
        made = etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override")
        made.set("PartName", path)
        made.set("ContentType", told[-1])


def _drop(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _names(package: Package) -> dict[str, str]:
    """Return the names of a document's styles by their ids."""
    found = {}
    for style in package.xml(STYLES).iter(qualified("style")):
        name = style.find(qualified("name"))
        if name is not None:
            found[style.get(qualified("styleId"), "")] = name.get(qualified("val"), "")
    return found


def _by_id(root: Element, name: str, key: str, number: str) -> Element | None:
    found = root.iterfind(qualified(name))
    return next((one for one in found if one.get(qualified(key)) == number), None)
