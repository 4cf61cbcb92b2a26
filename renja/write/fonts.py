"""The fonts that Typst may use: those that the PDF embeds, and no others."""

from __future__ import annotations

from functools import cache

import typst

from renja.look.glyphs import font_file


@cache
def project_fonts() -> typst.Fonts:
    """Return the shipped fonts; fonts of the machine would make other bytes elsewhere."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_file().parent]
    )
