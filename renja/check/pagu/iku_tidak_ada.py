"""Baris pagu menyebut IKU yang tidak ada.

Yang diperiksa: setiap kode pada iku ada di sasaran.yaml.

Mengapa: tabel ringkasan menempatkan pagu pada baris IKU yang dibiayainya.

Contoh:

    - kode: PAGU.1
      jumlah: 300.000.000
      iku:
        - IKU.1
        - IKU.33

Cara memperbaiki: tulis kode IKU yang ada di sasaran.yaml.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ303"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each IKU of a line that isn't known."""
    named = ((f"{baris.kode}, iku", kode) for baris in renja.pagu for kode in baris.iku)
    yield from unknown(CODE, renja, "IKU", named)
