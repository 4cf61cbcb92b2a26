"""Tidak satu pun baris pagu menyebut apa yang dibiayainya.

Yang diperiksa: kalau rencana mempunyai pagu, ada baris yang menyebut IKU atau sasaran.

Mengapa: tanpa itu tabel ringkasan tidak dapat menunjukkan pagu setiap IKU.

Contoh:

    pagu:
      - kode: PAGU.1
        jumlah: 300.000.000
        butir:
          - level: kegiatan
            kegiatan: WA.1

Cara memperbaiki: tambahkan iku atau sasaran pada setiap baris.
"""

from collections.abc import Iterator

from renja.check.baris import serves
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ315"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield one finding for the plan, at its first line."""
    if not renja.pagu or "pagu" in renja.incomplete or any(serves(b) for b in renja.pagu):
        return
    yield finding(
        CODE,
        renja.pagu[0].kode.place,
        "pagu: tidak satu pun baris menyebut IKU atau sasaran yang dibiayainya.",
        "Tambahkan iku atau sasaran pada setiap baris, supaya ringkasan menunjukkan pagu IKU.",
    )
