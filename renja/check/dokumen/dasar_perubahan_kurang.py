"""Perubahan rencana tanpa dasar, atau dengan kode regulasi yang tidak ada.

Yang diperiksa: perubahan di dokumen.yaml menyebut dasar: surat, keputusan, atau kode yang ada di
regulasi.yaml. Riwayatnya pun tidak menyebut kode yang tidak ada.

Mengapa: rencana yang sudah ditetapkan hanya diubah kalau ada yang mendasarinya. Kata pengantar dan
tabel riwayat menyebutnya.

Contoh:

    perubahan:
      ke: 1
      dasar:

Cara memperbaiki: tulis dasar: Surat Sekretaris Utama Nomor 2/CONTOH/2024
"""

from collections.abc import Iterator

from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.fields import Teks
from renja.model.nearest import did_you_mean
from renja.model.renja import Renja

CODE = "RJ541"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding where a revision tells no ground, and for each ground that isn't known."""
    perubahan = renja.dokumen.perubahan
    if perubahan is None or "dokumen" in renja.incomplete:
        return
    if perubahan.dasar is None:
        yield finding(
            CODE,
            perubahan.place_of("dasar"),
            "dokumen, perubahan: dasarnya belum disebut.",
            "Tulis dasar: surat atau keputusan yang mendasarinya, atau kode dari regulasi.yaml.",
        )
    named = [("perubahan", perubahan.dasar)]
    named += [(f"riwayat ke-{item.ke}", item.dasar) for item in perubahan.riwayat]
    for name, dasar in named:
        if dasar is not None and _is_like_a_kode(dasar) and not renja.regulasi_dengan(dasar):
            yield finding(
                CODE,
                dasar.place,
                f"dokumen, {name}, dasar: tidak ada regulasi berkode '{dasar}'.",
                did_you_mean(dasar, [str(item.kode) for item in renja.regulasi])
                or "Tulis kode yang ada di regulasi.yaml, atau sebutan surat yang lengkap.",
            )


def _is_like_a_kode(dasar: Teks) -> bool:
    return not dasar.broken and len(dasar.split()) == 1
