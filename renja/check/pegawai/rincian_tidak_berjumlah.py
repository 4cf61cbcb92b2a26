"""Rincian pegawai tidak berjumlah sama dengan jumlah pegawai.

Yang diperiksa: setiap rincian (jenis kelamin, jabatan, pendidikan, usia) berjumlah sama
dengan jumlah.

Mengapa: keempat panel gambar pegawai menceritakan pegawai yang sama.

Contoh:

    jumlah: 84
    jenis_kelamin:
      - nama: Laki-laki
        jumlah: 45
      - nama: Perempuan
        jumlah: 40

Cara memperbaiki: betulkan rincian atau jumlahnya menurut data kepegawaian.
"""

from collections.abc import Iterator

from renja.check.jumlah import total
from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ511"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each way of counting that doesn't add up to the total."""
    pegawai = renja.pegawai
    if pegawai is None or pegawai.jumlah.broken or "pegawai" in renja.incomplete:
        return
    for key in ("jenis_kelamin", "jabatan", "pendidikan", "usia"):
        found = total(getattr(pegawai, key))
        if found is not None and found != pegawai.jumlah:
            yield finding(
                CODE,
                pegawai.key_place(key),
                f"pegawai, {key}: rinciannya berjumlah {angka.cacah(found)}, "
                f"padahal pegawai seluruhnya {angka.cacah(pegawai.jumlah)}.",
                "Betulkan salah satunya menurut data kepegawaian.",
                (Related(pegawai.jumlah.place, "jumlah pegawai di sini"),),
            )
