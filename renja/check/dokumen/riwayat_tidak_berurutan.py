"""Riwayat perubahan tidak berurutan.

Yang diperiksa: riwayat di dokumen.yaml memuat rencana asal (ke: 0) dan setiap perubahan sebelum
ini, berurutan; tanggalnya tidak mundur, dan tanggal dokumen sesudah yang terakhir.

Mengapa: nomor perubahan menjadi judul dokumen, dan riwayatnya dicetak. Pembaca harus dapat
mengikuti rencana dari penetapan yang pertama.

Contoh:

    perubahan:
      ke: 2
      riwayat:
        - ke: 0
          tanggal: 4 Januari 2024

Cara memperbaiki: tambahkan perubahan yang pertama (ke: 1) dengan tanggalnya, atau betulkan ke.
"""

from collections.abc import Iterator, Sequence

from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding, Related
from renja.model.fields import Tanggal
from renja.model.perubahan import Perubahan, Riwayat
from renja.model.renja import Renja

CODE = "RJ542"


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding for the first number that is out of turn, and for each date before the one
    above it."""
    perubahan = renja.dokumen.perubahan
    if perubahan is None or "dokumen" in renja.incomplete:
        return
    yield from _numbers(perubahan)
    yield from _dates(perubahan.riwayat, renja.dokumen.tanggal)


def _numbers(perubahan: Perubahan) -> Iterator[Finding]:
    numbers = [item.ke for item in perubahan.riwayat]
    for wanted, ke in enumerate(numbers):
        if not ke.broken and ke != wanted:
            yield finding(
                CODE,
                ke.place,
                f"dokumen, perubahan, riwayat: tertulis ke: {ke}, seharusnya ke: {wanted}.",
                "Riwayat dimulai dari rencana asal (ke: 0), lalu setiap perubahan berurutan.",
            )
            return
    if not perubahan.ke.broken and perubahan.ke != max(len(numbers), 1):
        yield finding(
            CODE,
            perubahan.ke.place,
            f"dokumen, perubahan: tertulis ke: {perubahan.ke}, padahal riwayatnya memuat "
            f"{len(numbers)} penetapan sebelum ini.",
            f"Tulis ke: {max(len(numbers), 1)}, atau lengkapi riwayatnya.",
        )
    elif not numbers:
        yield finding(
            CODE,
            perubahan.ke.place,
            "dokumen, perubahan: riwayatnya belum memuat rencana asal.",
            "Tulis riwayat dengan ke: 0 dan tanggal penetapan rencana asal.",
        )


def _dates(riwayat: Sequence[Riwayat], last: Tanggal) -> Iterator[Finding]:
    dates = [item.tanggal for item in riwayat]
    for earlier, day in zip(dates, [*dates[1:], last], strict=False):
        if earlier.broken or day.broken or day > earlier:
            continue
        yield finding(
            CODE,
            day.place,
            f"dokumen: tanggal {angka.tanggal(day)} tidak sesudah penetapan sebelumnya, "
            f"{angka.tanggal(earlier)}.",
            "Tulis tanggal penetapan yang sebenarnya.",
            [Related(earlier.place, "penetapan sebelumnya di sini")],
        )
