"""Return the document and its look as the plain values that templates/renja.typ draws.

Nodes become dictionaries with the key 'node', one to one; nothing about content is
decided here. What Word does by itself and Typst needs told is computed in typst_grid.py
(rules between table rows) and typst_text.py (tokens that must not break).
"""

from __future__ import annotations

from collections.abc import Mapping
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
    Meta,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Runs,
    Signature,
    Table,
)
from renja.document.walk import outline_levels
from renja.look.frame import PAGE_NUMBERS
from renja.look.look import (
    Look,
    RunningHeads,
    TaggedParagraph,
)
from renja.look.role import TableRole
from renja.write.cell_styles import note_look
from renja.write.contents_lines import contents_lines
from renja.write.cover_fit import cover_factors, repeated, smaller
from renja.write.cover_pictures import cover_pictures
from renja.write.hanging import caption_hangs, heading_hangs
from renja.write.list_labels import item_labels
from renja.write.tags import fill_pieces
from renja.write.typst_grid import grid_data
from renja.write.typst_text import run_data, segments

Data = dict[str, Any]


def document_data(document: Document, look: Look) -> Data:
    """Return everything templates/renja.typ asks for, fit for json.dumps."""
    fields = dict(document.cover.fields)
    levels = outline_levels(document)
    return {
        "meta": {**asdict(document.meta), "keywords": _keywords(document.meta)},
        "cover": None if document.turned else _cover(document, look, fields),
        "heads": _heads(look.heads, fields),
        "landscape_heads": _heads(look.landscape_heads, fields),
        "page_numbers": {
            "front": PAGE_NUMBERS[look.page_numbers.front],
            "body": PAGE_NUMBERS[look.page_numbers.body],
        },
        "parts": [_part(part, document, look, levels) for part in document.parts],
        "look": {
            "page": asdict(look.page),
            "landscape": asdict(look.landscape),
            "styles": {role: asdict(item) for role, item in look.paragraphs.items()},
            "characters": {role: asdict(item) for role, item in look.characters.items()},
            "fonts": {
                asked: {"family": item.name, "top": item.top, "bottom": item.bottom}
                for asked, item in look.fonts.items()
            },
        },
    }


def _keywords(meta: Meta) -> list[str]:
    """Return the keywords: PDF/A allows no other place for what the file was made from that
    stays where the file is saved again."""
    draft = ["DRAF"] if meta.draft else []
    return [*draft, *meta.keywords, *(f"{name}:{value}" for name, value in meta.provenance)]


def _heads(heads: RunningHeads, fields: Mapping[str, str]) -> Data:
    return {
        "header": [_tagged(item, fields) for item in heads.header],
        "footer": [_tagged(item, fields) for item in heads.footer],
        "first_header": [_tagged(item, fields) for item in heads.first_header],
        "first_footer": [_tagged(item, fields) for item in heads.first_footer],
    }


def _cover(document: Document, look: Look, fields: Mapping[str, str]) -> Data:
    lines = document.cover.unit_lines
    pictures = cover_pictures(document.cover)
    return {
        "page": asdict(look.cover.page),
        "widths": list(look.cover.widths),
        "heights": list(look.cover.heights),
        "rows": [
            [
                {
                    "colspan": cell.colspan,
                    "fill": cell.fill,
                    "align": cell.align,
                    "below": cell.padding_bottom,
                    "paragraphs": [
                        made
                        for paragraph in cell.paragraphs
                        for item, line in repeated(smaller(paragraph, factor), lines)
                        for made in [_tagged(item, {**fields, "baris": line})]
                        if made["pieces"] or item.picture in pictures or _is_blank(item)
                    ],
                }
                for cell, factor in zip(row, factors, strict=True)
            ]
            for row, factors in zip(
                look.cover.rows, cover_factors(document.cover, look), strict=True
            )
        ],
        "pictures": {tag: _picture(picture) for tag, picture in pictures.items()},
    }


def _is_blank(paragraph: TaggedParagraph) -> bool:
    """Return whether a paragraph of the template prints nothing by itself."""
    return not paragraph.pieces and not paragraph.picture


