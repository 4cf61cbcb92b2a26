"""The numbering part, as far as it moves text: the indents of a list's level (17.9)."""

from __future__ import annotations

from renja.look.package import Element, attribute, w


class Numbering:
    """The levels of every numbering, by its id."""

    def __init__(self, part: Element | None) -> None:
        self._levels: dict[str, tuple[Element, ...]] = {}
        if part is None:
            return
        abstract = {
            attribute(item, "abstractNumId"): tuple(item.iterfind(w("lvl")))
            for item in part.iterfind(w("abstractNum"))
        }
        for item in part.iterfind(w("num")):
            identity = attribute(item.find(w("abstractNumId")))
            self._levels[attribute(item, "numId")] = abstract.get(identity, ())

    def level_of(self, style: Element, properties: Element | None) -> Element | None:
        """Return the w:pPr of the level that a paragraph style is numbered with, if any."""
        found = self.place_of(style, properties)
        return None if found is None else found[0][found[1]].find(w("pPr"))

    def place_of(
        self, style: Element, properties: Element | None
    ) -> tuple[tuple[Element, ...], int] | None:
        """Return the levels that a paragraph style is numbered with and the index of its own:
        the one that names the style, else the one that the style names."""
        numbered = None if properties is None else properties.find(w("numPr"))
        if numbered is None:
            return None
        number = attribute(numbered.find(w("numId")))
        wanted = attribute(numbered.find(w("ilvl")), default="0")
        levels = self._levels.get(number, ())
        own = self.linked(number, attribute(style, "styleId"))
        for index, level in enumerate(levels):
            if level is own or (own is None and attribute(level, "ilvl") == wanted):
                return levels, index
        return None

    def linked(self, number: str, style_id: str) -> Element | None:
        """Return the w:lvl of a numbering that names a paragraph style, if any does."""
        levels = self._levels.get(number, ())
        named = (level for level in levels if attribute(level.find(w("pStyle"))) == style_id)
        return next(named, None)
