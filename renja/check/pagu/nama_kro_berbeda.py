"""Nama KRO tidak sesuai dengan kodenya.

Yang diperiksa: nama butir tingkat KRO sama dengan nama kode itu dalam daftar KRO. Huruf besar
dan tanda baca tidak dibandingkan.

Mengapa: KRO disusun terpusat, jadi satu kode mempunyai satu nama. Daftar yang dipakai di sini
dikumpulkan dari data publik, jadi ini hanya saran.

Contoh:

    - level: KRO
      nama: Layanan Sarana Internal
      kode_anggaran: 4235.EBA      # Layanan Dukungan Manajemen Internal

Cara memperbaiki: cocokkan nama dan kodenya dengan DIPA.
"""

from collections.abc import Iterator

from renja.check.baris import named_butir
from renja.check.kode_anggaran import known_kro, read_kode_anggaran
from renja.check.nama import same
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ337"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each KRO whose name isn't the one of its code."""
    for name, _, butir in named_butir(renja):
        kode, nama = read_kode_anggaran(butir.kode_anggaran), butir.nama
        kro = known_kro().get(kode.kro) if kode is not None else None
        if kro is None or nama is None or nama.broken or butir.kode_anggaran is None:
            continue
        if butir.level == "KRO" and same(nama).removeprefix("kro ") != same(kro.nama):
            yield finding(
                CODE,
                nama.place,
                f"{name}, nama: '{nama}', padahal kode {butir.kode_anggaran} bernama '{kro.nama}'.",
                "Cocokkan nama dan kodenya dengan DIPA.",
                (Related(butir.kode_anggaran.place, "kodenya di sini"),),
            )
