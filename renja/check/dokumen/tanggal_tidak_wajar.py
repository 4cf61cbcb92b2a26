"""Tanggal yang tidak wajar.

Yang diperiksa: dokumen ditandatangani paling awal dua tahun sebelum tahun rencana dan paling
lambat pada akhir tahun itu; sumber data tidak lebih baru daripada dokumen; tanggal lain tidak
di abad yang lain.

Mengapa: angka tahun yang salah ketik tetap tanggal yang sah, sehingga tidak ada yang menolaknya.

Contoh:

    tahun: 2025
    tanggal: 4 Januari 2052

Cara memperbaiki: betulkan tahunnya.
"""

from collections.abc import Iterator

from renja.document import angka
from renja.model.bagian import Sumber
from renja.model.blocks import named_blocks
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Tanggal
from renja.model.regulasi import Regulasi
from renja.model.renja import Renja

CODE = "RJ508"

EARLIEST, AHEAD = 1900, 10


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for each date that can hardly be meant."""
    signed, year = renja.dokumen.tanggal, renja.dokumen.tahun
    if signed.broken or year.broken or "dokumen" in renja.incomplete:
        return
    signed_in_time = year - 2 <= signed.year <= year
    if not signed_in_time:
        yield finding(
            CODE,
            signed.place,
            f"dokumen, tanggal: {angka.tanggal(signed)}, padahal rencana ini untuk tahun {year}.",
            "Betulkan tahunnya.",
            (Related(year.place, "tahun rencana di sini"),),
        )
    for name, key, day in _dates(renja):
        if not EARLIEST <= day.year <= year + AHEAD:
            message = f"{name}, {key}: {angka.tanggal(day)} di abad yang lain."
            yield finding(CODE, day.place, message, "Betulkan tahunnya.")
        elif key == "sumber, tanggal" and day > signed and signed_in_time:
            yield finding(
                CODE,
                day.place,
                f"{name}, {key}: {angka.tanggal(day)}, sesudah dokumen ditandatangani "
                f"pada {angka.tanggal(signed)}.",
                "Betulkan salah satu tanggalnya.",
                (Related(signed.place, "tanggal dokumen di sini"),),
            )


def _dates(renja: Renja) -> Iterator[tuple[str, str, Tanggal]]:
    for name, block in named_blocks(renja):
        for key in type(block).model_fields:
            day = getattr(block, key)
            if block is renja.dokumen or not isinstance(day, Tanggal) or day.broken:
                continue
            if isinstance(block, Regulasi) and key == "tanggal":  # its year: RJ524
                continue
            if isinstance(block, Sumber):
                yield name.removesuffix(", sumber"), "sumber, tanggal", day
            else:
                yield name, key, day
