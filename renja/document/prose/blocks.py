"""Rendered prose turned into blocks: headings, paragraphs, lists, quotes and block calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from markdown_it.tree import SyntaxTreeNode

from renja.document.after_tables import spaced_after_tables
from renja.document.angka import huruf
from renja.document.nodes import (
    Block,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Runs,
)
from renja.document.prose.locate import nearest_origins
from renja.document.prose.marks import MARK, BlockCall
from renja.document.prose.parse import (
    DEFINITION,
    REFUSED_BLOCKS,
    TABLE_LINE,
    parse_blocks,
    parse_inline,
)
from renja.document.prose.render import Rendered
from renja.document.prose.runs import ProseWriter
from renja.model.diagnostic import Place

ListKind = Literal["titik", "kurung", "butir"]
Placed = Callable[[BlockCall], Block | None]


@dataclass(frozen=True, slots=True)
class PartContent:
    """A part of the document: the runs of its title and its blocks."""

    title: Runs
    blocks: tuple[Block, ...]


@dataclass(slots=True)
class BlockBuilder:
    """Builds the blocks of one rendered file. placed makes the block of a block call."""

    writer: ProseWriter
    rendered: Rendered
    key: str
    placed: Placed
    _title: Runs = ()
    _has_title: bool = False
    _blocks: list[Block] = field(default_factory=list)
    _notes: dict[str, Runs] = field(default_factory=dict)
    _note_places: dict[str, Place] = field(default_factory=dict)
    _section: int = 0
    _sub: int = 0

    def build(self) -> PartContent:
        """Return the part's title and blocks."""
        self.writer.used_notes.clear()
        tree = SyntaxTreeNode(parse_blocks(self.rendered.text))
        nodes = list(self._without_footnotes(tree.children))
        for node in nodes:
            if not self._has_title and not _is_title(node):
                self._tell_at(node, "RJ564", "naskah harus diawali judul.", "Misalnya # PENUTUP.")
                self._has_title = True
            self._block(node)
        if not nodes:
            place = Place(self.rendered.path, 1)
            self.writer.tell("RJ552", place, "naskah ini tidak menghasilkan teks apa pun.")
        for name in self._notes.keys() - self.writer.used_notes:
            at = self._note_places[name]
            self.writer.tell("RJ566", at, f"catatan kaki [^{name}] tidak dirujuk di mana pun.")
        return PartContent(self._title, spaced_after_tables(self._blocks))

    # Footnotes

    def _without_footnotes(self, nodes: list[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
        """Yield the nodes that aren't definitions of footnotes, which are read first."""
        definitions = {id(n): n for n in nodes if n.type == "paragraph" and _defines(n)}
        for node in definitions.values():
            self._define(node)
        for node in nodes:
            if id(node) not in definitions:
                yield node

    def _define(self, node: SyntaxTreeNode) -> None:
        lines = self._lines(node)
        starts: list[int] = []
        content = _content(node).split("\n")
        for number, line in enumerate(content):
            if DEFINITION.match(line):
                starts.append(number)
        for start, end in zip(starts, (*starts[1:], len(content)), strict=True):
            match = DEFINITION.match(content[start])
            name = match[1] if match else ""
            text = "\n".join((DEFINITION.sub("", content[start]), *content[start + 1 : end]))
            at = _place(lines[start : start + 1] or lines)
            if name in self._notes:
                self.writer.tell("RJ566", at, f"catatan kaki [^{name}] diisi dua kali.")
            self._notes[name] = self.writer.runs(parse_inline(text), lines[start:end])
            self._note_places[name] = at

    # Blocks

    def _block(self, node: SyntaxTreeNode) -> None:
        match node.type:
            case "heading":
                self._heading(node)
            case "paragraph":
                self._paragraph(node)
            case "bullet_list" | "ordered_list":
                self._blocks.append(self._list(node, 1))
            case "blockquote":
                self._quote(node)
            case _:
                what = REFUSED_BLOCKS.get(node.type, node.type)
                self._tell_at(node, "RJ563", f"{what} tidak dipakai di naskah.", _hint(node.type))

    def _heading(self, node: SyntaxTreeNode) -> None:
        level = int(node.tag[1])
        runs = self._runs(node, keep_last_words=True)
        if not node.markup.startswith("#"):
            hint = "Kosongkan satu baris sebelumnya, atau tulis judul dengan '#'."
            self._tell_at(node, "RJ563", "garis di bawah teks membuatnya menjadi judul.", hint)
        elif not runs:
            self._tell_at(node, "RJ564", "judul ini kosong.")
        elif level == 1:
            if self._has_title:
                hint = "Pakai ## untuk subbab."
                self._tell_at(node, "RJ564", "'#' hanya untuk judul bab, satu kali.", hint)
            self._title, self._has_title = runs, True
        elif level == 2:
            self._section, self._sub = self._section + 1, 0
            self._add_heading(2, f"{huruf(self._section)}.", runs, huruf(self._section).lower())
        elif level == 3:
            self._sub += 1
            section = f"{huruf(self._section).lower()}-" if self._section else ""
            self._add_heading(3, f"{self._sub}.", runs, f"{section}{self._sub}")
        else:
            hint = "Pakai ## untuk subbab dan ### untuk bagian di dalamnya."
            self._tell_at(node, "RJ564", f"judul bertingkat {level} tidak dipakai.", hint)

    def _add_heading(self, level: int, label: str, runs: Runs, key: str) -> None:
        self._blocks.append(Heading(2 if level == 2 else 3, label, runs, f"{self.key}-{key}"))

    def _paragraph(self, node: SyntaxTreeNode) -> None:
        content = _content(node).strip()
        if MARK.fullmatch(content):
            mark = self.writer.marks.mark(content)
            if isinstance(mark, BlockCall):
                block = self.placed(mark)
                if block is not None:
                    self._blocks.append(block)
                return
        for number, line in enumerate(content.split("\n")):
            if TABLE_LINE.match(line):
                at = _place(self._lines(node)[number:])
                hint = 'Tabel disusun dari data: {% call tabel("ringkasan") %}…{% endcall %}.'
                self.writer.tell("RJ563", at, "tabel Markdown tidak dipakai di naskah.", hint)
                return
        runs = self._runs(node)
        if runs:
            self._blocks.append(Paragraph(runs))

    def _quote(self, node: SyntaxTreeNode) -> None:
        for child in node.children:
            if child.type == "paragraph":
                self._blocks.append(Paragraph(self._runs(child), "kutipan"))
            else:
                self._tell_at(child, "RJ563", "di dalam kutipan hanya boleh ada paragraf.")

    def _list(self, node: SyntaxTreeNode, level: Literal[1, 2]) -> ListBlock:
        start = node.attrs.get("start", 1)
        if start != 1:
            hint = "Tulis 1. di depan setiap butir; nomornya dihitung sendiri."
            self._tell_at(node, "RJ565", f"daftar ini mulai dari {start}.", hint)
        items = tuple(self._item(item, level) for item in node.children)
        kind: ListKind = "butir"
        if node.type == "ordered_list":
            kind = "kurung" if node.markup == ")" else "titik"
        return ListBlock(kind, items, level)

    def _item(self, node: SyntaxTreeNode, level: Literal[1, 2]) -> ListItem:
        text, lists = list(node.children[:1]), node.children[1:]
        if not text or text[0].type != "paragraph":
            self._tell_at(node, "RJ565", "butir daftar ini tidak berisi teks.")
            return ListItem(())
        inner = []
        for child in lists:
            if child.type not in ("bullet_list", "ordered_list"):
                hint = "Gabungkan menjadi satu paragraf, atau akhiri daftarnya dahulu."
                self._tell_at(child, "RJ565", "satu butir daftar berisi satu paragraf.", hint)
            elif level == 2:
                self._tell_at(child, "RJ565", "daftar bersarang paling banyak dua tingkat.")
            else:
                inner.append(self._list(child, 2))
        return ListItem(self._runs(text[0]), tuple(inner))

    # Runs and places

    def _runs(self, node: SyntaxTreeNode, keep_last_words: bool = False) -> Runs:
        inline = node.children[0] if node.children else None
        if inline is None or inline.token is None:
            return ()
        tokens = inline.token.children or []
        return self.writer.runs(tokens, self._lines(node), self._notes, keep_last_words)

    def _lines(self, node: SyntaxTreeNode) -> tuple[tuple[tuple[str, int], ...], ...]:
        start, end = node.map or (0, len(self.rendered.lines))
        lines = self.rendered.lines[start:end]
        if any(lines):
            return lines
        return (nearest_origins(self.rendered.lines, start), *lines[1:])

    def _tell_at(self, node: SyntaxTreeNode, code: str, message: str, hint: str = "") -> None:
        self.writer.tell(code, _place(self._lines(node)), message, hint)


def _is_title(node: SyntaxTreeNode) -> bool:
    return node.type == "heading" and node.tag == "h1"


def _content(node: SyntaxTreeNode) -> str:
    return node.children[0].content if node.children else ""


def _defines(node: SyntaxTreeNode) -> bool:
    return DEFINITION.match(_content(node)) is not None


def _place(lines: tuple[tuple[tuple[str, int], ...], ...]) -> Place:
    found = nearest_origins(lines, 0)
    return Place(*found[0]) if found else Place("")


def _hint(kind: str) -> str:
    return "Hapus spasi di awal barisnya." if kind == "code_block" else ""
