"""The template's styles as the body needs them: ids, and how toggles add up."""

from __future__ import annotations

from collections.abc import Iterator

from renja.look.look import CharacterRole, ParagraphRole
from renja.look.roles import CHARACTER_STYLES, PARAGRAPH_STYLES, TABLE_STYLES, TableRole
from renja.write.word.markup import Element, qualified

_OFF = {"0", "false", "off"}


class StyleSheet:
    """The styles part of a DOCX, asked by the roles that its styles play."""

    def __init__(self, root: Element) -> None:
        self._by_id: dict[str, Element] = {}
        self._ids: dict[tuple[str, str], str] = {}
        for style in root.iter(qualified("style")):
            style_id = style.get(qualified("styleId"), "")
            name = style.find(qualified("name"))
            kind = style.get(qualified("type"), "paragraph")
            self._by_id[style_id] = style
            if name is not None:
                # Word shows 'Heading 1' and stores 'heading 1'.
                self._ids[kind, name.get(qualified("val"), "").casefold()] = style_id

    # KeyError where the template has no such style: reading the look tells that before.

    def paragraph(self, role: ParagraphRole) -> str:
        """Return the id of the paragraph style of a role."""
        return self._ids["paragraph", PARAGRAPH_STYLES[role].casefold()]

    def character(self, role: CharacterRole) -> str:
        """Return the id of the character style of a role."""
        return self._ids["character", CHARACTER_STYLES[role].casefold()]

    def table(self, role: TableRole) -> str:
        """Return the id of the table style of a role."""
        return self._ids["table", TABLE_STYLES[role].casefold()]

    def chain(self, style_id: str) -> Iterator[Element]:
        """Yield the style and those it is based on, nearest first."""
        seen: set[str] = set()
        while style_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            base = style.find(qualified("basedOn"))
            style_id = "" if base is None else base.get(qualified("val"), "")

    def toggle(self, style_id: str, name: str) -> bool | None:
        """Return whether a style turns a toggle property ('b', 'i') on or off; None: neither."""
        for style in self.chain(style_id):
            found = style.find(f"{qualified('rPr')}/{qualified(name)}")
            if found is not None:
                return found.get(qualified("val"), "1") not in _OFF
        return None

    def numbering(self, style_id: str) -> tuple[str, str] | None:
        """Return the numId and the level of a list style, with what it inherits."""
        number = level = ""
        for style in self.chain(style_id):
            properties = style.find(f"{qualified('pPr')}/{qualified('numPr')}")
            if properties is None:
                continue
            number = number or _value(properties, "numId")
            level = level or _value(properties, "ilvl")
        return (number, level or "0") if number else None


def _value(parent: Element, name: str) -> str:
    child = parent.find(qualified(name))
    return "" if child is None else child.get(qualified("val"), "")
