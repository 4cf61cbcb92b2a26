"""Formatting properties, gathered from the general to the particular.

A style says what differs from the style that it is based on (17.7.2). What it comes to is
found by putting one w:pPr or w:rPr over the other: single attributes of spacing and
indents, whole borders, tabs one by one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from renja.look.package import Element, attribute, switched_on, w

# Where a paragraph goes left or right: the words of newer and of older files.
_SIDES = {"start": "left", "end": "right"}
_SWITCHES = ("keepNext", "keepLines", "widowControl")


@dataclass(slots=True)
class Properties:
    """What has been said so far: values by name ('spacing.before', 'sz'), elements that
    are taken whole ('top', 'color'), tab stops by position, toggles ('b', 'i')."""

    values: dict[str, str] = field(default_factory=dict)
    elements: dict[str, Element] = field(default_factory=dict)
    tabs: dict[str, Element] = field(default_factory=dict)
    switches: dict[str, bool] = field(default_factory=dict)

    def copy(self) -> Properties:
        """Return a copy that can be added to."""
        return replace(
            self,
            values=dict(self.values),
            elements=dict(self.elements),
            tabs=dict(self.tabs),
            switches=dict(self.switches),
        )

    def add_paragraph(self, properties: Element | None) -> None:
        """Put a w:pPr over what is there."""
        for child in () if properties is None else properties:
            name = local(child)
            if name in _SWITCHES:
                self.switches[name] = switched_on(child)
            elif name == "spacing":
                self._take_attributes(child, "spacing")
            elif name == "ind":
                self._take_indents(child)
            elif name == "pBdr":
                self.elements.update({local(side): side for side in child})
            elif name == "tabs":
                self._take_tabs(child)
            elif name in {"jc", "outlineLvl"}:
                self.values[name] = attribute(child)

    def add_text(self, properties: Element | None) -> None:
        """Put a w:rPr over what is there."""
        for child in () if properties is None else properties:
            name = local(child)
            if name in {"b", "i", "caps"}:
                self.switches[name] = switched_on(child)
            elif name == "u":
                self.values["u"] = attribute(child, default="single")
            elif name in {"color", "rFonts"}:
                self.elements[name] = child
            elif name == "sz":
                self.values["sz"] = attribute(child)
            elif name == "spacing":
                self.values["tracking"] = attribute(child)

    def _take_attributes(self, element: Element, prefix: str) -> None:
        for name, value in element.attrib.items():
            word = str(name).rsplit("}", 1)[-1]
            self.values[f"{prefix}.{_SIDES.get(word, word)}"] = str(value)

    def _take_indents(self, element: Element) -> None:
        for word in ("hanging", "firstLine"):
            if attribute(element, word):
                self.values.pop("ind.hanging", None)
                self.values.pop("ind.firstLine", None)
        self._take_attributes(element, "ind")

    def _take_tabs(self, element: Element) -> None:
        for tab in element.iterfind(w("tab")):
            position = attribute(tab, "pos")
            if attribute(tab) == "clear":
                self.tabs.pop(position, None)
            else:
                self.tabs[position] = tab


def gathered(styles: Iterable[Element]) -> Properties:
    """Return what a style comes to, given with those it is based on, nearest first."""
    found = Properties()
    for style in reversed(tuple(styles)):
        found.add_paragraph(style.find(w("pPr")))
        found.add_text(style.find(w("rPr")))
    return found


def local(element: Element) -> str:
    """Return an element's name without its namespace; '' of a comment."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
