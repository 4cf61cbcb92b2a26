"""Jumlah pagu tidak bulat dalam ribuan rupiah.

Yang diperiksa: jumlah dan semula setiap baris, serta total_pagu, berakhir dengan tiga nol.

Mengapa: RKA-K/L disusun dalam ribuan rupiah. Jumlah yang tidak bulat biasanya salah ketik, atau
angka belanja yang tersalin sebagai pagu.

Contoh:

    - kode: PAGU.1
      jumlah: 173.794.050

Cara memperbaiki: cocokkan dengan dokumen anggaran.
"""

from collections.abc import Iterator

from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.fields import Rupiah
from renja.model.renja import Renja

CODE = "RJ318"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each amount with less than thousands."""
    for name, amount in _amounts(renja):
        if amount is not None and not amount.broken and amount % 1000:
            yield finding(
                CODE,
                amount.place,
                f"{name}: {angka.cacah(amount)} tidak bulat dalam ribuan rupiah.",
                "Cocokkan dengan dokumen anggaran.",
            )


def _amounts(renja: Renja) -> Iterator[tuple[str, Rupiah | None]]:
    yield "pagu, total_pagu", renja.total_pagu
    for program in renja.program:
        yield f"{program.kode}, total_pagu", program.total_pagu
    for baris in renja.pagu:
        yield f"{baris.kode}, jumlah", baris.jumlah
        yield f"{baris.kode}, semula", baris.semula
