"""Satuan lain daripada satuan KRO-nya.

Yang diperiksa: satuan butir tingkat KRO atau RO sama dengan satuan KRO itu dalam daftar KRO.

Mengapa: satuan pada RO sama dengan satuan pada KRO (lampiran PMK Nomor 62 Tahun 2023), dan
volume RO dijumlahkan menjadi volume KRO. Daftar yang dipakai di sini dikumpulkan dari data
publik, jadi ini hanya saran.

Contoh:

    - level: RO
      nama: Layanan Umum
      kode_anggaran: 4235.EBA.962
      volume: 12
      satuan: Dokumen       # EBA dihitung dalam Layanan

Cara memperbaiki: cocokkan satuan dan kodenya dengan DIPA.
"""

from collections.abc import Iterator

from renja.check.baris import named_butir
from renja.check.kode_anggaran import known_kro, read_kode_anggaran
from renja.check.nama import same
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ336"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each item counted in another unit than its KRO."""
    for name, _, butir in named_butir(renja):
        kode = read_kode_anggaran(butir.kode_anggaran)
        kro = known_kro().get(kode.kro) if kode is not None else None
        if kro is None or kode is None or butir.satuan is None or butir.satuan.broken:
            continue
        if same(butir.satuan) != same(kro.satuan) and butir.kode_anggaran is not None:
            yield finding(
                CODE,
                butir.satuan.place,
                f"{name}, satuan: '{butir.satuan}', padahal KRO {kode.kro} ({kro.nama}) dihitung "
                f"dalam '{kro.satuan}'.",
                "Cocokkan satuan dan kodenya dengan DIPA.",
                (Related(butir.kode_anggaran.place, "kodenya di sini"),),
            )
