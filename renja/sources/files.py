"""The files that a plan is made from, read as bytes: what decides whether a set is fresh."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from renja.load.settings import NAME as SETTINGS
from renja.load.templates import shipped_templates, template_file

_TEMPLATES = ("renja.docx", "renja.typ")
PICTURES = (".svg", ".png", ".jpg", ".jpeg")  # of the office, for the cover
SHIPPED = " (bawaan)"


def inputs_of(tahun: int) -> tuple[str, ...]:
    """Return the paths within a project that a year's plan is made from: folders and files."""
    return (f"data/{tahun}", "templates", SETTINGS)


def source_bytes(project: Path, tahun: int) -> tuple[tuple[str, bytes], ...]:
    """Return every file that shapes a year's documents, and what findings call it.

    More than is used may be among them (a shipped naskah that the unit's own replaces):
    a set is then made anew once too often, never too seldom. What can't be read counts as
    empty; reading it in earnest tells why.
    """
    return tuple((name, _bytes(path)) for name, path in _sources(project, tahun))


def data_bytes(project: Path, tahun: int) -> tuple[tuple[str, bytes], ...]:
    """Return the files that a year's plan is made of, by their names in a project, however it came
    by them: a shipped file counts where the project has none of its name."""
    files: dict[str, bytes] = {}
    for name, data in source_bytes(project, tahun):
        files.setdefault(name.removesuffix(SHIPPED), data)
    return tuple(files.items())


def own_sources(project: Path, tahun: int) -> frozenset[str]:
    """Return the paths within a project of the files that shape a year's documents."""
    names = (name for name, _ in _sources(project, tahun) if not name.endswith(SHIPPED))
    return frozenset(names)


def source_texts(project: Path, names: Iterable[str]) -> Mapping[str, str]:
    """Return the texts of files by what findings call them, '' where one can't be read.

    No file outside the project's and the shipped sources is read, whatever names say.
    """
    return {name: _text(project, name) for name in names}


def _sources(project: Path, tahun: int) -> Iterator[tuple[str, Path]]:
    if (project / SETTINGS).is_file():
        yield SETTINGS, project / SETTINGS
    data = project / "data" / str(tahun)
    for path in sorted((*data.glob("*.[yY]*[mM][lL]"), *data.glob("naskah/*.md"))):
        yield path.relative_to(project).as_posix(), path
    own, shipped = project / "templates", shipped_templates()
    for path in sorted(own.glob("naskah/*.md")):
        yield path.relative_to(project).as_posix(), path
    if shipped.resolve() != own.resolve():
        for path in sorted(shipped.glob("naskah/*.md")):
            yield f"templates/naskah/{path.name}{SHIPPED}", path
    for path in sorted(own.glob("*")):
        if path.suffix.lower() in PICTURES:
            yield path.relative_to(project).as_posix(), path
    for path in sorted(own.glob("fonts/**/*")):
        if path.is_file():
            yield path.relative_to(project).as_posix(), path
    for name in _TEMPLATES:
        path, shown = template_file(project, name)
        yield shown.removesuffix(SHIPPED), path


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _text(project: Path, name: str) -> str:
    shipped = name.endswith(SHIPPED)
    home = (shipped_templates() if shipped else project / name.split("/")[0]).resolve()
    path = (home.parent / name.removesuffix(SHIPPED)).resolve()
    if home.name not in ("data", "templates") or home not in path.parents:
        return ""
    text = _bytes(path).decode("utf-8", "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")
