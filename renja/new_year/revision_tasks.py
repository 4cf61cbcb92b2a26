"""What is left to do in a revision that was begun, in the officer's words, most important first."""

from __future__ import annotations

from collections.abc import Iterator

from renja.model.renja import Renja
from renja.new_year.tasks import Spot, Task

_WITH_PAGU = "Ubah target dan jumlah pagu; tulis alasan pada IKU, dan catatan pada baris pagu"
_WITHOUT_PAGU = "Ubah target, dan tulis alasan pada IKU"


def revision_tasks(renja: Renja) -> tuple[Task, ...]:
    """Return what is left to do in a plan whose revision was begun, and nothing of it filled in."""
    tahun = renja.dokumen.tahun
    return (
        Task(
            "Isi dasar dan alasan perubahan, serta tanggal penetapannya, di dokumen.yaml.",
            tuple(_to_fill_in(renja)),
        ),
        Task(
            f"{_WITH_PAGU if renja.pagu else _WITHOUT_PAGU}. Tanpa itu, tabel perubahan memuat "
            "alasan perubahan dari dokumen.yaml."
        ),
        *_reasons(renja),
        Task("Sesuaikan naskah yang menceritakan apa yang berubah."),
        Task(
            f"Jalankan 'renja check {tahun}' sampai tidak ada yang tersisa, lalu 'renja build "
            f"{tahun}'."
        ),
    )


def _to_fill_in(renja: Renja) -> Iterator[Spot]:
    dokumen = renja.dokumen
    if dokumen.perubahan is not None:
        for key in ("dasar", "alasan"):
            yield Spot(dokumen.perubahan.key_place(key), f"perubahan, {key}")
    yield Spot(dokumen.tanggal.place, "tanggal")


def _reasons(renja: Renja) -> Iterator[Task]:
    """Yield the task of reading again the reasons that were there before the revision."""
    told = [(iku.kode, "alasan", iku.alasan) for iku in renja.semua_iku]
    told += [(baris.kode, "catatan", baris.catatan) for baris in renja.pagu]
    spots = tuple(
        Spot(text.place, f"{kode}, {key}: {' '.join(text.split())}")
        for kode, key, text in told
        if text is not None
    )
    if spots:
        yield Task(
            "Periksa alasan dan catatan ini, yang ditulis sebelum perubahan: pada yang Anda ubah, "
            "tabel perubahan akan memuatnya. Ganti dengan alasan perubahannya, atau hapus.",
            spots,
        )
