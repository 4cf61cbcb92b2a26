"""Changes as Markdown, as GitHub and GitLab show it: for the comment on a change that is asked for.

Texts of a plan can't act there: no markup, no HTML, no mention of a person or an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from renja.compare.change import Change
from renja.compare.words import Word
from renja.model.tree import NOWHERE
from renja.report.changes.difference import Difference, field, in_short, summary, thing
from renja.report.finding import one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]|~$])")  # within a line; none begins with such a text
# Where a mention, a number of an issue or merge request, or an address without '://' would begin.
_ALIVE = re.compile(r"(?<=[@#!])(?=\w)|(?<=www)(?=\.)", re.IGNORECASE)
_HEAD = "| | Semula | Menjadi | Selisih | Alasan |\n| --- | --- | --- | ---: | --- |"


def told(difference: Difference) -> str:
    """Return the changes as tables, a heading above each kind of thing."""
    parts = [f"### {escaped(difference.title)}", f"**{escaped(summary(difference))}**"]
    parts += [f"> Catatan: {escaped(note)}" for note in difference.notes]
    for title, changes in difference.groups():
        rows = [_row(change) for change in changes if change.hal != "naskah"]
        texts = [_text(difference, change) for change in changes if change.hal == "naskah"]
        parts.append(f"#### {title}")
        parts.append("\n".join([_HEAD, *rows]) if rows else "\n".join(texts))
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Return a text that reads as it is typed, whatever it holds."""
    plain = one_line(text).replace("&", "&amp;").replace("<", "&lt;")
    return _ALIVE.sub("<!-- -->", _SPECIAL.sub(r"\\\1", plain)).replace("://", ":<!-- -->//")


def _row(change: Change) -> str:
    what = f"**{escaped(thing(change))}**<br>{escaped(field(change))}"
    sides = _marked(change) if change.kata else (escaped(change.semula), escaped(change.menjadi))
    cells = (what, *sides, escaped(change.selisih), escaped(change.alasan))
    return f"| {' | '.join(cells)} |"


def _marked(change: Change) -> tuple[str, str]:
    """Return the text before and after, its own words marked."""
    before = [word for word in change.kata if word.nasib != "tambah"]
    after = [word for word in change.kata if word.nasib != "hapus"]
    return " ".join(_words(before)), " ".join(_words(after))


def _words(words: Iterable[Word]) -> Iterator[str]:
    marks = {"tetap": "{}", "hapus": "~~{}~~", "tambah": "**{}**"}
    for word in words:
        yield marks[word.nasib].format(escaped(word.teks))


def _text(difference: Difference, change: Change) -> str:
    place = difference.place(change)
    where = f" ({escaped(place.path)}:{place.line})" if place != NOWHERE else ""
    head = f"- **{escaped(change.sebutan)}**, {escaped(field(change))}{where}"
    if change.kata:
        return f"{head}: {' '.join(_words(in_short(change.kata)))}"
    if change.jenis == "pindah":
        return f"{head}: dari {escaped(change.semula)} ke {escaped(change.menjadi)}"
    old = f"~~{escaped(change.semula)}~~" if change.semula else ""
    new = f"**{escaped(change.menjadi)}**" if change.menjadi else ""
    return f"{head}: {' '.join(filter(None, (old, new)))}"
