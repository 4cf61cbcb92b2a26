"""Pengadaan tanpa baris pagu yang membiayainya.

Yang diperiksa: kalau pengadaan lain menyebut baris pagu, pengadaan ini juga menyebutnya.

Mengapa: pembaca perlu tahu baris mana yang membiayai pengadaan itu; tanpa pagu, pengadaan tidak
dapat dilaksanakan.

Contoh:

    - nama: Laptop
      pagu: PAGU.5
    - nama: Scanner

Cara memperbaiki: tambahkan pagu, atau izinkan dengan alasannya.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ322"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each item without a line, where others tell theirs."""
    paid = [barang.pagu for barang in renja.pengadaan if barang.pagu is not None]
    if not paid or "pengadaan" in renja.incomplete:
        return
    for position, barang in enumerate(renja.pengadaan, 1):
        if barang.pagu is None:
            yield finding(
                CODE,
                barang.place,
                f"pengadaan ke-{position} ({barang.nama}): tidak ada baris pagu yang "
                "membiayainya, padahal pengadaan lain menyebutnya.",
                "Tambahkan pagu dengan kode barisnya.",
                (Related(paid[0].place, "yang lain menyebutnya"),),
            )
