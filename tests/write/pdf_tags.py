"""The tag tree of a PDF (ISO 32000-1, 14.7) with the text it leads to, as a screen reader
walks it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject, PdfObject

_BFCHAR = re.compile(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")
_BFRANGE = re.compile(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")
_SHOWS = (b"Tj", b"TJ", b"'", b'"')

Marked = dict[int, str]


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the tree: its type ('P', 'TH'), its children, text among them, in
    reading order; alt, actual, language and expansion as they are told ('' where they
    aren't); attributes of all owners ('Scope', 'ListNumbering'), and the 'ID'; the
    descriptions of the annotations that it holds."""

    kind: str
    children: tuple[Tag | str, ...]
    page: int
    alt: str
    actual: str
    language: str
    expansion: str
    attributes: Mapping[str, Any]
    annotations: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return what a screen reader says of the element and all in it."""
        if self.actual:
            return self.actual
        return "".join(item if isinstance(item, str) else item.text for item in self.children)

    def below(self, *kinds: str) -> Iterator[Tag]:
        """Yield the elements of these types in it, in reading order, itself first."""
        if self.kind in kinds:
            yield self
        for item in self.children:
            if isinstance(item, Tag):
                yield from item.below(*kinds)

    def all(self) -> Iterator[Tag]:
        """Yield the element and all in it, in reading order."""
        yield self
        for item in self.children:
            if isinstance(item, Tag):
                yield from item.all()


def read_tags(path: Path) -> Tag:
    """Return the root of a PDF's tag tree, an element of the type ''."""
    reader = PdfReader(path)
    pages = {
        cast(Any, page).indirect_reference.idnum: (number, *_marked(page, reader))
        for number, page in enumerate(reader.pages, 1)
    }
    root = cast(Any, reader.trailer["/Root"])["/StructTreeRoot"]
    return _Tree({number: (page, text) for number, (page, text, _) in pages.items()}).tag(root, 0)


def artifacts(path: Path) -> list[list[str]]:
    """Return page by page the texts that are no part of the document: each artifact's."""
    reader = PdfReader(path)
    return [_marked(page, reader)[1] for page in reader.pages]


@dataclass(frozen=True, slots=True)
class _Tree:
    pages: Mapping[int, tuple[int, Marked]]

    def tag(self, element: DictionaryObject, page: int) -> Tag:
        if "/Pg" in element:
            page = cast(Any, element.raw_get("/Pg")).idnum
        children: list[Tag | str] = []
        notes: list[str] = []
        for kid in _several(element.get("/K", [])):
            target = kid.get_object()
            if isinstance(target, int):
                children.append(self.pages[page][1].get(target, ""))
                continue
            assert isinstance(target, DictionaryObject)
            if target.get("/Type") == "/MCR":
                where = cast(Any, target.raw_get("/Pg")).idnum
                children.append(self.pages[where][1].get(cast(int, target["/MCID"]), ""))
            elif target.get("/Type") == "/OBJR":
                notes.append(str(cast(Any, target["/Obj"]).get("/Contents", "")))
            else:
                children.append(self.tag(target, page))
        attributes: dict[str, Any] = {}
        for item in _several(element.get("/A", [])):
            attributes |= {
                key.lstrip("/"): value
                for key, value in cast(DictionaryObject, item.get_object()).items()
            }
        if "/ID" in element:
            attributes["ID"] = str(element["/ID"])
        return Tag(
            str(element.get("/S", "")).lstrip("/"),
            tuple(children),
            self.pages[page][0] if page in self.pages else 0,
            str(element.get("/Alt", "")),
            str(element.get("/ActualText", "")),
            str(element.get("/Lang", "")),
            str(element.get("/E", "")),
            attributes,
            tuple(notes),
        )


def _several(value: PdfObject | list[Any]) -> list[PdfObject]:
    found = value if isinstance(value, list) else value.get_object()
    return list(found) if isinstance(found, list) else [cast(PdfObject, value)]


def _marked(page: PageObject, reader: PdfReader) -> tuple[Marked, list[str]]:
    """Return the text of a page's content by the number of its mark, and the artifacts'."""
    fonts = cast(Any, page["/Resources"]).get("/Font", {})
    tables = {name: _letters(font.get_object()) for name, font in fonts.items()}
    marked: Marked = {}
    loose: list[str] = []
    stack: list[tuple[str, int | None, bool]] = []
    letters: Mapping[int, str] = {}
    content = ContentStream(page.get_contents(), reader)
    for operands, operator in content.operations:
        if operator in (b"BDC", b"BMC"):
            told = operands[1] if operator == b"BDC" else {}
            number = told.get("/MCID")
            stack.append((str(operands[0]), number, "/ActualText" in told))
            if operands[0] == "/Artifact":
                loose.append("")
            if number is not None:
                marked.setdefault(int(number), "")
            if "/ActualText" in told:
                _say(stack, marked, loose, str(told["/ActualText"]))
        elif operator == b"EMC":
            stack.pop()
        elif operator == b"Tf":
            letters = tables[operands[0]]
        elif operator in _SHOWS and not any(replaced for _, _, replaced in stack):
            _say(stack, marked, loose, _decoded(operands, letters))
    return marked, loose


def _say(
    stack: list[tuple[str, int | None, bool]], marked: Marked, loose: list[str], text: str
) -> None:
    for kind, number, _ in reversed(stack):
        if number is not None:
            marked[int(number)] += text
            return
        if kind == "/Artifact":
            loose[-1] += text
            return
    raise AssertionError(f"neither tagged nor an artifact: {text!r}")


def _decoded(operands: list[Any], letters: Mapping[int, str]) -> str:
    pieces = operands[0] if isinstance(operands[0], list) else operands
    text = ""
    for piece in pieces:
        raw = getattr(piece, "original_bytes", piece)
        if isinstance(raw, bytes):
            codes = (int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
            text += "".join(letters.get(code, "\ufffd") for code in codes)
    return text


def _letters(font: DictionaryObject) -> Mapping[int, str]:
    """Return what each code of a font stands for, by its ToUnicode map."""
    table = cast(Any, font["/ToUnicode"]).get_object().get_data().decode("latin-1")
    found: dict[int, str] = {}
    for kind, body in re.findall(r"beginbf(char|range)(.*?)endbf", table, re.DOTALL):
        if kind == "char":
            for code, text in _BFCHAR.findall(body):
                found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
        else:
            for first, last, text in _BFRANGE.findall(body):
                start = ord(bytes.fromhex(text).decode("utf-16-be"))
                for code in range(int(first, 16), int(last, 16) + 1):
                    found[code] = chr(start + code - int(first, 16))
    return found
