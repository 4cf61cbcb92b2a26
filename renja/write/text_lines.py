"""The texts of a document with the lines that they stand in: style and width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from renja.document.nodes import (
    Block,
    Caption,
    Cards,
    Cell,
    Document,
    Figure,
    Grid,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Runs,
    Signature,
    Table,
)
from renja.look.look import Look, ParagraphLook
from renja.look.role import ParagraphRole, TableRole
from renja.write.cell_styles import cell_style, note_look, room_beside
from renja.write.hanging import caption_role
from renja.write.list_labels import item_labels, list_role
from renja.write.table_lines import column_twips, place_cells

# Runs, the style of their paragraph, and how wide the text or the cell is in points.
Change = Callable[[Runs, ParagraphLook, float], Runs]

_Mend = Callable[[Runs], Runs]


def change_texts(document: Document, look: Look, change: Change) -> Document:
    """Return the document with every text that flows in lines changed, in reading order."""
    walker = _Walker(look, change)
    parts = tuple(
        replace(
            part,
            title=walker.by("bab" if part.label else "bagian_depan")(part.title),
            blocks=tuple(map(walker.block, part.blocks)),
        )
        for part in document.parts
    )
    return replace(document, parts=parts)


class _Walker:
    def __init__(self, look: Look, change: Change) -> None:
        self._look, self._change = look, change

    def by(self, role: ParagraphRole, width: float | None = None) -> _Mend:
        """Return what changes runs of a role in a text of so many points."""
        style = self._look.paragraphs[role]
        room = self._look.page.text_width if width is None else width
        return lambda runs: self._change(runs, style, room)

    def block(self, block: Block) -> Block:
        """Return a block with its texts changed."""
        match block:
            case Paragraph():
                return replace(block, runs=self.by(block.role)(block.runs))
            case Heading():
                role: ParagraphRole = "subbab" if block.level == 2 else "subjudul"
                return replace(block, runs=self.by(role)(block.runs))
            case ListBlock():
                return self._list(block)
            case Table():
                page = self._look.landscape if block.landscape else self._look.page
                caption = self._caption(block.caption, "keterangan_tabel", page.text_width)
                return replace(
                    block,
                    caption=caption,
                    grid=self._grid(block.grid, page.text_width),
                    note=self._note(block.note, "tabel", page.text_width),
                )
            case Cards():
                return self._cards(block)
            case Figure():
                return replace(block, caption=self._caption(block.caption, "keterangan_gambar"))
            case Signature():
                line = self.by("tanda_tangan")
                return replace(
                    block,
                    above=tuple(map(line, block.above)),
                    name=self.by("tanda_tangan_nama")(block.name),
                    below=tuple(map(line, block.below)),
                )
            case _:
                return block

    def _cards(self, block: Cards) -> Cards:
        role, width = caption_role(block.caption), self._look.page.text_width
        caption = self._caption(block.caption, role) if block.caption.above else None
        grids = tuple(self._grid(grid, width) for grid in block.grids)
        note = self._note(block.note, "kartu", width)
        caption = caption or self._caption(block.caption, role)
        return replace(block, caption=caption, grids=grids, note=note)

    def _caption(
        self, caption: Caption, role: ParagraphRole, width: float | None = None
    ) -> Caption:
        return replace(caption, runs=self.by(role, width)(caption.runs))

    def _note(self, note: Runs, table: TableRole, width: float) -> Runs:
        return self._change(note, note_look(table, self._look), width) if note else ()

    def _list(self, block: ListBlock) -> ListBlock:
        style, room = self._look.paragraphs[list_role(block)], self._look.page.text_width
        items = tuple(
            replace(
                item,
                # A label that is wider than its indent indents the first line of the text.
                runs=self._change(item.runs, replace(style, hanging=-behind), room),
                lists=tuple(map(self._list, item.lists)),
            )
            for item, (_, behind) in zip(block.items, item_labels(block, self._look), strict=True)
        )
        return replace(block, items=items)

    def _grid(self, grid: Grid, width: float) -> Grid:
        columns = column_twips(grid, width)
        rows: list[list[Cell]] = [[] for _ in grid.rows]
        for placed in place_cells(grid):
            kind = grid.rows[placed.row].kind
            cell, style = placed.cell, self._look.rows[kind]
            room = sum(columns[placed.column : placed.column + cell.colspan]) / 20
            room -= style.padding_left + style.padding_right
            role = cell_style(kind, cell.role)
            room -= room_beside(cell, self._look.paragraphs[role].text, self._look) / 20
            change = self.by(role, room)
            rows[placed.row].append(replace(cell, lines=tuple(map(change, cell.lines))))
        return replace(
            grid,
            rows=tuple(
                Row(row.kind, tuple(cells), row.keep)
                for row, cells in zip(grid.rows, rows, strict=True)
            ),
        )
