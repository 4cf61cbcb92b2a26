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

from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ587"

_AMOUNT = re.compile(
    r"(?<!\w)(?P<unit>rp|idr)(?P<gap>\.?\s*)(?P<number>\d[\d.,]*\d|\d)(?P<dash>,?-+)?(?!\w)", re.I
)
_INDONESIAN = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?|\d+(?:,\d{1,2})?")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each amount that isn't written as 'Rp1.000'."""
    held: dict[int, list[range]] = {}
    for reading, typed, known in prose.figures:
        if known is not None:
            held.setdefault(id(reading), []).append(range(typed.start, typed.end))
    for reading in prose.everything:
        for match in _AMOUNT.finditer(reading.text):
            start, end = match.span()
            if not reading.is_typed(start, match.end("gap")):
                continue
            right = f"Rp{match['number']}"
            if match[0] == right or reading.quoted(start):
                continue
            if any(span.start < end and start < span.stop for span in held.get(id(reading), ())):
                continue  # that is RJ531, which tells what to write in its place
            sure = _INDONESIAN.fullmatch(match["number"]) is not None
            yield finding(
                CODE,
                reading.place(start, end),
                f"{reading.subject}: '{match[0]}' bukan cara menulis rupiah.",
                f"Tulis '{right}'." if sure else "Tulis seperti Rp1.500.000,00.",
                fix=reading.edit(start, end, right) if sure else (),
            )
