"""The prose that the program brings, and how an office makes it its own."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from renja.load.templates import TO_READ, shipped_templates
from renja.model.diagnostic import Place
from renja.sources.files import SHIPPED


def is_shipped(place: Place) -> bool:
    """Return whether a place is in a file that the program brings, which no project changes."""
    return place.path.endswith(SHIPPED)


def taking_over(place: Place, project: Path, tahun: int) -> str:
    """Return how a shipped naskah becomes the project's own for a year, as a sentence without its
    full stop; where it has become so since the document was made, which file it is now."""
    name = PurePosixPath(place.path.removesuffix(SHIPPED)).name
    own = f"data/{tahun}/naskah"
    for path in (f"{own}/{name}", f"templates/naskah/{name}"):
        if (project / path).is_file():
            return f"Dulu kalimat bawaan program, sekarang {path}: ubah di sana"
    copy = f"{TO_READ}/{name}"
    source = copy if (project / copy).is_file() else str(shipped_templates() / "naskah" / name)
    return (
        f"Kalimat bawaan program, belum ada di naskah {tahun}: salin {source} ke {own}/, lalu ubah "
        "salinannya"
    )
