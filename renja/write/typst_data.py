"""Return the document and its look as the plain values that templates/renja.typ draws.

Nodes become dictionaries with the key 'jenis', one to one; nothing about content is
decided here. What Word does by itself and Typst needs told is computed in typst_grid.py
(rules between table rows) and typst_text.py (tokens that must not break).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, assert_never

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
    Picture,
    Signature,
    Table,
)
from renja.document.walk import entries
from renja.look.look import (
    Look,
    TaggedParagraph,
)
from renja.write.tags import fill_pieces
from renja.write.typst_grid import grid_data
from renja.write.typst_text import run_data, segments

Data = dict[str, Any]


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
                "kisi": grid_data(
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
                "kisi": [grid_data(grid, look, look.page.text_width) for grid in block.grids],
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
                    asdict(entry) | {"isi": segments(entry.text)}
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
