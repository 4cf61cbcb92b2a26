"""A DOCX read as Word shows it, whoever saved it last: this program, Word, LibreOffice.

How a text is cut into runs, and how it looks, doesn't count. Of tracked changes (17.13.5) the text
after them is read, and who made them; results of fields are text, but for page numbers and the
contents, which are refreshed.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from lxml import etree

from renja.archives import BROKEN_ARCHIVE
from renja.verify.texts import (
    Comment,
    Deletion,
    FileText,
    Passage,
    Tracked,
    Word,
    listed,
    once,
    seen,
    tokens,
)

Element = etree._Element
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CUSTOM: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Written otherwise, but the same elements: ISO 29500 strict.
_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
)
_BLANKS: Final = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
_PAGES: Final = ("PAGE", "NUMPAGES", "PAGEREF", "SECTIONPAGES")
_CONTENTS: Final = "TOC"
_BODY: Final = "word/document.xml"
_FOOTNOTES: Final = "word/footnotes.xml"
_COMMENTS: Final = "word/comments.xml"
_PROPERTIES: Final = "docProps/custom.xml"
_CORE: Final = "docProps/core.xml"
_KEYWORDS: Final = (
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"
)
_CHANGES: Final = (f"{W}ins", f"{W}del", f"{W}moveTo")  # what was moved goes at 'moveFrom'
_RUNNING: Final = re.compile(r"word/(?:header|footer)[^/]*\.xml")
_LARGEST: Final = 100  # MB of all that is read: more is no document of this kind
_BYTES: Final = 1_000_000  # of a MB


class UnreadableFileError(Exception):
    """What was given is no document of its kind that can be read; the text says why, as a
    sentence without its full stop."""


def read_word_file(data: bytes) -> FileText:
    """Return what a DOCX tells. Raises UnreadableFileError."""
    try:
        return _file_text({name: _root(part) for name, part in _parts(data).items()})
    except (*BROKEN_ARCHIVE, KeyError, etree.XMLSyntaxError) as error:
        raise UnreadableFileError("berkas ini bukan DOCX yang utuh") from error


def _parts(data: bytes) -> dict[str, bytes]:
    """Return the parts that tell something, by name; no other is unpacked."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        wanted = [info for info in package.infolist() if _is_read(info.filename)]
        if sum(info.file_size for info in wanted) > _LARGEST * _BYTES:
            raise UnreadableFileError(f"berkas ini memuat lebih dari {_LARGEST} MB teks")
        return {info.filename: package.read(info) for info in wanted}


def _is_read(name: str) -> bool:
    return name in (_BODY, _FOOTNOTES, _COMMENTS, _PROPERTIES, _CORE) or bool(
        _RUNNING.fullmatch(name)
    )


def _file_text(parts: Mapping[str, Element]) -> FileText:
    body = _Reader()
    body.read(parts[_BODY])
    notes = _Reader()
    known = _by_id(parts, _FOOTNOTES, "footnote")
    for number in body.notes:
        if number in known:
            notes.read(known[number])
            notes.end_paragraph()
    running = []
    for name in sorted(parts):
        if _RUNNING.fullmatch(name):
            reader = _Reader()
            reader.read(parts[name])
            running += reader.passages
    return FileText(
        (*body.passages, *notes.passages),
        paragraphs=True,
        running=once(running),
        comments=tuple(_comments(parts, body)),
        properties=_properties(parts),
        keywords=_keywords(parts),
        tracked=tuple(change for name in sorted(parts) for change in _changes(parts[name])),
    )


def _root(data: bytes) -> Element:
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(data, parser)


def _by_id(parts: Mapping[str, Element], part: str, name: str) -> dict[str, Element]:
    if part not in parts:
        return {}
    return {item.get(f"{W}id", ""): item for item in parts[part].iter(f"{W}{name}")}


def _properties(parts: Mapping[str, Element]) -> dict[str, str]:
    if _PROPERTIES not in parts:
        return {}
    items = parts[_PROPERTIES].iter(f"{_CUSTOM}property")
    return {item.get("name", ""): "".join(map(str, item.itertext())).strip() for item in items}


def _keywords(parts: Mapping[str, Element]) -> tuple[str, ...]:
    told = parts[_CORE].findtext(_KEYWORDS, "") if _CORE in parts else ""
    return listed(told)


def _changes(part: Element) -> Iterator[Tracked]:
    """Yield each change that is tracked in a part; one that is about the end of a paragraph alone
    counts where nothing else in that is."""
    for item in part.iter(*_CHANGES):
        if any(above.tag == _FALLBACK for above in item.iterancestors()):
            continue
        if _has_runs(item):
            yield _tracked(item)
            continue
        paragraph = next(item.iterancestors(f"{W}p"), None)
        if paragraph is not None and not any(map(_has_runs, paragraph.iter(*_CHANGES))):
            yield _tracked(item)


def _has_runs(change: Element) -> bool:
    return next(change.iter(f"{W}r"), None) is not None


def _comments(parts: Mapping[str, Element], body: _Reader) -> Iterator[Comment]:
    for number, item in _by_id(parts, _COMMENTS, "comment").items():
        reader = _Reader()
        reader.read(item)
        text = " ".join(passage.text for passage in reader.passages)
        tracked = _tracked(item)
        passage, start, end = body.remarks.get(number, (0, 0, 0))
        yield Comment(tracked.author, tracked.day, text, passage, start, end)


def _tracked(element: Element) -> Tracked:
    return Tracked(element.get(f"{W}author", ""), element.get(f"{W}date", "")[:10])


@dataclass(slots=True)
class _Field:
    """A complex field (17.16.18): its instruction, and whether its result has begun."""

    instruction: str = ""
    result: bool = False

    @property
    def kind(self) -> str:
        return (self.instruction.split() or [""])[0].upper()


@dataclass(slots=True)
class _Reader:
    """Gathers the passages of a part. remarks: of each comment the passage and words it is on."""

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
        match child.tag:
            case str() as tag if tag == f"{W}p":
                self._paragraph(child, by)
            case str() as tag if tag in (f"{W}del", f"{W}moveFrom"):
                self._delete(child)
            case str() as tag if tag in (f"{W}ins", f"{W}moveTo"):
                self.read(child, _tracked(child))
            case str() as tag if tag == f"{W}fldSimple":
                self._simple_field(child, by)
            case str() as tag if tag == f"{W}fldChar":
                self._field_mark(child.get(f"{W}fldCharType", ""))
            case str() as tag if tag == f"{W}instrText":
                if self._fields:
                    self._fields[-1].instruction += child.text or ""
            case str() as tag if tag == f"{W}t":
                self._text(child.text or "", by)
            case str() as tag if tag in _BLANKS and _within_run(child):
                self._text(_BLANKS[tag], by)
            case str() as tag if tag == f"{W}footnoteReference":
                self.notes.append(child.get(f"{W}id", ""))
            case str() as tag if tag == f"{W}commentRangeStart":
                self._open[child.get(f"{W}id", "")] = (len(self.passages), self._count())
            case str() as tag if tag in (f"{W}commentRangeEnd", f"{W}commentReference"):
                self._close(child.get(f"{W}id", ""))
            case str() as tag if tag == f"{W}txbxContent":
                self._aside(child, by)
            case str() as tag if tag not in (_FALLBACK, f"{W}pPr", f"{W}rPr", f"{W}sectPr"):
                self.read(child, by)
            case _:
                return

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
        self._deleted.append((at, seen(told), _tracked(element)))

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


def _within_run(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == f"{W}r"
