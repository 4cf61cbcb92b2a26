"""The document with its pictures drawn; what an earlier set has drawn alike is taken from it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from renja.document.nodes import Block, Caption, Document, Figure, Picture, plain
from renja.figure.draw import Drawing, draw_pictures
from renja.figure.measure import SHIPPED, Font
from renja.figure.spec import PictureSpec
from renja.look.look import Look
from renja.machine.background import Answer, Background
from renja.pipeline.output_set import COVER, LOGO, Planned, picture_path
from renja.tool import tool_digest
from renja.write.manifest import DrawnFigure, read_output
from renja.write.png import render_pngs

_MM = 25.4 / 72  # of a point
_WIDE = 0.6  # of its size: wider than the mean letter, so that lines are never undercounted


@dataclass(frozen=True, slots=True)
class Drawn:
    """The document with pictures; where their PNGs will come from; for the manifest what
    each figure was drawn from."""

    document: Document
    pictures: tuple[Picture, ...]
    figures: dict[str, DrawnFigure]
    _pngs: dict[str, bytes]
    _under_way: Answer[Any] | None

    def pngs(self) -> dict[str, bytes]:
        """Return the PNG of every picture by its name, once all are made."""
        drawn: dict[str, bytes] = self._under_way.get() if self._under_way else {}
        return self._pngs | drawn

    def files(self, pngs: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the picture files of the set, by path."""
        files = {picture_path(p.name, "svg"): p.svg.encode() for p in self.pictures}
        return files | {picture_path(name, "png"): png for name, png in pngs.items()}


class Easel:
    """The figures of a document under way, begun at once.

    A figure drawn from the same spec by the same program is taken from the set that stands
    in the folder; where all are, the background is not even started. Drawings and PNGs are
    made there while this process goes on.
    """

    def __init__(
        self, document: Document, look: Look, planned: Planned, background: Background
    ) -> None:
        self._wanted = dict(_wanted(document, look))
        self._album = _Album(look, planned)
        self._missing = [w for w in self._wanted.items() if not self._album.take_over(*w)]
        self._under_way: Answer[Any] | None = None
        if self._missing:
            asked = [(name, spec, height * _MM) for name, (spec, height) in self._missing]
            self._under_way = background.stream(_draw_and_render, asked, look.palette, _font(look))

    def finish(self, document: Document) -> Drawn:
        """Return the document with every figure drawn to the look."""
        drawn = self._under_way.get() if self._under_way else []
        for (name, (spec, height)), drawings in zip(self._missing, drawn, strict=True):
            self._album.add(name, spec, height, drawings)
        return self._album.close(document, tuple(self._wanted), self._under_way)


def _draw_and_render(
    wanted: Sequence[tuple[str, PictureSpec, float]], palette: Mapping[str, str], font: Font
) -> Iterator[Any]:
    """Yield the drawings of every picture, wanted with its name and greatest height (mm), then
    their PNGs by name."""
    drawn = draw_pictures([(spec, height) for _, spec, height in wanted], palette, font)
    yield drawn
    yield render_pngs(
        [
            picture
            for (name, spec, _), drawings in zip(wanted, drawn, strict=True)
            for picture in _pictures(name, spec, drawings)
        ],
        (font.family,),
    )


def _font(look: Look) -> Font:
    """Return the font of the document's text, which is that of its figures."""
    asked = look.paragraphs["isi"].text.font
    return Font(asked, look.fonts[asked])


def _wanted(document: Document, look: Look) -> Iterator[tuple[str, tuple[PictureSpec, float]]]:
    """Yield by its name what each picture shows, and how tall it may be, in points."""
    yield COVER, (document.cover.spec, look.page.height)
    if document.cover.logo_spec is not None:
        yield LOGO, (document.cover.logo_spec, look.page.height)
    for figure in _figures(document):
        height = look.page.text_height - _caption_height(figure.caption, look)
        yield _figure_name(figure), (figure.spec, height)


def _figures(document: Document) -> Iterator[Figure]:
    for part in document.parts:
        yield from (block for block in part.blocks if isinstance(block, Figure))


def _figure_name(figure: Figure) -> str:
    return f"gambar-{figure.caption.number}"


def _caption_height(caption: Caption, look: Look) -> float:
    """Return the height, in points, that a picture's caption and spaces take at most."""
    style, picture = look.paragraphs["keterangan_gambar"], look.paragraphs["gambar"]
    letters = len(f"{caption.label} {plain(caption.runs)} (lanjutan)")
    room = look.page.text_width - style.left - style.right
    lines = math.ceil(letters * style.text.size * _WIDE / room)
    around = picture.before + picture.after + style.before + style.after
    return around + lines * look.pitch(style)


