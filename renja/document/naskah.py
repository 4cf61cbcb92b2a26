"""The naskah: prose files of a plan, and which of several with one name is taken.

A file in data/TAHUN/naskah/ takes the place of the project's own templates/naskah/, and that
of the one shipped with this package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from renja.document.prose.syntax import check_syntax
from renja.load.text_file import read_text_file
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place
from renja.model.nearest import did_you_mean

KATA_PENGANTAR = "kata-pengantar.md"
RIWAYAT = "riwayat-perubahan.md"  # only of a plan that was revised within its year
_BAB = re.compile(r"bab-([1-9][0-9]?)\.md")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class NaskahFile:
    """A prose file: its name, what findings call it, and its text."""

    name: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Naskah:
    """The prose files that count, by name, and what was found in reading them."""

    files: Mapping[str, NaskahFile]
    findings: tuple[Finding, ...] = ()
    broken: frozenset[str] = frozenset()  # names whose syntax is wrong: they can't be composed

    @property
    def order(self) -> tuple[str, ...]:
        """Return the names of the parts in reading order; other files are included by them."""
        bab = sorted((int(m[1]), name) for name in self.files if (m := _BAB.fullmatch(name)))
        front = tuple(name for name in (KATA_PENGANTAR, RIWAYAT) if name in self.files)
        return front + tuple(name for _, name in bab)


def bab_number(name: str) -> int:
    """Return the number of a bab's file, 0 for a front part."""
    match = _BAB.fullmatch(name)
    return int(match[1]) if match else 0


def load_naskah(project: Path, tahun: int, shipped: Path) -> Naskah:
    """Return the naskah of a year, its syntax checked; shipped is a folder templates/naskah."""
    own = project / "data" / str(tahun) / "naskah"
    general = project / "templates" / "naskah"
    folders = [(own, f"data/{tahun}/naskah/{{}}"), (general, "templates/naskah/{}")]
    if shipped.resolve() != general.resolve():
        folders.append((shipped, "templates/naskah/{} (bawaan)"))
    files: dict[str, NaskahFile] = {}
    unread: set[str] = set()
    found: list[Finding] = []
    for folder, pattern in folders:
        for file in _prose_files(folder):
            if file.name not in files and file.name not in unread:
                read = _read(file, pattern.format(file.name))
                found += read.findings
                files.update(read.files)
                unread.update(read.broken)
    return _checked(files, unread, found, own, tahun)


def naskah_of(texts: Mapping[str, str], folder: str = "naskah") -> Naskah:
    """Return a naskah of texts by file name, its syntax checked."""
    files = {name: NaskahFile(name, f"{folder}/{name}", text) for name, text in texts.items()}
    return _checked(files, set(), [], None, 0)


def _prose_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(f for f in folder.iterdir() if f.suffix == ".md" and f.name[0] not in ".~")


def _read(file: Path, path: str) -> Naskah:
    read = read_text_file(file, path)
    found = list(read.findings)
    if read.text is None:
        return Naskah({}, tuple(found), frozenset({file.name}))
    if not read.text.strip():
        found.append(finding("RJ552", Place(path), f"{path} kosong.", "Isi atau hapus berkas ini."))
        return Naskah({}, tuple(found), frozenset({file.name}))
    found += _private_characters(read.text, path)
    text = _PRIVATE.sub("\u00b7", read.text)
    return Naskah({file.name: NaskahFile(file.name, path, text)}, tuple(found))


def _private_characters(text: str, path: str) -> Iterator[Finding]:
    for number, line in enumerate(text.split("\n"), 1):
        for match in _PRIVATE.finditer(line):
            yield finding(
                "RJ554",
                Place(path, number, match.start() + 1, match.end() + 1),
                f"karakter U+{ord(match[0]):04X} tidak punya arti yang baku dan tidak tercetak.",
                "Hapus; biasanya lambang dari fon Symbol atau Wingdings yang ikut tersalin.",
            )


def _checked(
    files: dict[str, NaskahFile],
    unread: set[str],
    found: list[Finding],
    own: Path | None,
    tahun: int,
) -> Naskah:
    syntax = check_syntax({name: (file.path, file.text) for name, file in files.items()}, unread)
    found += syntax.findings
    numbers = sorted({bab_number(name) for name in {*files, *unread}} - {0})
    missing = sorted(set(range(1, max(numbers, default=1) + 1)) - set(numbers))
    for number in missing:
        found.append(
            finding(
                "RJ550",
                Place(f"templates/naskah/bab-{number}.md"),
                f"naskah BAB {number} (bab-{number}.md) tidak ada.",
                "Nama berkas bab berurutan: bab-1.md, bab-2.md, dan seterusnya.",
            )
        )
    if own is not None:
        found += _unused(own, f"data/{tahun}/naskah", {*files, *unread}, syntax.included)
    return Naskah(files, tuple(found), syntax.broken | unread)


def _unused(own: Path, path: str, names: set[str], included: frozenset[str]) -> Iterator[Finding]:
    wanted = {KATA_PENGANTAR, RIWAYAT, *included, *(name for name in names if bab_number(name))}
    entries = sorted(own.iterdir()) if own.is_dir() else []
    for entry in entries:
        if entry.name in wanted or entry.name[0] in ".~" or entry.name == "README.md":
            continue
        yield finding(
            "RJ553",
            Place(f"{path}/{entry.name}"),
            f"{entry.name} tidak dipakai: bukan nama bab dan tidak disisipkan oleh naskah lain.",
            did_you_mean(entry.name, sorted(wanted)),
        )
