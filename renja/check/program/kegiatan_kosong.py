"""Kegiatan tanpa aktivitas dan indikator.

Yang diperiksa: setiap kegiatan mempunyai sekurang-kurangnya satu aktivitas atau indikator.

Mengapa: rencana kerja menyatakan apa yang dikerjakan dalam kegiatan itu, atau dengan apa
keberhasilannya diukur. Tabel program mencetak selnya kosong.

Contoh:

    kegiatan:
      - kode: WA.1
        nama: Pengelolaan Organisasi dan SDM

Cara memperbaiki: tambahkan isi, atau hapus kegiatan yang tidak dilaksanakan.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ404"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each kegiatan that holds nothing."""
    if "program" in renja.incomplete:
        return
    for kegiatan in renja.kegiatan:
        if not kegiatan.isi:
            yield finding(
                CODE,
                kegiatan.nama.place,
                f"{kegiatan.kode}: kegiatan ini belum mempunyai aktivitas atau indikator.",
                "Tambahkan isi dengan aktivitas atau indikatornya.",
            )
