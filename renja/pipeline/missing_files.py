"""Data files that aren't there although the plan asks for them: told once a file.

A plan may do without most files, so that a missing one shows only where naskah or other data
use what it held: there it would be told use by use, and never by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from renja.document.naskah import NaskahFile
from renja.model.berkas import BERKAS
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place, Related
from renja.sources.files import SHIPPED

# What naskah call the contents of a file, besides its own name.
_WORDS = {
    "program": ("kegiatan", "restrukturisasi"),
    "pagu": ("jumlah_pagu",),
    "regulasi": ("sebut",),
}
_ASKED_BY_DATA = {"RJ302": "program", "RJ321": "pagu", "RJ403": "regulasi"}
# What is told of prose that uses data which aren't there.
_ASKED_BY_NASKAH = frozenset(
    ("RJ557", "RJ559", "RJ562", "RJ564", "RJ565", "RJ571", "RJ572", "RJ574")
)
_CODE = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)


def with_missing_files(
    findings: Sequence[Finding],
    tahun: int,
    read: Mapping[str, str],
    naskah: Mapping[str, NaskahFile],
) -> list[Finding]:
    """Return the findings of rules and composing, with those that only follow from a missing
    file brought together in one that names it. read: the data files that are there, by path."""
    missing = [
        berkas.nama
        for berkas in BERKAS
        if not berkas.wajib and f"data/{tahun}/{berkas.nama}.yaml" not in read
    ]
    texts = {file.path: file.text for file in naskah.values()}
    followed: dict[str, list[Finding]] = {}
    kept = []
    for found in findings:
        name = _missing_behind(found, missing, texts)
        if name is None:
            kept.append(found)
        else:
            followed.setdefault(name, []).append(found)
    return kept + [_told(f"data/{tahun}/{name}.yaml", uses) for name, uses in followed.items()]


def _missing_behind(found: Finding, missing: Sequence[str], texts: Mapping[str, str]) -> str | None:
    """Return the missing file that a finding follows from, the one named on its line first."""
    if _ASKED_BY_DATA.get(found.code) in missing:
        return _ASKED_BY_DATA[found.code]
    text = texts.get(found.place.path)
    if text is None or found.code not in _ASKED_BY_NASKAH:
        return None
    named = list(_named(text, missing))
    on_line = [name for name, line in named if line == found.place.line]
    return next(iter((*on_line, *(name for name, _ in named))), None)


def _named(text: str, missing: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the missing files whose contents a naskah uses, each with the line of the use."""
    for code in _CODE.finditer(text):
        for name in missing:
            for use in re.finditer(rf"\b(?:{'|'.join((name, *_WORDS.get(name, ())))})\b", code[0]):
                yield name, text.count("\n", 0, code.start() + use.start()) + 1


def _told(path: str, uses: Sequence[Finding]) -> Finding:
    first: dict[str, Place] = {}
    for use in sorted(uses, key=lambda found: found.sort_key):
        first.setdefault(use.place.path, use.place)
    own = {user: place for user, place in first.items() if not user.endswith(SHIPPED)}
    first = own or first  # a shipped naskah follows what the unit's own files ask for
    users = [user.rpartition("/")[2] for user in first]
    joined = " dan ".join(filter(None, (", ".join(users[:-1]), users[-1])))
    return finding(
        "RJ101",
        Place(path),
        f"{path} tidak ada, padahal dipakai {joined}.",
        "Kembalikan berkas itu (di VS Code: Source Control, lalu 'Discard Changes' pada berkas "
        "itu); kalau memang tidak diperlukan lagi, hapus bagian yang memakainya.",
        (Related(place, "dipakai antara lain di sini") for place in first.values()),
    )
