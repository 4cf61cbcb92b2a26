"""Which paragraph style the text of a cell takes, and the room it leaves, in both outputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from renja.document.nodes import Cell, CellRole, RowKind
from renja.look.look import Look, ParagraphLook, TextLook
from renja.look.role import ParagraphRole, RowRole, TableRole

# By the kind of row, then the cell's role.
_CELL_STYLE: Mapping[RowKind, Mapping[CellRole, ParagraphRole]] = {
    "pita": dict.fromkeys(("isi", "kode", "angka", "jumlah"), "sel_pita"),
    "total": {
        "isi": "sel_total",
        "kode": "sel_total",
        "angka": "sel_total_angka",
        "jumlah": "sel_total_angka",
    },
    "kartu_perspektif": {"isi": "kartu_perspektif"},
    "kartu_sasaran": {
        "kode": "kartu_sasaran_kode",
        "isi": "kartu_sasaran",
        "angka": "kartu_sasaran_target",
    },
    "kartu_iku": {"kode": "kartu_iku_kode", "isi": "kartu_iku", "angka": "kartu_iku_target"},
}
_PLAIN_CELL_STYLE: Mapping[CellRole, ParagraphRole] = {
    "isi": "sel_isi",
    "kode": "sel_kode",
    "angka": "sel_angka",
    "jumlah": "sel_jumlah",
    "kepala": "sel_kepala",
    "kepala_angka": "sel_kepala_angka",
}


def cell_style(kind: RowKind, role: CellRole) -> ParagraphRole:
    """Return the role of the paragraphs in a cell of a row of that kind."""
    return _CELL_STYLE.get(kind, {}).get(role) or _PLAIN_CELL_STYLE[role]


NOTE_ROLE: ParagraphRole = "sel_isi"
_PLAIN_ROW: Mapping[TableRole, RowRole] = {"tabel": "isi", "kartu": "kartu_iku"}


def note_look(table: TableRole, look: Look) -> ParagraphLook:
    """Return how the note below a table looks: as text of a plain cell, in line with its cells
    and as far below the last rule."""
    style, row = look.paragraphs[NOTE_ROLE], look.rows[_PLAIN_ROW[table]]
    return replace(
        style,
        before=row.padding_top,
        left=row.padding_left + style.left,
        right=row.padding_right + style.right,
    )


def room_beside(cell: Cell, text: TextLook, look: Look) -> int:
    """Return the twips that a figure leaves free at its right, so that it stands with its
    decimal comma below that of the others of its column."""
    if cell.tail is None:
        return 0
    widths = {tail: look.width(tail, text) for tail in (cell.tail.own, *cell.tail.column)}
    return round((max(widths.values()) - widths[cell.tail.own]) * 20)
