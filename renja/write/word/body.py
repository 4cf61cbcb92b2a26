"""The body: every node of the tree as paragraphs and tables of the template's styles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import assert_never

from docx.parts.document import DocumentPart

from renja.document.nodes import (
    Block,
    Caption,
    Cards,
    Contents,
    Document,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Part,
    Runs,
    Signature,
    Table,
    plain,
)
from renja.look.look import Look
from renja.look.role import CharacterRole, ParagraphRole, TableRole
from renja.write.cell_styles import NOTE_ROLE, note_look
from renja.write.contents_lines import contents_lines
from renja.write.hanging import NO_TAB, caption_hangs, caption_role, heading_hangs
from renja.write.list_labels import list_role
from renja.write.word.bookmarks import Bookmarks, split_label
from renja.write.word.contents import ContentsWriter
from renja.write.word.fields import reference, run, sequence, tab_run, text_run
from renja.write.word.flow import Flow
from renja.write.word.lists import ListNumbers
from renja.write.word.markup import Element, paragraph, set_property, w
from renja.write.word.pictures import picture_run
from renja.write.word.runs import RunWriter, has_note
from renja.write.word.sections import PageRun
from renja.write.word.styles import StyleSheet
from renja.write.word.tables import TableWriter
from renja.write.word.unnumbered import unnumbered

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class BodyWriter:
    """Walks the tree; decides nothing about content. levels are those of the outline."""

    document: Document
    levels: Mapping[str, int]
    look: Look
    part: DocumentPart
    styles: StyleSheet
    bookmarks: Bookmarks
    numbering: ListNumbers
    runs: RunWriter
    tables: TableWriter
    contents: ContentsWriter
    flow: Flow
    pngs: Mapping[str, bytes]

    def write(self) -> None:
        """Write all parts into the flow."""
        front = [part.front for part in self.document.parts]
        for number, part in enumerate(self.document.parts):
            first = part.front not in front[:number]
            turned = self.document.turned
            self.flow.begin_section(PageRun(turned, part.front, first, opens=not turned))
            self._title(part)
            for block in part.blocks:
                self._turn_page(block, part)
                self._block(block)

    def _turn_page(self, block: Block, part: Part) -> None:
        """Begin a section where pages turn: a landscape table, or what comes after it."""
        landscape = self.document.turned or (isinstance(block, Table) and block.landscape)
        section = self.flow.section
        stays = section is None or section.landscape == landscape
        if not stays and not isinstance(block, PageBreak):
            self.flow.begin_section(PageRun(landscape, part.front, False, opens=False))

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._text(block.role, block.runs, *_kept(block.keep))
            case Heading():
                self._heading(block)
            case ListBlock():
                self._list(block)
            case Table():
                self._table(block)
            case Cards():
                self._cards(block)
            case Figure():
                self._figure(block)
            case Signature():
                self._signature(block)
            case Contents():
                for line in self.contents.write(
                    block, contents_lines(self.document, block.kind, self.look)
                ):
                    self.flow.paragraph(line, can_close=False)
            case PageBreak():
                self.flow.break_page()
            case _:
                assert_never(block)

    def _paragraph(self, role: ParagraphRole, content: Iterable[Element]) -> Element:
        return paragraph(self.styles.paragraph(role), content)

    def _text(self, role: ParagraphRole, runs: Runs, *properties: Element) -> None:
        line = self._paragraph(role, self.runs.write(runs, role))
        for item in properties:
            set_property(line, item)
        if has_note(runs):
            # Measured: with it, LibreOffice and the PDF move other lines over with a note.
            set_property(line, w("widowControl", val=0))
        self.flow.paragraph(line)

    def _title(self, part: Part) -> None:
        """A part's title: one paragraph, so that it makes one entry in the contents."""
        role: ParagraphRole = "bab" if part.label else "bagian_depan"
        content: list[Element] = []
        if part.label:
            kind, number = split_label(part.label)
            if kind:
                content.append(self.runs.label(kind, role, "label_bab"))
            label = self.runs.label(number, role, "label_bab")
            content += self.bookmarks.around(self.bookmarks.number(part.key), [label])
            content += [tab_run(), run([w("br")])]
        content += self.runs.write(part.title, role)
        marked = self.bookmarks.around(self.bookmarks.whole(part.key), content)
        self.flow.paragraph(
            unnumbered(self._paragraph(role, marked), role, self.look), can_close=False
        )

    def _heading(self, heading: Heading) -> None:
        role: ParagraphRole = "subbab" if heading.level == 2 else "subjudul"
        style: CharacterRole | None = "label_subbab" if heading.level == 2 else None
        content: list[Element] = []
        if heading.label:
            look = self.runs.properties(role, style=style)
            label = text_run(heading.label, look)
            content += self.bookmarks.around(self.bookmarks.number(heading.key), [label])
            content.append(tab_run() if heading_hangs(heading, self.look) else text_run(NO_TAB))
        content += self.runs.write(heading.runs, role)
        marked = self.bookmarks.around(self.bookmarks.whole(heading.key), content)
        line = unnumbered(self._paragraph(role, marked), role, self.look)
        if self.levels[heading.key] != heading.level:
            set_property(line, w("outlineLvl", val=self.levels[heading.key] - 1))
        self.flow.paragraph(line, can_close=False)

    def _list(self, block: ListBlock) -> None:
        plain_role = list_role(block)
        numbering = self.numbering.new_list(self.styles.paragraph(plain_role), block.start)
        for number, item in enumerate(block.items, 1):
            last = number == len(block.items) and block.level == 1 and not item.lists
            role = _LAST_ITEMS[block.kind] if last else plain_role
            self._text(role, item.runs, deepcopy(numbering), *_kept(item.keep))
            for inner in item.lists:
                self._list(inner)

    def _table(self, table: Table) -> None:
        self._caption(table.caption)
        page = self.look.landscape if table.landscape else self.look.page
        title = _title(table.caption)
        self.flow.table(
            self.tables.write(table.grid, "tabel", page.text_width, title, table.summary)
        )
        self._note(table.note, "tabel")

    def _cards(self, cards: Cards) -> None:
        if cards.caption.above:
            self._caption(cards.caption)
        for number, grid in enumerate(cards.grids):
            if self.flow.ends_in_table:
                self.flow.paragraph(self._paragraph("antar_kartu", ()))
            summary = "" if number else cards.summary
            title = _title(cards.caption)
            width = self.look.page.text_width
            self.flow.table(self.tables.write(grid, "kartu", width, title, summary))
        self._note(cards.note, "kartu", *_kept(not cards.caption.above))
        if not cards.caption.above:
            self._caption(cards.caption)

    def _note(self, note: Runs, table: TableRole, *properties: Element) -> None:
        """What the marks in a table mean, below it."""
        if not note:
            return
        look = note_look(table, self.look)
        places = {"left": round(look.left * 20), "right": round(look.right * 20)}
        space = w("spacing", before=round(look.before * 20))
        self._text(NOTE_ROLE, note, *properties, space, w("ind", **places))

    def _figure(self, figure: Figure) -> None:
        width = self.look.page.text_width / POINTS_PER_MM
        for number, picture in enumerate(figure.pictures):
            drawn = picture_run(self.part, picture, self.pngs[picture.name], width)
            self.flow.paragraph(self._paragraph("gambar", [drawn]))
            self._caption(figure.caption, continued=number > 0)

    def _caption(self, caption: Caption, *, continued: bool = False) -> None:
        """A caption. A continued one repeats its number by reference: counted again, it
        would stand in the list of figures twice."""
        role = caption_role(caption)
        look = self.runs.properties(role, style="label_keterangan")
        number = self.bookmarks.number(caption.key)
        content = [text_run(f"{caption.kind}\u00a0", look)]
        if continued:
            content += reference(number, str(caption.number), look)
        else:
            counted = sequence(caption.kind, caption.number, look)
            content += self.bookmarks.around(number, counted)
        space = tab_run() if caption_hangs(caption, self.look) else text_run(NO_TAB)
        content += [text_run(".", look), space, *self.runs.write(caption.runs, role)]
        if continued:
            content.append(text_run(" (lanjutan)"))
        else:
            content = list(self.bookmarks.around(self.bookmarks.whole(caption.key), content))
        self.flow.paragraph(self._paragraph(role, content))

    def _signature(self, signature: Signature) -> None:
        lines: list[tuple[ParagraphRole, Runs]] = [
            ("tanda_tangan" if number else "tanda_tangan_awal", line)
            for number, line in enumerate(signature.above)
        ]
        lines.append(("tanda_tangan_nama", signature.name))
        lines += [("tanda_tangan", line) for line in signature.below]
        for number, (role, line) in enumerate(lines, 1):
            # The style keeps every line with the next; after the last there is none.
            self._text(role, line, w("keepNext", val=int(number < len(lines))))


_LAST_ITEMS: Mapping[str, ParagraphRole] = {
    "titik": "titik_akhir",
    "kurung": "kurung_akhir",
    "butir": "butir_akhir",
}


def _kept(keep: bool) -> tuple[Element, ...]:
    """Return what keeps a paragraph whole and on one page with the next."""
    return (w("keepNext"), w("keepLines")) if keep else ()


def _title(caption: Caption) -> str:
    return f"{caption.label} {plain(caption.runs)}"
