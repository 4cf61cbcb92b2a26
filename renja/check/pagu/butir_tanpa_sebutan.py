"""Butir pagu tidak mempunyai nama.

Yang diperiksa: setiap butir pagu menyebut nama KRO atau RO, layanan yang dibiayai, atau
level: kegiatan (namanya lalu diambil dari kegiatannya).

Mengapa: kolom keterangan menyebut untuk apa pagu itu.

Contoh:

    butir:
      - level: RO
        kegiatan: CO.1

Cara memperbaiki: tambahkan nama. Kalau nama RO tidak diketahui, sebutkan layanannya.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ310"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each item that tells neither a name nor what it pays for."""
    for baris in renja.pagu:
        for position, butir in enumerate(baris.butir, 1):
            if butir.nama is None and not butir.layanan and butir.level != "kegiatan":
                yield finding(
                    CODE,
                    butir.place,
                    f"{baris.kode}, butir ke-{position}: belum ada nama atau layanannya.",
                    "Tambahkan nama; kalau namanya tidak diketahui, tambahkan layanan.",
                )
