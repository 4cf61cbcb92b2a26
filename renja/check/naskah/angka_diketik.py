"""Angka data yang diketik di naskah.

Yang diperiksa: naskah tidak memuat jumlah, target, atau banyaknya sesuatu yang sama dengan angka di
data, kalau angkanya diketik sendiri.

Mengapa: setiap angka ditulis satu kali, di data. Angka yang diketik lagi tidak ikut berubah saat
datanya direvisi, lalu dokumen bertentangan dengan dirinya sendiri.

Contoh:

    Pagu anggaran tahun ini sebesar Rp300.000.000,00.

Cara memperbaiki: cetak angka itu dari data: {{ jumlah_pagu | rupiah }}.
"""

from collections.abc import Iterator

from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related

CODE = "RJ531"


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each figure typed in prose that the data hold."""
    for reading, typed, known in prose.figures:
        if known is None:
            continue
        text = reading.text[typed.start : typed.end]
        yield finding(
            CODE,
            reading.place(typed.start, typed.end),
            f"{reading.subject}: '{text}' diketik, padahal ada di data ({known.name}).",
            f"Tulis {known.expression}.",
            (Related(known.place, "datanya mulai di sini"),),
        )
