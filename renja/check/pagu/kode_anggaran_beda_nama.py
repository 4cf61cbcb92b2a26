"""Satu kode anggaran dengan dua nama.

Yang diperiksa: butir pagu dengan kode_anggaran yang sama mempunyai nama yang sama. Huruf besar
dan tanda baca tidak dibandingkan.

Mengapa: kode anggaran resmi hanya mempunyai satu nama, jadi salah satu kode atau namanya salah.

Contoh:

    - level: RO
      nama: Layanan Umum
      kode_anggaran: 4235.EBA.962
    - level: RO
      nama: Layanan Perkantoran
      kode_anggaran: 4235.EBA.962

Cara memperbaiki: betulkan kode atau nama yang salah.
"""

from collections.abc import Iterator

from renja.check.baris import named_butir
from renja.check.nama import same
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Kode, Teks
from renja.model.renja import Renja

CODE = "RJ338"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each item whose code another item has under another name."""
    first: dict[str, tuple[Teks, Kode]] = {}
    for name, _, butir in named_butir(renja):
        kode, nama = butir.kode_anggaran, butir.sebutan
        if kode is None or kode.broken or nama is None or nama.broken:
            continue
        other, there = first.setdefault(kode, (nama, kode))
        if same(other) != same(nama):
            yield finding(
                CODE,
                kode.place,
                f"{name}, kode_anggaran: '{kode}' di sini bernama '{nama}', padahal pada baris "
                f"{there.place.line} bernama '{other}'.",
                "Betulkan kode atau nama yang salah.",
                (Related(there.place, "kode yang sama di sini"),),
            )
