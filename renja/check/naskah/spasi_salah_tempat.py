"""Spasi sebelum tanda baca.

Yang diperiksa: tidak ada spasi sebelum koma, titik, titik dua, titik koma, tanda seru, tanda tanya,
dan kurung tutup, atau sesudah kurung buka.

Mengapa: tanda baca melekat pada kata di depannya (EYD V); terpisah, ia dapat tercetak di awal
baris.

Contoh:

    Sarana , prasarana , dan anggaran ditambah.

Cara memperbaiki: hapus spasinya; renja check --fix menghapusnya.
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ586"

_MISPLACED = re.compile(r"(?<=[\w”)%])\s+([,;:!?.])(?=\s|$)|(?<=\w)\s+(\))|(\()\s+(?=\w)")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each space that a mark must not have."""
    for reading in prose.everything:
        for match in _MISPLACED.finditer(reading.text):
            start, end = match.span()
            if not reading.is_typed(start, end):
                continue
            mark = match[1] or match[2] or match[3]
            where = "sesudah" if match[3] else "sebelum"
            yield finding(
                CODE,
                reading.place(start, end),
                f"{reading.subject}: ada spasi {where} '{mark}'.",
                "Hapus spasinya.",
                fix=reading.edit(start, end, mark),
            )
