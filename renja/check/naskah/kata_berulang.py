"""Kata yang tertulis dua kali berturut-turut.

Yang diperiksa: tidak ada kata yang berulang begitu saja, seperti 'yang yang'. Kata ulang dengan
tanda hubung seperti 'hari-hari' tentu boleh.

Mengapa: kata yang terulang adalah salah ketik; kata ulang memakai tanda hubung (EYD V, kata ulang).

Contoh:

    Target yang yang ditetapkan sesuai dengan tugas masing masing.

Cara memperbaiki: hapus salah satunya, atau beri tanda hubung: 'masing-masing'. Yang terjadi karena
nilai data sudah memuat kata itu ('tahun {{ tahun }}' di depan nilai yang diawali 'tahun')
diperbaiki di naskahnya.
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose
from renja.check.reading import Reading
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Place

CODE = "RJ581"

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]{2,})(\s+)\1(?![\w-])", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLC]+")
_NEVER_TWICE_TEXT = (
    "adalah agar akan antara atas atau bagi bahwa dalam dan dapat dari dengan di hanya ialah "
    "ini itu juga karena ke kepada maka merupakan oleh pada para sebagai secara sehingga "
    "serta telah tentang terhadap tersebut tidak untuk yaitu yakni yang"
)
_NEVER_TWICE = frozenset(_NEVER_TWICE_TEXT.split())
_HYPHENED_TEXT = (
    "masing hal lain sama tiap undang besar benar rata sungguh mudah hati sehari semata dasar"
)
_HYPHENED = frozenset(_HYPHENED_TEXT.split())


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each word that stands twice."""
    for reading in prose.everything:
        for match in _TWICE.finditer(reading.text):
            word, (start, end) = match[1], match.span()
            if not reading.has_typed(start, end) or _ROMAN.fullmatch(word):
                continue
            second = match[0].split()[-1]
            if second.isupper() and not word.isupper():
                continue  # 'di DI Yogyakarta'
            if word.lower() in _HYPHENED:
                new, hint = f"{word}-{word.lower()}", f"Tulis '{word}-{word.lower()}'."
            else:
                new = word if word.lower() in _NEVER_TWICE else ""
                hint = (
                    "Hapus salah satunya." if new else "Hapus salah satunya, atau beri tanda '-'."
                )
            yield finding(
                CODE,
                _mendable(reading, start, end),
                f"{reading.subject}: '{' '.join(match[0].split())}' berulang.",
                hint,
                fix=reading.edit(start, end, new) if new else (),
            )


def _mendable(reading: Reading, start: int, end: int) -> Place:
    """Return where the word was written; in the data, if the other is of a shipped naskah."""
    place = reading.place(start, end)
    data = [run.origin.place for run in reading.between(start, end) if run.origin.kind == "data"]
    return data[-1] if data and place.path.endswith("(bawaan)") else place
