"""A text file read whole: its text with '\\n' line ends, or why it can't be read."""

from __future__ import annotations

import errno
import re
import stat
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place

MOST_BYTES = 2_000_000
MOST_TOLD = 20
_WHY = {
    errno.EACCES: "berkas ini tidak boleh dibuka oleh Anda",
    errno.EPERM: "berkas ini tidak boleh dibuka oleh Anda",
    errno.ELOOP: "tautannya berputar",
    errno.EIO: "media penyimpanannya bermasalah",
}
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u2060\ufeff\ufffe\uffff]"
)


@dataclass(slots=True)
class TextFile:
    """The text (None where it can't be read) and what was found."""

    text: str | None
    findings: list[Finding] = field(default_factory=list)


def read_text_file(file: Path, path: str) -> TextFile:
    """Return the text of a UTF-8 file; path is what findings call it."""
    try:
        if file.is_dir():
            return _fail("RJ102", path, f"{path} adalah folder, seharusnya berkas.")
        if not stat.S_ISREG(file.stat().st_mode):
            return _fail("RJ102", path, f"{path} bukan berkas biasa.")
        size = file.stat().st_size
        if size > MOST_BYTES:
            most = f"paling besar {MOST_BYTES // 1_000_000} MB"
            return _fail("RJ110", path, f"{path} terlalu besar: {size / 1e6:.0f} MB, {most}.")
        raw = file.read_bytes()
    except FileNotFoundError:
        return _fail("RJ101", path, f"{path} tidak ada.")
    except OSError as error:
        why = f": {_WHY[error.errno]}" if error.errno in _WHY else ""
        return _fail("RJ102", path, f"{path} tidak dapat dibaca{why}.")
    return decode(raw, path)


def decode(raw: bytes, path: str) -> TextFile:
    """Return the text of UTF-8 bytes, with control characters told and blanked."""
    head = raw[:200]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or head.count(0) > len(head) // 4:
        return _fail("RJ103", path, f"{path} disimpan sebagai UTF-16.", SAVE_AS)
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        place = Place(path, len(lines), len(lines[-1]) + 1)
        message = f"bita 0x{raw[error.start]:02X} bukan bagian dari teks UTF-8."
        return TextFile(None, [finding("RJ103", place, message, SAVE_AS)])
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return TextFile(*_blank_controls(text, path))


SAVE_AS = "Simpan ulang berkas dengan pengodean UTF-8."


def _blank_controls(text: str, path: str) -> tuple[str, list[Finding]]:
    found = []
    for match in _CONTROL.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        name = unicodedata.name(match[0], "karakter kendali")
        found.append(
            finding(
                "RJ104",
                Place(path, line, column, column + 1),
                f"di sini ada karakter yang tidak tampak, U+{ord(match[0]):04X} ({name}).",
                "Hapus karakter itu; biasanya ikut tersalin dari Word atau PDF.",
            )
        )
        if len(found) == MOST_TOLD:
            break
    return _CONTROL.sub("\u00b7", text) if found else text, found


def _fail(code: str, path: str, message: str, hint: str = "") -> TextFile:
    return TextFile(None, [finding(code, Place(path), message, hint)])
