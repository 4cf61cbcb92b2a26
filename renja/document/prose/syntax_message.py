"""What Jinja says of broken syntax, told in Indonesian and at the place that is meant.

Jinja knows its mistakes only by their English text; a test holds each of them against the
installed version. What isn't known here is still told, in general words.
"""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Callable

from jinja2 import TemplateSyntaxError

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.nearest import did_you_mean

_TAGS = (
    "if elif else endif for endfor set endset macro endmacro call endcall include import from "
    "with endwith"
)
TAGS = tuple(_TAGS.split(" "))

_TOKENS = {
    "end of print statement": "'}}'",
    "end of statement block": "'%}'",
    "begin of print statement": "'{{'",
    "begin of statement block": "'{%'",
    "begin of comment": "'{#'",
    "template data / text": "teks",
    "end of template": "akhir berkas",
    "name": "nama",
    "string": "teks dalam tanda kutip",
    "integer": "bilangan",
    "float": "bilangan",
}
_SIGNS = {name: sign.strip("'") for name, sign in _TOKENS.items() if sign.startswith("'")}
_OPENING = re.compile(r"\{%[-+]?\s*(\w+)([^%]*)")

Told = tuple[str, str, Place]  # message, hint, place


def syntax_finding(error: TemplateSyntaxError, path: str, text: str) -> Finding:
    """Return the finding of a syntax error."""
    source = error.message or ""
    place = Place(path, error.lineno)
    for pattern, tell in _KNOWN:
        match = pattern.search(source)
        if match is not None:
            message, hint, at = tell(match, place, text)
            return finding("RJ555", at, message, hint)
    return finding("RJ555", place, "tanda Jinja di baris ini tidak dapat dibaca.", "")


def _unknown_tag(match: re.Match[str], place: Place, text: str) -> Told:
    tag = match[1]
    at = _at(place, text, tag)
    waiting = re.search(r"(?:looking for|following tags:) (.+?)\.", match[2])
    if tag in TAGS and waiting:
        wanted = " atau ".join(f"{{% {name} %}}" for name in re.findall(r"'(\w+)'", waiting[1]))
        return f"{{% {tag} %}} tidak cocok di sini; yang ditunggu {wanted}.", "", at
    if tag.startswith("end") and tag in TAGS:
        return f"{{% {tag} %}} tanpa {{% {tag[3:]} %}} yang mendahuluinya.", "", at
    return f"perintah {{% {tag} %}} tidak dikenal.", did_you_mean(tag, TAGS), at


def _not_closed(match: re.Match[str], place: Place, text: str) -> Told:
    tag = match[1]
    opened = _last_open(text, tag)
    at = Place(place.path, *opened) if opened else place
    return f"{{% {tag} %}} tidak ditutup dengan {{% end{tag} %}}.", "", at


def _last_open(text: str, tag: str) -> tuple[int, int, int] | None:
    """Return line, column and end column of the last such tag that nothing closes."""
    stack: list[tuple[int, int, int]] = []
    for number, line in enumerate(text.split("\n"), 1):
        for match in _OPENING.finditer(line):
            if match[1] == tag and not (tag == "set" and "=" in match[2]):
                stack.append((number, match.start() + 1, match.end(1) + 1))
            elif match[1] == f"end{tag}" and stack:
                stack.pop()
    return stack[-1] if stack else None


def _unexpected_character(match: re.Match[str], place: Place, text: str) -> Told:
    character = str(literal_eval(match[1]))
    at = _at(place, text, character, whole=False)
    if character in "“”‘’":
        return f"tanda kutip {character} tidak dipakai di dalam tanda Jinja.", 'Pakai "…".', at
    if character in "'\"":
        return "tanda kutip di baris ini tidak ditutup.", "", at
    return f"karakter {character} tidak dapat dibaca di dalam tanda Jinja.", "", at


def _bracket(match: re.Match[str], place: Place, text: str) -> Told:
    wanted = f"; yang ditunggu '{match[2]}'" if match[2] else ""
    at = _at(place, text, match[1], whole=False)
    return f"'{match[1]}' tidak cocok di sini{wanted}.", "Periksa kurung buka dan tutupnya.", at


def _wrong_token(match: re.Match[str], place: Place, text: str) -> Told:
    wanted, got = (_TOKENS.get(name, f"'{name}'") for name in (match[1], match[2]))
    at = _at(place, text, _SIGNS.get(match[2], match[2]), whole=match[2] not in _SIGNS)
    return f"di sini ditunggu {wanted}, tetapi yang ada {got}.", "", at


def _empty(match: re.Match[str], place: Place, text: str) -> Told:
    return "tanda Jinja ini kosong atau belum selesai.", "", _at(place, text, "{{", whole=False)


def _comment(match: re.Match[str], place: Place, text: str) -> Told:
    at = _at(place, text, "{#", whole=False)
    return "komentar ini tidak ditutup dengan '#}'.", "", at


def _end_of_file(match: re.Match[str], place: Place, text: str) -> Told:
    wanted = _TOKENS.get(match[1], f"'{match[1]}'")
    return f"berkas berakhir sebelum {wanted}.", "", place


def _missing_name(match: re.Match[str], place: Place, text: str) -> Told:
    return "nama perintah sesudah '{%' belum ada.", "", _at(place, text, "{%", whole=False)


def _unexpected_part(match: re.Match[str], place: Place, text: str) -> Told:
    got = _TOKENS.get(match[1], f"'{match[1]}'")
    at = _at(place, text, _SIGNS.get(match[1], match[1]), whole=match[1] not in _SIGNS)
    return f"{got} tidak pada tempatnya di sini.", "", at


def _not_a_call(match: re.Match[str], place: Place, text: str) -> Told:
    hint = 'Misalnya {% call gambar("pegawai") %}Keterangan{% endcall %}.'
    return "{% call %} diikuti pemanggilan fungsi.", hint, _at(place, text, "call")


def _at(place: Place, text: str, word: str, whole: bool = True) -> Place:
    lines = text.split("\n")
    line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    edge = r"(?!\w)" if whole else ""
    before = r"(?<!\w)" if whole else ""
    found = list(re.finditer(f"{before}{re.escape(word)}{edge}", line))
    if len(found) != 1:
        return place  # which of them Jinja means can't be told
    return Place(place.path, place.line, found[0].start() + 1, found[0].end() + 1)


_KNOWN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Place, str], Told]], ...] = (
    (re.compile(r"Encountered unknown tag '(\w+)'\.(.*)"), _unknown_tag),
    (re.compile(r"Unexpected end of template\..*needs to be closed is '(\w+)'"), _not_closed),
    (re.compile(r"unexpected end of template, expected '(.+)'\."), _end_of_file),
    (re.compile(r"Missing end of comment tag"), _comment),
    (re.compile(r"unexpected char (.+) at \d+"), _unexpected_character),
    (re.compile(r"^unexpected '([)\]}])'(?:, expected '(.)')?"), _bracket),
    (re.compile(r"expected token '(.+)', got '(.+)'"), _wrong_token),
    (re.compile(r"Expected an expression, got"), _empty),
    (re.compile(r"tag name expected"), _missing_name),
    (re.compile(r"expected call"), _not_a_call),
    (re.compile(r"^unexpected '(.+)'"), _unexpected_part),
)
