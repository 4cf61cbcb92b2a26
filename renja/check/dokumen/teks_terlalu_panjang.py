"""Teks data yang terlalu panjang.

Yang diperiksa: setiap teks pada data paling banyak 1.000 karakter.

Mengapa: teks data menjadi isi satu sel tabel atau satu kartu, yang tidak dapat dipotong ke
halaman berikutnya. Nama resmi yang terpanjang pun jarang melebihi 400 karakter.

Contoh:

    nama: Indeks kepuasan … (penjelasan sepanjang satu halaman)

Cara memperbaiki: tulis namanya saja, dan pindahkan penjelasannya ke naskah.
"""

from collections.abc import Iterator

from renja.model.blocks import named_texts
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ504"
LONGEST = 1_000


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each text that a cell or card can't hold."""
    for name, text in named_texts(renja):
        if len(text) > LONGEST:
            yield finding(
                CODE,
                text.place,
                f"{name}: {len(text)} karakter, paling banyak {LONGEST}.",
                "Tulis namanya saja, dan pindahkan penjelasannya ke naskah.",
            )
