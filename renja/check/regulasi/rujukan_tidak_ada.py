"""Regulasi yang mengubah atau mencabut tidak ada.

Yang diperiksa: setiap kode pada diubah_oleh dan dicabut_oleh ada di regulasi.yaml.

Mengapa: sebutan lengkap sebuah regulasi memuat perubahannya yang terakhir.

Contoh:

    - kode: perka-1-2014
      diubah_oleh: perban-22-2020

Cara memperbaiki: tulis kode yang ada, atau tambahkan regulasinya.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.diagnostic import Finding
from renja.model.fields import Kode
from renja.model.regulasi import Regulasi
from renja.model.renja import Renja

CODE = "RJ522"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each regulation named by another that isn't known."""
    if "regulasi" in renja.incomplete:
        return
    known = [regulasi.kode for regulasi in renja.regulasi]
    for regulasi in renja.regulasi:
        for key, kode in _named(regulasi):
            if kode not in known and not kode.broken:
                subject = f"{regulasi.kode}, {key}"
                yield unknown(CODE, subject, "regulasi", kode, known, "regulasi.yaml")


def _named(regulasi: Regulasi) -> Iterator[tuple[str, Kode]]:
    for kode in regulasi.diubah_oleh:
        yield "diubah_oleh", kode
    if regulasi.dicabut_oleh is not None:
        yield "dicabut_oleh", regulasi.dicabut_oleh
