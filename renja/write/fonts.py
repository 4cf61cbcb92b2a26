"""The fonts that Typst may use: those that the PDF embeds, and no others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import fontpkg_arimo
import typst


@cache
def project_fonts() -> typst.Fonts:
    """Return the shipped fonts; fonts of the machine would make other bytes elsewhere."""
    folder = Path(fontpkg_arimo.__file__).parent / "files"
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
