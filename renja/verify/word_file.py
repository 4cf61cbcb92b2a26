"""A DOCX read, whoever saved it last: this program, Word, LibreOffice.

Of its parts those count that tell something: the body, footnotes, headers and footers, remarks, and
what the file says of itself.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final

from lxml import etree

from renja.archives import BROKEN_ARCHIVE
from renja.verify.texts import Comment, FileText, Tracked, UnreadableFileError, listed, once
from renja.verify.word_text import FALLBACK, Element, W, WordText, tracked_by

_CUSTOM: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_STRICT: Final = {  # ISO 29500 strict calls the same elements otherwise
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/customProperties": _CUSTOM[1:-1].encode(),
}
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
    body = WordText()
    body.read(parts[_BODY])
    notes = WordText()
    known = _by_id(parts, _FOOTNOTES, "footnote")
    for number in body.notes:
        if number in known:
            notes.read(known[number])
            notes.end_paragraph()
    running = []
    for name in sorted(parts):
        if _RUNNING.fullmatch(name):
            reader = WordText()
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
    for strict, usual in _STRICT.items():
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
        if any(above.tag == FALLBACK for above in item.iterancestors()):
            continue
        if _has_runs(item):
            yield tracked_by(item)
            continue
        paragraph = next(item.iterancestors(f"{W}p"), None)
        if paragraph is not None and not any(map(_has_runs, paragraph.iter(*_CHANGES))):
            yield tracked_by(item)


def _has_runs(change: Element) -> bool:
    return next(change.iter(f"{W}r"), None) is not None


def _comments(parts: Mapping[str, Element], body: WordText) -> Iterator[Comment]:
    for number, item in _by_id(parts, _COMMENTS, "comment").items():
        reader = WordText()
        reader.read(item)
        text = " ".join(passage.text for passage in reader.passages)
        tracked = tracked_by(item)
        passage, start, end = body.remarks.get(number, (0, 0, 0))
        yield Comment(tracked.author, tracked.day, text, passage, start, end)
