"""Jumlah semula sama dengan jumlah sekarang di semua baris.

Yang diperiksa: kalau ada baris yang menyebut semula, sekurang-kurangnya satu jumlah berubah.
Rencana yang memuat perubahan di dokumen.yaml diperiksa RJ545, bersama targetnya.

Mengapa: semula berarti rencana ini direvisi. Kalau tidak ada yang berubah, biasanya jumlah yang
baru belum diisi.

Contoh:

    - kode: PAGU.1
      jumlah: 185.000.000
      semula: 185.000.000

Cara memperbaiki: isi jumlah yang baru, atau hapus semula.
"""

from collections.abc import Iterator

from renja.check.jumlah import sound
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ331"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield one finding for the plan, at its first semula."""
    pairs = [(b, b.semula) for b in renja.pagu if b.semula is not None]
    if renja.dokumen.perubahan is not None or not pairs:
        return
    if not sound(value for baris, old in pairs for value in (baris.jumlah, old)):
        return
    if all(baris.jumlah == old for baris, old in pairs):
        baris, old = pairs[0]
        yield finding(
            CODE,
            old.place,
            f"{baris.kode}, semula: sama dengan jumlahnya, dan tidak ada baris lain yang berubah.",
            "Isi jumlah yang baru, atau hapus semula kalau rencana ini tidak direvisi.",
        )
