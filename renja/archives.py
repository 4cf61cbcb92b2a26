"""Archives (zip, and what is one: DOCX, XLSX) that others made: nothing in them is certain."""

from __future__ import annotations

import zipfile
import zlib
from typing import Final

# What zipfile raises for a file that is no zip, encrypted, of an unknown kind, cut off or forged.
BROKEN_ARCHIVE: Final = (
    ValueError,
    RuntimeError,
    EOFError,
    OSError,
    zipfile.BadZipFile,
    zlib.error,
)
