"""Where this machine keeps its fonts, and where a project does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from renja.look.font_files import Shelf
from renja.look.fonts import FOLDER


def font_shelf(project: Path) -> Shelf:
    """Return where the fonts of a project's template may lie."""
    return Shelf(project / FOLDER, tuple(dict.fromkeys(_folders())))


def _folders() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    else:
        yield from (home / ".local/share/fonts", home / ".fonts")
        yield from (Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))
