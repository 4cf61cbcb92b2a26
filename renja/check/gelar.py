"""Academic and other titles on a person's name, and how they are written (EYD V)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BEHIND = (
    "A.Md. S.E. S.H. S.T. S.S. S.Sos. S.IP. S.I.P. S.STP. S.Kom. S.Si. S.Pd. S.Ag. S.Psi. S.P. "
    "S.Pt. S.Pi. S.Hut. S.Kep. S.Farm. S.Ked. S.K.M. S.KM. S.Hum. S.Sn. S.Stat. S.Ak. S.I.Kom. "
    "S.A.P. S.AP. S.H.I. S.Th. S.Fil. M.M. M.H. M.Si. M.Kom. M.T. M.Pd. M.Hum. M.AP. M.A.P. "
    "M.Sc. M.Kes. M.E. M.P. M.A. M.Ag. M.Psi. M.Eng. M.Ak. M.Kn. M.IP. M.I.P. M.I.Kom. M.B.A. "
    "M.P.A. M.P.P. M.Sos. M.Stat. M.Tr. M.Han. Ph.D."
)
_BEFORE = {"prof": "Prof.", "dr": "Dr.", "ir": "Ir.", "drs": "Drs.", "dra": "Dra."}
_BEFORE_NAME = {"h": "H.", "hj": "Hj."}  # a single letter elsewhere is an initial


@dataclass(frozen=True, slots=True)
class Written:
    """A name with its titles as they should be written, and whether that is certain."""

    text: str
    certain: bool


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())


_TITLES: dict[str, list[str]] = {}
for _title in _BEHIND.split():
    _TITLES.setdefault(_letters(_title), []).append(_title)


def with_titles(name: str) -> Written:
    """Return a name with the titles that are known written as they should be."""
    first, *parts = (" ".join(part.split()) for part in name.split(","))
    followed = any(map(_is_title, parts))
    own, without_comma = _split_behind(_before(first))
    titles = [*without_comma, *(title for part in parts for title in _titles_of(part))]
    if own == first and not any(map(_is_title, titles)):
        return Written(name.strip(), certain=True)
    written = [_spelled(title) for title in titles if title]
    certain = all(sure for _, sure in written) and (followed or _plainly(without_comma))
    return Written(", ".join([own, *(title for title, _ in written)]), certain)


def _is_title(text: str) -> bool:
    words = text.split()
    return _letters(text) in _TITLES or (bool(words) and all(_letters(w) in _TITLES for w in words))


def _spelled(title: str) -> tuple[str, bool]:
    """Return how a title is written (one that isn't known: as it was), and whether no other
    way is as good: 'SIP' may be 'S.IP.' or 'S.I.P.'."""
    ways = _TITLES.get(_letters(title), [title])
    near = [way for way in ways if way.rstrip(".") == title.rstrip(".")] or ways
    return near[0], len(near) == 1


def _titles_of(part: str) -> list[str]:
    """Return the titles between two commas: 'S.E. M.M.' lacks one."""
    words = part.split()
    if _letters(part) not in _TITLES and words and _is_title(part):
        return words
    return [part]


def _before(name: str) -> str:
    """Return a name with the titles before it written with their dots and spaces."""
    if name.isupper():
        return name
    spaced = re.sub(r"^((?:(?:Prof|Drs?|dr|Dra|Ir|Hj?)\.\s*)+)(?=\w)", _with_spaces, name)
    words = spaced.split()
    for position, word in enumerate(words[:-1]):
        letters = _letters(word)
        title = _BEFORE.get(letters) or _BEFORE_NAME.get(letters)
        if title is None or not word[0].isalpha():
            break
        words[position] = "dr." if word.rstrip(".") == "dr" else title
    return " ".join(words)


def _with_spaces(match: re.Match[str]) -> str:
    return re.sub(r"\.\s*", ". ", match[1])


def _split_behind(name: str) -> tuple[str, list[str]]:
    """Return a name and the titles that stand behind it without a comma."""
    words = name.split()
    behind: list[str] = []
    while len(words) > 1 and _looks_like_title(words[-1], name):
        behind.insert(0, words.pop())
    return " ".join(words), behind


def _looks_like_title(word: str, name: str) -> bool:
    if _letters(word) not in _TITLES:
        return False
    return "." in word.rstrip(".") or (word.rstrip(".").isupper() and not name.isupper())


def _plainly(titles: Sequence[str]) -> bool:
    """Return whether titles can't be initials of a name: 'M.Si.' can't, 'M.A.' can."""
    return all(re.search(r"[a-z]", title) for title in titles)
