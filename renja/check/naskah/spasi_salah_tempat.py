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

from renja.check.prosa import Prosa
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ586"

_MISPLACED = re.compile(r"(?<=[\w”)%])\s+([,;:!?.])(?=\s|$)|(?<=\w)\s+(\))|(\()\s+(?=\w)")


def check_prosa(prosa: Prosa) -> Iterator[Finding]:
    """Yield a finding for each space that a mark must not have."""
    for bacaan in prosa.everything:
        for match in _MISPLACED.finditer(bacaan.text):
            start, end = match.span()
            if not bacaan.is_typed(start, end):
                continue
            mark = match[1] or match[2] or match[3]
            where = "sesudah" if match[3] else "sebelum"
            yield finding(
                CODE,
                bacaan.place(start, end),
                f"{bacaan.subject}: ada spasi {where} '{mark}'.",
                "Hapus spasinya.",
                fix=bacaan.edit(start, end, mark),
            )
