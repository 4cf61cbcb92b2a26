"""Quotation marks that go wrong in YAML: never closed, closed too early, or escapes."""

from __future__ import annotations

import re

from renja.load.yaml_slip import Repair, Slip

_VALUE = re.compile(r"^\s*(?:- +)*(?:[^\W\d][\w-]*: +)?(?=[\"'])")


def broken_quotes(slip: Slip) -> Repair | None:
    """Return the repair where quotation marks are what is wrong."""
    return _escape(slip) or _not_closed(slip) or _text_after(slip)


def _escape(slip: Slip) -> Repair | None:
    """'"C:\\data"': in double quotes a backslash begins an escape."""
    text = slip.text_of(slip.line)
    for column in (slip.column, slip.column - 1):
        if slip.context_char() == '"' and text[column - 1 : column] == "\\":
            return slip.mend_line(
                "RJ106",
                slip.line,
                column,
                re.sub(r'\\(?!")', "/", text),
                "di antara tanda petik ganda, '\\' mempunyai arti khusus.",
                "Apit teksnya dengan tanda petik tunggal.",
            )
    return None


def _not_closed(slip: Slip) -> Repair | None:
    quote = slip.context_char()
    at_end = not "".join(slip.lines[slip.line - 1 :]).strip() or slip.line > len(slip.lines)
    if quote in ("'", '"') and at_end:
        return _close(slip, slip.context_line, slip.context_column, quote)
    line = slip.line  # closed by the quotation mark of a later line
    for quote in ("'", '"'):
        if quote not in slip.text_of(line)[: slip.column - 1]:
            continue
        above = line - 1
        while above > 0 and quote not in slip.text_of(above):
            above -= 1
        text = slip.text_of(above)
        match = _VALUE.match(text)
        if match and text[match.end()] == quote and text.count(quote) % 2:
            return _close(slip, above, match.end() + 1, quote)
    return None


def _close(slip: Slip, line: int, column: int, quote: str) -> Repair:
    return slip.mend_line(
        "RJ106",
        line,
        column,
        slip.text_of(line) + quote,
        f"tanda petik {quote} yang dibuka di sini tidak ditutup.",
        f"Tutup dengan {quote} di akhir teksnya.",
    )


def _text_after(slip: Slip) -> Repair | None:
    """'nama: "Kantor" Regional': the quotation ends before the text does."""
    text = slip.text_of(slip.line)
    match = _VALUE.match(text)
    if match is None or slip.column <= match.end() + 1:
        return None
    quote = text[match.end()]
    other = "'" if quote == '"' else '"'
    return slip.mend_line(
        "RJ106",
        slip.line,
        match.end() + 1,
        text.replace(quote, "\u201d"),
        f"sesudah tanda petik penutup {quote} masih ada teks.",
        f"Apit seluruh teksnya dengan {other}, termasuk tanda petik di dalamnya.",
    )
