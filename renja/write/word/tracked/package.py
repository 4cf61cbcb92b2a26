"""Two DOCX merged: the new one's package, with what its deleted parts still name."""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

from renja.write.word.markup import Element, qualified
from renja.write.word.tracked.adoption import EMBED, Adoption, mark_references
from renja.write.word.tracked.marks import Tracker
from renja.write.word.tracked.merge import Merger
from renja.write.word.tracked.opc import Package

BODY = "word/document.xml"
_STORIES = re.compile(r"word/(header|footer)\d*\.xml")
_DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def tracked_docx(before: bytes, after: bytes, author: str, date: str) -> bytes:
    """Return the DOCX after with its changes to that before tracked: accepted, its text is that
    of the one; rejected, that of the other. author and date (ISO, with time) are those of every
    change. The same arguments give the same bytes."""
    old, new = Package.read(before), Package.read(after)
    tracker = Tracker(author, date, _greatest_id(new))
    for name in sorted(new.parts):
        if name == BODY or (_STORIES.fullmatch(name) and name in old.parts):
            _merge(old, new, name, tracker)
    for number, drawing in enumerate(new.xml(BODY).iter(_DOCPR), 1):
        drawing.set("id", str(number))
    with zipfile.ZipFile(BytesIO(after)) as archive:
        return new.written(archive.infolist())


def _merge(old: Package, new: Package, name: str, tracker: Tracker) -> None:
    roots = [package.xml(name) for package in (old, new)]
    stories = [root[0] if name == BODY else root for root in roots]
    described = _Descriptions(old, name), _Descriptions(new, name)
    mark_references(stories[0])
    made = Merger(tracker, (described[0].of, described[1].of)).story(*stories)
    story = stories[1]
    last = story.find(qualified("sectPr"))
    for child in list(story):
        story.remove(child)
    story.extend(made)
    if last is not None:
        story.append(last)
    Adoption(old, new, name).adopt(story)


def _greatest_id(package: Package) -> int:
    marks = package.xml(BODY).iter(qualified("bookmarkStart"))
    return max([0, *(int(mark.get(qualified("id"), "0")) for mark in marks)])


@dataclass(frozen=True, slots=True)
class _Descriptions:
    """What tells the notes and pictures of a part from others."""

    package: Package
    part: str

    def of(self, element: Element) -> str:
        """Return the text of a note, or a digest of a picture's files."""
        if element.tag == qualified("footnoteReference"):
            note = self.package.note(element.get(qualified("id"), ""))
            texts = note.iter(qualified("t")) if note is not None else ()
            return "".join(text.text or "" for text in texts)
        digest = hashlib.sha256()
        for holder in element.iter():
            if (number := holder.get(EMBED)) is not None:
                digest.update(self.package.parts.get(self.package.target(self.part, number), b""))
        alt = "".join(item.get("descr", "") for item in element.iter(_DOCPR))
        return f"{digest.hexdigest()} {alt}"
