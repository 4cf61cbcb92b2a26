"""The template's styles as the body needs them: ids, and how toggles add up."""

from __future__ import annotations

from functools import cache

from renja.look.package import attribute, switched_on
from renja.look.role import CharacterRole, ParagraphRole, TableRole
from renja.look.roles import CHARACTER_STYLES, HEADER_STYLE, PARAGRAPH_STYLES, TABLE_STYLES
from renja.look.style_tree import StyleTree
from renja.write.word.markup import Element, qualified


def restore_names(root: Element) -> None:
    """Give the styles that go by another name ('Judul 1') the one that Word knows: its contents
    and captions are made by that, whatever is shown."""
    tree = StyleTree(root)
    paragraphs = (*PARAGRAPH_STYLES.values(), HEADER_STYLE)
    wanted = [("paragraph", name) for name in paragraphs]
    wanted += [("character", name) for name in CHARACTER_STYLES.values()]
    for kind, name in dict.fromkeys(wanted):
        style = tree.by_id.get(tree.find(kind, name))
        own = None if style is None else style.find(qualified("name"))
        if style is not None and own is not None and attribute(own) != name:
            own.set(qualified("val"), name)
            if style.get(qualified("customStyle")) is not None:
                del style.attrib[qualified("customStyle")]


class StyleSheet:
    """The styles part of a DOCX, asked by the roles that its styles play."""

    def __init__(self, root: Element) -> None:
        self._tree = StyleTree(root)
        self.toggle = cache(self._toggle)  # asked for every run

    # '' where the template has no such style: reading the look tells that before.

    def paragraph(self, role: ParagraphRole) -> str:
        """Return the id of the paragraph style of a role."""
        return self._tree.find("paragraph", PARAGRAPH_STYLES[role])

    def character(self, role: CharacterRole) -> str:
        """Return the id of the character style of a role."""
        return self._tree.find("character", CHARACTER_STYLES[role])

    def table(self, role: TableRole) -> str:
        """Return the id of the table style of a role."""
        return self._tree.find("table", TABLE_STYLES[role])

    def _toggle(self, style_id: str, name: str) -> bool | None:
        """Return whether a style turns a toggle property ('b', 'i') on or off; None: neither."""
        for style in self._tree.chain(style_id):
            found = style.find(f"{qualified('rPr')}/{qualified(name)}")
            if found is not None:
                return switched_on(found)
        return None

    def numbering(self, style_id: str) -> tuple[str, str] | None:
        """Return the numId and the level of a list style, with what it inherits."""
        number = level = ""
        for style in self._tree.chain(style_id):
            properties = style.find(f"{qualified('pPr')}/{qualified('numPr')}")
            if properties is None:
                continue
            number = number or attribute(properties.find(qualified("numId")))
            level = level or attribute(properties.find(qualified("ilvl")))
        return (number, level or "0") if number else None
