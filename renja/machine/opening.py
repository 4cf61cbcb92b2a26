"""A file opened in the program that this machine has for its kind, as a double click does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from renja.machine.programs import outside_environment, program_on_path

_OPENER = "open" if sys.platform == "darwin" else "xdg-open"


def open_file(path: Path) -> bool:
    """Return whether the machine took the file to open it; nothing waits for that program."""
    if sys.platform == "win32":
        try:
            os.startfile(path)
        except OSError:  # no program for files of this kind
            return False
        return True
    opener = program_on_path(_OPENER)
    if opener is None:
        return False
    run = subprocess.run(
        [opener, str(path)],
        env=outside_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return run.returncode == 0
