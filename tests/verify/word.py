"""A DOCX edited as Word edits it: runs split, changes tracked, remarks made, paragraphs gone."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

from lxml import etree

from renja.write.word.markup import XML_SPACE, Element, qualified, w

DOCUMENT = "word/document.xml"
BY = {"author": "Kepala Contoh", "date": "2025-01-03T08:00:00Z"}
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Edited:
    """A DOCX while it is edited."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts[DOCUMENT])

    @property
    def bytes(self) -> bytes:
        """Return the file with its edits."""
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self.parts.items():
                package.writestr(name, etree.tostring(self.root) if name == DOCUMENT else data)
        return made.getvalue()

    def text(self, containing: str) -> Element:
        """Return the w:t that holds a text."""
        return next(t for t in self.texts() if containing in (t.text or ""))

    def texts(self) -> Iterator[Element]:
        """Yield every w:t of the body that a field doesn't make anew."""
        for item in self.root.iter(qualified("t")):
            if not any(a.tag == qualified("hyperlink") for a in item.iterancestors()):
                yield item

    def change(self, old: str, new: str) -> None:
        """Type other words in the place of old ones."""
        item = self.text(old)
        item.text = (item.text or "").replace(old, new, 1)
        item.set(XML_SPACE, "preserve")

    def split_runs(self) -> None:
        """Cut every run into runs of three letters, each with properties of its own."""
        for item in list(self.texts()):
            run = item.getparent()
            if run is None or run.tag != qualified("r") or len(item.text or "") < 4:
                continue
            pieces = [(item.text or "")[at : at + 3] for at in range(0, len(item.text or ""), 3)]
            if len([kid for kid in run if kid.tag != qualified("rPr")]) != 1:
                continue
            for piece in reversed(pieces):
                run.addnext(w("r", w("rPr", w("b")), text(piece), rsidR="00A1B2C3"))
            run.getparent().remove(run)

    def around(self, old: str, make: Callable[[str], list[Element]]) -> None:
        """Put what make gives in the place of the words old, in runs of their own."""
        item = self.text(old)
        run = item.getparent()
        assert run is not None
        before, _, after = (item.text or "").partition(old)
        parts = [w("r", text(before)), *make(old), w("r", text(after))]
        for part in reversed(parts):
            run.addnext(part)
        run.getparent().remove(run)

    def track(self, old: str, new: str) -> None:
        """Replace words with change tracking on."""
        gone, came = w("del", w("r", w("delText")), id=901, **BY), w("ins", id=902, **BY)
        gone[0][0].text = old
        if new:
            came.append(w("r", text(new)))
        self.around(old, lambda _: [gone, came])

    def remark(self, words: str, told: str) -> None:
        """Write a remark on words."""
        note = w("comment", w("p", w("r", text(told))), id=5, **BY)
        self.parts["word/comments.xml"] = etree.tostring(w("comments", note))
        self._register()
        self.around(
            words,
            lambda old: [
                w("commentRangeStart", id=5),
                w("r", text(old)),
                w("commentRangeEnd", id=5),
                w("r", w("commentReference", id=5)),
            ],
        )

    def _register(self) -> None:
        types, relations = "[Content_Types].xml", "word/_rels/document.xml.rels"
        self.parts[types] = self.parts[types].replace(
            b"</Types>",
            f'<Override PartName="/word/comments.xml" ContentType="{_COMMENTS_TYPE}"/>'
            "</Types>".encode(),
        )
        self.parts[relations] = self.parts[relations].replace(
            b"</Relationships>",
            f'<Relationship Id="rId900" Type="{_COMMENTS}" Target="comments.xml"/>'
            "</Relationships>".encode(),
        )

    def paragraph(self, containing: str) -> Element:
        """Return the paragraph that holds a text."""
        item: Element = self.text(containing)
        return next(a for a in item.iterancestors() if a.tag == qualified("p"))

    def delete_paragraph(self, containing: str) -> None:
        """Take a paragraph away."""
        item = self.paragraph(containing)
        parent = item.getparent()
        assert parent is not None
        parent.remove(item)

    def add_paragraph(self, after: str, told: str) -> None:
        """Write a paragraph behind another."""
        self.paragraph(after).addnext(w("p", w("r", text(told))))


def text(words: str) -> Element:
    """Return a w:t."""
    made = w("t")
    made.text = words
    made.set(XML_SPACE, "preserve")
    return made
