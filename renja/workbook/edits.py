"""Edits of several data files, told by where things stand in them now, made in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from renja.edit.own_text import Clash
from renja.edit.values import Value
from renja.edit.yaml_edit import YamlEdit
from renja.workbook.rows import Steps


@dataclass(slots=True)
class Edits:
    """The edits of a file: values set (None: the key removed), each with the order of the keys
    around it; items added at the end of lists; items removed."""

    put: list[tuple[Steps, Value, Sequence[str]]] = field(default_factory=list)
    added: list[tuple[Steps, Value, Sequence[str]]] = field(default_factory=list)
    removed: list[Steps] = field(default_factory=list)

    @property
    def none(self) -> bool:
        """Return whether there is nothing to be done."""
        return not (self.put or self.added or self.removed)

    def made(self, text: str) -> str:
        """Return the text with all edits made: first what moves nothing else, last what does."""
        text = self._all_put(text)
        for path, value, order in self.added:
            text = _with_item(text, path, value, order)
        return _without(text, self.removed)

    def _all_put(self, text: str) -> str:
        edit = YamlEdit(text)
        try:
            for one in self.put:
                _put(edit, *one)
            return edit.text()
        except Clash:  # two beside each other: one after the other
            for one in self.put:
                edit = YamlEdit(text)
                _put(edit, *one)
                text = edit.text()
            return text


def _put(edit: YamlEdit, path: Steps, value: Value, order: Sequence[str]) -> None:
    if value is None:
        edit.remove(path)
    else:
        edit.put(path, value, order)


def _with_item(text: str, path: Steps, value: Value, order: Sequence[str]) -> str:
    """Return the text with an item at the end of a list, which is made where it isn't there; a
    single value in its place becomes its first item."""
    edit = YamlEdit(text)
    if not edit.has(path):
        edit.add(path, [value], order)
        return edit.text()
    number = 0
    while edit.has((*path, number)):
        number += 1
    edit.insert(path, number, value)
    return edit.text()


def _without(text: str, removed: Sequence[Steps]) -> str:
    """Return the text without these items and what they hold."""
    outermost = [
        path
        for path in removed
        if not any(path != other and path[: len(other)] == other for other in removed)
    ]
    if not outermost:
        return text
    edit = YamlEdit(text)
    for path in outermost:
        edit.remove(path)
    return edit.text()
