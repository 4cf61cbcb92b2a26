"""Angka di naskah yang tidak berasal dari data.

Yang diperiksa: angka di atas sepuluh, jumlah uang, dan persentase yang diketik di naskah, kecuali
tahun, tanggal, jam, dan nomor pasal, peraturan, standar, atau butir.

Mengapa: angka di data punya sumber dan dapat diperiksa; angka di dalam kalimat tidak.

Contoh:

    Layanan ini menjangkau 75 kantor.

Cara memperbaiki: tulis angkanya di data kalau ada tempatnya, lalu cetak di naskah; kalau tidak,
sebutkan sumbernya dan izinkan: {# boleh RJ532: menurut laporan 2023 #}.
"""

from collections.abc import Iterator

from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ532"


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each figure typed in prose that the data don't hold."""
    for reading, typed, known in prose.figures:
        if known is None and not typed.small:
            text = reading.text[typed.start : typed.end]
            yield finding(
                CODE,
                reading.place(typed.start, typed.end),
                f"{reading.subject}: '{text}' diketik, tidak berasal dari data.",
                "Tulis di data kalau ada tempatnya, lalu cetak di sini.",
            )
