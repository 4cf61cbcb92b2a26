"""Jumlah rupiah yang salah tulis.

Yang diperiksa: lambang rupiah ditulis 'Rp' tanpa titik, langsung diikuti angkanya, tanpa ',-' di
belakangnya.

Mengapa: lambang mata uang tidak diikuti tanda titik dan ditulis melekat pada angkanya (EYD V,
singkatan dan lambang).

Contoh:

    Anggarannya sebesar Rp. 300.000.000,-

Cara memperbaiki: tulis 'Rp300.000.000,00'; renja check --fix menggantinya. Jumlah yang ada di data
sebaiknya dicetak dari data: {{ pagu["PAGU.1"].jumlah | rupiah }}.
"""

import re
from collections.abc import Iterator

from renja.check.prosa import Prosa
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ587"

_AMOUNT = re.compile(
    r"(?<!\w)(?P<unit>rp|idr)(?P<gap>\.?\s*)(?P<number>\d[\d.,]*\d|\d)(?P<dash>,?-+)?(?!\w)", re.I
)


def check_prosa(prosa: Prosa) -> Iterator[Finding]:
    """Yield a finding for each amount that isn't written as 'Rp1.000'."""
    for bacaan in prosa.everything:
        for match in _AMOUNT.finditer(bacaan.text):
            start, end = match.span()
            if not bacaan.is_typed(start, match.end("gap")):
                continue
            right = f"Rp{match['number']}"
            if match[0] == right or bacaan.quoted(start):
                continue
            yield finding(
                CODE,
                bacaan.place(start, end),
                f"{bacaan.subject}: '{match[0]}' bukan cara menulis rupiah.",
                f"Tulis '{right}'.",
                fix=bacaan.edit(start, end, right),
            )
