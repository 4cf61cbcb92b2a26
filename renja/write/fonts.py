"""The fonts that Typst may use: those of the look, and no others."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import typst

from renja.look.family import Family, shipped_family


@contextmanager
def fonts_for(families: Iterable[Family]) -> Iterator[typst.Fonts]:
    """Yield the files of the families, and Arimo, for characters that they lack.

    Typst takes folders only, and folders of the machine hold fonts that would make other
    bytes elsewhere: the files are put into one of their own.
    """
    files = dict.fromkeys(file for family in families for file in family.files)
    others = [file for file in files if file not in shipped_family().files]
    if not others:
        yield _shipped()
        return
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate((*shipped_family().files, *others)):
            shutil.copyfile(file, Path(folder) / f"{number}{file.suffix}")
        yield _fonts(Path(folder))


@cache
def _shipped() -> typst.Fonts:
    return _fonts(shipped_family().regular.path.parent)


def _fonts(folder: Path) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
