"""Pengadaan menyebut baris pagu yang tidak ada.

Yang diperiksa: kode pada pagu adalah kode baris di pagu.yaml.

Mengapa: pembaca perlu tahu baris mana yang membiayai pengadaan itu.

Contoh:

    - nama: Laptop
      pagu: PAGU.55

Cara memperbaiki: tulis kode baris yang ada, atau hapus pagu kalau belum diketahui.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ321"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each pagu line that isn't known."""
    named = (
        (f"pengadaan ke-{position}, pagu", barang.pagu)
        for position, barang in enumerate(renja.pengadaan, 1)
        if barang.pagu is not None
    )
    yield from unknown(CODE, renja, "baris pagu", named)
