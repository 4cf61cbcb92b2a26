"""Perubahan rencana yang tidak mengubah target dan pagu.

Yang diperiksa: rencana yang memuat perubahan di dokumen.yaml mengubah sekurang-kurangnya satu
target atau satu jumlah pagu dari semula.

Mengapa: biasanya nilai yang baru belum diisi, atau semula belum ditulis. Kalau yang diubah memang
hanya kalimat atau nama, saran ini boleh diabaikan.

Contoh:

    perubahan:
      ke: 1

Cara memperbaiki: isi target atau jumlah yang baru; nilai yang lama ditulis di semula, atau diambil
dari revisi git yang disebut perubahan, semula.
"""

from collections.abc import Iterator

from renja.document.tabel import perubahan
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ545"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield one finding for a revision that changes nothing."""
    block = renja.dokumen.perubahan
    if block is None or renja.incomplete or perubahan.available(renja):
        return
    hint = "Isi target atau jumlah yang baru."
    if block.semula is None:
        hint = "Tulis nilai yang lama di semula, atau sebut revisi git-nya di perubahan, semula."
    yield finding(
        CODE,
        block.ke.place,
        "dokumen, perubahan: tidak ada target atau pagu yang berubah dari semula.",
        hint,
    )
