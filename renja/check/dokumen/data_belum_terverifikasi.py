"""Data yang belum diperiksa.

Yang diperiksa: blok data dengan verifikasi sementara, ilustrasi, atau lama.

Mengapa: selama ada data seperti itu, dokumen bertanda DRAF dan tidak dapat dijadikan final.

Contoh:

    verifikasi: ilustrasi
    jumlah: 84

Cara memperbaiki: ganti dengan data yang benar, isi sumbernya, lalu hapus baris verifikasi.
"""

from collections.abc import Iterator

from renja.model.blocks import named_blocks
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ502"

_TOLD = {
    "sementara": ("datanya sementara, belum dipastikan kantor.", "Setelah diperiksa"),
    "ilustrasi": ("datanya ilustrasi, bukan data sebenarnya.", "Setelah diganti"),
    "lama": ("datanya data lama, belum diperbarui.", "Setelah diperbarui"),
}


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each block whose data aren't verified."""
    final = renja.dokumen.status == "final"
    for name, block in named_blocks(renja):
        status = getattr(block, "verifikasi", "sudah")
        told = _TOLD.get(status)
        if told and not (final and status == "ilustrasi"):  # that is RJ505
            what, after = told
            yield finding(
                CODE,
                block.place_of("verifikasi"),
                f"{name}: {what}",
                f"{after}, hapus baris verifikasi.",
            )
