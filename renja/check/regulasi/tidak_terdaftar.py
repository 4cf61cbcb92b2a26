"""Regulasi di naskah yang tidak ada di regulasi.yaml.

Yang diperiksa: setiap peraturan yang diketik di naskah dengan nomornya ada di regulasi.yaml, dengan
jenis, nomor, dan tahun yang sama.

Mengapa: judul, tahun, dan masa berlaku peraturan hanya dapat diperiksa kalau terdaftar; nomor yang
salah ketik menunjuk ke peraturan lain.

Contoh:

    sesuai dengan Undang-Undang Nomor 20 Tahun 2022

Cara memperbaiki: betulkan nomor atau tahunnya, atau tambahkan peraturannya di regulasi.yaml, lalu
sebut dengan {{ regulasi["kode"] | sebut }}.
"""

from collections.abc import Iterator

from renja.check.mentions import Mention, kind_of, short_name
from renja.check.prose import Prose
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.regulasi import Regulasi

CODE = "RJ526"


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Yield a finding for each typed regulation that the register doesn't know."""
    for mention in prose.mentions:
        if mention.regulasi is None and not mention.reading.quoted(mention.start):
            near = _nearest(mention, prose.renja.regulasi)
            yield finding(
                CODE,
                mention.place,
                f"{mention.text}: tidak ada di regulasi.yaml.",
                f'Maksud Anda {short_name(near)}? Tulis {{{{ regulasi["{near.kode}"] | sebut }}}}.'
                if near
                else "Tambahkan di regulasi.yaml, lalu sebut dengan kodenya.",
            )


def _nearest(mention: Mention, register: tuple[Regulasi, ...]) -> Regulasi | None:
    """Return the regulation that has the number and the year, or the kind and one of them."""
    exact = [r for r in register if mention.number in r.nomor and mention.year == int(r.tahun)]
    same = [r for r in register if kind_of(str(r.jenis)) == mention.kind]
    numbered = [r for r in same if mention.number in r.nomor]
    of_year = [r for r in same if mention.year == int(r.tahun)]
    return next(iter((*exact, *numbered, *of_year)), None)
