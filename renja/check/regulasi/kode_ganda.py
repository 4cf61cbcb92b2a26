"""Kode regulasi dipakai dua kali.

Yang diperiksa: setiap regulasi mempunyai kode sendiri.

Mengapa: naskah menyebut regulasi dengan kodenya.

Contoh:

    regulasi:
      - kode: uu-20-2023
        nomor: 20
      - kode: uu-20-2023
        nomor: 5

Cara memperbaiki: beri yang kedua kode lain, atau hapus kalau regulasinya sama.
"""

from collections.abc import Iterator

from renja.check.kode import repeated
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ521"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each kode that was used before."""
    yield from repeated(CODE, (("regulasi", regulasi.kode) for regulasi in renja.regulasi))
