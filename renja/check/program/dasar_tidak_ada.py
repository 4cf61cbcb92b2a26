"""Dasar restrukturisasi program tidak ada.

Yang diperiksa: kode pada dasar ada di regulasi.yaml.

Mengapa: naskah menyebut regulasi itu lengkap dengan nomor, tanggal, dan judulnya.

Contoh:

    restrukturisasi:
      dasar: sb-restrukturisasi-2012

Cara memperbaiki: tulis kode yang ada di regulasi.yaml, atau tambahkan regulasinya.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ403"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding where the ground of the restructuring isn't known."""
    dasar = renja.restrukturisasi.dasar if renja.restrukturisasi else None
    if dasar is not None:
        yield from unknown(CODE, renja, "regulasi", [("restrukturisasi, dasar", dasar)])
