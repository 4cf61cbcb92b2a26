"""Tables (17.4): fixed columns, merged cells, and what a table style can't say of rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renja.document.nodes import Grid, Row
from renja.look.look import Border, CellLook, Look, TableLook
from renja.look.role import RowRole, TableRole
from renja.write.cell_styles import cell_style, room_beside
from renja.write.table_lines import (
    PlacedCell,
    Rules,
    band_fill,
    column_twips,
    head_rows,
    place_cells,
    rules_of,
)
from renja.write.word.markup import (
    Element,
    keep_with_next,
    legal,
    paragraph,
    set_property,
    w,
)
from renja.write.word.runs import RunWriter
from renja.write.word.styles import StyleSheet

# The kinds of row that a table style itself draws: its first row, and all others.
_FIRST: dict[TableRole, RowRole] = {"tabel": "kepala", "kartu": "kartu_perspektif"}
_OTHER: dict[TableRole, RowRole] = {"tabel": "isi", "kartu": "kartu_iku"}


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes grids as tables."""

    styles: StyleSheet
    look: Look
    runs: RunWriter

    def write(
        self, grid: Grid, table: TableRole, text_width: float, title: str, summary: str = ""
    ) -> Element:
        """Return a grid as a table as wide as the text (points), with its alternative text."""
        layout = _Layout.of(grid, table, self.look, text_width)
        element = w("tbl", self._properties(layout, title, summary))
        element.append(w("tblGrid", *(w("gridCol", w=width) for width in layout.widths)))
        for number, row in enumerate(grid.rows):
            element.append(self._row(layout, number, row))
        return element

    def _properties(self, layout: _Layout, title: str, summary: str) -> Element:
        first, column = int(layout.has_first_row), int(layout.grid.head_columns > 0)
        properties = w(
            "tblPr",
            w("tblStyle", val=self.styles.table(layout.table)),
            w("tblW", w=sum(layout.widths), type="dxa"),
            w("tblInd", w=0, type="dxa"),
            w("tblLayout", type="fixed"),
            w(
                "tblLook",
                val=f"{0x0600 | 0x20 * first | 0x80 * column:04X}",
                firstRow=first,
                lastRow=0,
                firstColumn=column,
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            w("tblCaption", val=legal(title)),
        )
        if summary:
            properties.append(w("tblDescription", val=legal(summary)))
        return properties

    def _row(self, layout: _Layout, number: int, row: Row) -> Element:
        properties = w("trPr", w("cantSplit"))
        if number < layout.heads:
            properties.append(w("tblHeader"))
        cells = (self._cell(layout, number, item, row) for item in layout.cells[number])
        return w("tr", properties, *cells)

    def _cell(self, layout: _Layout, number: int, item: PlacedCell, row: Row) -> Element:
        cell = item.cell
        properties = w("tcPr", w("tcW", w=layout.width(item), type="dxa"))
        if cell.colspan > 1:
            properties.append(w("gridSpan", val=cell.colspan))
        if cell.rowspan > 1:
            properties.append(w("vMerge", val="restart") if item.row == number else w("vMerge"))
        properties.extend(layout.direct(number, item))
        role = cell_style(layout.grid.rows[item.row].kind, cell.role)
        style = self.styles.paragraph(role)
        lines = cell.lines if item.row == number else ()
        paragraphs = [paragraph(style, self.runs.write(line, role)) for line in lines or ((),)]
        look = self.look.paragraphs[role]
        beside = room_beside(cell, look.text, self.look)
        for line in paragraphs:
            if row.keep:
                keep_with_next(line)
            if beside:
                set_property(line, w("ind", right=round(look.right * 20) + beside))
        return w("tc", properties, *paragraphs)


@dataclass(frozen=True, slots=True)
class _Layout:
    """A grid placed: its columns in twips, how many rows at its top return on every page,
    and row by row the cells that stand there, those that began above included."""

    grid: Grid
    table: TableRole
    look: TableLook
    rows: Mapping[RowRole, CellLook]
    widths: tuple[int, ...]
    heads: int
    cells: tuple[tuple[PlacedCell, ...], ...]
    rules: Rules

    @classmethod
    def of(cls, grid: Grid, table: TableRole, look: Look, text_width: float) -> _Layout:
        placed = place_cells(grid)
        lines: list[list[PlacedCell]] = [[] for _ in grid.rows]
        for item in placed:
            for number in range(item.row, item.last_row + 1):
                lines[number].append(item)
        return cls(
            grid,
            table,
            look.tables[table],
            look.rows,
            column_twips(grid, text_width),
            head_rows(grid),
            tuple(tuple(sorted(line, key=lambda item: item.column)) for line in lines),
            rules_of(grid, placed, look.rows),
        )

    def width(self, item: PlacedCell) -> int:
        """Return the width of a cell in twips."""
        return sum(self.widths[item.column : item.column + item.cell.colspan])

    @property
    def has_first_row(self) -> bool:
        """Return whether the table style draws the first row as a first row."""
        return self.grid.rows[0].kind == _FIRST[self.table]

    def styled(self, number: int) -> bool:
        """Return whether the table style alone gives a row its fill and padding."""
        first = number == 0 and self.has_first_row
        return first or self.grid.rows[number].kind == _OTHER[self.table]

    def direct(self, number: int, item: PlacedCell) -> Iterator[Element]:
        """Yield what a cell must say itself: rules, fill, padding, where its text stands."""
        style = self.rows[self.grid.rows[number].kind]
        rules = list(self._rules(number, item))
        if rules:
            yield w("tcBorders", *rules)
        fill = band_fill(self.grid, number, self.look)
        if self.styled(number) and not fill:
            return
        base = self.rows[_OTHER[self.table]]
        if fill or style.fill:
            yield w("shd", val="clear", color="auto", fill=(fill or style.fill).lstrip("#"))
        if self.styled(number):
            return
        margins = [
            w(side, w=round(value * 20), type="dxa")
            for side, value, usual in (
                ("top", style.padding_top, base.padding_top),
                ("left", style.padding_left, base.padding_left),
                ("bottom", style.padding_bottom, base.padding_bottom),
                ("right", style.padding_right, base.padding_right),
            )
            if value != usual
        ]
        if margins:
            yield w("tcMar", *margins)
        if style.align != base.align:
            yield w("vAlign", val=style.align)

    def _rules(self, number: int, item: PlacedCell) -> Iterator[Element]:
        """Yield the rules above and below a cell, where the table style draws others.

        Both rows that meet say the same: which of two unlike rules wins differs from
        program to program.
        """
        merged = item.cell.rowspan > 1
        for side, line, inside in (
            ("top", number, number > item.row),
            ("bottom", number + 1, number < item.last_row),
        ):
            rule = None if inside else self.rules.above[line][item.column]
            if merged or rule != self._usual(line):
                yield _rule(side, rule)

    def _usual(self, line: int) -> Border | None:
        """Return the rule that the table style draws there; one that none asks for where
        the look doesn't know it."""
        first, other = self.rows[_FIRST[self.table]], self.rows[_OTHER[self.table]]
        if line < 2 and self.has_first_row:
            return first.bottom if line else first.top
        return other.bottom if 0 < line < len(self.grid.rows) else _NO_RULE


_NO_RULE = Border(-1, "")


def _rule(side: str, rule: Border | None) -> Element:
    if rule is None:
        return w(side, val="nil")
    size = round(rule.width * 8)
    return w(side, val="single", sz=size, space=0, color=rule.color.lstrip("#"))
