"""The document with its pictures drawn; what an earlier set has drawn alike is taken from it."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, replace

from renja.document.nodes import Block, Caption, Document, Figure, Picture, plain
from renja.figure.spec import PictureSpec
from renja.look.look import Look
from renja.output_set import COVER, Planned, picture_path
from renja.tool import tool_digest
from renja.write.manifest import DrawnFigure, read_output

_MM = 25.4 / 72  # of a point
_WIDE = 0.6  # of its size: wider than the mean letter, so that lines are never undercounted


@dataclass(frozen=True, slots=True)
class Drawn:
    """The document with pictures; of the set, by path, its picture files; for the DOCX the
    PNGs by the picture's name; for the manifest what each figure was drawn from."""

    document: Document
    files: dict[str, bytes]
    pngs: dict[str, bytes]
    figures: dict[str, DrawnFigure]


def draw_document(document: Document, look: Look, planned: Planned) -> Drawn:
    """Return the document with every figure drawn to the look, and its picture files.

    A figure drawn from the same spec by the same program is taken from the set that stands
    in the folder: matplotlib alone takes longer to import than most steps last.
    """
    album = _Album(look, planned)
    weave = album.pictures(document.cover.spec, COVER, look.page.height)[0]
    parts = tuple(
        replace(part, blocks=tuple(_with_pictures(block, album) for block in part.blocks))
        for part in document.parts
    )
    whole = replace(document, cover=replace(document.cover, picture=weave), parts=parts)
    return Drawn(whole, *album.close())


def _with_pictures(block: Block, album: _Album) -> Block:
    if not isinstance(block, Figure):
        return block
    page = album.look.page
    height = page.text_height - _caption_height(block.caption, album.look)
    name = f"gambar-{block.caption.number}"
    return replace(block, pictures=album.pictures(block.spec, name, height))


def _caption_height(caption: Caption, look: Look) -> float:
    """Return the height, in points, that a picture's caption and spaces take at most."""
    style, picture = look.paragraphs["keterangan_gambar"], look.paragraphs["gambar"]
    letters = len(f"{caption.label} {plain(caption.runs)} (lanjutan)")
    room = look.page.text_width - style.left - style.right
    lines = math.ceil(letters * style.text.size * _WIDE / room)
    pitch = style.pitch.value if style.pitch.rule == "tepat" else 2 * style.text.size
    return picture.before + picture.after + style.before + lines * pitch + style.after


class _Album:
    """The pictures of a document under way."""

    def __init__(self, look: Look, planned: Planned) -> None:
        self.look = look
        self._planned = planned
        self._pictures: list[Picture] = []
        self._pngs: dict[str, bytes] = {}
        self._figures: dict[str, DrawnFigure] = {}

    def pictures(self, spec: PictureSpec, name: str, height: float) -> tuple[Picture, ...]:
        """Return the pictures of a spec, at most height points tall, taken over or drawn."""
        seen = repr((spec, sorted(self.look.palette.items()), round(height, 2)))
        digest = hashlib.sha256(f"{tool_digest()}\n{seen}".encode()).hexdigest()
        pictures = self._taken_over(spec, name, digest)
        if not pictures:
            from renja.figure.draw import draw_picture

            pictures = tuple(
                _picture(spec, name, number, drawing.svg, drawing.width, drawing.height)
                for number, drawing in enumerate(
                    draw_picture(spec, self.look.palette, height * _MM), 1
                )
            )
        sizes = tuple((picture.width, picture.height) for picture in pictures)
        self._figures[name] = DrawnFigure(digest, sizes)
        self._pictures += pictures
        return pictures

    def close(self) -> tuple[dict[str, bytes], dict[str, bytes], dict[str, DrawnFigure]]:
        """Return picture files by path, PNGs by name, and what the figures were drawn from."""
        missing = [picture for picture in self._pictures if picture.name not in self._pngs]
        if missing:
            from renja.write.png import render_pngs

            self._pngs.update(render_pngs(missing))
        files = {picture_path(p.name, "svg"): p.svg.encode() for p in self._pictures}
        files.update({picture_path(name, "png"): png for name, png in self._pngs.items()})
        return files, self._pngs, self._figures

    def _taken_over(self, spec: PictureSpec, name: str, digest: str) -> tuple[Picture, ...]:
        """Return the pictures of the standing set if they were drawn from the same, else none."""
        old, folder = self._planned.old, self._planned.folder
        before = old.figures.get(name) if old else None
        if old is None or before is None or before.digest != digest:
            return ()
        pictures, pngs = [], {}
        for number, (width, height) in enumerate(before.sizes, 1):
            svg = read_output(folder, old, picture_path(_name(name, number), "svg"))
            png = read_output(folder, old, picture_path(_name(name, number), "png"))
            if svg is None or png is None:
                return ()
            pictures.append(_picture(spec, name, number, svg.decode(), width, height))
            pngs[_name(name, number)] = png
        self._pngs.update(pngs)
        return tuple(pictures)


def _picture(
    spec: PictureSpec, name: str, number: int, svg: str, width: float, height: float
) -> Picture:
    """Return the picture with its alternative text: the first part has that of the whole."""
    alt = spec.alt if number == 1 else f"Lanjutan, bagian {number}; diuraikan pada bagian pertama."
    return Picture(_name(name, number), svg, width, height, alt)


def _name(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-lanjutan-{number}"
