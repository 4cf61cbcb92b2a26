"""Regulasi yang lebih muda daripada dokumennya.

Yang diperiksa: peraturan yang disebut dokumen sudah ditetapkan pada tanggal dokumen.

Mengapa: dokumen tidak dapat berlandaskan peraturan yang belum ada; tanggal atau tahunnya salah,
atau dokumennya disusun ulang tanpa mengganti tanggal.

Contoh:

    tanggal: 4 Januari 2024        # di dokumen.yaml
    tanggal: 5 Maret 2024        # di regulasi.yaml

Cara memperbaiki: betulkan salah satu tanggalnya, atau sebut peraturan yang berlaku saat itu.
"""

from collections.abc import Iterator

from renja.check.mentions import short_name
from renja.check.prose import Prose
from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related

CODE = "RJ529"


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each mention of a regulation that wasn't there on the plan's date."""
    plan = prose.renja.dokumen.tanggal
    for mention in prose.mentions:
        regulasi = mention.regulasi
        if regulasi is None:
            continue
        day, year = regulasi.tanggal, regulasi.tahun
        if day is not None:
            younger, since, place = day > plan, angka.tanggal(day), day.place
        else:
            younger, since, place = year > plan.year, f"tahun {int(year)}", year.place
        if younger:
            yield finding(
                CODE,
                mention.place,
                f"{short_name(regulasi)}: ditetapkan {since}, sesudah dokumen ini "
                f"({angka.tanggal(plan)}).",
                "Betulkan salah satu tanggalnya, atau sebut peraturan yang berlaku saat itu.",
                (Related(place, "tanggalnya"), Related(plan.place, "tanggal dokumen")),
            )
