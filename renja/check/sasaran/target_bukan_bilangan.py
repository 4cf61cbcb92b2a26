"""Target berupa kata, padahal satuannya menuntut bilangan.

Yang diperiksa: target dengan satuan persen, indeks, skor, atau jumlah adalah bilangan.

Mengapa: kata tidak dapat dibandingkan dengan realisasi. Salah ketik seperti '9O' (dengan
huruf O) terbaca sebagai kata.

Contoh:

    - kode: IKU.3
      nama: Indeks Kepuasan Masyarakat
      satuan: indeks
      target: 9O

Cara memperbaiki: tulis bilangannya. Kalau targetnya memang predikat, tulis satuan: predikat.
"""

from collections.abc import Iterator

from renja.check.target import NUMERIC, named_targets
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja
from renja.model.satuan import satuan_key

CODE = "RJ204"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each target that is a word where its satuan asks for a number."""
    for named in named_targets(renja):
        if named.target.predikat is not None and satuan_key(named.satuan) in NUMERIC:
            yield finding(
                CODE,
                named.target.place,
                f"{named.name}: '{named.target.predikat}' bukan bilangan, "
                f"padahal satuannya {named.satuan}.",
                "Tulis bilangannya, atau ganti satuannya menjadi predikat.",
            )
