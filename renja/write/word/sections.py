"""Sections (17.6): the template's own, copied, with page numbers as they go on."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from renja.look.look import PageNumbers
from renja.look.package import switched_on
from renja.write.word.markup import Element, qualified, w

# What CT_SectPr puts after w:pgNumType, and after w:titlePg (17.6.17).
_AFTER_TITLE = ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings")
_AFTER_NUMBERS = (
    "cols",
    "formProt",
    "vAlign",
    "noEndnote",
    "titlePg",
    *_AFTER_TITLE,
)


@dataclass(frozen=True, slots=True)
class PageRun:
    """A run of pages of one kind. front: numbered i, ii; first: the numbers begin here;
    opens: its first page opens a part and has the template's heads for a first page."""

    landscape: bool
    front: bool
    first: bool
    opens: bool


class SectionPatterns:
    """The sections of a template: after the cover's, one upright and one turned. Where none has
    heads of its own for a first page, pages that open a part have those of all others."""

    def __init__(self, found: list[Element], numbers: PageNumbers) -> None:
        self._numbers = numbers
        self._patterns = {is_landscape(item): item for item in found[1:]}
        titles = [item.find(qualified("titlePg")) for item in found[1:]]
        self._own_first = any(title is not None and switched_on(title) for title in titles)

    def properties(self, section: PageRun) -> Element:
        """Return the w:sectPr of a section."""
        made = deepcopy(self._patterns[section.landscape])
        for name in ("pgNumType", "titlePg", "type", "docGrid"):
            for old in made.findall(qualified(name)):
                made.remove(old)
        size = made.find(qualified("pgSz"))
        assert size is not None
        size.addprevious(w("type", val="nextPage"))
        form = self._numbers.front if section.front else self._numbers.body
        numbers = w("pgNumType", fmt=form)
        if section.first:
            numbers.set(qualified("start"), "1")
        _insert(made, numbers, _AFTER_NUMBERS)
        if section.opens and self._own_first:
            _insert(made, w("titlePg"), _AFTER_TITLE)
        return made


def is_landscape(properties: Element) -> bool:
    """Return whether a section's pages are turned."""
    size = properties.find(qualified("pgSz"))
    return size is not None and size.get(qualified("orient")) == "landscape"


def _insert(parent: Element, child: Element, followers: tuple[str, ...]) -> None:
    """Put a child before the first of those that the schema wants behind it."""
    names = {qualified(name) for name in followers}
    for sibling in parent:
        if sibling.tag in names:
            sibling.addprevious(child)
            return
    parent.append(child)
