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

from renja.check.mentions import repealed_since, short_name
from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related

CODE = "RJ528"

_TELLS = re.compile(
    r"\b(?:dicabut|mencabut|pencabutan|tidak berlaku|digantikan|menggantikan)\b", re.I
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each mention of a regulation that was repealed by the plan's date."""
    renja = prose.renja
    for mention in prose.mentions:
        regulasi = mention.regulasi
        if regulasi is None or regulasi.dicabut_oleh is None:
            continue
        since = repealed_since(regulasi, renja)
        start, end = mention.reading.sentence(mention.start)
        if since is None or _TELLS.search(mention.reading.text[start:end]):
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
