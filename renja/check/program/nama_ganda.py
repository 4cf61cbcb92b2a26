"""Nama yang sama dua kali.

Yang diperiksa: tidak ada dua program bernama sama, dua kegiatan bernama sama dalam satu program,
dua aktivitas atau indikator yang sama dalam satu kegiatan, atau dua butir yang sama dalam satu
baris pagu. Huruf besar dan tanda baca tidak dibandingkan.

Mengapa: yang kedua biasanya salinan yang belum diubah. Dalam baris pagu, butir kedua tidak
dicetak.

Contoh:

    isi:
      - indikator: Persentase pelayanan pensiun
      - indikator: Persentase Pelayanan Pensiun

Cara memperbaiki: hapus salah satu, atau bedakan namanya.
"""

from collections.abc import Iterator

from renja.check.nama import repeated_names
from renja.model.diagnostic import Finding
from renja.model.fields import Teks
from renja.model.pagu import BarisPagu
from renja.model.renja import Renja

CODE = "RJ409"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each name that its owner has twice."""
    yield from repeated_names(CODE, "", "program", [p.nama for p in renja.program])
    for program in renja.program:
        names = [kegiatan.nama for kegiatan in program.kegiatan]
        yield from repeated_names(CODE, str(program.kode), "kegiatan", names)
    for kegiatan in renja.kegiatan:
        for noun in ("aktivitas", "indikator"):
            texts = [isi.teks for isi in kegiatan.isi if isi.jenis == noun]
            yield from repeated_names(CODE, str(kegiatan.kode), noun, texts)
    for baris in renja.pagu:
        yield from _butir(baris)


def _butir(baris: BarisPagu) -> Iterator[Finding]:
    """Yield what a line has twice: a whole kegiatan, or a name on one level of one kegiatan."""
    whole = [butir.kegiatan for butir in baris.butir if butir.level == "kegiatan"]
    yield from repeated_names(CODE, str(baris.kode), "kegiatan", whole)
    names: dict[tuple[str, str], list[Teks | None]] = {}
    for butir in baris.butir:
        if butir.level != "kegiatan":
            names.setdefault((butir.level or "", butir.kegiatan), []).append(butir.nama)
    for alike in names.values():
        yield from repeated_names(CODE, str(baris.kode), "butir", alike)
