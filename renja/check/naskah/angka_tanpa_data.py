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

from renja.check.angka_ketik import typed_figures
from renja.check.naskah.angka_diketik import figures_of_data
from renja.check.prosa import Prosa
from renja.model.codes import finding
from renja.model.diagnostic import Finding

CODE = "RJ532"


def check_prosa(prosa: Prosa) -> Iterator[Finding]:
    """Yield a finding for each figure typed in prose that the data don't hold."""
    told = {(id(bacaan), typed.start) for bacaan, typed, _ in figures_of_data(prosa)}
    for bacaan in prosa.bacaan:
        for typed in typed_figures(bacaan):
            if not typed.small and (id(bacaan), typed.start) not in told:
                yield finding(
                    CODE,
                    bacaan.place(typed.start, typed.end),
                    f"{bacaan.subject}: '{bacaan.text[typed.start : typed.end]}' diketik, tidak "
                    "berasal dari data.",
                    "Tulis di data kalau ada tempatnya, lalu cetak di sini.",
                )
