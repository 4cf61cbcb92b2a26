"""Ditandatangani setelah Januari tahun rencana.

Yang diperiksa: tanggal dokumen paling lambat 31 Januari tahun rencana, kecuali rencana itu
revisi: dokumen.yaml memuat perubahan, versinya menyebut revisi atau perubahan, atau datanya memuat
semula.

Mengapa: rencana kerja mendahului pelaksanaannya. Tanggal yang lebih lambat biasanya milik
revisi yang belum dinyatakan, atau tahun yang salah ketik.

Contoh:

    tahun: 2025
    tanggal: 3 Maret 2025

Cara memperbaiki: betulkan tanggalnya; kalau rencana ini diubah dalam tahunnya, mulai perubahannya
dengan 'renja new 2025 --perubahan'
"""

import re
from collections.abc import Iterator

from renja.check.target import every_iku
from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.renja import Renja

CODE = "RJ507"

_REVISED = re.compile(r"revisi|perubahan|penyesuaian|adendum", re.IGNORECASE)


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding where a plan that is no revision is signed after January."""
    dokumen = renja.dokumen
    if dokumen.tanggal.broken or dokumen.tahun.broken or "dokumen" in renja.incomplete:
        return
    late = dokumen.tanggal.year == dokumen.tahun and dokumen.tanggal.month > 1
    if late and not _is_revision(renja):
        yield finding(
            CODE,
            dokumen.tanggal.place,
            f"dokumen, tanggal: {angka.tanggal(dokumen.tanggal)} sesudah Januari {dokumen.tahun}, "
            "padahal rencana ini bukan revisi.",
            "Betulkan tanggalnya; kalau rencana ini diubah dalam tahunnya, tulis perubahan di "
            f"dokumen.yaml: renja new {int(dokumen.tahun)} --perubahan",
            (Related(dokumen.tahun.place, "tahun rencana di sini"),),
        )


def _is_revision(renja: Renja) -> bool:
    return (
        renja.dokumen.perubahan is not None
        or _REVISED.search(renja.dokumen.versi or "") is not None
        or any(iku.semula is not None for iku in every_iku(renja))
        or any(baris.semula is not None for baris in renja.pagu)
    )
