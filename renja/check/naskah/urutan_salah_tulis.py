"""Bilangan tingkat yang salah tulis.

Yang diperiksa: bilangan tingkat ditulis 'ke-2' atau 'kedua', bukan 'ke 2', 'ke2', atau 'ke-dua'.

Mengapa: bilangan tingkat ditulis 'ke-' dengan angka, atau serangkai dengan kata bilangannya (EYD V,
angka dan bilangan).

Contoh:

    Pada tahap ke 2, sasaran ke-dua diukur kembali.

Cara memperbaiki: tulis 'ke-2' atau 'kedua'; renja check --fix menggantinya.
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ588"

_RANKED = (
    "abad|angkatan|bulan|edisi|gelombang|generasi|hari|kali|minggu|peringkat|periode|semester|tahap|"
    "tahun|termin|triwulan|urutan"
)
_WORDS = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
_FIGURE = re.compile(
    # '14 hari ke 7 hari' counts, and ranks nothing.
    rf"(?<!\d )(?<!\) )\b(?:{_RANKED})\s+"
    rf"(?P<typed>ke\s+(?P<n>\d{{1,3}}|[IVX]+))(?![\w.,]*\d)(?!\w)",
    re.I,
)
_GLUED = re.compile(r"(?<!\w)(?P<typed>[Kk]e(?P<n>\d{1,3}))(?!\w)")
_HYPHENED = re.compile(rf"(?<!\w)(?P<typed>[Kk]e-\s?(?P<n>{_WORDS}))(?!\w)")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each ordinal that isn't written as one."""
    for reading in prose.everything:
        for pattern in (_FIGURE, _GLUED, _HYPHENED):
            for match in pattern.finditer(reading.text):
                start, end = match.span("typed")
                if not reading.is_typed(start, end) or reading.quoted(start):
                    continue
                typed = match["typed"]
                right = f"{typed[:2]}{'' if pattern is _HYPHENED else '-'}{match['n']}"
                yield finding(
                    CODE,
                    reading.place(start, end),
                    f"{reading.subject}: '{typed}' seharusnya '{right}'.",
                    f"Tulis '{right}'.",
                    fix=reading.edit(start, end, right),
                )
