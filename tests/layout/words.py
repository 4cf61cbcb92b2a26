"""The words of a DOCX and of a PDF, in the order in which a reader meets them."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
# Letters and figures alone: a PDF's word also ends where a line breaks or a leader begins.
_WORD = re.compile(r"[^\W_]+")


def docx_words(path: Path, part: str = "word/document.xml", *, tables: bool = True) -> list[str]:
    """Return the words of a part of a DOCX as they are printed: results of fields, no codes.

    Without tables: a PDF draws a cell over several rows after the rows that it covers, so
    that the order of words can be compared outside tables only.
    """
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read(part))
    paragraphs = [
        element
        for element in body.iter(f"{_W}p")
        if tables or next(element.iterancestors(f"{_W}tbl"), None) is None
    ]
    return _words("\n".join(_paragraph(element) for element in paragraphs))


def _paragraph(element: etree._Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}footnoteReference"):
        if child.tag == f"{_W}footnoteReference":
            yield str(child.get(f"{_W}id"))
        else:
            yield child.text or "" if child.tag == f"{_W}t" else " "


def pdf_words(path: Path) -> list[str]:
    """Return the words of a PDF in the order of its content, page after page."""
    run = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True
    )
    return _words(run.stdout.decode("utf-8"))


def _words(text: str) -> list[str]:
    return _WORD.findall(_INVISIBLE.sub("", text))


def first_missing(wanted: Sequence[str], found: Sequence[str]) -> str:
    """Return the first of the wanted words, with those before it, that found doesn't have in
    that order; '' where it has them all."""
    position = 0
    for number, word in enumerate(wanted):
        try:
            position = found.index(word, position) + 1
        except ValueError:
            return " ".join(wanted[max(0, number - 8) : number + 1])
    return ""


def surplus(found: Sequence[str], wanted: Sequence[str]) -> Counter[str]:
    """Return the words that found has more often than wanted."""
    return Counter(found) - Counter(wanted)
