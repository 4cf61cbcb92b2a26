"""What an editor's JSON Schema says of each kind of value: draft-07, beside `numbers`.

A YAML parser has typed a value before a schema sees it: 300.000.000 is a string, 173.794
the number 173.794, 2024 an integer. So every kind takes strings that its reader takes, and
the numbers that YAML may have made of them. Patterns are ECMAScript's, with Unicode.
errorMessage is yaml-language-server's own keyword, $comment the name of
the kind, by which `json_schema` makes one definition of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from renja.model.numbers import LONGEST_KODE, MONTHS, MOST_DIGITS, YEAR_PATTERN

Json = dict[str, Any]

_LARGEST = 10**MOST_DIGITS - 1
_WHOLE = rf"(?:0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}})"
_THOUSANDS = rf"[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{1,{MOST_DIGITS // 3 - 1}}}"
_CACAH = rf"(?:{_WHOLE}|{_THOUSANDS})"
_COMMA = r"(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+),[0-9]+"
# 1.500 as a text is ambiguous; 0.500 and 1.25 are not
_POINT = r"(?![1-9][0-9]{0,2}\.[0-9]{3}(?![0-9]))[0-9]+\.[0-9]+"
_MILLIONS = rf"[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{2,{MOST_DIGITS // 3 - 1}}}"
_DESIMAL = rf"(?:{_WHOLE}|{_COMMA}|{_POINT}|{_MILLIONS})"
_MONTH = "|".join("".join(f"[{c.upper()}{c}]" for c in bulan.lower()) for bulan in MONTHS)
_DAY = "(?:0?[1-9]|[12][0-9]|3[01])"


def _kind(name: str, types: Sequence[str], pattern: str, message: str, most: int = 0) -> Json:
    bounds = {"minimum": 0, "maximum": most} if most else {}
    return {
        "$comment": name,
        "type": types[0] if len(types) == 1 else [*types],
        "pattern": pattern,
        **bounds,
        "errorMessage": message,
    }


_TEXT_OR_NUMBER = ("string", "number")

# What YAML makes of 173.794 and of 1.5 alike: a fraction that may be grouped thousands.
_ONE_GROUP: Json = {
    "if": {"not": {"type": ["integer", "string"]}},
    "then": {"minimum": 1, "exclusiveMaximum": 1000},
}

TEKS = _kind(
    "Teks",
    _TEXT_OR_NUMBER,
    r"\S",
    "Isi dengan satu teks; apit dengan tanda petik kalau diawali { atau tanda lain, memuat "
    "titik dua dan spasi, atau hanya berisi true, false, atau null.",
)


def kata_asing(languages: Iterable[str]) -> Json:
    """Return the schema of a word that may have the name of its language behind it."""
    bracket = r"\S\s*\(\s*"
    named = rf"{bracket}(?:{'|'.join(languages)})\s*\)\s*"
    return _kind(
        "KataAsing",
        _TEXT_OR_NUMBER,
        rf"^(?:(?![\s\S]*{bracket}[^()]*\)\s*$)[\s\S]*\S[\s\S]*|[\s\S]*{named})$",
        f"Tulis satu kata; bahasanya, kalau bukan Inggris, dalam kurung: {', '.join(languages)}.",
    )


KODE = {
    **_kind(
        "Kode",
        _TEXT_OR_NUMBER,
        rf"^\s*[\p{{L}}\p{{N}}_][\p{{L}}\p{{N}}_./-]{{0,{LONGEST_KODE - 1}}}\s*$",
        "Kode terdiri atas huruf, angka, titik, '-', '_', dan '/', tanpa spasi, misalnya IKU.3.",
    ),
    "minimum": 0,
}
CACAH = _ONE_GROUP | _kind(
    "Cacah",
    _TEXT_OR_NUMBER,
    rf"^\s*{_CACAH}\s*$",
    "Tulis bilangan bulat dengan angka saja, misalnya 84 atau 4.282.429.",
    _LARGEST,
)
RUPIAH = _ONE_GROUP | _kind(
    "Rupiah",
    _TEXT_OR_NUMBER,
    rf"^\s*(?:[Rr][Pp]\.?\s*)?{_CACAH}(?:,-|,00)?\s*$",
    "Tulis rupiah penuh, misalnya 300.000.000, 300000000, atau Rp300.000.000,00.",
    _LARGEST,
)
TAHUN = {
    **_kind(
        "Tahun",
        ("integer", "string"),
        rf"^\s*{YEAR_PATTERN}\s*$",
        "Tulis tahun dengan empat angka, misalnya 2024.",
        2199,
    ),
    "minimum": 1900,
}
DESIMAL = {
    **_kind(
        "Desimal",
        _TEXT_OR_NUMBER,
        rf"^\s*[-\u2212]?{_DESIMAL}\s*$",
        "Tulis bilangan, misalnya 82 atau 95,25. Tulisan seperti 1.500 rancu: tulis 1,5 atau 1500.",
        _LARGEST,
    ),
    "minimum": -_LARGEST,
}
TANGGAL = _kind(
    "Tanggal",
    ("string",),
    rf"^\s*(?:[0-9]{{4}}-(?:0?[1-9]|1[0-2])-{_DAY}|{_DAY}\s+(?:{_MONTH})\s+[0-9]{{4}})\s*$",
    "Tulis tanggal seperti 4 Januari 2024 atau 2024-01-04.",
)
TARGET = {
    **_kind(
        "Target",
        _TEXT_OR_NUMBER,
        # a readable number, with or without '%'; or a text that doesn't look like a number
        rf"^\s*(?:[-\u2212]?{_DESIMAL}\s*%?|(?![-\u2212]?[0-9][0-9.,]*\s*%?\s*$)\S[\s\S]*)\s*$",
        'Tulis angka (96; 95,25; 100%), predikat (A, WTP), atau "-" kalau tidak ada target. '
        "Tulisan seperti 1.500 rancu: tulis 1,5 atau 1500.",
        _LARGEST,
    ),
    "minimum": -_LARGEST,
}

FILLED: Json = {"not": {"type": "null"}}


def must_be_empty(message: str) -> Json:
    """Return the schema of a key that may only be absent or empty."""
    return {"if": FILLED, "then": {"type": "null", "errorMessage": message}, "doNotSuggest": True}
