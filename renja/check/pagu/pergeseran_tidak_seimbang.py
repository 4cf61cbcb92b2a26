"""Pergeseran pagu yang mengubah jumlah seluruhnya.

Yang diperiksa: kalau sebagian baris naik dan sebagian turun, jumlah seluruhnya tetap.

Mengapa: pagu yang digeser dari satu baris ke baris lain tidak menambah atau mengurangi jumlahnya.
Kalau pagunya memang ditambah atau dipotong, saran ini boleh diabaikan.

Contoh:

    - kode: PAGU.1
      jumlah: 280.000.000
      semula: 300.000.000
    - kode: PAGU.2
      jumlah: 160.000.000
      semula: 150.000.000

Cara memperbaiki: cocokkan jumlah dan semula kedua baris dengan revisinya.
"""

from collections.abc import Iterator

from renja.check.baris import counted
from renja.check.induk import every_line_has_its_place
from renja.check.jumlah import sound
from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ332"

_MOST_RELATED = 10


def check(renja: Renja) -> Iterator[Finding]:
    """Yield one finding for the plan, at the first line that changed."""
    pairs = [(b, b.semula) for b in counted(renja) if b.semula is not None]
    if "pagu" in renja.incomplete or not every_line_has_its_place(renja):
        return
    if not sound(value for baris, old in pairs for value in (baris.jumlah, old)):
        return
    changed = [(baris, baris.jumlah - old) for baris, old in pairs if baris.jumlah != old]
    rise = sum(change for _, change in changed if change > 0)
    fall = -sum(change for _, change in changed if change < 0)
    if not rise or not fall or rise == fall:
        return
    yield finding(
        CODE,
        changed[0][0].jumlah.place,
        f"pagu: baris yang naik bertambah {angka.cacah(rise)}, tetapi yang turun berkurang "
        f"{angka.cacah(fall)}; "
        f"jumlah seluruhnya berubah {angka.cacah(abs(rise - fall))}.",
        "Kalau ini pergeseran antarbaris, samakan keduanya; kalau pagunya memang berubah, biarkan.",
        [
            Related(baris.jumlah.place, f"{baris.kode} {'naik' if change > 0 else 'turun'}")
            for baris, change in changed[1:_MOST_RELATED]
        ],
    )