def _tagged(paragraph: TaggedParagraph, fields: Mapping[str, str]) -> Data:
    return {
        "style": asdict(paragraph.look),
        "picture": paragraph.picture,
        "pieces": [
            {"t": text, "look": asdict(look)}
            for text, look in fill_pieces(paragraph.pieces, fields)
            if text
        ],
    }


def _part(part: Part, document: Document, look: Look, levels: Mapping[str, int]) -> Data:
    """A part is a list of sections: runs of blocks on pages of one orientation."""
    sections: list[Data] = []
    for block in part.blocks:
        turned = isinstance(block, Table) and block.landscape
        if not sections or sections[-1]["landscape"] != turned:
            sections.append({"landscape": turned, "blocks": []})
        data = _block(block, document, look)
        if isinstance(block, Heading):
            data["level"] = levels[block.key]
        sections[-1]["blocks"].append(data)
    if not sections or sections[0]["landscape"]:
        sections.insert(0, {"landscape": False, "blocks": []})
    return {
        "label": part.label,
        "title": run_data(part.title),
        "key": part.key,
        "front": part.front,
        "sections": sections,
    }


def _block(block: Block, document: Document, look: Look) -> Data:
    match block:
        case Paragraph():
            return {
                "node": "paragraph",
                "style": block.role,
                "body": run_data(block.runs),
                "keep": block.keep,
            }
        case Heading():
            return {
                "node": "heading",
                "style": "subbab" if block.level == 2 else "subjudul",
                "label": block.label,
                "hangs": heading_hangs(block, look),
                "body": run_data(block.runs),
                "key": block.key,
            }
        case ListBlock():
            return _list(block, look)
        case Table():
            return {
                "node": "table",
                "caption": _caption(block.caption, look),
                "grid": grid_data(
                    block.grid,
                    look,
                    "tabel",
                    (look.landscape if block.landscape else look.page).text_width,
                ),
                "note": _note(block.note, "tabel", look),
            }
        case Cards():
            return {
                "node": "cards",
                "caption": _caption(block.caption, look),
                "grids": [
                    grid_data(grid, look, "kartu", look.page.text_width) for grid in block.grids
                ],
                "note": _note(block.note, "kartu", look),
            }
        case Figure():
            return {
                "node": "figure",
                "parts": [
                    {
                        "caption": _caption(block.caption, look, continued=number > 0),
                        "picture": _picture(picture),
                    }
                    for number, picture in enumerate(block.pictures)
                ],
            }
        case Signature():
            return {
                "node": "signature",
                "above": [run_data(line) for line in block.above],
                "name": run_data(block.name),
                "below": [run_data(line) for line in block.below],
            }
        case Contents():
            return {
                "node": "contents",
                "kind": block.kind,
                "title": block.title,
                "entries": [
                    asdict(line.entry)
                    | {
                        "hangs": line.hangs(look),
                        "body": segments(line.entry.text),
                        "broken": segments(line.broken),
                        "room": line.room,
                    }
                    for line in contents_lines(document, block.kind, look)
                ],
            }
        case PageBreak():
            return {"node": "page_break"}
        case _:
            assert_never(block)


def _note(note: Runs, table: TableRole, look: Look) -> Data | None:
    """Return what stands below a table with its look, None where nothing does."""
    return {"look": asdict(note_look(table, look)), "body": run_data(note)} if note else None


def _list(block: ListBlock, look: Look) -> Data:
    return {
        "node": "list",
        "kind": block.kind,
        "level": block.level,
        "start": block.start,
        "items": [
            {
                "marker": label,
                "behind": behind,
                "body": run_data(item.runs),
                "lists": [_list(inner, look) for inner in item.lists],
                "keep": item.keep,
            }
            for item, (label, behind) in zip(block.items, item_labels(block, look), strict=True)
        ],
    }


def _caption(caption: Caption, look: Look, continued: bool = False) -> Data:
    return {
        "kind": caption.kind,
        "label": caption.label,
        "hangs": caption_hangs(caption, look),
        "body": run_data(caption.runs),
        "key": "" if continued else caption.key,
        "continued": continued,
        "above": caption.kind == "Tabel" or caption.above,
    }


def _picture(picture: Picture) -> Data:
    return {
        "svg": picture.svg,
        "width": picture.width,
        "height": picture.height,
        "alt": picture.alt,
    }
