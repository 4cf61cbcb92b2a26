"""Two pictures compared: how much of them differs, and a sheet that shows where."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageChops

CLEARLY: Final = 64  # of 255: less is the soft edge of a shape or letter, drawn otherwise
MOST: Final = 0.00005  # of all pixels: less than a letter of a small picture
_GAP: Final = 12
_COLOURS: Final = 64


@dataclass(frozen=True, slots=True)
class Likeness:
    """The share of pixels that differ clearly (1.0 if the sizes differ), and the pictures old,
    new and their difference side by side."""

    share: float
    sheet: Image.Image

    @property
    def alike(self) -> bool:
        """Return whether one can stand for the other."""
        return self.share <= MOST


def opened(png: bytes) -> Image.Image:
    """Return a picture on white."""
    picture = Image.open(BytesIO(png)).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")


def compared(old: Image.Image, new: Image.Image) -> Likeness:
    """Return how alike two pictures are."""
    size = (max(old.width, new.width), max(old.height, new.height))
    difference = ImageChops.difference(_within(old, size), _within(new, size))
    strongest = ImageChops.lighter(
        ImageChops.lighter(difference.getchannel(0), difference.getchannel(1)),
        difference.getchannel(2),
    )
    off = strongest.point([255 if value > CLEARLY else 0 for value in range(256)])
    share = off.histogram()[255] / (size[0] * size[1]) if old.size == new.size else 1.0
    sheet = Image.new("RGB", (3 * size[0] + 2 * _GAP, size[1]), "#808080")
    for number, picture in enumerate((old, new, ImageChops.invert(off).convert("RGB"))):
        sheet.paste(picture, (number * (size[0] + _GAP), 0))
    return Likeness(share, sheet)


def small_png(picture: Image.Image) -> bytes:
    """Return the picture as a PNG of few colours, for the repository."""
    made = BytesIO()
    picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def _within(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    whole = Image.new("RGB", size, "#808080")
    whole.paste(picture, (0, 0))
    return whole
