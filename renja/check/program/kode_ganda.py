"""Kode program atau kegiatan dipakai dua kali.

Yang diperiksa: kode semua program dan kegiatan berbeda.

Mengapa: baris pagu menunjuk kegiatan dengan kodenya.

Contoh:

    kegiatan:
      - kode: WA.1
        nama: Pengelolaan Komunikasi dan Informasi Publik
      - kode: WA.1
        nama: Pengelolaan Organisasi dan SDM

Cara memperbaiki: beri yang kedua kode lain, lalu periksa baris pagunya.
"""

from collections.abc import Iterator

from renja.check.kode import repeated
from renja.model.diagnostic import Finding
from renja.model.fields import Kode
from renja.model.renja import Renja

CODE = "RJ401"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each kode that was used before."""
    yield from repeated(CODE, _kodes(renja))


def _kodes(renja: Renja) -> Iterator[tuple[str, Kode]]:
    for program in renja.program:
        yield "program", program.kode
        for kegiatan in program.kegiatan:
            yield "kegiatan", kegiatan.kode
