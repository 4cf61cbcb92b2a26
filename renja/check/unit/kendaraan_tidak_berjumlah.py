"""Rincian kendaraan tidak berjumlah sama dengan penempatannya.

Yang diperiksa: untuk setiap jenis kendaraan yang menyebut rincian dan penempatan, keduanya
berjumlah sama.

Mengapa: keduanya menghitung kendaraan yang sama.

Contoh:

    - jenis: mobil dinas
      rincian:
        - nama: mobil operasional
          jumlah: 6
      penempatan:
        - tempat: Kantor Regional
          jumlah: 5

Cara memperbaiki: betulkan salah satunya menurut daftar barang milik negara.
"""

from collections.abc import Iterator

from renja.check.jumlah import total
from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ512"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each kind of vehicle whose two counts differ."""
    if "unit" in renja.incomplete:
        return
    for kendaraan in renja.unit.kendaraan:
        used, placed = total(kendaraan.rincian), total(kendaraan.penempatan)
        if used is not None and placed is not None and used != placed:
            yield finding(
                CODE,
                kendaraan.key_place("penempatan"),
                f"{kendaraan.jenis}: penempatannya berjumlah {angka.cacah(placed)}, "
                f"padahal rinciannya {angka.cacah(used)}.",
                "Betulkan salah satunya.",
                (Related(kendaraan.key_place("rincian"), "rinciannya di sini"),),
            )