def _told(font: Font) -> tuple[str, ...]:
    """Return what a font is, wherever its files lie; the shipped one is told by the program."""
    files = () if font.family == SHIPPED.family else font.family.files
    return (
        font.asked,
        font.family.name,
        *(sha256(file.read_bytes()).hexdigest() for file in files),
    )


class _Album:
    """The pictures of a document under way: of each figure, by name, one or several."""

    def __init__(self, look: Look, planned: Planned) -> None:
        self._look = look
        self._planned = planned
        self._font = _told(_font(look))
        self._pictures: dict[str, tuple[Picture, ...]] = {}
        self._pngs: dict[str, bytes] = {}
        self._figures: dict[str, DrawnFigure] = {}

    def add(self, name: str, spec: PictureSpec, height: float, drawings: Iterable[Drawing]) -> None:
        """Add a figure that was drawn."""
        self._keep(name, self._digest(spec, height), _pictures(name, spec, drawings))

    def take_over(self, name: str, wanted: tuple[PictureSpec, float]) -> bool:
        """Return whether the figure of the standing set was drawn from the same, and is added."""
        spec, height = wanted
        digest = self._digest(spec, height)
        old, folder = self._planned.old, self._planned.folder
        before = old.figures.get(name) if old else None
        if old is None or before is None or before.digest != digest:
            return False
        pictures, pngs = [], {}
        for number, (width, height) in enumerate(before.sizes, 1):
            svg = read_output(folder, old, picture_path(_name(name, number), "svg"))
            png = read_output(folder, old, picture_path(_name(name, number), "png"))
            if svg is None or png is None:
                return False
            pictures.append(_picture(spec, name, number, svg.decode(), width, height))
            pngs[_name(name, number)] = png
        self._pngs.update(pngs)
        self._keep(name, digest, tuple(pictures))
        return True

    def close(
        self, document: Document, names: Sequence[str], under_way: Answer[Any] | None
    ) -> Drawn:
        """Return the document with its pictures, in the order of names."""

        def illustrated(block: Block) -> Block:
            if isinstance(block, Figure):
                return replace(block, pictures=self._pictures[_figure_name(block)])
            return block

        parts = tuple(
            replace(part, blocks=tuple(map(illustrated, part.blocks))) for part in document.parts
        )
        cover = replace(
            document.cover,
            picture=_in_its_cell(self._pictures[COVER][0], self._look),
            logo=next(iter(self._pictures.get(LOGO, ())), None),
        )
        pictures = tuple(picture for name in names for picture in self._pictures[name])
        return Drawn(
            replace(document, cover=cover, parts=parts),
            pictures,
            self._figures,
            self._pngs,
            under_way,
        )

    def _keep(self, name: str, digest: str, pictures: tuple[Picture, ...]) -> None:
        self._pictures[name] = pictures
        sizes = tuple((picture.width, picture.height) for picture in pictures)
        self._figures[name] = DrawnFigure(digest, sizes)

    def _digest(self, spec: PictureSpec, height: float) -> str:
        seen = repr((spec, sorted(self._look.palette.items()), round(height, 2), self._font))
        return sha256(f"{tool_digest()}\n{seen}".encode()).hexdigest()


def _in_its_cell(picture: Picture, look: Look) -> Picture:
    """Return the cover's picture as large as its cell: both outputs cut off what is over."""
    width, height = look.cover.picture_size() or (0.0, 0.0)
    if not width:
        return picture
    width *= _MM
    height = height * _MM or picture.height * width / picture.width
    return replace(picture, width=width, height=height)


def _pictures(name: str, spec: PictureSpec, drawings: Iterable[Drawing]) -> tuple[Picture, ...]:
    return tuple(
        _picture(spec, name, number, drawing.svg, drawing.width, drawing.height)
        for number, drawing in enumerate(drawings, 1)
    )


def _picture(
    spec: PictureSpec, name: str, number: int, svg: str, width: float, height: float
) -> Picture:
    """Return the picture with its alternative text: the first part has that of the whole."""
    alt = spec.alt if number == 1 else f"Lanjutan, bagian {number}; diuraikan pada bagian pertama."
    return Picture(_name(name, number), svg, width, height, alt)


def _name(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-lanjutan-{number}"
