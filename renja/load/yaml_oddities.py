"""What is wrong with a YAML text before it is parsed: marks of git, spaces of Word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from renja.load.known_keys import known_keys
from renja.load.yaml_texts import lines_in_texts
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_ODD = "\u00a0\u2000-\u200a\u202f\u3000"
_ODD_INDENT = re.compile(f"^ *[{_ODD}][ {_ODD}]*", re.MULTILINE)
_KEY = r"(?P<key>[^\W\d][\w-]*)"
_BESIDE_MARKS = (
    (re.compile(rf"^ *-(?P<key>) *(?P<odd>[{_ODD}][ {_ODD}]*)"), "sesudah tanda '-'"),
    (re.compile(rf"^ *(?:- +)*{_KEY} *(?P<odd>[{_ODD}][ {_ODD}]*):"), "sebelum titik dua '{}'"),
    (re.compile(rf"^ *(?:- +)*{_KEY} *:(?P<odd>[{_ODD}][ {_ODD}]*)"), "sesudah '{}:'"),
)
_SPACE_NAMES = {"\u00a0": "spasi tak-putus (no-break space)"}


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
    """Return the text with odd spaces made plain where YAML would stumble, and what is told."""
    lines = text.split("\n")
    odd = [(n, m) for n, line in enumerate(lines, 1) if (m := _ODD_INDENT.match(line))]
    found = [_odd_indents(path, odd)] if odd else []
    plain = _ODD_INDENT.sub(lambda m: " " * len(m[0]), text)
    lines = plain.split("\n")
    texts = lines_in_texts(lines) if re.search(f"[{_ODD}]", plain) else frozenset()
    for number, line in enumerate(lines, 1):
        if number in texts:
            continue
        lines[number - 1], told = _odd_beside_mark(line, path, number)
        found += told
    return "\n".join(lines), tuple(found)


def _odd_indents(path: str, odd: Sequence[tuple[int, re.Match[str]]]) -> Finding:
    """Return what is told of lines that begin with odd spaces: once, as they come together."""
    number, match = odd[0]
    column = len(match[0]) - len(match[0].lstrip(" ")) + 1
    place = Place(path, number, column, len(match[0]) + 1)
    name = _name(match[0].strip(" ")[0])
    if len(odd) == 1:
        message = f"baris ini diawali {name}, bukan spasi biasa."
        return finding("RJ107", place, message, "Ganti dengan spasi biasa.")
    message = f"{len(odd)} baris berkas ini diawali {name}, mulai baris ini, bukan spasi biasa."
    hint = "Di VS Code, salin karakter itu, tekan Ctrl+H, dan ganti semuanya dengan spasi."
    return finding("RJ107", place, message, hint)


def _odd_beside_mark(line: str, path: str, number: int) -> tuple[str, list[Finding]]:
    """Return a line with the odd spaces beside its colon or dash made plain, and each told."""
    found = []
    for pattern, where in _BESIDE_MARKS:
        match = pattern.match(line)
        if match is None or (match["key"] and match["key"] not in known_keys()):
            continue
        start, end = match.span("odd")
        message = f"{where.format(match['key'])} ada {_name(line[start])}, bukan spasi biasa."
        hint = "Hapus karakter itu, lalu ketik satu spasi; biasanya tersalin dari Word."
        found.append(finding("RJ107", Place(path, number, start + 1, end + 1), message, hint))
        line = line[:start] + " " * (end - start) + line[end:]
    return line, found


def _name(char: str) -> str:
    return f"{_SPACE_NAMES.get(char, 'spasi ' + unicodedata.name(char).lower())} U+{ord(char):04X}"
