"""Rows of tables: what the table styles say about fill, rules and padding (17.7.6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from renja.look.colours import colour
from renja.look.look import CellLook, TableLook
from renja.look.package import Element, attribute, w
from renja.look.properties import local
from renja.look.role import RowRole, TableRole
from renja.look.roles import ROW_STYLES, TABLE_STYLES
from renja.look.styles import Styles

VerticalAlign = Literal["top", "center", "bottom"]

_ALIGN: dict[str, VerticalAlign] = {
    "top": "top",
    "center": "center",
    "both": "center",
    "bottom": "bottom",
}
_SIDES = {"start": "left", "end": "right"}


@dataclass(slots=True)
class _Cells:
    """What has been said about the cells of a style so far."""

    fill: str = ""
    align: VerticalAlign = "top"
    padding: dict[str, str] = field(default_factory=dict)
    rules: dict[str, Element] = field(default_factory=dict)

    def add_table(self, properties: Element | None) -> None:
        if properties is not None:
            self._take(properties.find(w("tblCellMar")), properties.find(w("tblBorders")))

    def add_cell(self, properties: Element | None, styles: Styles) -> None:
        if properties is None:
            return
        self._take(properties.find(w("tcMar")), properties.find(w("tcBorders")))
        shade = properties.find(w("shd"))
        if shade is not None:
            self.fill = colour(shade, styles.theme, "fill", "themeFill")
        if properties.find(w("vAlign")) is not None:
            self.align = vertical_align(properties)

    def _take(self, margins: Element | None, rules: Element | None) -> None:
        for side in () if margins is None else margins:
            name = local(side)
            self.padding[_SIDES.get(name, name)] = attribute(side, "w", "0")
        for side in () if rules is None else rules:
            self.rules[_SIDES.get(local(side), local(side))] = side

    def look(
        self, styles: Styles, style: str, top: str = "top", bottom: str = "bottom"
    ) -> CellLook:
        padding = {
            side: styles.measure(self.padding.get(side, "0"), f"gaya '{style}', jarak sel")
            for side in ("top", "bottom", "left", "right")
        }
        return CellLook(
            fill=self.fill,
            top=styles.border(self.rules.get(top), style),
            bottom=styles.border(self.rules.get(bottom), style),
            padding_top=padding["top"],
            padding_bottom=padding["bottom"],
            padding_left=padding["left"],
            padding_right=padding["right"],
            align=self.align,
        )


def vertical_align(properties: Element) -> VerticalAlign:
    """Return how the content of a cell with these w:tcPr stands in it."""
    return _ALIGN.get(attribute(properties.find(w("vAlign"))), "top")


def read_tables(styles: Styles) -> dict[TableRole, TableLook]:
    """Return what the table styles say of all rows; a missing style is told by read_rows."""
    tables: dict[TableRole, TableLook] = {}
    for role, name in TABLE_STYLES.items():
        cells, bands = _Cells(), {"band1Horz": "", "band2Horz": ""}
        identity = styles.tree.find("table", name)
        for style in reversed(tuple(styles.tree.chain(identity))):
            cells.add_table(style.find(w("tblPr")))
            for part in style.iterfind(w("tblStylePr")):
                shade = part.find(f"{w('tcPr')}/{w('shd')}")
                if attribute(part, "type") in bands and shade is not None:
                    fill = colour(shade, styles.theme, "fill", "themeFill")
                    bands[attribute(part, "type")] = fill
        tables[role] = TableLook(
            left=styles.border(cells.rules.get("left"), name),
            inside=styles.border(cells.rules.get("insideV"), name),
            right=styles.border(cells.rules.get("right"), name),
            bands=(bands["band1Horz"], bands["band2Horz"]),
        )
    return tables


def read_rows(styles: Styles) -> dict[RowRole, CellLook]:
    """Return the look of every kind of row; missing styles become problems."""
    rows: dict[RowRole, CellLook] = {}
    for role, name in ROW_STYLES.items():
        identity = styles.find("table", name)
        if not identity:
            continue
        cells = _Cells()
        for style in reversed(tuple(styles.tree.chain(identity))):
            cells.add_table(style.find(w("tblPr")))
            cells.add_cell(style.find(w("tcPr")), styles)
        if role == "kepala":
            for style in reversed(tuple(styles.tree.chain(identity))):
                for part in style.iterfind(w("tblStylePr")):
                    if attribute(part, "type") == "firstRow":
                        cells.add_table(part.find(w("tblPr")))
                        cells.add_cell(part.find(w("tcPr")), styles)
        # The rows of a table have the rule between rows; that above the first is the
        # head's, that below the last its own style's.
        rows[role] = (
            cells.look(styles, name, "", "insideH") if role == "isi" else cells.look(styles, name)
        )
    return rows
