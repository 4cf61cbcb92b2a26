"""Return the document and its look as the plain values that templates/renja.typ draws.

Nodes become dictionaries with the key 'jenis', one to one; nothing about content is
decided here. What is computed is geometry that Typst needs and Word does by itself:
rules between table rows, and tokens that must not break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any, assert_never

from renja.document.nodes import (
    Block,
    Caption,
    Cards,
    Contents,
    Document,
    Figure,
    Grid,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    RowKind,
    Runs,
    Signature,
    Table,
    entries,
)
from renja.look.look import (
    Border,
    CellLook,
    Look,
    TaggedParagraph,
)
from renja.write.cell_styles import cell_style
from renja.write.table_lines import (
    PlacedCell,
    Rules,
    column_twips,
    head_rows,
    place_cells,
    rules_of,
)
from renja.write.tags import fill_pieces

Data = dict[str, Any]

# Typst breaks a line after '/' and inside an address, Word and LibreOffice don't
# (measured with LibreOffice 7.4): such a token goes into a box.
_TOKEN = re.compile("[^\\s\u200b]+")
_UNBREAKABLE = re.compile(r"[/\\]|(?<=\w)\.(?=\w)")
# A hyphen before a letter is a place to break in both, so the box ends there.
_AFTER_HYPHEN = re.compile(r"(?<=\w-)(?=[^\W\d_])")
_JOINER = "\u2060"


def document_data(document: Document, look: Look) -> Data:
    """Return everything templates/renja.typ asks for, fit for json.dumps."""
    fields = dict(document.cover.fields)
    return {
        "meta": asdict(document.meta),
        "sampul": _cover(document, look, fields),
        "kepala": [_tagged(item, fields) for item in look.header],
        "kepala_mendatar": [_tagged(item, fields) for item in look.header_landscape],
        "kaki": [_tagged(item, fields) for item in look.footer],
        "kaki_mendatar": [_tagged(item, fields) for item in look.footer_landscape],
        "bagian": [_part(part, document, look) for part in document.parts],
        "rupa": {
            "halaman": asdict(look.page),
            "mendatar": asdict(look.landscape),
            "gaya": {role: asdict(item) for role, item in look.paragraphs.items()},
            "huruf": {role: asdict(item) for role, item in look.characters.items()},
            "fonta": {name: asdict(item) for name, item in look.fonts.items()},
        },
    }


def _cover(document: Document, look: Look, fields: Mapping[str, str]) -> Data:
    picture = document.cover.picture
    lines = document.cover.unit_lines
    return {
        "lebar": list(look.cover.widths),
        "tinggi": list(look.cover.heights),
        "baris": [
            [
                {
                    "rentang": cell.colspan,
                    "isian": cell.fill,
                    "rata": cell.align,
                    "bawah": cell.padding_bottom,
                    "paragraf": [
                        _tagged(item, {**fields, "baris": line})
                        for paragraph in cell.paragraphs
                        for item, line in _repeat(paragraph, lines)
                    ],
                }
                for cell in row
            ]
            for row in look.cover.rows
        ],
        "gambar": None if picture is None else _picture(picture),
    }


def _repeat(
    paragraph: TaggedParagraph, lines: Sequence[str]
) -> Iterator[tuple[TaggedParagraph, str]]:
    """Yield the paragraph once, or once a line of the unit's name where it repeats for them."""
    if paragraph.repeat:
        for line in lines:
            yield paragraph, line
    else:
        yield paragraph, ""


def _tagged(paragraph: TaggedParagraph, fields: Mapping[str, str]) -> Data:
    return {
        "gaya": asdict(paragraph.look),
        "gambar": bool(paragraph.picture),
        "potongan": [
            {"t": text, "rupa": asdict(look)}
            for text, look in fill_pieces(paragraph.pieces, fields)
            if text
        ],
    }


