"""Baris pagu menjadi induk dirinya sendiri.

Yang diperiksa: dengan mengikuti induk, tidak ada baris yang kembali ke dirinya.

Mengapa: baris dalam lingkaran semuanya mempunyai induk, jadi tidak satu pun dihitung dalam
jumlah.

Contoh:

    - kode: PAGU.1
      induk: PAGU.2
    - kode: PAGU.2
      induk: PAGU.1

Cara memperbaiki: hapus induk pada baris yang memuat baris lainnya.
"""

from collections.abc import Iterator

from renja.check.induk import induk_of, ring
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ307"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each circle, at its first line."""
    told: set[str] = set()
    above = induk_of(renja)
    for baris in renja.pagu:
        circle = ring(above, baris)
        if not circle or baris.kode in told or baris.induk is None:
            continue
        told |= {str(member.kode) for member in circle}
        way = ", lalu ".join(str(member.induk) for member in circle)
        yield finding(
            CODE,
            baris.induk.place,
            f"{baris.kode}, induk: induknya {way}, yaitu baris ini sendiri.",
            "Hapus induk pada baris yang memuat baris lainnya.",
            [
                Related(member.induk.place, f"induk {member.kode}")
                for member in circle[1:]
                if member.induk is not None
            ],
        )
