"""What this program is: its version, and a digest of all that shapes its outputs."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from renja import __version__

# Another release of these may lay out, draw or pack in another way.
LIBRARIES = (
    "docxtpl",
    "fontpkg-arimo",
    "fonttools",
    "jinja2",
    "lxml",
    "markdown-it-py",
    "matplotlib",
    "num2words",
    "pydantic",
    "pypdf",
    "python-docx",
    "pyyaml",
    "typst",
)


@cache
def tool_digest() -> str:
    """Return a digest of this program: its own source and the releases of its libraries.

    The version alone would call outputs fresh that were made before a change of the source.
    """
    total = hashlib.sha256(__version__.encode())
    package = Path(__file__).parent
    for source in sorted((*package.rglob("*.py"), *package.rglob("*.tsv"))):
        total.update(source.relative_to(package).as_posix().encode())
        total.update(source.read_bytes().replace(b"\r\n", b"\n"))
    for library in LIBRARIES:
        total.update(f"{library}=={version(library)}\n".encode())
    return total.hexdigest()
