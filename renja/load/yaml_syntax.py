"""Why a YAML text can't be read, in words an officer knows, and how to read on.

Each reason looks at the characters around libyaml's marks, never at its English words. A
reason that is understood also mends the text in memory, at the same width where it can,
so that one slip doesn't hide the rest of the file.
"""

from __future__ import annotations

import re

import yaml

from renja.load.yaml_indent import wrong_indentation
from renja.load.yaml_marks import wrong_mark
from renja.load.yaml_quotes import broken_quotes
from renja.load.yaml_slip import Repair, Slip
from renja.load.yaml_tabs import misplaced_tab
from renja.load.yaml_texts import lines_in_texts, slipped_text

_KEY = r"[^\W\d][\w-]*"
_PREFIX = r"^(\s*(?:- +)*)"
_KEY_LINE = re.compile(rf"{_PREFIX}({_KEY}):(?: |$)")
_KEY_WITHOUT_SPACE = re.compile(rf"{_PREFIX}({_KEY}):(?=[^\s/:])")
_QUOTE_HINT = "Apit teksnya dengan tanda petik tunggal: {key}'…'."
_STARTS = "@`%*&,]}>|!?"
_SUBSTITUTE = "\u00b7"  # one that every font has, so that nothing else is told of it


def explain(error: yaml.MarkedYAMLError, text: str, path: str) -> Repair:
    """Return what libyaml's error means, and the text mended where that is possible."""
    slip = Slip.of(error, text, path)
    for reason in (
        misplaced_tab,
        slipped_text,
        broken_quotes,
        wrong_mark,
        _dash_alone,
        _braces,
        _special_start,
        _colon_in_text,
        _missing_space,
        _no_colon,
        wrong_indentation,
    ):
        repair = reason(slip)
        if repair is not None:
            return repair
    return slip.tell(
        "RJ106",
        "susunan YAML tidak dapat dibaca di sini.",
        "Periksa titik dua, tanda petik, dan indentasi baris ini dan baris di atasnya.",
    )


def _key_of(line: str) -> str:
    match = _KEY_LINE.match(line)
    return f"{match[2]}: " if match else ""


def _dash_alone(slip: Slip) -> Repair | None:
    match = _KEY_LINE.match(slip.text_of(slip.line))
    if slip.char() != "-" or match is None or slip.column <= match.end():
        return None
    key = f"{match[2]}: "
    rest = slip.text_of(slip.line)[slip.column :].strip()
    if rest:
        message = "di belakang titik dua tidak boleh langsung ada butir daftar."
        hint = f"Tulis '- {rest[:30]}' pada baris baru di bawah '{key.strip()}'."
    else:
        message = "tanda '-' di sini harus diapit tanda petik."
        hint = f'Tulis {key}"-".'
    return slip.replace("RJ106", slip.line, slip.column, "\u2013", message, hint)


def _braces(slip: Slip) -> Repair | None:
    """Text that begins with '{' or '[', or a bracket that is never closed."""
    line = slip.text_of(slip.line)
    match = re.match(rf"{_PREFIX}(?:({_KEY}): +)?([\[{{])", line)
    if match and slip.column > match.end() and slip.char(-1) in "]} ":
        start = match.end()
        closed = {"{": "}", "[": "]"}[match[3]]
        end = line.find(closed, start)
        mended = line[: start - 1] + "(" + line[start:]
        if end > 0:
            mended = mended[:end] + ")" + mended[end + 1 :]
        return slip.mend_line(
            "RJ106",
            slip.line,
            start,
            mended,
            f"teks yang diawali '{match[3]}' harus diapit tanda petik.",
            _QUOTE_HINT.format(key=_key_of(line)),
        )
    opened = slip.context_char()
    if opened in ("{", "["):
        at = slip.context_line
        closing = {"{": "}", "[": "]"}[opened]
        return slip.mend_line(
            "RJ106",
            at,
            slip.context_column,
            slip.text_of(at) + closing,
            f"kurung '{opened}' yang dibuka di sini tidak ditutup.",
            f"Tutup dengan '{closing}', atau apit teksnya dengan tanda petik.",
        )
    return None


