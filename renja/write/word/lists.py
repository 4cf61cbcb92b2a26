"""Real Word lists: a w:num of its own for every list, so that each begins at 1."""

from __future__ import annotations

from renja.look.numbering import Numbering
from renja.look.package import attribute
from renja.write.word.markup import Element, qualified, w
from renja.write.word.styles import StyleSheet


class ListNumbers:
    """The numbering part (17.9), asked for lists by the style of their items."""

    def __init__(self, root: Element, styles: StyleSheet) -> None:
        self._root = root
        self._styles = styles
        self._levels = Numbering(root)
        numbers = [int(num.get(qualified("numId"), "0")) for num in root.iter(qualified("num"))]
        self._last = max([0, *numbers])

    def new_list(self, style_id: str, start: int = 1) -> Element:
        """Return the w:numPr of a new list of the numbering that a style names.

        Raises KeyError where the style names none: reading the look tells that before.
        """
        found = self._styles.numbering(style_id)
        if found is None:
            raise KeyError(f"the style {style_id} numbers nothing")
        pattern, level = found
        abstract = self._abstract_of(pattern)
        linked = self._levels.linked(pattern, style_id)
        level = level if linked is None else attribute(linked, "ilvl", "0")
        self._last += 1
        override = w("lvlOverride", w("startOverride", val=start), ilvl=level)
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

    def _insert(self, num: Element) -> None:
        """Put a w:num behind the others, before what may follow them."""
        last = [child for child in self._root if child.tag == qualified("num")]
        last[-1].addnext(num)
