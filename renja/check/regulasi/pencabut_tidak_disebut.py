"""Regulasi dicabut, tetapi pencabutnya tidak disebut.

Yang diperiksa: regulasi yang menyebut sejak juga menyebut dicabut_oleh.

Mengapa: tanggal pencabutan tanpa pencabutnya tidak dapat diperiksa.

Contoh:

    - kode: uu-5-2014
      sejak: 31 Oktober 2023

Cara memperbaiki: tambahkan dicabut_oleh, atau hapus sejak.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ525"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each repeal that doesn't tell by what."""
    for regulasi in renja.regulasi:
        if regulasi.sejak is not None and regulasi.dicabut_oleh is None:
            message = f"{regulasi.kode}, sejak: ada tanggal pencabutan, tetapi pencabutnya belum."
            hint = "Tambahkan dicabut_oleh, atau hapus sejak."
            yield finding(CODE, regulasi.sejak.place, message, hint)