def _part(part: Part, document: Document, look: Look) -> Data:
    """A part is a list of sections: runs of blocks on pages of one orientation."""
    sections: list[Data] = []
    depth = 1
    for block in part.blocks:
        turned = isinstance(block, Table) and block.landscape
        if not sections or sections[-1]["mendatar"] != turned:
            sections.append({"mendatar": turned, "isi": []})
        data = _block(block, document, look)
        if isinstance(block, Heading):
            # PDF/UA-1 7.4.2: no level is skipped, though '1.' may stand right under a bab.
            depth = data["tingkat"] = min(block.level, depth + 1)
        sections[-1]["isi"].append(data)
    if not sections or sections[0]["mendatar"]:
        sections.insert(0, {"mendatar": False, "isi": []})
    return {
        "label": part.label,
        "judul": run_data(part.title),
        "kunci": part.key,
        "depan": part.front,
        "seksi": sections,
    }


def _block(block: Block, document: Document, look: Look) -> Data:
    match block:
        case Paragraph():
            return {"jenis": "paragraf", "gaya": block.role, "isi": run_data(block.runs)}
        case Heading():
            return {
                "jenis": "judul",
                "gaya": "subbab" if block.level == 2 else "subjudul",
                "label": block.label,
                "isi": run_data(block.runs),
                "kunci": block.key,
            }
        case ListBlock():
            return _list(block)
        case Table():
            return {
                "jenis": "tabel",
                "keterangan": _caption(block.caption),
                "kisi": _grid(
                    block.grid,
                    look,
                    (look.landscape if block.landscape else look.page).text_width,
                ),
                "ringkasan": block.summary,
            }
        case Cards():
            return {
                "jenis": "kartu",
                "keterangan": _caption(block.caption),
                "kisi": [_grid(grid, look, look.page.text_width) for grid in block.grids],
                "ringkasan": block.summary,
            }
        case Figure():
            return {
                "jenis": "gambar",
                "bagian": [
                    {
                        "keterangan": _caption(block.caption, continued=number > 0),
                        "gambar": _picture(picture),
                    }
                    for number, picture in enumerate(block.pictures)
                ],
            }
        case Signature():
            return {
                "jenis": "tanda_tangan",
                "atas": [run_data(line) for line in block.above],
                "nama": run_data(block.name),
                "bawah": [run_data(line) for line in block.below],
            }
        case Contents():
            return {
                "jenis": "daftar",
                "macam": block.kind,
                "judul": block.title,
                "baris": [
                    asdict(entry) | {"isi": _segments(entry.text)}
                    for entry in entries(document, block.kind)
                ],
            }
        case PageBreak():
            return {"jenis": "halaman_baru"}
        case _:
            assert_never(block)


def _list(block: ListBlock) -> Data:
    return {
        "jenis": "senarai",
        "macam": block.kind,
        "tingkat": block.level,
        "butir": [
            {"isi": run_data(item.runs), "dalam": [_list(inner) for inner in item.lists]}
            for item in block.items
        ],
    }


def _caption(caption: Caption, continued: bool = False) -> Data:
    return {
        "macam": caption.kind,
        "label": caption.label,
        "isi": run_data(caption.runs),
        "kunci": "" if continued else caption.key,
        "lanjutan": continued,
    }


def _picture(picture: Picture) -> Data:
    return {
        "svg": picture.svg,
        "lebar": picture.width,
        "tinggi": picture.height,
        "alt": picture.alt,
    }


def _grid(grid: Grid, look: Look, width: float) -> Data:
    placed = place_cells(grid)
    rules = rules_of(grid, placed, look.rows)
    heads = head_rows(grid)
    return {
        "lebar": [twips / 20 for twips in column_twips(grid, width)],
        "kepala": heads,
        "sel": [_cell(item, grid, rules, look, heads) for item in placed],
        "ikat": _kept_runs(grid),
        "ikat_keterangan": grid.rows[-1].keep,
    }


def _kept_runs(grid: Grid) -> list[list[int]]:
    """Return [first row, number of rows] of the runs that stay on one page together."""
    runs: list[list[int]] = []
    number = head_rows(grid)
    while number < len(grid.rows):
        end = number
        while end < len(grid.rows) - 1 and grid.rows[end].keep:
            end += 1
        runs.append([number, end - number + 1])
        number = end + 1
    return runs


