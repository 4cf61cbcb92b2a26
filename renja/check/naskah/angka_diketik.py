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

from renja.check.angka_data import AngkaData, known_figures
from renja.check.angka_ketik import AngkaKetik, typed_figures
from renja.check.bacaan import Bacaan
from renja.check.prosa import Prosa
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related

CODE = "RJ531"


def check_prosa(prosa: Prosa) -> Iterator[Finding]:
    """Yield a finding for each figure typed in prose that the data hold."""
    for bacaan, typed, known in figures_of_data(prosa):
        text = bacaan.text[typed.start : typed.end]
        yield finding(
            CODE,
            bacaan.place(typed.start, typed.end),
            f"{bacaan.subject}: '{text}' diketik, padahal ada di data ({known.name}).",
            f"Tulis {known.expression}.",
            (Related(known.place, "di data tertulis di sini"),),
        )


def figures_of_data(prosa: Prosa) -> Iterator[tuple[Bacaan, AngkaKetik, AngkaData]]:
    """Yield each typed figure that is surely one of the data, with that one."""
    by_value: dict[object, list[AngkaData]] = {}
    for known in known_figures(prosa.renja):
        by_value.setdefault(known.value, []).append(known)
    for bacaan in prosa.bacaan:
        for typed in typed_figures(bacaan):
            begin, end = bacaan.sentence(typed.start)
            sentence, after = bacaan.text[begin:end], bacaan.text[typed.end :]
            for known in by_value.get(typed.value, ()):
                fits = typed.money == (known.kind == "rupiah") or typed.value >= 1_000_000
                meant = known.precedes(after) if typed.small else known.is_meant(sentence, after)
                if fits and meant:
                    yield bacaan, typed, known
                    break
