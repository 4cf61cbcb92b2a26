"""Where rendering stands in the naskah, read from the frames that Jinja runs."""

from __future__ import annotations

import re
from pathlib import Path
from types import FrameType, TracebackType

from renja.model.diagnostic import Place


def template_frame(frame: FrameType | None) -> tuple[str, int]:
    """Return path and line of the innermost naskah among a frame and its callers."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None and frame.f_code.co_filename == template.filename:
            return template.filename, template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return "", 0


def traceback_place(traceback: TracebackType | None, paths: frozenset[str]) -> Place:
    """Return the innermost line of a naskah in a traceback that Jinja has rewritten."""
    found = Place("")
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        if path in paths:
            found = Place(path, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def is_our_own(traceback: TracebackType | None) -> bool:
    """Return whether an error was raised in this package: a fault of ours, not of the naskah."""
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    if traceback is None:
        return False
    # Not by __file__: where PyInstaller has packed the modules, their code names other paths.
    package = str(Path(is_our_own.__code__.co_filename).parents[2])
    return traceback.tb_frame.f_code.co_filename.startswith(package)


def place_in_line(place: Place, text: str, word: str) -> Place | None:
    """Return the place of a word in the text of a line, from the place's column on."""
    if not word:
        return None
    start = max(place.column - 1, 0)
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    match = pattern.search(text, start) or pattern.search(text)
    if match is None:
        return None
    return Place(place.path, place.line, match.start() + 1, match.end() + 1)
