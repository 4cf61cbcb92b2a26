"""Aktivitas yang berbunyi seperti indikator.

Yang diperiksa: aktivitas tidak diawali kata ukuran (Persentase, Indeks, Jumlah, Rasio, Nilai,
Skor, Tingkat, Predikat, Opini, Cakupan).

Mengapa: aktivitas dikerjakan, indikator diukur. Tabel program menandai keduanya, dan hanya
indikator yang dapat mempunyai target atau mendukung IKU.

Contoh:

    - aktivitas: Persentase pelayanan pensiun yang berbasis digital

Cara memperbaiki: ganti kata kunci aktivitas menjadi indikator, atau tulis apa yang dikerjakan:
Pengukuran persentase …
"""

import re
from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ405"

_MEASURE = re.compile(
    r"\s*(Persentase|Persen|Indeks|Jumlah|Rasio|Nilai|Skor|Tingkat|Predikat|Opini|Cakupan)\b",
    re.IGNORECASE,
)


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each aktivitas that begins as a measure does."""
    for kegiatan in renja.kegiatan:
        for position, isi in enumerate(kegiatan.isi, 1):
            text = isi.aktivitas
            if text is not None and (match := _MEASURE.match(text)):
                yield finding(
                    CODE,
                    text.place,
                    f"{kegiatan.kode}, isi ke-{position}: aktivitas ini diawali '{match[1]}', "
                    "jadi berbunyi indikator.",
                    "Kalau ini diukur, tulis 'indikator:' di sini; kalau dikerjakan, sebutkan "
                    "pekerjaannya.",
                )
