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

from renja.check.data_figures import DataFigure, known_figures
from renja.check.prose import Prose
from renja.check.reading import Reading
from renja.check.typed_figures import TypedFigure, typed_figures
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related

CODE = "RJ531"


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each figure typed in prose that the data hold."""
    for reading, typed, known in figures_of_data(prose):
        text = reading.text[typed.start : typed.end]
        yield finding(
            CODE,
            reading.place(typed.start, typed.end),
            f"{reading.subject}: '{text}' diketik, padahal ada di data ({known.name}).",
            f"Tulis {known.expression}.",
            (Related(known.place, "di data tertulis di sini"),),
        )


def figures_of_data(prose: Prose) -> Iterator[tuple[Reading, TypedFigure, DataFigure]]:
    """Yield each typed figure that is surely one of the data, with that one."""
    by_value: dict[object, list[DataFigure]] = {}
    for known in known_figures(prose.renja):
        by_value.setdefault(known.value, []).append(known)
    for reading in prose.readings:
        for typed in typed_figures(reading):
            begin, end = reading.sentence(typed.start)
            sentence, after = reading.text[begin:end], reading.text[typed.end :]
            for known in by_value.get(typed.value, ()):
                fits = typed.money == (known.kind == "rupiah") or typed.value >= 1_000_000
                meant = known.precedes(after) if typed.small else known.is_meant(sentence, after)
                if fits and meant:
                    yield reading, typed, known
                    break
