"""Keep two runs from writing into one folder at the same time.

The system takes the lock back when a process ends, however it ends, so that a killed run
locks nobody out.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_TRIES = 300
_PAUSE = 0.1  # seconds between two tries: a run holds the lock for parts of a second


class FolderBusyError(Exception):
    """Another run has been writing into the folder for too long."""


@contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Hold the folder until the context ends; raises FolderBusyError after half a minute."""
    handle = _open(folder)
    try:
        for _ in range(_TRIES):
            if _take(handle):
                break
            time.sleep(_PAUSE)
        else:
            raise FolderBusyError(folder)
        yield
    finally:
        os.close(handle)
        if sys.platform == "win32":
            with suppress(OSError):  # another run has it open: it will remove it
                _lock_file(folder).unlink()


if sys.platform == "win32":
    import msvcrt

    def _lock_file(folder: Path) -> Path:
        return folder / ".renja.lock"

    def _open(folder: Path) -> int:
        return os.open(_lock_file(folder), os.O_RDWR | os.O_CREAT)

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks: better unlocked than not at all
        return True
