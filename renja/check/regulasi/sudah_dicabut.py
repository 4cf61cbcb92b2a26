"""Regulasi yang sudah dicabut.

Yang diperiksa: peraturan yang disebut dokumen belum dicabut pada tanggal dokumen. Kalimat yang
memang menceritakan pencabutannya tidak dihitung.

Mengapa: rencana kerja berlandaskan peraturan yang berlaku saat ditetapkan.

Contoh:

    - kode: uu-5-2014
      dicabut_oleh: uu-20-2023
      sejak: 31 Oktober 2023

Cara memperbaiki: sebut penggantinya. Pasal yang dirujuk perlu dicari padanannya.
"""

import re
from collections.abc import Iterator
from datetime import date

from renja.check.prosa import Prosa
from renja.check.sebutan import mentions, short_name
from renja.check.tanggal import in_words
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.regulasi import Regulasi
from renja.model.renja import Renja

CODE = "RJ528"

_TELLS = re.compile(
    r"\b(?:dicabut|mencabut|pencabutan|tidak berlaku|digantikan|menggantikan)\b", re.I
)


def check_prosa(prosa: Prosa) -> Iterator[Finding]:
    """Yield a finding for each mention of a regulation that was repealed by the plan's date."""
    renja = prosa.renja
    if renja.dokumen.tanggal.broken:
        return
    for mention in mentions(prosa):
        regulasi = mention.regulasi
        if regulasi is None or regulasi.dicabut_oleh is None:
            continue
        since = _repealed(regulasi, renja)
        start, end = mention.bacaan.sentence(mention.start)
        if since is None or _TELLS.search(mention.bacaan.text[start:end]):
            continue
        by = renja.regulasi_dengan(regulasi.dicabut_oleh)
        name = short_name(by) if by is not None else str(regulasi.dicabut_oleh)
        yield finding(
            CODE,
            mention.place,
            f"{short_name(regulasi)}: sudah dicabut oleh {name} sejak {since}.",
            f'Sebut penggantinya: {{{{ regulasi["{regulasi.dicabut_oleh}"] | sebut }}}}.',
            (
                Related(regulasi.dicabut_oleh.place, "pencabutannya di sini"),
                Related(renja.dokumen.tanggal.place, "tanggal dokumen"),
            ),
        )


def _repealed(regulasi: Regulasi, renja: Renja) -> str | None:
    """Return since when a regulation is repealed on the plan's date; None if it isn't yet, or
    nothing tells when."""
    by = renja.regulasi_dengan(str(regulasi.dicabut_oleh))
    day: date | None = regulasi.sejak
    if day is None and by is not None:
        day = by.diundangkan or by.tanggal
    plan = renja.dokumen.tanggal
    if day is not None:
        return in_words(day) if day <= plan else None
    return f"tahun {int(by.tahun)}" if by is not None and by.tahun < plan.year else None
