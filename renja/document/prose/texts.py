"""The sources of prose: the texts of the naskah, as Jinja gets them and as they were typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jinja2 import BaseLoader, Environment, TemplateNotFound

from renja.document.prose.jinja_source import literal_lines, prepared
from renja.model.diagnostic import Place


class NaskahTexts(BaseLoader):
    """The files of one document. files: name to path and text."""

    def __init__(self, files: Mapping[str, tuple[str, str]]) -> None:
        self._files = files
        self._texts = dict(files.values())
        self._literals: dict[str, list[str]] = {}

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return what Jinja is to compile for a name, and the path to call it by."""
        if template not in self._files:
            raise TemplateNotFound(template)
        path, text = self._files[template]
        return prepared(text), path, lambda: True

    @property
    def paths(self) -> frozenset[str]:
        """Return the paths of all files."""
        return frozenset(self._texts)

    def text(self, path: str) -> str:
        """Return a file as it was typed."""
        return self._texts.get(path, "")

    def line(self, place: Place) -> str:
        """Return the line of a place as it was typed."""
        lines = self.text(place.path).split("\n")
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""

    def literal_lines(self, path: str) -> list[str]:
        """Return the lines of a file with all of Jinja blanked."""
        if path not in self._literals:
            self._literals[path] = literal_lines(self.text(path))
        return self._literals[path]
