"""Sasaran tanpa IKU.

Yang diperiksa: setiap sasaran mempunyai paling sedikit satu IKU.

Mengapa: sasaran yang tidak diukur tidak dapat dilaporkan capaiannya. Dalam sistem
akuntabilitas kinerja (Perpres 29/2014), setiap sasaran mempunyai indikator dan target.

Contoh:

    - kode: SS.4
      nama: Terwujudnya peningkatan kualitas data
      iku: []

Cara memperbaiki: tambahkan IKU-nya, atau hapus sasaran itu.
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ207"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each sasaran that nothing measures."""
    if "sasaran" in renja.incomplete:
        return
    for sasaran in renja.sasaran:
        if not sasaran.iku:
            yield finding(
                CODE,
                sasaran.kode.place,
                f"{sasaran.kode}: sasaran ini tidak mempunyai IKU.",
                "Tambahkan IKU yang mengukurnya.",
            )
