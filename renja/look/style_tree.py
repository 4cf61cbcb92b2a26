"""The styles part as it is linked: styles by id and by name, and what each is based on (17.7.4)."""

from __future__ import annotations

from collections.abc import Iterator

from renja.look.package import Element, attribute, w


class StyleTree:
    """The styles of a part. ids: kind and name, in small letters, to id, since Word shows
    'Heading 1' and stores 'heading 1'; default: the id of the default paragraph style;
    defaults: w:docDefaults."""

    def __init__(self, part: Element) -> None:
        self.by_id: dict[str, Element] = {}
        self.ids: dict[tuple[str, str], str] = {}
        self.default = ""
        self.defaults = part.find(w("docDefaults"))
        for style in part.iterfind(w("style")):
            identity, kind = attribute(style, "styleId"), attribute(style, "type", "paragraph")
            self.by_id[identity] = style
            self.ids[kind, attribute(style.find(w("name"))).casefold()] = identity
            if kind == "paragraph" and attribute(style, "default") in {"1", "true", "on"}:
                self.default = identity

    def chain(self, identity: str) -> Iterator[Element]:
        """Yield the style and those it is based on, nearest first; a circle ends."""
        seen: set[str] = set()
        while identity in self.by_id and identity not in seen:
            seen.add(identity)
            yield self.by_id[identity]
            identity = attribute(self.by_id[identity].find(w("basedOn")))
