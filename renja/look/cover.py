"""The cover: the first section's table, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from renja.look.colours import colour
from renja.look.look import CoverCell, CoverLook
from renja.look.package import Element, attribute, w
from renja.look.problems import FRESH
from renja.look.right_edge import at_right_edge
from renja.look.sections import Section
from renja.look.styles import Styles
from renja.look.tables import vertical_align
from renja.look.tagged import note_strange, read_tagged


def read_cover(section: Section, styles: Styles) -> CoverLook | None:
    """Return the cover; None and a problem where the section has no table."""
    table = next((item for item in section.content if item.tag == w("tbl")), None)
    if table is None:
        styles.problems.add(
            "RJ706",
            "sampul tidak ada: bagian pertama templat harus berisi tabel sampul",
            f"salin halaman sampul dari {FRESH}",
        )
        return None
    for item in section.content:
        if item is not table:
            note_strange(item, "sampul", styles, text_too=True)
    note_strange(table, "sampul", styles)
    rows = tuple(table.iterfind(w("tr")))
    widths = _widened(
        [
            styles.measure(attribute(column, "w", "0"), "sampul, lebar kolom")
            for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
        ],
        section.page.text_width,
    )
    cover = CoverLook(
        page=section.page,
        widths=widths,
        heights=tuple(_height(row, styles) for row in rows),
        rows=tuple(tuple(_cell(cell, styles) for cell in row.iterfind(w("tc"))) for row in rows),
    )
    _check_shape(cover, table, styles)
    return cover if styles.problems else replace(cover, rows=tuple(_fitted(cover)))


def _widened(widths: list[float], width: float) -> tuple[float, ...]:
    """Return the columns with the widest taking up what paper of another size brings, so
    that the cover goes from edge to edge."""
    if not widths:
        return ()
    widest = widths.index(max(widths))
    missing = round(width * 20) - round(sum(widths) * 20)
    widths[widest] = max(0, round(widths[widest] * 20) + missing) / 20
    return tuple(widths)


def _fitted(cover: CoverLook) -> Iterator[tuple[CoverCell, ...]]:
    """Yield the rows with the right tabs of their paragraphs at the edge of each cell."""
    for row in cover.rows:
        cells, column = [], 0
        for cell in row:
            width = sum(cover.widths[column : column + cell.colspan])
            column += cell.colspan
            cells.append(replace(cell, paragraphs=at_right_edge(cell.paragraphs, width)))
        yield tuple(cells)


def _check_shape(cover: CoverLook, table: Element, styles: Styles) -> None:
    columns = len(cover.widths)
    uneven = any(sum(cell.colspan for cell in row) != columns for row in cover.rows)
    merged = next(table.iter(w("vMerge")), None) is not None
    if not cover.rows or uneven or merged:
        styles.problems.add(
            "RJ706",
            "tabel sampul: setiap baris harus selebar tabel, tanpa sel yang digabung "
            "ke baris di bawahnya",
            f"perbaiki baris itu di Word, atau salin halaman sampul dari {FRESH}",
        )


def _height(row: Element, styles: Styles) -> float:
    height = row.find(f"{w('trPr')}/{w('trHeight')}")
    return styles.measure(attribute(height, default="0"), "sampul, tinggi baris")


def _cell(cell: Element, styles: Styles) -> CoverCell:
    properties = cell.find(w("tcPr"))
    if properties is None:
        return CoverCell(1, "", "top", 0.0, read_tagged(cell, styles))
    span, shade = properties.find(w("gridSpan")), properties.find(w("shd"))
    below = properties.find(f"{w('tcMar')}/{w('bottom')}")
    columns = attribute(span, default="1")
    return CoverCell(
        colspan=int(columns) if columns.isdecimal() else 1,
        fill="" if shade is None else colour(shade, styles.theme, "fill", "themeFill"),
        align=vertical_align(properties),
        padding_bottom=styles.measure(attribute(below, "w", "0"), "sampul, jarak sel"),
        paragraphs=read_tagged(cell, styles),
    )
