"""Paragraphs of cover, headers and footers: texts with docxtpl tags, as the template has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from renja.look.look import TaggedParagraph, TextLook
from renja.look.package import Element, attribute, w
from renja.look.problems import FRESH
from renja.look.properties import local
from renja.look.roles import LOGO_TAG, PICTURE_TAG, REPEAT_TAG, REPEATED_TAG, TAGS
from renja.look.styles import Styles
from renja.model.nearest import did_you_mean

Piece = tuple[str, TextLook]

_LOOP = re.compile(r"\{%p\s+for\s+(\w+)\s+in\s+(\w+)\s*%\}")
_LOOP_END = re.compile(r"\{%p\s+endfor\s*%\}")
_TAG = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_NAME = re.compile(r"\w+")
_TEXTS = (w("t"), w("instrText"), w("delText"))
_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)
_GONE = {w("del"), w("moveFrom")}
_MARKS = ("{{", "}}", "{%", "%}", "{#", "#}")


def read_tagged(container: Element, styles: Styles) -> tuple[TaggedParagraph, ...]:
    """Return the paragraphs of a cell, header or footer. A '{%p for … %}' paragraph and its
    end are left out: what stands between is marked as repeated."""
    found: list[TaggedParagraph] = []
    repeat = ""
    for paragraph in container.iter(w("p")):
        read = _paragraph(paragraph, styles)
        text = "".join(text for text, _ in read.pieces)
        if loop := _LOOP.search(text):
            repeat = loop[2]
            _check_name(repeat, (REPEAT_TAG,), styles)
            _check_name(loop[1], (REPEATED_TAG,), styles)
        elif _LOOP_END.search(text):
            repeat = ""
        else:
            _check_tags(text, styles)
            found.append(_marked(read, text, repeat))
    return tuple(found)


def check_everywhere(part: Element, styles: Styles) -> None:
    """Note tags that docxtpl could not fill anywhere in a part: it fills all text, also in
    text boxes and notes, and what a picture is described by."""
    repeated = False
    for paragraph in part.iter(w("p")):
        text = _own_text(paragraph)
        if _LOOP.search(text):
            _check_open(not repeated, styles)
            repeated = True
        elif _LOOP_END.search(text):
            _check_open(repeated, styles)
            repeated = False
        else:
            _check_tags(text, styles)
            if REPEATED_TAG in _TAG.findall(text):
                _check_open(repeated, styles)
    _check_open(not repeated, styles)
    for element in part.iter():
        texts = [str(value) for value in element.attrib.values()]
        if element.tag not in _TEXTS:
            texts.append(element.text or "")
        for text in texts:
            _check_tags(text, styles)


def _own_text(paragraph: Element) -> str:
    """Return the text of a paragraph without that of the paragraphs in its text boxes."""
    return "".join(
        "\t" if item.tag == w("tab") else item.text or ""
        for run in paragraph.iter(w("r"))
        if next(run.iterancestors(w("p")), None) is paragraph
        for item in run.iterchildren(*_TEXTS, w("tab"))
    )


def _check_open(fine: bool, styles: Styles) -> None:
    if not fine:
        styles.problems.add(
            "RJ708",
            f"penanda '{{%p for {REPEATED_TAG} in {REPEAT_TAG} %}}', '{{{{ {REPEATED_TAG} }}}}', "
            "dan '{%p endfor %}' tidak lengkap atau tidak berurutan",
            "tulis ketiganya berurutan, masing-masing dalam satu paragraf, seperti pada sampul "
            f"{FRESH}",
        )


def tags_of(paragraphs: Iterable[TaggedParagraph]) -> Iterator[str]:
    """Yield the tags that paragraphs print."""
    for paragraph in paragraphs:
        yield paragraph.picture
        for text, _ in paragraph.pieces:
            yield from _TAG.findall(text)


def note_strange(container: Element, where: str, styles: Styles, text_too: bool = False) -> None:
    """Note what the DOCX would show and the PDF would not: pictures, fields other than PAGE;
    and texts, where none is read."""
    found = []
    if next(container.iter(w("drawing"), w("pict"), w("object")), None) is not None:
        found.append("gambar atau bentuk")
    for field in container.iter(w("instrText"), w("fldSimple")):
        name = (field.text or attribute(field, "instr")).split()
        if name and name[0].upper() != "PAGE":
            found.append(f"bidang {name[0]}")
    if text_too and any((text.text or "").strip() for text in container.iter(w("t"))):
        found.append("teks di luar tabel")
    for what in found:
        styles.problems.add(
            "RJ710",
            f"{what} di {where} templat tidak tampak di PDF",
            "hapus dari templat, agar DOCX dan PDF sama isinya",
        )


def _marked(read: TaggedParagraph, text: str, repeat: str) -> TaggedParagraph:
    for tag in (PICTURE_TAG, LOGO_TAG):
        if tag in _TAG.findall(text):
            return TaggedParagraph(read.look, (), tag, repeat)
    return TaggedParagraph(read.look, read.pieces, "", repeat)


def _paragraph(paragraph: Element, styles: Styles) -> TaggedParagraph:
    direct = paragraph.find(w("pPr"))
    identity = attribute(None if direct is None else direct.find(w("pStyle")))
    look = styles.paragraph(identity, direct)
    base = styles.gathered(identity or styles.default)
    pieces: list[Piece] = []
    for run in _runs(paragraph):
        properties = run.find(w("rPr"))
        character = attribute(None if properties is None else properties.find(w("rStyle")))
        text = styles.text(base, character, properties, look.style)
        pieces.extend((piece, text) for piece in _texts(run))
    return TaggedParagraph(look, tuple(_joined(_without_fields(pieces))))


def _runs(paragraph: Element) -> Iterator[Element]:
    for run in paragraph.iter(w("r")):
        if not any(parent.tag in _GONE for parent in run.iterancestors(*_GONE)):
            yield run


def _texts(run: Element) -> Iterator[str]:
    """Yield the texts of a run; fields as '\\x13' begin, '\\x14' separate, '\\x15' end,
    an instruction behind '\\x13'."""
    simple = next(run.iterancestors(w("fldSimple")), None)
    if simple is not None:
        yield from ("\x13", attribute(simple, "instr"), "\x14\x15")
        return
    for child in run:
        match local(child):
            case "t" | "instrText":
                yield child.text or ""
            case "tab" | "ptab":
                yield "\t"
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "\u2011"
            case "fldChar":
                kind = attribute(child, "fldCharType")
                yield {"begin": "\x13", "separate": "\x14", "end": "\x15"}.get(kind, "")


def _without_fields(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces with a PAGE field as 'PAGE' and any other field as its last result."""
    instruction: list[str] = []
    state, page = "", False
    for text, look in pieces:
        for mark in re.split("([\x13-\x15])", text):
            if mark == "\x13":
                state, page, instruction = "instruction", False, []
            elif mark in {"\x14", "\x15"}:
                if state == "instruction" and _PAGE.match("".join(instruction)):
                    page = True
                    yield "PAGE", look
                state = "result" if mark == "\x14" else ""
            elif mark and state == "instruction":
                instruction.append(mark)
            elif mark and not (state == "result" and page):
                yield mark, look


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield neighbours of one look as one piece, and a tag, which Word cuts up while it is
    edited, as one with the look of its beginning; tabs, breaks and PAGE stand alone."""
    whole: list[Piece] = []
    for text, look in pieces:
        if whole and _open_tag(whole[-1][0]):
            whole[-1] = (whole[-1][0] + text, whole[-1][1])
        else:
            whole.append((text, look))

    def group(numbered: tuple[int, Piece]) -> tuple[int, TextLook]:
        number, (text, look) = numbered
        return (number if text in {"\t", "\n", "PAGE"} else -1, look)

    for (_, look), run in groupby(enumerate(whole), key=group):
        yield "".join(text for _, (text, _) in run), look


def _open_tag(text: str) -> bool:
    return text.endswith("{") or any(
        text.rfind(start) > text.rfind(end) for start, end in (("{{", "}}"), ("{%", "%}"))
    )


def _check_tags(text: str, styles: Styles) -> None:
    rest = _TAG.sub("", text)
    for part in re.split(r"[\t\n]", rest):
        if not any(mark in part for mark in _MARKS):
            continue
        styles.problems.add(
            "RJ708",
            f"penanda rusak: {part.strip()}",
            "tulis penanda utuh dalam satu paragraf, misalnya {{ tahun }}",
        )
    for name in _TAG.findall(text):
        _check_name(name, (*TAGS, REPEATED_TAG), styles)


def _check_name(name: str, known: tuple[str, ...], styles: Styles) -> None:
    if name in known:
        return
    first = _NAME.match(name)
    if first and first[0] in known:
        styles.problems.add(
            "RJ708",
            f"penanda hanya berupa nama, bukan '{name}'",
            f"tulis {{{{ {first[0]} }}}}; bentuknya diatur oleh gaya paragraf di Word",
        )
        return
    styles.problems.add(
        "RJ708",
        f"penanda '{name}' tidak dikenal",
        did_you_mean(name, known) or f"yang dikenal: {', '.join(known)}",
    )
