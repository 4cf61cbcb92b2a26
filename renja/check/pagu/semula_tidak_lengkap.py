"""Sebagian baris pagu tidak menyebut jumlah semula.

Yang diperiksa: dalam rencana yang direvisi, baris tanpa semula dianggap tidak berubah. Itu
meragukan kalau baris lain yang tidak berubah menulis semula-nya, atau kalau lebih banyak baris
yang menulis semula daripada yang tidak.

Mengapa: jumlah semula seluruhnya dihitung dari semua baris. Semula yang terlupa membuatnya salah.

Contoh:

    - kode: PAGU.1
      jumlah: 185.000.000
      semula: 185.000.000
    - kode: PAGU.2
      jumlah: 150.000.000

Cara memperbaiki: tulis semula di semua baris; untuk baris yang baru ada sejak revisi, semula: 0.
"""

from collections.abc import Iterator

from renja.check.baris import counted
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ320"

_MOST_RELATED = 10


def check(renja: Renja) -> Iterator[Finding]:
    """Yield one finding for the plan, at its first line without semula."""
    lines = [baris for baris in counted(renja) if not baris.jumlah.broken]
    having = [baris for baris in lines if baris.semula is not None]
    lacking = [baris for baris in lines if baris.semula is None]
    unchanged = any(baris.semula == baris.jumlah for baris in having)
    if not having or not lacking or "pagu" in renja.incomplete:
        return
    if not unchanged and len(having) <= len(lacking):
        return
    names = [str(baris.kode) for baris in lacking[:3]]
    rest = f", dan {len(lacking) - 3} baris lain" if len(lacking) > 3 else ""
    yield finding(
        CODE,
        lacking[0].jumlah.place,
        f"{', '.join(names)}{rest}: semula tidak disebut dan dianggap tidak berubah, padahal baris "
        "lain menyebutnya.",
        "Tulis semula di semua baris; untuk baris yang baru ada sejak revisi, semula: 0.",
        [Related(baris.jumlah.place, f"{baris.kode} juga") for baris in lacking[1:_MOST_RELATED]],
    )
