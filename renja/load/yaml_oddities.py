"""What is wrong with a YAML text before it is parsed: marks of git, spaces of Word."""

from __future__ import annotations

import re
from itertools import islice

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place

MOST_TOLD = 20
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_ODD_INDENT = re.compile(
    "^ *[\u00a0\u2000-\u200a\u202f\u3000][ \u00a0\u2000-\u200a\u202f\u3000]*", re.MULTILINE
)


def conflict_marker(text: str, path: str) -> Finding | None:
    """Return the finding for the first mark that git leaves where two versions collide."""
    match = _CONFLICT.search(text)
    if match is None:
        return None
    return finding(
        "RJ106",
        Place(path, text.count("\n", 0, match.start()) + 1, 1, 8),
        f"'{match[1]}' adalah tanda benturan dua versi yang ditulis git.",
        "Pilih salah satu versi, lalu hapus baris <<<<<<<, =======, dan >>>>>>>.",
    )


def odd_spaces(text: str, path: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the text with odd spaces at the beginning of lines made plain, and each told."""
    found = []
    for match in islice(_ODD_INDENT.finditer(text), MOST_TOLD):
        line = text.count("\n", 0, match.start()) + 1
        column = len(match[0]) - len(match[0].lstrip(" ")) + 1
        place = Place(path, line, column, len(match[0]) + 1)
        message = "baris ini diawali spasi yang tidak biasa, mungkin tersalin dari Word."
        found.append(finding("RJ107", place, message, "Ganti dengan spasi biasa."))
    return _ODD_INDENT.sub(lambda m: " " * len(m[0]), text), tuple(found)
