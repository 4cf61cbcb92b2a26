"""Butir pagu menyebut kegiatan yang tidak ada.

Yang diperiksa: kode kegiatan pada setiap butir pagu ada di program.yaml.

Mengapa: dari kegiatannya diketahui program mana yang memuat baris itu. Tanpa kegiatan yang
benar, pagu baris itu tidak masuk dalam jumlah program mana pun.

Contoh:

    butir:
      - level: RO
        nama: Layanan Manajemen SDM
        kegiatan: WA.22

Cara memperbaiki: tulis kode kegiatan yang ada di program.yaml.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ302"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each item whose kegiatan isn't known."""
    named = (
        (f"{baris.kode}, kegiatan", butir.kegiatan) for baris in renja.pagu for butir in baris.butir
    )
    yield from unknown(CODE, renja, "kegiatan", named, required=True)
