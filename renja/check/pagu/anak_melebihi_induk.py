"""Baris-baris pagu berjumlah lebih dari induknya.

Yang diperiksa: jumlah semua baris dengan induk yang sama tidak melebihi jumlah induk itu.

Mengapa: induk memuat baris-baris itu, jadi tidak mungkin lebih kecil.

Contoh:

    - kode: PAGU.1
      jumlah: 100.000.000
    - kode: PAGU.2
      jumlah: 150.000.000
      induk: PAGU.1

Cara memperbaiki: betulkan salah satu jumlah, atau hapus induk kalau baris itu berdiri sendiri.
"""

from collections.abc import Iterator

from renja.check.induk import induk_of, ring
from renja.check.jumlah import sound
from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja

CODE = "RJ309"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each line that is less than what it holds."""
    above = induk_of(renja)
    below: dict[int, list[BarisPagu]] = {}
    for baris in renja.pagu:
        if baris.kode in above:
            below.setdefault(id(above[baris.kode]), []).append(baris)
    for induk in renja.pagu:
        held = below.get(id(induk), [])
        if (
            not held
            or ring(above, induk)
            or not sound([induk.jumlah, *(baris.jumlah for baris in held)])
        ):
            continue
        total = sum(baris.jumlah for baris in held)
        if total > induk.jumlah:
            yield finding(
                CODE,
                induk.jumlah.place,
                f"{induk.kode}, jumlah: {angka.cacah(induk.jumlah)}, padahal baris-baris di "
                f"dalamnya berjumlah {angka.cacah(total)}.",
                "Betulkan salah satu jumlah.",
                [Related(baris.jumlah.place, f"{baris.kode} termasuk di sini") for baris in held],
            )
