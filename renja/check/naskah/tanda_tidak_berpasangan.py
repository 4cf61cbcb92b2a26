"""Tanda petik atau kurung tanpa pasangan.

Yang diperiksa: dalam satu paragraf, setiap tanda petik dan kurung yang dibuka juga ditutup, dan
sebaliknya. Kurung pada nomor butir, 'a)', tidak dihitung.

Mengapa: tanda petik dan tanda kurung mengapit (EYD V, tanda petik dan tanda kurung); tanpa
pasangannya tidak jelas sampai di mana kutipan atau keterangan itu.

Contoh:

    Visi itu berbunyi "Terwujudnya pelayanan prima.

Cara memperbaiki: tambahkan pasangannya, atau hapus tandanya.
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ582"
LONGEST = 40

_PAIRS = {"“": "”", "(": ")", "[": "]"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_NUMBERED = re.compile(r"(?:^|[\s;,.])(?:[A-Za-z]|\d{1,2}|[ivx]{1,4})$")
_NAMES = {"“": "tanda petik", "”": "tanda petik", '"': "tanda petik"}


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each mark that has no partner."""
    own = {reading.runs[0].origin.place for reading in prose.data}
    for reading in prose.everything:
        for position in _alone(reading.text):
            run = reading.runs[reading.index_at(position)]
            printed = reading.kind != "data" and run.origin.kind == "data"
            if printed and run.origin.place in own:
                continue  # told of the data themselves
            mark = reading.text[position]
            subject = f"teks data '{_short(run.text)}'" if printed else reading.subject
            yield finding(
                CODE,
                reading.place(position, position + 1),
                f"{subject}: {_NAMES.get(mark, 'kurung')} {mark} tidak berpasangan.",
                "Tambahkan pasangannya, atau hapus tandanya.",
            )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _alone(text: str) -> list[int]:
    """Return where the marks without a partner stand."""
    open_marks: dict[str, list[int]] = {opening: [] for opening in _PAIRS}
    straight: list[int] = []
    alone: list[int] = []
    for position, character in enumerate(text):
        if character in _PAIRS:
            open_marks[character].append(position)
        elif character in _OPENING:
            opened = open_marks[_OPENING[character]]
            if opened:
                opened.pop()
            elif character != ")" or not _NUMBERED.search(text[:position][-6:]):
                alone.append(position)
        elif character == '"':
            straight = [] if straight else [position]
    return sorted((*alone, *straight, *(at for left in open_marks.values() for at in left)))
