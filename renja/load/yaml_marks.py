"""Marks typed wrong: the dash of an item, the colon of a key, the sign of a comment.

Each reason also mends its line, so that the rest of the file is read as it was meant.
"""

from __future__ import annotations

import re
from dataclasses import replace

from renja.load.known_keys import known_keys
from renja.load.yaml_slip import Repair, Slip
from renja.load.yaml_texts import lines_in_texts

_KEY = r"[^\W\d][\w-]*"
_KEY_LINE = re.compile(rf"^( *(?:- +)*)({_KEY}) *:(?: |$)")
_WRONG_DASH = re.compile(
    r"^( *)([\u2022\u25aa\u25e6\u00b7\u2013\u2014]|\*(?= )) *(?=\S)"
    r"|^( *)(-)(?=[^\W\d][\w.]*(?::|\s*$))"  # '-kode:', '-IKU.3'
)
_WRONG_COLON = re.compile(rf"^( *(?:- +)*)({_KEY})(?: *([=;\uff1a]) *| +|$)(.*)$")
_COMMENT = re.compile(r"^ *(//|/\*|--|%|<!--)")
_PLAIN_ITEM = re.compile(r"^( *- +)([^\s\"'{\[|>&*!#][^:#]*)$")
_KEY_BEFORE = re.compile(rf"[\s,;]+(- +)?({_KEY}) *$")
_STEP = 2
_LONGEST_SHOWN = 30
_MOST_WORDS = 3  # of what follows a key without a colon; more is a sentence


def wrong_mark(slip: Slip) -> Repair | None:
    """Return the repair of a line with a wrong mark; None where there is none near."""
    texts = lines_in_texts(slip.lines)
    near = (slip.context_line, slip.line, slip.previous(slip.line))
    for line in dict.fromkeys(near):
        if line in texts:
            continue
        for reason in (_wrong_dash, _wrong_comment, _wrong_colon):
            repair = reason(slip, line)
            if repair is not None:
                return repair
    return _text_before_list(slip) or _two_keys(slip) or _item_without_key(slip)


def _wrong_dash(slip: Slip, line: int) -> Repair | None:
    text = slip.text_of(line)
    match = _WRONG_DASH.match(text)
    if match is None:
        return None
    lead, mark = match[1] or match[3] or "", match[2] or match[4]
    body = text[match.end() :]
    message = f"butir daftar diawali tanda '-' dan spasi, bukan '{mark}'."
    if mark == "-":
        message = "sesudah tanda '-' harus ada spasi."
    return _mended(slip, line, len(lead), f"{lead}- {body}", message, f"Tulis '- {_cut(body)}'.")


def _wrong_comment(slip: Slip, line: int) -> Repair | None:
    text = slip.text_of(line)
    match = _COMMENT.match(text)
    if match is None:
        return None
    start = match.start(1)
    message = f"komentar diawali tanda '#', bukan '{match[1]}'."
    mended = f"{text[:start]}#{text[start + 1 :]}"
    return _mended(slip, line, start, mended, message, "Ganti dengan '# '.")


def _wrong_colon(slip: Slip, line: int) -> Repair | None:
    text = slip.text_of(line)
    match = _WRONG_COLON.match(text)
    if match is None or match[2] not in known_keys():
        return None
    lead, key, mark, value = match[1], match[2], match[3], match[4]
    item = bool(lead.strip())
    if not mark and (item or len(value.split()) > _MOST_WORDS or value.startswith((":", "#"))):
        return None
    message = f"sesudah '{key}' harus ada titik dua{f', bukan {mark!r}' if mark else ''}."
    hint = f"Tulis '{key}: {_cut(value)}'." if value else f"Tulis '{key}:'."
    mended = f"{lead}{key}: {value}".rstrip()
    return _mended(slip, line, len(lead) + len(key), mended, message, hint)


def _text_before_list(slip: Slip) -> Repair | None:
    """Return the repair of a key that has a text beside it and a list of blocks below."""
    above = slip.previous(slip.line)
    key = _KEY_LINE.match(slip.text_of(above))
    text = slip.text_of(above)[key.end() :].strip() if key is not None else ""
    below = _KEY_LINE.match(slip.text_of(slip.line))
    if key is None or below is None or not text or slip.char() != ":":
        return None
    deeper = len(below[1]) - len(below[1].lstrip()) > len(key[1])
    if key[2] not in known_keys() or not below[1].strip() or not deeper:
        return None
    message = f"di belakang '{key[2]}:' ada teks, padahal daftarnya ada di bawahnya."
    hint = f"Hapus '{_cut(text)}', atau pindahkan ke dalam daftar itu."
    return _mended(slip, above, key.end(), f"{key[1]}{key[2]}:", message, hint)


def _two_keys(slip: Slip) -> Repair | None:
    """Return the repair of a line with two keys: one of them is left out. What is said to be
    missing in a block with a slip isn't told."""
    text = slip.text_of(slip.line)
    first = _KEY_LINE.match(text)
    if slip.char() != ":" or first is None or slip.column <= first.end():
        return None
    second = _KEY_BEFORE.search(text[: slip.column - 1])
    if second is None or second[2] not in known_keys():
        return None
    key, at = second[2], second.start(2)
    rest = text[slip.column :].strip()
    if second[1]:
        message = "butir baru harus mulai di baris baru."
        hint = f"Tulis '{_cut(text[second.start(1) :])}' di baris baru, sejajar dengan butir lain."
        mended = f"{' ' * (len(first[1]) - _STEP)}{text[second.start(1) :]}"
        return _mended(slip, slip.line, second.start(1), mended, message, hint)
    message = f"dua kunci dalam satu baris: '{key}' harus mulai di baris baru."
    written = f"{key}: {_cut(rest)}".rstrip()
    hint = f"Tulis '{written}' di baris baru, sejajar dengan '{first[2]}'."
    below = f"{' ' * len(first[1])}{text[at:]}"  # it has what hangs below
    mended = text[: second.start()] if rest else below
    return _mended(slip, slip.line, at, mended, message, hint)


def _item_without_key(slip: Slip) -> Repair | None:
    above = slip.previous(slip.line)
    match = _PLAIN_ITEM.match(slip.text_of(above))
    key = _KEY_LINE.match(slip.text_of(slip.line))
    if slip.char() != ":" or match is None or key is None or len(key[1]) != len(match[1]):
        return None
    message = (
        f"butir '{_cut(match[2].strip())}' bukan 'kunci: nilai', padahal di bawahnya ada kunci."
    )
    hint = f"Tulis kuncinya di depan, misalnya '- …: {_cut(match[2].strip())}', atau hapus teks "
    hint += f"itu dan naikkan '{key[2]}' ke belakang tanda '-'."
    mended = match[1].rstrip()
    return _mended(slip, above, len(match[1]), mended, message, hint)


def _mended(slip: Slip, line: int, start: int, mended: str, message: str, hint: str) -> Repair:
    """Return the repair of a line, told at an index in it; what follows may have shifted."""
    text = slip.text_of(line)
    repair = slip.mend_line("RJ106", line, start + 1, mended, message, hint)
    added = len(mended) - len(text)
    return replace(repair, added=added, shifted=start + 1 + max(added, 0))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
