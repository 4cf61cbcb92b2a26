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

from renja.check.bacaan import Bacaan
from renja.check.prosa import Prosa
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ583"

_ENDED = re.compile(r"(?:[.;:!?…][”’\")\]]*|[.;:!?…,][”’\")\]]*\s*(?:dan|atau|dan/atau)|,)$")
_COMMA = re.compile(r",$")
FEWEST_WORDS = 3


def check_prosa(prosa: Prosa) -> Iterator[Finding]:
    """Yield a finding for each paragraph without an end; for a list whose items all have none,
    at the first of them."""
    asked = (b for b in prosa.bacaan if b.jenis in ("paragraf", "butir", "kaki"))
    for _, group in groupby(asked, key=lambda b: id(b.block) if b.jenis == "butir" else id(b)):
        together = list(group)
        open_ended = [bacaan for bacaan in together if not _has_end(bacaan)]
        is_style = len(together) > 1 and len(open_ended) == len(together)
        for bacaan in open_ended[:1] if is_style else open_ended:
            yield _told(bacaan, len(together) if is_style else 0)


def _has_end(bacaan: Bacaan) -> bool:
    text = bacaan.text.rstrip()
    if _COMMA.search(text):
        return bacaan.jenis == "butir"
    is_label = all(run.bold or run.link for run in bacaan.runs)
    short = bacaan.jenis != "butir" and len(text.split()) < FEWEST_WORDS
    return is_label or short or _ENDED.search(text) is not None


def _told(bacaan: Bacaan, together: int) -> Finding:
    text = bacaan.text.rstrip()
    last_words = " ".join(text.replace("\u2060", "").split()[-3:])
    start = len(text) - len(text.split()[-1])
    what = {"paragraf": "paragraf", "kaki": "catatan kaki"}.get(bacaan.jenis, "butir")
    subject = f"{together} butir daftar" if together else what
    return finding(
        CODE,
        bacaan.place(start, len(text)),
        f"{bacaan.subject}: {subject} tidak diakhiri tanda baca (… {last_words}).",
        "Akhiri butir dengan titik koma, dan yang terakhir dengan titik."
        if bacaan.jenis == "butir"
        else "Lengkapi kalimatnya, atau akhiri dengan titik (titik dua di depan daftar).",
    )
