"""Texts of the cover that are too long for their cell, made smaller until they fit.

A cell of an exact height doesn't grow: Word cuts off what is over, Typst prints it over what
stands above. Both outputs take the same factor for all texts of the cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from renja.document.nodes import Cover, Origin, Run
from renja.look.look import CoverCell, Look, ParagraphLook, TaggedParagraph, TextLook
from renja.model.diagnostic import Place
from renja.write.cover_pictures import cover_pictures
from renja.write.tags import fill_pieces
from renja.write.ties import break_lines

_FACTORS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
_POINTS_PER_MM = 72 / 25.4
_NOWHERE = Origin("hitung", Place(""))


def cover_factors(cover: Cover, look: Look) -> tuple[tuple[float, ...], ...]:
    """Return by how much the texts of each cell are smaller, row by row."""
    return tuple(
        tuple(
            _factor(cell, sum(look.cover.widths[at : at + cell.colspan]), height, cover, look)
            for cell, at in _placed(row)
        )
        for row, height in zip(look.cover.rows, look.cover.heights, strict=True)
    )


def smaller(paragraph: TaggedParagraph, factor: float) -> TaggedParagraph:
    """Return a paragraph with its texts, lines and spaces made smaller."""
    if factor == 1.0:
        return paragraph
    pieces = tuple((text, _small_text(look, factor)) for text, look in paragraph.pieces)
    return replace(paragraph, look=_small(paragraph.look, factor), pieces=pieces)


def repeated(
    paragraph: TaggedParagraph, lines: Sequence[str]
) -> Iterator[tuple[TaggedParagraph, str]]:
    """Yield the paragraph once, or once a line of the unit's name where it repeats for them."""
    if paragraph.repeat:
        yield from ((paragraph, line) for line in lines)
    else:
        yield paragraph, ""


def _placed(row: Sequence[CoverCell]) -> Iterator[tuple[CoverCell, int]]:
    column = 0
    for cell in row:
        yield cell, column
        column += cell.colspan


def _factor(cell: CoverCell, width: float, height: float, cover: Cover, look: Look) -> float:
    if not height:
        return 1.0
    fitting = (f for f in _FACTORS if _height(cell, f, width, cover, look) <= height)
    return next(fitting, _FACTORS[-1])


def _height(cell: CoverCell, factor: float, width: float, cover: Cover, look: Look) -> float:
    """Return how high the content of a cell is, in points."""
    fields, pictures = dict(cover.fields), cover_pictures(cover)
    total = cell.padding_bottom
    for paragraph in cell.paragraphs:
        for item, line in repeated(smaller(paragraph, factor), cover.unit_lines):
            style = item.look
            if item.picture:
                picture = pictures.get(item.picture)
                if picture is not None:
                    total += style.before + picture.height * _POINTS_PER_MM + style.after
                continue
            text = _text(item, {**fields, "baris": line})
            if text or not item.pieces:
                run = (Run(text, _NOWHERE),)
                count = sum(1 for _ in break_lines(run, style, width, look))
                total += style.before + count * look.pitch(style) + style.after
    return total


def _text(paragraph: TaggedParagraph, fields: Mapping[str, str]) -> str:
    return "".join(text for text, _ in fill_pieces(paragraph.pieces, fields)).strip("\t")


def _small(style: ParagraphLook, factor: float) -> ParagraphLook:
    pitch = style.pitch
    if pitch.rule != "kali":
        pitch = replace(pitch, value=_twips(pitch.value * factor))
    return replace(
        style,
        text=_small_text(style.text, factor),
        pitch=pitch,
        before=_twips(style.before * factor),
        after=_twips(style.after * factor),
    )


def _small_text(text: TextLook, factor: float) -> TextLook:
    return replace(text, size=round(text.size * factor * 2) / 2)  # Word has half points


def _twips(points: float) -> float:
    return round(points * 20) / 20
