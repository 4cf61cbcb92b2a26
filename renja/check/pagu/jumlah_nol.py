"""Jumlah pagu nol.

Yang diperiksa: jumlah setiap baris lebih dari nol. Baris yang dihapus oleh revisi (jumlahnya nol,
semula-nya tidak) dibiarkan. Jumlah negatif tidak diterima sejak dibaca.

Mengapa: baris tanpa uang tidak membiayai apa-apa; biasanya jumlahnya belum diisi.

Contoh:

    - kode: PAGU.1
      jumlah: 0

Cara memperbaiki: isi jumlahnya, atau hapus barisnya.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ319"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each line without money that had none before either."""
    for baris in renja.pagu:
        if baris.jumlah == 0 and not baris.jumlah.broken and not baris.semula:
            yield finding(
                CODE,
                baris.jumlah.place,
                f"{baris.kode}, jumlah: nol, jadi baris ini tidak membiayai apa-apa.",
                "Isi jumlahnya, atau hapus baris ini.",
            )
