"""Indikator yang berbunyi seperti aktivitas.

Yang diperiksa: indikator tidak diawali kata kerja yang dibendakan (Penyusunan, Pelaksanaan,
Pengelolaan, Sosialisasi, dan sejenisnya).

Mengapa: indikator menyatakan apa yang diukur. 'Penyusunan laporan' adalah pekerjaan; yang dapat
diukur misalnya 'Persentase laporan yang disusun tepat waktu'.

Contoh:

    - indikator: Penyusunan laporan keuangan

Cara memperbaiki: ganti kata kunci indikator menjadi aktivitas, atau tulis ukurannya.
"""

import re
from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ406"

_WORK = re.compile(
    r"\s*(Bimbingan|Fasilitasi|Koordinasi|Monitoring|Pelaksanaan|Pembayaran|Pembinaan|Pembuatan"
    r"|Pemeliharaan|Pengadaan|Pengelolaan|Pengukuran|Pengusulan|Penyediaan|Penyelenggaraan"
    r"|Penyiapan|Penyusunan|Rapat|Sosialisasi)\b",
    re.IGNORECASE,
)


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each indikator that begins as work does."""
    for kegiatan in renja.kegiatan:
        for position, isi in enumerate(kegiatan.isi, 1):
            text = isi.indikator
            if text is not None and (match := _WORK.match(text)):
                yield finding(
                    CODE,
                    text.place,
                    f"{kegiatan.kode}, isi ke-{position}: indikator ini diawali '{match[1]}', "
                    "jadi berbunyi aktivitas.",
                    "Kalau ini dikerjakan, tulis 'aktivitas:' di sini; kalau diukur, sebutkan "
                    "ukurannya.",
                )
