"""Real Word lists: a w:num of its own for every list, so that each begins at 1."""

from __future__ import annotations

from renja.write.word.markup import Element, qualified, w
from renja.write.word.styles import StyleSheet


class ListNumbers:
    """The numbering part (17.9), asked for lists by the style of their items."""

    def __init__(self, root: Element, styles: StyleSheet) -> None:
        self._root = root
        self._styles = styles
        numbers = [int(num.get(qualified("numId"), "0")) for num in root.iter(qualified("num"))]
        self._last = max([0, *numbers])

    def new_list(self, style_id: str) -> Element:
        """Return the w:numPr of a new list of the numbering that a style names.

        Raises KeyError where the style names none: reading the look tells that before.
        """
        found = self._styles.numbering(style_id)
        if found is None:
            raise KeyError(f"the style {style_id} numbers nothing")
        pattern, level = found
        abstract = self._abstract_of(pattern)
        level = self._level_of(abstract, style_id) or level
        self._last += 1
        override = w("lvlOverride", w("startOverride", val=1), ilvl=level)
        num = w("num", w("abstractNumId", val=abstract), override, numId=self._last)
        self._insert(num)
        return w("numPr", w("ilvl", val=level), w("numId", val=self._last))

    def _abstract_of(self, number: str) -> str:
        for num in self._root.iter(qualified("num")):
            if num.get(qualified("numId")) == number:
                target = num.find(qualified("abstractNumId"))
                assert target is not None
                return target.get(qualified("val"), "")
        raise KeyError(f"no numbering has the number {number}")

    def _level_of(self, abstract: str, style_id: str) -> str:
        """Return the level that is linked to a style, '' where none is."""
        for item in self._root.iter(qualified("abstractNum")):
            if item.get(qualified("abstractNumId")) != abstract:
                continue
            for level in item.iter(qualified("lvl")):
                linked = level.find(qualified("pStyle"))
                if linked is not None and linked.get(qualified("val")) == style_id:
                    return level.get(qualified("ilvl"), "0")
        return ""

    def _insert(self, num: Element) -> None:
        """Put a w:num behind the others, before what may follow them."""
        last = [child for child in self._root if child.tag == qualified("num")]
        last[-1].addnext(num)
