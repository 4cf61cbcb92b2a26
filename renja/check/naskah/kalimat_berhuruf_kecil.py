"""Kalimat yang diawali huruf kecil.

Yang diperiksa: paragraf dan kalimat di dalamnya diawali huruf kapital. Butir daftar, dan sambungan
kalimat sesudah kutipan atau daftar, boleh diawali huruf kecil.

Mengapa: huruf pertama awal kalimat ditulis kapital (EYD V, huruf kapital).

Contoh:

    Anggaran ditambah. dengan demikian, target dinaikkan.

Cara memperbaiki: tulis huruf kapital, atau ganti titik di depannya dengan koma. Teks data di awal
kalimat dicetak dengan huruf kapital oleh {{ … | kapital_awal }}.
"""

import re
from collections.abc import Iterator

from renja.check.prose import Prose, written
from renja.check.reading import Reading
from renja.document.nodes import ListBlock, Paragraph
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ584"

_AFTER_STOP = re.compile(r"(?P<word>\S+)[.!?][”)]?\s+(?P<next>[a-z][\w./@-]*)")
_SHORT_TEXT = (
    "a.n al alm ayat bab bpk cq d.a dkk dll dr dsb dst dt e.g hlm i.e jl kab kec kel kep ket "
    "lamp mis no nn op par pasal pgs pt plh plt prof red rs s.d sdr tgl tsb u.b u.p vol yg yth"
)
_SHORT = frozenset(_SHORT_TEXT.split())
_NO_CAPITAL = re.compile(r"[a-z]-|[a-z]+[A-Z]|[\w-]+[.@/]\w")  # e-Office, iOS, an address


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each sentence that begins small."""
    for reading in prose.readings:
        if reading.kind not in ("paragraf", "kaki", "butir"):
            continue
        if reading.kind != "butir" and not _continues(reading):
            yield from _told(reading, 0, "paragraf")
        for match in _AFTER_STOP.finditer(reading.text):
            if not _is_short(match["word"]):
                yield from _told(reading, match.start("next"), "kalimat")


def _continues(reading: Reading) -> bool:
    before = reading.before
    is_quote = isinstance(before, Paragraph) and before.role == "kutipan"
    return is_quote or isinstance(before, ListBlock)


def _told(reading: Reading, start: int, what: str) -> Iterator[Finding]:
    word = re.match(r"[^\W\d_]\S*", reading.text[start:])
    if word is None or not word[0][0].islower() or _NO_CAPITAL.match(word[0]):
        return
    if reading.runs[reading.index_at(start)].link:
        return
    end = start + len(word[0].rstrip(",;:."))
    printed = not reading.is_typed(start, start + 1)
    yield finding(
        CODE,
        written(run.origin.place for run in reading.runs[reading.index_at(start) :])
        if printed
        else reading.place(start, end),
        f"{reading.subject}: {what} diawali huruf kecil, '{reading.text[start:end]}'.",
        "Cetak dengan {{ … | kapital_awal }} di awal kalimat."
        if printed
        else "Awali dengan huruf kapital, atau periksa tanda titik di depannya.",
    )


def _is_short(word: str) -> bool:
    """Return whether a full stop belongs to an abbreviation or a number, not to a sentence."""
    bare = word.strip("(“\"'").lower()
    return (
        bare in _SHORT or bare.isdigit() or len(bare) == 1 or bool(re.search(r"\.\w{1,5}$", bare))
    )
