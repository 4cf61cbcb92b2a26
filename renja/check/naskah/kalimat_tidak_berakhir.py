"""Paragraf atau butir tanpa tanda akhir.

Yang diperiksa: setiap paragraf, butir daftar, dan catatan kaki berakhir dengan titik, titik koma,
titik dua, tanda tanya, atau tanda seru. Judul, keterangan gambar dan tabel, dan kutipan resmi
tidak.

Mengapa: kalimat diakhiri tanda baca (EYD V, tanda titik); tanpa itu pembaca menduga ada teks yang
hilang.

Contoh:

    Rencana kerja ini disusun sebagai pedoman bagi seluruh pegawai

Cara memperbaiki: lengkapi kalimatnya, atau akhiri dengan titik. Pengantar daftar diakhiri titik
dua, butirnya titik koma, dan butir terakhir titik.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from renja.check.prose import Prose
from renja.check.reading import Reading
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ583"

_ENDED = re.compile(r"(?:[.;:!?…][”’\")\]]*|[.;:!?…,][”’\")\]]*\s*(?:dan|atau|dan/atau)|,)$")
_COMMA = re.compile(r",$")
FEWEST_WORDS = 3


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each paragraph without an end; for a list whose items all have none,
    at the first of them."""
    asked = (b for b in prose.readings if b.kind in ("paragraf", "butir", "kaki"))
    for _, group in groupby(asked, key=lambda b: id(b.block) if b.kind == "butir" else id(b)):
        together = list(group)
        open_ended = [reading for reading in together if not _has_end(reading)]
        is_style = len(together) > 1 and len(open_ended) == len(together)
        for reading in open_ended[:1] if is_style else open_ended:
            yield _told(reading, len(together) if is_style else 0)


def _has_end(reading: Reading) -> bool:
    text = reading.text.rstrip()
    if _COMMA.search(text):
        return reading.kind == "butir"
    is_label = all(run.bold or run.link for run in reading.runs)
    short = reading.kind != "butir" and len(text.split()) < FEWEST_WORDS
    return is_label or short or _ENDED.search(text) is not None


def _told(reading: Reading, together: int) -> Finding:
    text = reading.text.rstrip()
    last_words = " ".join(text.replace("\u2060", "").split()[-3:])
    start = len(text) - len(text.split()[-1])
    what = {"paragraf": "paragraf", "kaki": "catatan kaki"}.get(reading.kind, "butir")
    subject = f"{together} butir daftar" if together else what
    return finding(
        CODE,
        reading.place(start, len(text)),
        f"{reading.subject}: {subject} tidak diakhiri tanda baca (… {last_words}).",
        "Akhiri butir dengan titik koma, dan yang terakhir dengan titik."
        if reading.kind == "butir"
        else "Lengkapi kalimatnya, atau akhiri dengan titik (titik dua di depan daftar).",
    )
