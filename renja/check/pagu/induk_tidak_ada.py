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
    named = (
        (f"{baris.kode}, induk", baris.induk) for baris in renja.pagu if baris.induk is not None
    )
    yield from unknown(CODE, renja, "baris pagu", named, others=True)
