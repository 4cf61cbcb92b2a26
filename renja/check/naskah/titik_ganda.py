"""Dua titik berturut-turut.

Yang diperiksa: kalimat tidak berakhir dengan dua titik. Tiga titik sebagai tanda elipsis boleh.

Mengapa: naskah menutup kalimatnya sendiri; teks data seperti alasan yang juga diakhiri titik
membuat titiknya dua. Singkatan di akhir kalimat cukup dengan satu titik.

Contoh:

    alasan: realisasi tahun lalu melampaui target.

Cara memperbaiki: hapus titik di akhir teks data itu; renja check --fix menghapusnya.
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose
from renja.check.reading import Reading, reading_of_data
from renja.model.codes import finding
from renja.model.diagnostic import Edit, Finding, Place, Related
from renja.model.fields import Teks

CODE = "RJ585"

_DOUBLE = re.compile(r"(?<=[^\W\d]|[)\]\"'’”%])\.\.(?=\s|$)|(?<=\d)\.\.(?=\s|$)")
_ABBREVIATED = re.compile(r"(?:\b(?:dll|dsb|dst|dkk|hlm|Tbk|Jl|No)|\.\w{1,3}|\b[A-Z])\.$")


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each double full stop."""
    for reading in prose.everything:
        for match in _DOUBLE.finditer(reading.text):
            start, end = match.span()
            first = reading.runs[reading.index_at(start)]
            if reading.kind != "data" and first.origin.kind == "data":
                yield _after_data(reading, first.text, first.origin.place, start)
            else:
                yield finding(
                    CODE,
                    reading.place(start, end),
                    f"{reading.subject}: dua titik berturut-turut.",
                    "Hapus salah satunya.",
                    fix=reading.edit(start, end, "."),
                )


def _after_data(reading: Reading, text: str, place: Place, start: int) -> Finding:
    sentence = Related(reading.place(start + 1, start + 2), "kalimatnya ditutup di sini")
    abbreviated = _ABBREVIATED.search(text)
    fix: tuple[Edit, ...] = ()
    if not abbreviated:
        value = reading_of_data("", Teks(text, place), reading.texts)
        fix = value.edit(len(text) - 1, len(text), "")
    return finding(
        CODE,
        place,
        f"teks '{_end(text)}' diakhiri titik, padahal kalimat di naskah juga.",
        "Hapus titik di naskah." if abbreviated else "Hapus titik di akhir teks ini.",
        (sentence,),
        fix,
    )


def _end(text: str) -> str:
    words = text.split()
    return text if len(words) <= 4 else f"… {' '.join(words[-4:])}"
