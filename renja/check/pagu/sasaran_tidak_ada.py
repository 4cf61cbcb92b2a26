"""Baris pagu menyebut sasaran yang tidak ada.

Yang diperiksa: setiap kode pada sasaran ada di sasaran.yaml.

Mengapa: tabel ringkasan menempatkan pagu pada semua IKU dari sasaran yang dibiayainya.

Contoh:

    - kode: PAGU.1
      jumlah: 300.000.000
      sasaran: SS.11

Cara memperbaiki: tulis kode sasaran yang ada di sasaran.yaml.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ304"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each sasaran of a line that isn't known."""
    named = ((f"{baris.kode}, sasaran", kode) for baris in renja.pagu for kode in baris.sasaran)
    yield from unknown(CODE, renja, "sasaran", named)
