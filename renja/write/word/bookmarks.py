"""Bookmarks: what the contents and references point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from renja.document.nodes import Cards, Document, Figure, Heading, Part, Table
from renja.write.word.markup import Element, qualified, w


class Bookmarks:
    """Names and ids of the bookmarks of a document, by the keys of its nodes.

    A name is as Word gives it (at most 40 characters, a letter or '_' first, 17.13.6.2)
    and hidden by its '_'; it follows from the order of the nodes alone. Ids go on from
    those of the bookmarks that the template has already, in around.
    """

    def __init__(self, document: Document, around: Element) -> None:
        self._texts = dict(_labels(document))
        self._wholes = whole_names(document)
        self._numbers = {key: number for number, key in enumerate(self._texts, 1)}
        marks = around.iter(qualified("bookmarkStart"))
        self._ids = max([0, *(int(mark.get(qualified("id"), "0")) for mark in marks)])

    def whole(self, key: str) -> str:
        """Return the name of the bookmark around a whole heading or caption."""
        return self._wholes[key]

    def number(self, key: str) -> str:
        """Return the name of the bookmark around a label's number ('1' of 'Tabel 1').

        Not around the label: LibreOffice ends a line at the no-break space within a field.
        """
        return f"_Ref{self._numbers[key]:09}"

    def label_text(self, key: str) -> str:
        """Return the label."""
        return self._texts[key]

    def around(self, name: str, content: Iterable[Element]) -> Iterator[Element]:
        """Yield content within a bookmark of that name."""
        self._ids += 1
        number = self._ids
        yield w("bookmarkStart", id=number, name=name)
        yield from content
        yield w("bookmarkEnd", id=number)


def split_label(label: str) -> tuple[str, str]:
    """Return what a label says before its number, with the space, and the number."""
    end = max(label.rfind(space) for space in " \u00a0") + 1
    return label[:end], label[end:]


def whole_names(document: Document) -> dict[str, str]:
    """Return the name of the bookmark around every heading and caption, by its key."""
    keys = dict.fromkeys(key for key, _ in _labels(document))
    return {key: f"_Toc{number:09}" for number, key in enumerate(keys, 1)}


def labels_of(part: Part) -> Iterator[tuple[str, str]]:
    """Yield the key of everything in a part that can be pointed at, and its label."""
    yield part.key, part.label
    for block in part.blocks:
        if isinstance(block, Heading):
            yield block.key, block.label
        elif isinstance(block, Table | Cards | Figure):
            yield block.caption.key, block.caption.name


def _labels(document: Document) -> Iterator[tuple[str, str]]:
    for part in document.parts:
        yield from labels_of(part)
