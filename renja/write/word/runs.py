"""Runs of the tree as WordprocessingML runs, links, references and footnote marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from renja.document.nodes import Run, Runs
from renja.look.look import Look
from renja.look.role import CharacterRole, ParagraphRole
from renja.write.word.bookmarks import Bookmarks, split_label
from renja.write.word.fields import Properties, reference, run, text_run
from renja.write.word.markup import Element, R, legal, w
from renja.write.word.styles import StyleSheet

_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class RunWriter:
    """Writes the runs of one part of the package (the body, or the footnotes).

    relate takes an address and returns the id of the relationship to it; note takes a
    footnote and returns its id.
    """

    styles: StyleSheet
    look: Look
    bookmarks: Bookmarks
    relate: Callable[[str], str]
    note: Callable[[Runs], int]

    def write(self, runs: Runs, role: ParagraphRole) -> Iterator[Element]:
        """Yield what a paragraph of that role holds for runs."""
        for item in runs:
            yield from self._run(item, role)
            if item.note:
                yield self._note_mark(self.note(item.note))

    def label(self, text: str, role: ParagraphRole, style: CharacterRole) -> Element:
        """Return the run of a label ('BAB I', 'A.') in its character style."""
        return text_run(text, self.properties(role, style=style))

    def properties(
        self,
        role: ParagraphRole,
        *,
        style: CharacterRole | None = None,
        bold: bool = False,
        italic: bool = False,
        lang: str = "",
    ) -> Properties:
        """Return the w:rPr that makes a run look as asked within a paragraph of that role.

        Bold and italic are toggles: a bold character style within a bold paragraph style
        is not bold in Word (17.7.3). Where the styles don't add up to what is meant, the
        run says it itself.
        """
        home = self.look.paragraphs[role].text
        if style and style != "tautan":
            home = self.look.characters[style]
        wanted = {"b": bold or home.bold, "i": italic or home.italic}
        style = style or _emphasis(bold=bold, italic=italic)
        children = [w("rStyle", val=self.styles.character(style))] if style else []
        for toggle, on in wanted.items():
            if on != self._sum_of_styles(role, style, toggle):
                children.append(w(toggle) if on else w(toggle, val=0))
        if style == "redup":
            # LibreOffice lets a table's style win over the colour of a character style.
            ink = self.look.characters[style].color.lstrip("#")
            children.append(w("color", val=ink))
        if lang:
            children.append(w("lang", val=lang))
        return w("rPr", *children) if children else None

    def _sum_of_styles(self, role: ParagraphRole, style: CharacterRole | None, name: str) -> bool:
        on = bool(self.styles.toggle(self.styles.paragraph(role), name))
        return on ^ bool(style and self.styles.toggle(self.styles.character(style), name))

    def _run(self, item: Run, role: ParagraphRole) -> Iterator[Element]:
        address = web_address(item.link)
        style: CharacterRole | None = "tautan" if address else (item.role or None)
        properties = self.properties(
            role, style=style, bold=item.bold, italic=item.italic, lang=item.lang
        )
        if address:
            link = w("hyperlink", text_run(item.text, properties), history=1)
            link.set(f"{{{R}}}id", self.relate(address))
            yield link
        elif item.target and _spaced(item.text) == _spaced(self.bookmarks.label_text(item.target)):
            kind, number = split_label(item.text)
            if kind:
                yield text_run(kind, properties)
            yield from reference(self.bookmarks.number(item.target), number, properties)
        elif item.target:
            anchor = self.bookmarks.whole(item.target)
            yield w("hyperlink", text_run(item.text, properties), anchor=anchor, history=1)
        elif item.text:
            yield text_run(item.text, properties)

    def _note_mark(self, number: int) -> Element:
        return run([w("footnoteReference", id=number)], self._note_look())

    def note_sign(self) -> Element:
        """Return the run that shows a footnote's own number, at its beginning."""
        return run([w("footnoteRef")], self._note_look())

    def _note_look(self) -> Element:
        return w("rPr", w("rStyle", val=self.styles.character("nomor_kaki")))


def _emphasis(*, bold: bool, italic: bool) -> CharacterRole | None:
    if bold:
        return "tebal_miring" if italic else "tebal"
    return "miring" if italic else None


def web_address(typed: str) -> str:
    """Return an address that a package may point at (RFC 3986), or '' where there is none.

    Why: Word calls a file damaged when the target of one relationship isn't a URI.
    """
    whole = _STRAY_PERCENT.sub("%25", legal(typed).strip())
    address = quote(whole, safe=":/?#@!$&'()*+,;=%-._~")
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  a port that isn't a number raises here
    except ValueError:
        return ""
    return address if parts.scheme and (parts.netloc or parts.path) else ""


def has_note(runs: Runs) -> bool:
    """Return whether a footnote hangs at any of the runs."""
    return any(item.note for item in runs)


def _spaced(text: str) -> str:
    """Return text with plain spaces: 'Tabel 1' is a caption's name however it is spaced."""
    return text.replace("\u00a0", " ")
