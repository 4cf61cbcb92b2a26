"""Target bertanda persen, padahal satuannya bukan persen.

Yang diperiksa: tanda % hanya ada pada target yang satuannya persen.

Mengapa: indeks dan skor bukan persentase. 'Target 82%' untuk sebuah indeks salah dibaca dan
salah dibandingkan dengan realisasinya.

Contoh:

    - kode: IKU.9
      nama: Indeks Profesionalitas ASN
      satuan: indeks
      target: 82%

Cara memperbaiki: hapus tanda %, atau ganti satuannya menjadi persen.
"""

from collections.abc import Iterator

from renja.check.target import named_targets
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja
from renja.model.satuan import in_persen

CODE = "RJ203"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each target with '%' whose satuan is something else."""
    for named in named_targets(renja):
        if named.target.persen and not in_persen(named.satuan):
            typed = named.target.typed.strip()
            yield finding(
                CODE,
                named.target.place,
                f"{named.name}: '{typed}' bertanda persen, padahal satuannya {named.satuan}.",
                f"Tulis {typed.removesuffix('%').rstrip()}, atau ganti satuannya menjadi persen.",
            )
