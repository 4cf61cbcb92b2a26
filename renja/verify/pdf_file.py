"""A PDF read line by line, and the part of it that an electronic signature was put on.

A signature is appended (ISO 32000-1, 7.5.6 and 12.8): what was there before stays, byte by byte.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from renja.verify.texts import FileText, UnreadableFileError, listed, passage_of

# What pypdf advises programmers isn't for officers.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
_END = re.compile(rb"%%EOF(\r\n|\r|\n)?")
_SIGNED = re.compile(rb"/ByteRange\s*\[")
_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:\d|<<)")
_BROKEN = (  # what pypdf raises for a file that is damaged, or encrypted as it doesn't know
    *(PyPdfError, DependencyError, NotImplementedError),
    *(ValueError, KeyError, TypeError, AttributeError, RecursionError),
)
ENCRYPTED = "PDF ini bersandi, jadi isinya tidak dapat dibaca"
_MAKER = "Typst"  # the only one whose order of texts is that of the expected file
_PROPERTY = re.compile(r"\b(renja-[a-z]+):(\S+?)(?=[,;]?\s|[,;]?$)")


def read_pdf_file(data: bytes) -> FileText:
    """Return what a PDF tells, as its pages show it now. Raises UnreadableFileError."""
    try:
        reader = PdfReader(BytesIO(data))
        lines = [line for page in reader.pages for line in page.extract_text().splitlines()]
        about = reader.metadata
        told = {name: str(value) for name, value in about.items()} if about is not None else {}
    except _BROKEN as error:
        why = ENCRYPTED if _ENCRYPTED.search(data) else "berkas ini bukan PDF yang utuh"
        raise UnreadableFileError(why) from error
    maker = told.get("/Creator") or told.get("/Producer") or "program lain"
    if _MAKER not in maker:
        raise UnreadableFileError(
            f"berkas ini dibuat oleh {maker}, yang menyusun teks di dalamnya dengan urutan lain; "
            "periksalah DOCX-nya"
        )
    keywords = told.get("/Keywords", "")
    return FileText(
        tuple(passage for passage in map(passage_of, lines) if passage.words),
        paragraphs=False,
        properties=dict(_PROPERTY.findall(keywords)),
        keywords=listed(keywords),
    )


def earlier_parts(data: bytes) -> Iterator[bytes]:
    """Yield the file as it was before each thing that was appended to it, the latest first."""
    for match in reversed(list(_END.finditer(data))):
        if match.end() < len(data):
            yield data[: match.end()]
            yield data[: match.start() + len(b"%%EOF")]


def has_signature(data: bytes) -> bool:
    """Return whether an electronic signature is in the file; whether it holds isn't judged."""
    return _SIGNED.search(data) is not None
