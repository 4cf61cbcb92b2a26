"""Naskah text made ready for Jinja: which tags leave their line behind, and which don't.

With trim_blocks Jinja swallows the line end after any tag, also after one that ends a line of
text ('teks {% if x %}foo{% endif %}'), and would glue that line to the next. So a tag that
shares its line with text gets the sign that keeps what is around it ('+%}', '{%+'); so does
{% endcall %}, whose figure or table would else be glued to what follows. Lines keep their
numbers; columns may shift, and are never taken from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja.model.diagnostic import Place

_STRING = r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\''
_OPENING = re.compile(r"\{[%{#]")
_WHOLE = {
    "{%": re.compile(rf"\{{%(?:{_STRING}|[^\"'%]|%(?!\}}))*%\}}", re.DOTALL),
    "{{": re.compile(rf"\{{\{{(?:{_STRING}|[^\"'}}]|\}}(?!\}}))*\}}\}}", re.DOTALL),
    "{#": re.compile(r"\{#.*?#\}", re.DOTALL),
}
_ENDCALL = re.compile(r"\{%[-+]?\s*endcall\b")
_INCLUDE = re.compile(r"\{%[-+]?\s*include\b")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
MAYBE_EMPTY, JOIN = "\ue002", "\ue003"


def prepared(text: str) -> str:
    """Return the text with trailing space gone and each tag told what to do with its line.

    MAYBE_EMPTY is put at the end of a line that is no line at all when its tags yield nothing;
    JOIN after an include within a line, whose text shall not end that line.
    """
    text = f"{_TRAILING.sub('', text).rstrip(chr(10))}\n"
    tags = list(_tags(text))
    alone = _standing_alone(text, tags)
    pieces: list[str] = []
    end = 0
    for match in tags:
        pieces.append(text[end : match.start()])
        end = match.end()
        tag = match[0]
        if not tag.startswith("{{"):
            if match.start() in alone and not _ENDCALL.match(tag):
                pieces.append(tag)
                continue
            tag = _kept(text, match)
        pieces.append(f"{tag}{JOIN if _INCLUDE.match(tag) else ''}")
        pieces.append(MAYBE_EMPTY if text[end] == "\n" else "")
    return "".join((*pieces, text[end:]))


def literal_lines(text: str) -> list[str]:
    """Return the lines of a text with all of Jinja blanked: columns of literal text stay."""
    pieces: list[str] = []
    end = 0
    for match in _tags(text):
        blank = "".join("\n" if character == "\n" else "\0" for character in match[0])
        pieces += [text[end : match.start()], blank]
        end = match.end()
    return "".join((*pieces, text[end:])).split("\n")


def print_places(text: str, path: str) -> list[Place]:
    """Return where each '{{ … }}' of a text stands, in order."""
    found = []
    line, counted = 1, 0
    for match in _tags(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        if match[0].startswith("{{"):
            column = match.start() - text.rfind("\n", 0, match.start())
            length = len(match[0].split("\n")[0])
            found.append(Place(path, line, column, column + length))
    return found


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags, prints and comments, up to one that isn't closed: Jinja will tell that."""
    position = 0
    while opening := _OPENING.search(text, position):
        match = _WHOLE[opening[0]].match(text, opening.start())
        if match is None:
            return
        yield match
        position = match.end()


def _standing_alone(text: str, tags: list[re.Match[str]]) -> set[int]:
    """Return the starts of the tags and comments whose lines hold nothing else."""
    alone: set[int] = set()
    group: list[re.Match[str]] = []
    for match in tags:
        if group and text[group[-1].end() : match.start()].strip(" \t"):
            group = []
        is_print = match[0].startswith("{{")
        line_start = text.rfind("\n", 0, match.start()) + 1
        starts = group or not text[line_start : match.start()].strip()
        group = [*group, match] if starts and not is_print else []
        if group and text[match.end()] == "\n":
            alone.update(tag.start() for tag in group)
            group = []
    return alone


def _kept(text: str, match: re.Match[str]) -> str:
    tag = match[0]
    line_start = text.rfind("\n", 0, match.start()) + 1
    if not text[line_start : match.start()].strip() and tag[2] not in "+-":
        tag = f"{tag[:2]}+{tag[2:]}"
    if text[match.end()] == "\n" and tag[-3] not in "+-":
        tag = f"{tag[:-2]}+{tag[-2:]}"
    return tag
