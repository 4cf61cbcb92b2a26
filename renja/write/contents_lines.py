"""The lines of the contents: broken so that text and page number share the last one.

Where the number has no room left behind the text, Word and Typst both put it, with its dots,
on a line of its own: the last word goes down with it instead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from renja.document.nodes import Document, Origin, Run
from renja.document.walk import Entry, entries
from renja.look.look import Look
from renja.look.role import ParagraphRole
from renja.model.diagnostic import Place
from renja.write.hanging import hangs
from renja.write.ties import break_lines, settle_text

ListKind = Literal["isi", "gambar", "tabel"]

GAP = 0.3  # em between text and number, at least
_NOWHERE = Origin("hitung", Place(""))


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """An entry, with the room (points) that its text leaves on its last line for the page
    number; broken is the text with its last word on a line of its own, for a wider number."""

    entry: Entry
    role: ParagraphRole
    room: float
    broken: str

    def hangs(self, look: Look) -> bool:
        """Return whether the entry's label fits its indent."""
        return hangs(
            self.entry.label, self.role, look, None if self.entry.level else "label_daftar"
        )

    def text(self, number: str, look: Look) -> str:
        """Return the text before a page number; '\\n' stands where a line must end."""
        style = look.paragraphs[self.role].text
        return self.entry.text if look.width(number, style) <= self.room else self.broken


def contents_lines(document: Document, kind: ListKind, look: Look) -> tuple[ContentsLine, ...]:
    """Return the lines of a list."""
    return tuple(
        _line(entry, contents_role(kind, entry), look) for entry in entries(document, kind)
    )


def contents_role(kind: ListKind, entry: Entry) -> ParagraphRole:
    """Return the role of the paragraph that an entry becomes."""
    levels: dict[int, ParagraphRole] = {1: "daftar_1", 2: "daftar_2", 3: "daftar_3"}
    if entry.level:
        return levels[entry.level]
    return "daftar_gambar" if kind == "gambar" else "daftar_tabel"


def _line(entry: Entry, role: ParagraphRole, look: Look) -> ContentsLine:
    style, width = look.paragraphs[role], look.page.text_width
    runs = settle_text((Run(entry.text, _NOWHERE),), style, width, look)
    *_, last = break_lines(runs, style, width, look)
    room = width - style.left - style.right - last.width - GAP * style.text.size
    text = broken = runs[0].text
    if len(last.words) > 1:
        end = last.words[-2].end
        broken = text[:end].rstrip(" ") + "\n" + text[end:]
    return ContentsLine(replace(entry, text=text), role, room, broken)
