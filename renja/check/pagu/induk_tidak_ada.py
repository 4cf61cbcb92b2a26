"""Baris pagu menyebut baris induk yang tidak ada.

Yang diperiksa: kode pada induk adalah kode baris pagu lain.

Mengapa: baris yang mempunyai induk tidak dihitung lagi dalam jumlah. Kalau induknya tidak
ada, pagunya hilang dari jumlah.

Contoh:

    - kode: PAGU.2
      jumlah: 150.000.000
      induk: PAGU.11

Cara memperbaiki: tulis kode baris yang memuatnya, atau hapus induk.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ306"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each induk that isn't known."""
    if "pagu" in renja.incomplete:
        return
    known = [baris.kode for baris in renja.pagu]
    for baris in renja.pagu:
        if baris.induk is not None and baris.induk not in known and not baris.induk.broken:
            others = [kode for kode in known if kode != baris.kode]
            subject = f"{baris.kode}, induk"
            yield unknown(CODE, subject, "baris pagu", baris.induk, others, "pagu.yaml")
