"""The contents and the lists of figures and tables: filled, and still fields (17.16.5.68).

Written as Word writes them, so that it can refresh them: the field begins in the first
line, each line is a link to its bookmark, the field ends in a paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from renja.document.nodes import Contents
from renja.look.look import Look
from renja.write.contents_lines import ContentsLine
from renja.write.hanging import NO_TAB
from renja.write.word.bookmarks import Bookmarks
from renja.write.word.fields import field_begin, field_end, page_of, tab_run, text_run
from renja.write.word.markup import Element, paragraph, w
from renja.write.word.runs import RunWriter
from renja.write.word.styles import StyleSheet
from renja.write.word.unnumbered import unnumbered

# \o styles Heading 1 to 3, \u outline levels (titles of front parts), \h links, \z no page
# numbers in web layout, \w keeps the tab after a label; \c captions counted by that name.
_INSTRUCTIONS = {
    "isi": 'TOC \\o "1-3" \\h \\z \\u \\w',
    "gambar": 'TOC \\h \\z \\w \\c "Gambar"',
    "tabel": 'TOC \\h \\z \\w \\c "Tabel"',
}


@dataclass(frozen=True, slots=True)
class ContentsWriter:
    """Writes lists of entries; pages tells the printed page number of every key."""

    styles: StyleSheet
    bookmarks: Bookmarks
    runs: RunWriter
    pages: Mapping[str, str]
    look: Look

    def write(self, contents: Contents, lines: Sequence[ContentsLine]) -> Iterator[Element]:
        """Yield the paragraphs of a list: its title, its lines, the end of its field."""
        if contents.title:
            style = self.styles.paragraph("daftar_judul")
            title = paragraph(style, [text_run(contents.title)])
            yield unnumbered(title, "daftar_judul", self.look)
        begin = list(field_begin(_INSTRUCTIONS[contents.kind]))
        for line in lines:
            yield paragraph(self.styles.paragraph(line.role), [*begin, self._line(line)])
            begin = []
        yield paragraph(self.styles.paragraph("penutup_bagian"), [*begin, field_end()])

    def _line(self, line: ContentsLine) -> Element:
        entry = line.entry
        number = self.pages[entry.key]
        mark = self.bookmarks.whole(entry.key)
        return w(
            "hyperlink",
            *self._label(line),
            text_run(line.text(number, self.look)),
            tab_run(),
            *page_of(mark, number),
            anchor=mark,
            history=1,
        )

    def _label(self, line: ContentsLine) -> Iterator[Element]:
        """Yield the label and its tab; a title without label stands in its place."""
        entry = line.entry
        if not entry.label:
            return
        if entry.level == 0:
            yield self.runs.label(entry.label, "daftar_gambar", "label_daftar")
        else:
            yield text_run(entry.label)
        yield tab_run() if line.hangs(self.look) else text_run(NO_TAB)
