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

from renja.check.prosa import Prosa
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ582"
LONGEST = 40

_PAIRS = {"“": "”", "(": ")", "[": "]"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_NUMBERED = re.compile(r"(?:^|[\s;,.])(?:[A-Za-z]|\d{1,2}|[ivx]{1,4})$")
_NAMES = {"“": "tanda petik", "”": "tanda petik", '"': "tanda petik"}


def check_prosa(prosa: Prosa) -> Iterator[Finding]:
    """Yield a finding for each mark that has no partner."""
    own = {bacaan.runs[0].origin.place for bacaan in prosa.data}
    for bacaan in prosa.everything:
        for position in _alone(bacaan.text):
            run = bacaan.runs[bacaan.index_at(position)]
            printed = bacaan.jenis != "data" and run.origin.kind == "data"
            if printed and run.origin.place in own:
                continue  # told of the data themselves
            mark = bacaan.text[position]
            subject = f"teks data '{_short(run.text)}'" if printed else bacaan.subject
            yield finding(
                CODE,
                bacaan.place(position, position + 1),
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
