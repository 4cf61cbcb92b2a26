"""Tahun regulasi berbeda dari tahun tanggalnya.

Yang diperiksa: tanggal ditetapkannya sebuah regulasi berada dalam tahunnya.

Mengapa: nomor regulasi berlaku untuk tahun ditetapkannya; salah satu dari keduanya keliru.

Contoh:

    - kode: perban-2-2020
      nomor: 2
      tahun: 2020
      tanggal: 28 Februari 2022

Cara memperbaiki: betulkan tahun atau tanggalnya menurut naskah resminya.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ524"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each regulation whose date lies in another year."""
    for regulasi in renja.regulasi:
        tanggal, tahun = regulasi.tanggal, regulasi.tahun
        if tanggal is None or tanggal.broken or tahun.broken or tanggal.year == tahun:
            continue
        yield finding(
            CODE,
            tanggal.place,
            f"{regulasi.kode}, tanggal: tahun {tanggal.year}, padahal tahun regulasinya {tahun}.",
            "Betulkan salah satunya menurut naskah resminya.",
            (Related(tahun.place, "tahunnya di sini"),),
        )
