"""Kode baris pagu dipakai dua kali.

Yang diperiksa: setiap baris pagu mempunyai kode sendiri.

Mengapa: baris induk dan pengadaan menunjuk baris pagu dengan kodenya.

Contoh:

    pagu:
      - kode: PAGU.1
        jumlah: 300.000.000
      - kode: PAGU.1
        jumlah: 150.000.000

Cara memperbaiki: beri yang kedua kode lain. Kalau keduanya baris yang sama, hapus salah satu,
karena setiap baris dihitung dalam jumlah.
"""

from collections.abc import Iterator

from renja.check.kode import repeated
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ301"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each kode that was used before."""
    yield from repeated(CODE, (("baris pagu", baris.kode) for baris in renja.pagu))
