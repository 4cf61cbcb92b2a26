"""NIP yang tidak wajar.

Yang diperiksa: NIP penanda tangan 18 angka: 8 angka tanggal lahir, 6 angka tahun dan bulan
pengangkatan pertama, 1 angka jenis kelamin (1 atau 2), 3 angka nomor urut. Penanda tangan
berumur 18 sampai 70 tahun dan diangkat sesudah berumur 15 tahun, sebelum tanggal dokumen.
Pada nomor induk PPPK, dua angka sesudah tahun pengangkatan bukan bulan, dan lebih dari 20.

Mengapa: susunannya ditetapkan Peraturan Kepala BKN Nomor 22 Tahun 2007; angka yang tertukar
terlihat dari situ.

Contoh:

    nip: 19661301 198803 1 001

Cara memperbaiki: salin lagi NIP-nya. Kalau bukan NIP (misalnya NRP), tulis # boleh RJ515: NRP
"""

import re
from collections.abc import Iterator
from datetime import date

from renja.document import angka
from renja.model.codes import finding
from renja.model.diagnostic import Finding
from renja.model.renja import Renja

CODE = "RJ515"

DIGITS, YOUNGEST, OLDEST, YOUNGEST_APPOINTED = 18, 18, 70, 15


def check(renja: Renja) -> Iterator[Finding]:
    """Yield a finding where the NIP of who signs can't be one."""
    nip = renja.dokumen.penanda_tangan.nip
    signed = renja.dokumen.tanggal
    if nip is None or nip.broken or signed.broken:
        return
    digits = re.sub(r"[\s.]", "", nip)
    if problem := _problem(digits, signed):
        message = f"penanda_tangan, nip: {problem}."
        yield finding(CODE, nip.place, message, "Salin lagi NIP-nya dari data kepegawaian.")


def _problem(digits: str, signed: date) -> str:
    """Return what is wrong with a NIP; '' where nothing is."""
    if not re.fullmatch(r"[0-9]+", digits):
        return "NIP hanya berisi angka"
    if len(digits) != DIGITS:
        return f"{len(digits)} angka, seharusnya {DIGITS}"
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return f"8 angka pertama, {digits[:8]}, bukan tanggal lahir"
    age = signed.year - born.year - ((signed.month, signed.day) < (born.month, born.day))
    if not YOUNGEST <= age <= OLDEST:
        return f"lahir {angka.tanggal(born)}, jadi berumur {age} tahun pada tanggal dokumen"
    return _appointment(digits, born, signed)


def _appointment(digits: str, born: date, signed: date) -> str:
    year, month = int(digits[8:12]), int(digits[12:14])
    if month == 0 or 12 < month <= 20:
        return f"angka ke-9 sampai ke-14, {digits[8:14]}, bukan tahun dan bulan pengangkatan"
    if not born.year + YOUNGEST_APPOINTED <= year <= signed.year:
        return f"diangkat tahun {year}, padahal lahir tahun {born.year}"
    if digits[14] not in "12":
        return f"angka ke-15, {digits[14]}, bukan jenis kelamin (1 atau 2)"
    return ""
