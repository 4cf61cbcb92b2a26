"""Tidak satu pun pengadaan menyebut baris pagu.

Yang diperiksa: kalau rencana mempunyai pagu dan pengadaan, ada pengadaan yang menyebut baris pagu
yang membiayainya.

Mengapa: pembaca perlu tahu dari mana pengadaan itu dibiayai.

Contoh:

    pengadaan:
      - nama: Laptop
      - nama: Scanner

Cara memperbaiki: tambahkan pagu pada setiap pengadaan. Kalau belum diketahui, biarkan dan
tanyakan kepada pengelola anggaran.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ323"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield one finding for the plan, at its first item."""
    if not renja.pagu or not renja.pengadaan or renja.incomplete & {"pagu", "pengadaan"}:
        return
    if all(barang.pagu is None for barang in renja.pengadaan):
        yield finding(
            CODE,
            renja.pengadaan[0].place,
            "pengadaan: tidak satu pun menyebut baris pagu yang membiayainya.",
            "Tambahkan pagu dengan kode barisnya pada setiap pengadaan.",
        )