def _special_start(slip: Slip) -> Repair | None:
    for char, line, column in (
        (slip.context_char(), slip.context_line, slip.context_column),
        (slip.char(), slip.line, slip.column),
    ):
        text = slip.text_of(line)
        before = text[: column - 1]
        if char in ("|", ">") and (told := _text_beside_mark(slip, line, column)):
            return told
        if char and char in _STARTS and re.fullmatch(rf"\s*(- +)*({_KEY}: +)?", before):
            return slip.replace(
                "RJ106",
                line,
                column,
                _SUBSTITUTE,
                f"teks yang diawali '{char}' harus diapit tanda petik.",
                _QUOTE_HINT.format(key=_key_of(text)),
            )
    return None


def _text_beside_mark(slip: Slip, line: int, column: int) -> Repair | None:
    """'>- Indeks', whose text should begin a line below, or '>' with a dash of Word's."""
    mark = slip.text_of(line)[column - 1 : column]
    rest = slip.text_of(line)[column:]
    if re.fullmatch("[\u2013\u2014_] *", rest):
        mended = slip.text_of(line)[: column - 1] + mark + "-"
        message = f"tanda '{mark}{rest.strip()}' tidak dikenal."
        return slip.mend_line("RJ106", line, column, mended, message, f"Tulis '{mark}-'.")
    text = re.match(r"([-+]?) +(?=[^\s#])", rest)
    if text is None:
        return None
    message = f"sesudah '{mark}{text[1]}' tidak boleh ada teks di baris yang sama."
    hint = f"Mulai teksnya di baris baru di bawah '{mark}{text[1]}', dengan spasi lebih banyak."
    mended = slip.text_of(line)[: column - 1] + _SUBSTITUTE + rest
    return slip.mend_line("RJ106", line, column, mended, message, hint)


def _colon_in_text(slip: Slip) -> Repair | None:
    text = slip.text_of(slip.line)
    match = _KEY_LINE.match(text)
    if slip.char() != ":" or not match or slip.column <= match.end():
        return None
    return slip.replace(
        "RJ106",
        slip.line,
        slip.column,
        _SUBSTITUTE,
        "titik dua di tengah teks membuat teks ini terbaca sebagai kunci.",
        _QUOTE_HINT.format(key=f"{match[2]}: "),
    )


def _missing_space(slip: Slip) -> Repair | None:
    for line in (slip.context_line, slip.line, slip.previous(slip.line)):
        match = _KEY_WITHOUT_SPACE.match(slip.text_of(line))
        if match:
            text, at = slip.text_of(line), match.end()
            return slip.mend_line(
                "RJ106",
                line,
                at,
                f"{text[:at]} {text[at:]}",
                f"sesudah '{match[2]}:' harus ada spasi.",
                f"Tulis '{match[2]}: {text[at:][:30]}'.",
                added=1,
                shifted=at + 2,
            )
    return None


def _no_colon(slip: Slip) -> Repair | None:
    """A line that is neither 'kunci: nilai' nor an item, among lines that are."""
    texts = lines_in_texts(slip.lines)
    for line in (slip.context_line, slip.previous(slip.line)):
        text = slip.text_of(line)
        body = text.strip()
        if line not in texts and body and not body.startswith(("-", "#")) and ":" not in body:
            column = len(text) - len(text.lstrip()) + 1
            return slip.replace(
                "RJ106",
                line,
                column,
                "#",
                "baris ini bukan 'kunci: nilai'.",
                "Lanjutan teks di atasnya? Awali dengan spasi lebih banyak dari baris itu. Kunci? "
                "Beri titik dua. Komentar? Awali dengan '#'. Salah ketik? Hapus.",
            )
    return None
