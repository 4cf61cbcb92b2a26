"""Baris pagu berada dalam program lain daripada induknya.

Yang diperiksa: baris dan induknya berada dalam program yang sama.

Mengapa: jumlah induk sudah memuat jumlah baris ini. Kalau programnya berbeda, pagu baris ini
terhitung dalam program yang salah.

Contoh:

    - kode: PAGU.1
      butir:
        - kegiatan: CO.3
    - kode: PAGU.2
      induk: PAGU.1
      butir:
        - kegiatan: WA.2

Cara memperbaiki: betulkan induk, atau kegiatan salah satu baris.
"""

from collections.abc import Iterator

from renja.check.induk import induk_of
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ308"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each line whose programme isn't that of its induk."""
    above = induk_of(renja)
    for baris in renja.pagu:
        induk = above.get(baris.kode)
        if induk is None or baris.induk is None or baris.program is None or induk.program is None:
            continue
        if baris.program.kode != induk.program.kode:
            yield finding(
                CODE,
                baris.induk.place,
                f"{baris.kode}, induk: baris ini milik program {baris.program.kode}, "
                f"padahal {induk.kode} milik program {induk.program.kode}.",
                "Betulkan induk, atau kegiatan salah satu baris.",
                (Related(induk.place, "induknya di sini"),),
            )
