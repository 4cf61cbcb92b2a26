"""The text of a part of a DOCX as Word shows it.

How a text is cut into runs, and how it looks, doesn't count. Of tracked changes (17.13.5) the text
after them is read, and who made them; results of fields are text, but for page numbers and the
contents, which are refreshed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from renja.verify.texts import Deletion, Passage, Tracked, Word, seen, tokens

Element = etree._Element
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PAGES: Final = ("PAGE", "NUMPAGES", "PAGEREF", "SECTIONPAGES")
_CONTENTS: Final = "TOC"


@dataclass(slots=True)
class _Field:
    """A complex field (17.16.18): its instruction, and whether its result has begun."""

    instruction: str = ""
    result: bool = False

    @property
    def kind(self) -> str:
        return (self.instruction.split() or [""])[0].upper()


@dataclass(slots=True)
class WordText:
    """Gathers the passages of a part. notes: the footnotes in the order of their marks; remarks: of
    each comment the passage and words it is on."""

    passages: list[Passage] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    remarks: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    _pieces: list[tuple[str, Tracked | None]] = field(default_factory=list)
    _deleted: list[tuple[int, str, Tracked]] = field(default_factory=list)
    _open: dict[str, tuple[int, int]] = field(default_factory=dict)
    _fields: list[_Field] = field(default_factory=list)
    _in_contents: bool = False

    def read(self, element: Element, by: Tracked | None = None) -> None:
        """Take in what an element holds."""
        for child in element:
            self._take(child, by)

    def _take(self, child: Element, by: Tracked | None) -> None:
        if child.tag == FALLBACK:  # tells the same once more
            return
        match _name(child):
            case "p":
                self._paragraph(child, by)
            case "del" | "moveFrom":
                self._delete(child)
            case "ins" | "moveTo":
                self.read(child, tracked_by(child))
            case "fldSimple":
                self._simple_field(child, by)
            case "fldChar":
                self._field_mark(child.get(f"{W}fldCharType", ""))
            case "instrText" if self._fields:
                self._fields[-1].instruction += child.text or ""
            case "t":
                self._text(child.text or "", by)
            case ("tab" | "br" | "cr" | "noBreakHyphen") as name if _within_run(child):
                self._text("-" if name == "noBreakHyphen" else " ", by)
            case "footnoteReference":
                self.notes.append(child.get(f"{W}id", ""))
            case "commentRangeStart":
                self._open[child.get(f"{W}id", "")] = (len(self.passages), self._count())
            case "commentRangeEnd" | "commentReference":
                self._close(child.get(f"{W}id", ""))
            case "txbxContent":
                self._aside(child, by)
            case "pPr" | "rPr" | "sectPr" | "":
                return
            case _:
                self.read(child, by)

    def _paragraph(self, paragraph: Element, by: Tracked | None) -> None:
        self._in_contents = self._of_contents()
        self.read(paragraph, by)
        mark = paragraph.find(f"{W}pPr/{W}rPr/{W}del")
        if mark is None:  # else it goes on in the next one
            self.end_paragraph()
        else:
            self._text(" ", by)

    def end_paragraph(self) -> None:
        """Close the passage that is being read."""
        text = "".join(piece for piece, _ in self._pieces)
        found = tokens(text)
        authors = [by for piece, by in self._pieces for _ in piece]
        words = tuple(
            Word(word, next((by for by in authors[start:end] if by), None))
            for word, start, end in found
        )
        deletions = tuple(
            Deletion(sum(end <= at for _, _, end in found), " ".join(told.split()), by)
            for at, told, by in self._deleted
            if told.strip()
        )
        if (words or deletions) and not self._in_contents:
            self.passages.append(Passage(words, deletions))
        self._pieces, self._deleted = [], []

    def _aside(self, box: Element, by: Tracked | None) -> None:
        """A text box: passages of its own, before that of the paragraph it hangs on."""
        kept = self._pieces, self._deleted, self._in_contents
        self._pieces, self._deleted = [], []
        self.read(box, by)
        self._pieces, self._deleted, self._in_contents = kept

    def _of_contents(self) -> bool:
        return any(item.kind == _CONTENTS for item in self._fields)

    def _text(self, text: str, by: Tracked | None) -> None:
        self._in_contents = self._in_contents or self._of_contents()
        shown = all(item.result and item.kind not in _PAGES for item in self._fields)
        if shown:
            self._pieces.append((text, by))

    def _delete(self, element: Element) -> None:
        told = "".join(item.text or "" for item in element.iter(f"{W}delText", f"{W}t"))
        at = sum(len(piece) for piece, _ in self._pieces)
        self._deleted.append((at, seen(told), tracked_by(element)))

    def _simple_field(self, element: Element, by: Tracked | None) -> None:
        self._fields.append(_Field(element.get(f"{W}instr", ""), result=True))
        self.read(element, by)
        self._fields.pop()

    def _field_mark(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].result = True
        elif self._fields and kind == "end":
            self._in_contents = self._in_contents or self._of_contents()
            self._fields.pop()

    def _count(self) -> int:
        return len(tokens("".join(piece for piece, _ in self._pieces)))

    def _close(self, number: str) -> None:
        if number in self.remarks:
            return
        here = (len(self.passages), self._count())
        passage, start = self._open.get(number, here)
        end = self._count() if passage == len(self.passages) else start + 1
        self.remarks[number] = (passage, start, end)


def tracked_by(element: Element) -> Tracked:
    """Return who made a tracked change or a remark, and when."""
    return Tracked(element.get(f"{W}author", ""), element.get(f"{W}date", "")[:10])


def _name(element: Element) -> str:
    """Return the name of an element of Word's, of others with their namespace; '' of what is none:
    a comment in the XML."""
    tag = element.tag
    return tag.removeprefix(W) if isinstance(tag, str) else ""


def _within_run(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == f"{W}r"
