"""A source file replaced on disk, whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from pathlib import Path

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place


def replace_source(file: Path, text: str, path: str) -> Finding | None:
    """Put a text in a file's place, in UTF-8; return why that failed, or None.

    The file is never seen half written, and keeps its rights. path is what findings call it.
    """
    try:
        if not file.stat().st_mode & stat.S_IWUSR:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        handle, name = tempfile.mkstemp(prefix=".renja-", dir=file.parent)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as made:
                made.write(text.encode())
            shutil.copymode(file, beside)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        message = f"{path} tidak dapat diperbaiki: {error.strerror or error}."
        hint = "Tutup berkas itu di program lain, atau periksa hak aksesnya."
        return finding("RJ608", Place(path), message, hint)
    return None
