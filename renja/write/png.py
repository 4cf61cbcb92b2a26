"""Turn the drawn pictures into PNG for the DOCX, letter for letter what the PDF shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import typst

from renja.document.nodes import Picture
from renja.look.family import Family
from renja.write.fonts import fonts_for

PPI = 300  # dots per inch of the printed picture

_SOURCE = b"""
#for p in json(bytes(sys.inputs.gambar)) {
  page(width: p.width * 1mm, height: p.height * 1mm, margin: 0pt, fill: none,
    image(bytes(p.svg), format: "svg", width: 100%, height: 100%))
}
"""


def render_pngs(
    pictures: Sequence[Picture], families: Iterable[Family] = (), ppi: int = PPI
) -> dict[str, bytes]:
    """Return each picture's PNG by the picture's name; families are the fonts of their texts
    beside Arimo.

    Raises RuntimeError where Typst can't read an SVG, which is our own fault.
    """
    if not pictures:
        return {}
    data = [{"svg": p.svg, "width": p.width, "height": p.height} for p in pictures]
    with fonts_for(families) as fonts:
        made = typst.compile(
            _SOURCE,
            font_paths=fonts,
            format="png",
            ppi=ppi,
            sys_inputs={"gambar": json.dumps(data)},
        )
    images = made if isinstance(made, list) else [made]
    return {picture.name: image for picture, image in zip(pictures, images, strict=True)}
