"""Kode peran, atau kode daftar dalam satu peran, dipakai dua kali.

Yang diperiksa: kode semua peran berbeda, dan kode daftar di dalam satu peran berbeda.

Mengapa: naskah mengambil daftar itu dengan kodenya, misalnya
peran.pengelolaan_asn.daftar.isu_strategis.

Contoh:

    peran:
      - kode: pengelolaan_asn
        judul: Peranan Strategis dalam Pengelolaan ASN
      - kode: pengelolaan_asn
        judul: Peran Strategis dalam Sistem Integritas Nasional

Cara memperbaiki: beri yang kedua kode lain, lalu periksa naskah yang memakainya.
"""

from collections.abc import Iterator

from renja.check.kode import repeated
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ513"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each kode that was used before."""
    yield from repeated(CODE, (("peran", peran.kode) for peran in renja.peran))
    for peran in renja.peran:
        yield from repeated(CODE, (("daftar", daftar.kode) for daftar in peran.daftar))