def _head_share(grid: Grid, look: Look) -> float:
    """Return how much of the rule under the head counts to the head's own height.

    The rule that the body's rows have between them; what the head's is wider goes to
    the first body row (measured with LibreOffice 7.4).
    """
    kinds = {row.kind for row in grid.rows}
    role: RowKind = "akhir_kelompok" if "akhir_kelompok" in kinds else grid.rows[-1].kind
    bottom = look.rows[role].bottom
    return bottom.width if bottom else 0.0


def _cell(item: PlacedCell, grid: Grid, rules: Rules, look: Look, heads: int) -> Data:
    row = grid.rows[item.row]
    style: CellLook = look.rows[row.kind]
    under = item.last_row + 1
    top, bottom = style.padding_top, style.padding_bottom + rules.width[under]
    if heads:
        share = _head_share(grid, look)
        if item.row == 0:
            top += rules.width[0]
        if under == heads:
            bottom = style.padding_bottom + min(share, rules.width[heads])
        if item.row == heads:
            top += max(0.0, rules.width[heads] - share)
    elif item.row == 0:
        top += rules.width[0]
    return {
        "kolom": item.column,
        "baris": item.row,
        "rentang_kolom": item.cell.colspan,
        "rentang_baris": item.cell.rowspan,
        "isian": style.fill,
        "rata": style.align,
        "atas": _rule(rules.above[item.row][item.column]),
        "bawah": _rule(rules.above[under][item.column]),
        "lapis": [style.padding_left, top, style.padding_right, bottom],
        "gaya": cell_style(row.kind, item.cell.role),
        "isi": [run_data(line) for line in item.cell.lines],
    }


def _rule(border: Border | None) -> Data | None:
    return None if border is None else {"tebal": border.width, "warna": border.color}


def run_data(runs: Runs) -> list[Data]:
    """Return the runs as pieces; a piece with 'kotak' must not break."""
    pieces: list[Data] = []
    for run in runs:
        for segment in _segments(run.text):
            pieces.append(
                segment
                | {
                    "b": run.bold,
                    "i": run.italic,
                    "peran": run.role,
                    "tautan": run.link,
                    "sasaran": run.target,
                    "kaki": None,
                    "ruang": False,
                    "rapat": False,
                }
            )
        if run.note and pieces:
            pieces[-1]["kaki"] = run_data(run.note)
    _join(pieces)
    _make_room_for_italics(pieces)
    return pieces


def _segments(text: str) -> list[Data]:
    """Return text cut into pieces that may break inside and pieces that may not."""
    pieces: list[Data] = []
    end = 0
    for token in _TOKEN.finditer(text):
        if not _UNBREAKABLE.search(token[0]):
            continue
        start = token.start()
        address = "://" in token[0]
        for part in [token[0]] if address else _AFTER_HYPHEN.split(token[0]):
            if _UNBREAKABLE.search(part):
                if text[end:start]:
                    pieces.append({"t": text[end:start], "kotak": False})
                pieces.append({"t": part, "kotak": True})
                end = start + len(part)
            start += len(part)
    if text[end:]:
        pieces.append({"t": text[end:], "kotak": False})
    return pieces


def _make_room_for_italics(pieces: list[Data]) -> None:
    """Mark where italics end before a space: LibreOffice breaks a line there a little
    earlier than the width asks for, by a twelfth of the size ('ruang'), which the space
    ('rapat') gives back where the line goes on."""
    for left, right in pairwise(pieces):
        if left["i"] and right["t"].startswith(" ") and left["kaki"] is None:
            left["ruang"] = right["rapat"] = True


def _join(pieces: list[Data]) -> None:
    """Put a word joiner where a box meets text without a space, so that none breaks there."""
    for left, right in pairwise(pieces):
        if not (left["kotak"] or right["kotak"]):
            continue
        before, after = left["t"][-1:], right["t"][:1]
        if before.isspace() or after.isspace() or before == "-":
            continue
        if left["kotak"]:
            right["t"] = _JOINER + right["t"]
        else:
            left["t"] += _JOINER
