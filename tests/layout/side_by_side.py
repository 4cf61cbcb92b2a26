"""Where two layouts part, as a picture: the page of each side by side, the lines marked."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from tests.layout.lines import Line

PPI = 72  # a pixel a point
GAP = 12
MARK = "#D02020"


def draw_parting(
    ours: Path, theirs: Path, page: int, parted: Sequence[Sequence[Line]], target: Path
) -> None:
    """Write a PNG with the page of our PDF at the left and of theirs at the right; parted
    holds, for each side, the lines that the other side doesn't have."""
    pages = [_page(pdf, page, target) for pdf in (ours, theirs)]
    width = sum(item.width for item in pages) + GAP
    sheet = Image.new("RGB", (width, max(item.height for item in pages)), "#808080")
    left = 0
    for item, lines in zip(pages, parted, strict=True):
        pen = ImageDraw.Draw(item)
        for line in lines:
            if line.page == page:
                pen.rectangle(
                    (2, line.bottom - line.height, item.width - 3, line.bottom), outline=MARK
                )
        sheet.paste(item, (left, 0))
        left += item.width + GAP
    sheet.save(target)


def _page(pdf: Path, page: int, target: Path) -> Image.Image:
    """Return a page as a picture; a blank one where the PDF has no such page."""
    name = target.with_suffix(".halaman")
    only = ["-f", str(page), "-l", str(page), "-singlefile"]
    command = ["pdftoppm", "-r", str(PPI), *only, "-png", str(pdf), str(name)]
    subprocess.run(command, check=True, capture_output=True)
    made = Path(f"{name}.png")
    if not made.exists():
        return Image.new("RGB", (595, 842), "white")
    with Image.open(made) as opened:
        picture = opened.convert("RGB")
    made.unlink()
    return picture
