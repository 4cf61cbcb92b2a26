"""The blocks of a story (body, cell, header): paragraphs, tables, and lists made by a field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from renja.write.word.markup import Element, qualified
from renja.write.word.tracked.align import words_alike
from renja.write.word.tracked.pieces import (
    OBJECT,
    Described,
    field_signs,
    pieces_of,
    text_of_pieces,
)


@dataclass(frozen=True, eq=False)
class Block:
    """A block: one element, or all paragraphs of a contents list, which one field makes."""

    kind: Literal["p", "tbl", "contents"]
    elements: tuple[Element, ...]
    described: Described

    @cached_property
    def text(self) -> str:
        """Return its text as it is compared, a paragraph a line."""
        paragraphs = (p for one in self.elements for p in one.iter(qualified("p")))
        return "\n".join(text_of_pieces(pieces_of(p, self.described).all) for p in paragraphs)

    @cached_property
    def words(self) -> Counter[str]:
        """Return how often each of its words stands in it."""
        return Counter(self.text.casefold().split())

    @cached_property
    def columns(self) -> int:
        """Return how many columns a table has."""
        return len(self.elements[0].findall(f"{qualified('tblGrid')}/{qualified('gridCol')}"))

    @cached_property
    def title(self) -> str:
        """Return the title of a table's alternative text."""
        found = self.elements[0].find(f"{qualified('tblPr')}/{qualified('tblCaption')}")
        return "" if found is None else found.get(qualified("val"), "")

    @cached_property
    def only_drawn(self) -> bool:
        """Return whether the block is a paragraph of nothing but a picture."""
        if self.kind != "p":
            return False
        found = [
            piece.key for piece in pieces_of(self.elements[0], self.described).all if piece.key
        ]
        return len(found) == 1 and found[0].startswith(OBJECT)

    @property
    def style(self) -> str:
        """Return the id of a paragraph's style."""
        found = self.elements[0].find(f"{qualified('pPr')}/{qualified('pStyle')}")
        return "" if found is None else found.get(qualified("val"), "")

    def key(self) -> tuple[object, ...]:
        """Return what tells the block from others."""
        return (self.kind, self.style, self.columns, self.text)

    def likeness(self, other: Block) -> float:
        """Return how alike two blocks are, 0 where they can't be merged."""
        if self.kind != other.kind or self.columns != other.columns:
            return 0.0
        if self.kind == "contents" or (self.title and self.title == other.title):
            return 1.0
        if self.only_drawn and other.only_drawn and self.style == other.style:
            return 1.0  # one paragraph, so that the space of one picture is left
        return words_alike(self.words, other.words)


def blocks_of(parent: Element, described: Described) -> list[Block]:
    """Return the blocks of a story in order; what is none (properties) is left out."""
    return list(_grouped(list(_content(parent)), described))


def _content(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in (qualified("p"), qualified("tbl")):
            yield child


def _grouped(elements: Sequence[Element], described: Described) -> Iterator[Block]:
    open_fields = 0
    group: list[Element] = []
    for element in elements:
        if element.tag == qualified("tbl"):
            yield Block("tbl", (element,), described)
            continue
        begun = open_fields > 0
        for sign in field_signs(element):
            kind = sign.get(qualified("fldCharType"))
            open_fields += {"begin": 1, "end": -1}.get(kind or "", 0)
        if begun or open_fields > 0:
            group.append(element)
            if open_fields <= 0:
                yield Block("contents", tuple(group), described)
                group = []
        else:
            yield Block("p", (element,), described)
    if group:
        yield Block("contents", tuple(group), described)
