"""Kode KRO tidak ada dalam daftar.

Yang diperiksa: tiga huruf KRO dalam kode_anggaran (EBA pada 4235.EBA.001) ada dalam daftar KRO.

Mengapa: KRO disusun terpusat dan berlaku untuk semua kementerian dan lembaga, jadi kode lain
biasanya salah ketik. Daftar yang dipakai di sini dikumpulkan dari data publik dan mungkin kurang.

Contoh:

    - level: KRO
      kode_anggaran: 4235.EBX

Cara memperbaiki: cocokkan dengan DIPA; kalau memang benar, biarkan.
"""

from collections.abc import Iterator

from renja.check.baris import named_butir
from renja.check.kode_anggaran import known_kro, read_kode_anggaran
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ335"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each code with a KRO that the list lacks."""
    for name, _, butir in named_butir(renja):
        kode = butir.kode_anggaran
        found = read_kode_anggaran(kode)
        if kode is None or found is None or not found.kro or found.kro in known_kro():
            continue
        near = ", ".join(other for other in known_kro() if other[:2] == found.kro[:2])
        yield finding(
            CODE,
            kode.place,
            f"{name}, kode_anggaran: KRO {found.kro} tidak ada dalam daftar KRO.",
            f"Cocokkan dengan DIPA{f'; yang dikenal: {near}' if near else ''}.",
        )
