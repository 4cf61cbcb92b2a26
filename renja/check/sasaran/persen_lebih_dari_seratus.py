"""Persentase lebih dari 100.

Yang diperiksa: target, realisasi, dan target triwulan bersatuan persen tidak lebih dari 100.
Pertumbuhan, kenaikan, dan rasio (menurut awal namanya) boleh lebih.

Mengapa: bagian tidak mungkin lebih besar daripada keseluruhannya. Biasanya koma desimalnya
hilang, misalnya 975 untuk 97,5.

Contoh:

    - kode: IKU.2
      nama: Persentase instansi yang menerapkan manajemen kinerja
      satuan: persen
      target: 110

Cara memperbaiki: betulkan angkanya. Kalau yang diukur memang dapat melebihi 100, misalnya
capaian penerimaan, tulis alasannya di baris itu: # boleh RJ206: target ditambah pertengahan tahun
"""

from collections.abc import Iterator

from renja.check.target import named_targets, over_hundred, tells_growth
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ206"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each percentage over 100 of what can't have more."""
    for named in named_targets(renja):
        if over_hundred(named.target, named.satuan) and not tells_growth(named.measure):
            yield finding(
                CODE,
                named.target.place,
                f"{named.name}: {named.target.typed.strip().removesuffix('%')} persen, "
                "lebih dari 100 persen.",
                "Betulkan angkanya. Kalau memang dapat melebihi 100, tulis di baris ini: "
                "# boleh RJ206: alasannya.",
            )
