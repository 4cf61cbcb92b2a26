"""Indikator kegiatan mendukung IKU yang tidak ada.

Yang diperiksa: setiap kode pada iku ada di sasaran.yaml.

Mengapa: indikator kegiatan yang mendukung IKU menunjukkan bagaimana target tercapai.

Contoh:

    - indikator: Indeks Profesionalitas Pegawai ASN
      iku: IKU.99

Cara memperbaiki: tulis kode IKU yang ada di sasaran.yaml, atau hapus iku.
"""

from collections.abc import Iterator

from renja.check.kode import unknown
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ402"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each IKU of an indikator that isn't known."""
    named = (
        (f"{kegiatan.kode}, isi ke-{position}, iku", kode)
        for kegiatan in renja.kegiatan
        for position, isi in enumerate(kegiatan.isi, 1)
        for kode in isi.iku
    )
    yield from unknown(CODE, renja, "IKU", named)
