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
    if "sasaran" in renja.incomplete:
        return
    known = [iku.kode for iku in renja.iku]
    for baris in renja.pagu:
        for kode in baris.iku:
            if kode not in known and not kode.broken:
                yield unknown(CODE, f"{baris.kode}, iku", "IKU", kode, known, "sasaran.yaml")
