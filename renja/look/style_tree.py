"""The styles part as it is linked: styles by id and by name, and what each is based on (17.7.4)."""

from __future__ import annotations

from collections.abc import Iterator

from renja.look.package import Element, attribute, w
from renja.look.word_names import indonesian_names


class StyleTree:
    """The styles of a part. default: the id of the default paragraph style; defaults:
    w:docDefaults."""

    def __init__(self, part: Element) -> None:
        self.by_id: dict[str, Element] = {}
        self.default = ""
        self.defaults = part.find(w("docDefaults"))
        self._exact: dict[tuple[str, str], str] = {}
        self._folded: dict[tuple[str, str], str] = {}
        aliases: list[tuple[tuple[str, str], str]] = []
        for style in part.iterfind(w("style")):
            identity, kind = attribute(style, "styleId"), attribute(style, "type", "paragraph")
            name = attribute(style.find(w("name")))
            self.by_id[identity] = style
            self._exact.setdefault((kind, name), identity)
            self._folded.setdefault((kind, name.casefold()), identity)
            for alias in attribute(style.find(w("aliases"))).split(","):
                aliases.append(((kind, alias.strip().casefold()), identity))
            if kind == "paragraph" and attribute(style, "default") in {"1", "true", "on"}:
                self.default = identity
        for known, identity in aliases:
            self._folded.setdefault(known, identity)

    def find(self, kind: str, name: str) -> str:
        """Return the id of a style by its name, '' where there is none.

        Word shows 'Heading 1' and stores 'heading 1', LibreOffice stores it as shown: the
        spelling goes before other letters and aliases (17.7.4.1), and these before what one
        of Word's own is called in Indonesian.
        """
        found = self._exact.get((kind, name), "")
        for known in (name, *indonesian_names(name)):
            found = found or self._folded.get((kind, known.casefold()), "")
        return found

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names of all styles of a kind, as they are spelled."""
        return tuple(name for of, name in self._exact if of == kind)

    def chain(self, identity: str) -> Iterator[Element]:
        """Yield the style and those it is based on, nearest first; a circle ends."""
        seen: set[str] = set()
        while identity in self.by_id and identity not in seen:
            seen.add(identity)
            yield self.by_id[identity]
            identity = attribute(self.by_id[identity].find(w("basedOn")))
