"""Dokumen final yang memakai data ilustrasi.

Yang diperiksa: dokumen berstatus final, atau yang diminta dengan 'renja build --final', tidak
memuat data dengan verifikasi ilustrasi.

Mengapa: angka karangan tidak boleh terbit sebagai angka resmi.

Contoh:

    status: final        # di dokumen.yaml
    verifikasi: ilustrasi        # di pegawai.yaml

Cara memperbaiki: ganti dengan data yang benar, atau kembalikan status menjadi draf.
"""

from collections.abc import Iterator

from renja.model.blocks import named_blocks
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ505"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each illustrative block of a plan that is meant to be final."""
    if renja.dokumen.status != "final":
        return
    asked = Related(renja.dokumen.place_of("status"), "dokumen dinyatakan final di sini")
    for name, block in named_blocks(renja):
        if getattr(block, "verifikasi", "sudah") == "ilustrasi":
            yield finding(
                CODE,
                block.place_of("verifikasi"),
                f"{name}: data ilustrasi tidak boleh ada dalam dokumen final.",
                "Ganti dengan data yang benar, atau tulis 'status: draf' di dokumen.yaml.",
                [asked],
            )
