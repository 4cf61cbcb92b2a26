"""Volume tanpa satuan, atau satuan tanpa volume.

Yang diperiksa: butir pagu yang menyebut volume juga menyebut satuannya, dan sebaliknya.

Mengapa: '12' saja tidak menyatakan apa-apa; '12 Layanan' menyatakannya.

Contoh:

    - level: RO
      nama: Layanan Manajemen SDM
      kegiatan: WA.2
      volume: 12

Cara memperbaiki: tambahkan yang kurang, atau hapus keduanya.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ311"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each item that tells only one of volume and satuan."""
    for baris in renja.pagu:
        for position, butir in enumerate(baris.butir, 1):
            if (butir.volume is None) == (butir.satuan is None):
                continue
            there, missing = ("volume", "satuan") if butir.satuan is None else ("satuan", "volume")
            yield finding(
                CODE,
                butir.place_of(there),
                f"{baris.kode}, butir ke-{position}: ada {there}, tetapi {missing} belum ada.",
                f"Tambahkan {missing}, atau hapus {there}.",
            )
