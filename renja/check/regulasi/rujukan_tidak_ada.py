"""Regulasi yang mengubah atau mencabut tidak ada.

Yang diperiksa: setiap kode pada diubah_oleh dan dicabut_oleh ada di regulasi.yaml.

Mengapa: naskah menyebut perubahan terakhir sebuah regulasi ('sebagaimana telah diubah dengan …'),
dan regulasi yang sudah dicabut diperiksa terhadap pencabutnya.

Contoh:

    - kode: perka-1-2014
      diubah_oleh: perban-22-2020

Cara memperbaiki: tulis kode yang ada, atau tambahkan regulasinya.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.diagnostic import Finding
from renja.model.fields import Kode
from renja.model.renja import Renja

CODE = "RJ522"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each regulation named by another that isn't known."""
    yield from unknown(CODE, renja, "regulasi", _named(renja))


def _named(renja: Renja) -> Iterator[tuple[str, Kode]]:
    for regulasi in renja.regulasi:
        for kode in regulasi.diubah_oleh:
            yield f"{regulasi.kode}, diubah_oleh", kode
        if regulasi.dicabut_oleh is not None:
            yield f"{regulasi.kode}, dicabut_oleh", regulasi.dicabut_oleh
