"""Programs that answer as LibreOffice does, but for one thing: real scripts on the disk."""

from __future__ import annotations

import sys
from pathlib import Path

HANGS = 'sleep 600 & echo $! > "{folder}/child"; wait'
EXITS_WITH_1 = 'echo "Error: source file could not be loaded" >&2; exit 1'
WRITES_NOTHING = "exit 0"
# --outdir FOLDER comes fifth and sixth, after the profile.
WRITES_GARBAGE = 'echo "not a PDF" > "$6/renja.pdf"'
WRITES_A_BARE_PDF = "exec {python} {here} {folder} bare $6"
NEVER_SETTLES = "exec {python} {here} {folder} moving $6"


def fake_office(
    folder: Path, converts: str, version: str = "LibreOffice 7.4.7.2 40(Build:2)"
) -> Path:
    """Return the path of a program that tells its version, and converts by a line of sh."""
    program = folder / "soffice"
    line = converts.format(folder=folder, python=sys.executable, here=__file__)
    program.write_text(
        f'#!/bin/sh\ncase "$*" in *--version*) echo "{version}"; exit;; esac\n{line}\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    return program


def _convert(folder: Path, how: str, into: Path) -> None:
    """Write a PDF of blank pages; 'moving': with every bookmark a page later each time."""
    from pypdf import PdfWriter

    calls = folder / "calls"
    count = len(calls.read_text(encoding="utf-8")) if calls.exists() else 0
    calls.write_text("." * (count + 1), encoding="utf-8")
    writer = PdfWriter()
    for _ in range(20):
        writer.add_blank_page(595, 842)
    for number in range(1, 60) if how == "moving" else ():
        writer.add_named_destination(f"_Toc{number:09}", 0 if number == 1 else 1 + count)
    writer.write(into / "renja.pdf")


if __name__ == "__main__":
    _convert(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
