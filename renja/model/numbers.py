"""How numbers, dates and kode are typed: one reader a kind, text in, plain value out.

A reader raises `Unreadable` with what is wrong and how to write it, in Indonesian.
Only the digits 0-9 count as digits.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from renja.model.nearest import nearest

PLACEHOLDERS = ("unit", "unit_panjang", "unit_resmi", "tahun")
PLACEHOLDER = re.compile(r"\{(" + "|".join(PLACEHOLDERS) + r")\}")
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
LONGEST_KODE = 60
YEAR_PATTERN = "(?:19|20|21)[0-9]{2}"  # a pattern of ECMAScript too
MOST_DIGITS = 15  # Rp999 triliun; beyond that it is a slip, and Excel loses digits too

_SWAP = str.maketrans(",.", ".,")
_DIGITS = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_COMMA_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_COMMA_DECIMAL = re.compile(r"([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+),([0-9]+)")
_POINT_DECIMAL = re.compile(r"([0-9]+)\.([0-9]+)")
_RUPIAH = re.compile(r"(?:Rp\.?\s*)?(.+?)(?:,-|,00)?", re.IGNORECASE)
KODE = re.compile(r"\w[\w./-]*")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_LONG_DATE = re.compile(r"([0-9]{1,2})\s+([^\W\d]+)\s+([0-9]{4})")


class Unreadable(ValueError):
    """A text that doesn't mean a value of its kind: message and hint, in Indonesian."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def shown(text: str) -> str:
    """Return a text as messages quote it: on one line, cut after 40 characters."""
    flat = " ".join(text.split())
    return f"'{flat if len(flat) <= 40 else flat[:39] + '…'}'"


def group(digits: str | int) -> str:
    """Return whole digits with points between thousands: 13.924.138.000."""
    return indonesian(f"{int(digits):,}")


def indonesian(number: str) -> str:
    """Return a number of English writing, '1,234.5', in the Indonesian one: '1.234,5'."""
    return number.translate(_SWAP)


def _refuse_negative(text: str, body: str) -> None:
    if re.match(r"[-\u2212] *[0-9]", body):
        raise Unreadable(
            f"{shown(text)} kurang dari nol; bilangan ini tidak boleh negatif.",
            "Periksa bilangannya; tanda minus di depan dihapus.",
        )


def _refuse_mark_at_end(text: str) -> None:
    typed = text.strip()
    if re.search(r"[0-9][,;.]$", typed):
        raise Unreadable(
            f"{shown(text)} berakhir dengan tanda '{typed[-1]}'.", f"Tulis {typed[:-1]}."
        )


def read_cacah(text: str) -> int:
    """Return a whole number typed as 84, 1500 or 4.282.429."""
    typed = text.strip()
    if _DIGITS.fullmatch(typed) or _GROUPED.fullmatch(typed):
        return _whole(typed.replace(".", ""))
    if _COMMA_GROUPED.fullmatch(typed):
        raise Unreadable(
            f"{shown(text)} memakai koma sebagai pemisah ribuan.",
            f"Tulis {group(typed.replace(',', ''))}.",
        )
    _refuse_negative(text, typed)
    _refuse_mark_at_end(text)
    raise Unreadable(
        f"{shown(text)} bukan bilangan bulat.",
        "Tulis dengan angka saja, misalnya 84 atau 4.282.429.",
    )


def _whole(digits: str) -> int:
    if len(digits) > 1 and digits.startswith("0"):
        raise Unreadable(
            f"{shown(digits)} diawali nol; apakah ini kode, bukan bilangan?",
            "Tulis bilangan tanpa nol di depan.",
        )
    if len(digits) > MOST_DIGITS:
        raise Unreadable(
            f"bilangan ini {len(digits)} angka panjangnya; paling banyak {MOST_DIGITS} angka."
        )
    return int(digits)


def read_rupiah(text: str) -> int:
    """Return whole rupiah typed as 300000000, 300.000.000 or Rp300.000.000,00."""
    match = _RUPIAH.fullmatch(text.strip())
    body = match[1] if match else ""
    if _DIGITS.fullmatch(body) or _GROUPED.fullmatch(body):
        return _whole(body.replace(".", ""))
    if _COMMA_GROUPED.fullmatch(body):
        raise Unreadable(
            f"{shown(text)} memakai koma sebagai pemisah ribuan.",
            f"Tulis {group(body.replace(',', ''))}.",
        )
    if _COMMA_DECIMAL.fullmatch(body):
        raise Unreadable(f"{shown(text)} memuat sen; pagu ditulis dalam rupiah penuh.")
    _refuse_negative(text, body)
    _refuse_mark_at_end(text)
    raise Unreadable(
        f"{shown(text)} bukan jumlah rupiah.",
        "Tulis misalnya 300.000.000, 300000000, atau Rp300.000.000,00.",
    )


def read_desimal(text: str) -> Decimal:
    """Return a number typed as 95,25, 95.25, 1.234,5 or 82; 1.500 is ambiguous."""
    typed = text.strip().replace("\u2212", "-")
    sign, body = (-1, typed[1:]) if typed.startswith("-") else (1, typed)
    if len(body) > MOST_DIGITS + 8:
        raise Unreadable(f"{shown(text)} terlalu panjang untuk sebuah bilangan.")
    if _DIGITS.fullmatch(body):
        return sign * Decimal(_whole(body))
    if match := _COMMA_DECIMAL.fullmatch(body):
        return sign * Decimal(f"{match[1].replace('.', '')}.{match[2]}")
    if match := _POINT_DECIMAL.fullmatch(body):
        whole, fraction = match[1], match[2]
        if len(fraction) == 3 and len(whole) <= 3 and not whole.startswith("0"):
            raise Unreadable(
                f"{shown(text)} rancu: dapat berarti {whole},{fraction} atau {whole}{fraction}.",
                f"Tulis {whole},{fraction.rstrip('0') or '0'} untuk pecahan "
                f"atau {whole}{fraction} untuk bilangan bulat.",
            )
        return sign * Decimal(f"{whole}.{fraction}")
    if _GROUPED.fullmatch(body):
        return sign * Decimal(_whole(body.replace(".", "")))
    if _COMMA_GROUPED.fullmatch(body):
        raise Unreadable(
            f"{shown(text)} memakai koma sebagai pemisah ribuan.",
            f"Tulis {group(body.replace(',', ''))}.",
        )
    _refuse_mark_at_end(text)
    raise Unreadable(f"{shown(text)} bukan bilangan.", "Tulis misalnya 82 atau 95,25.")


def read_tahun(text: str) -> int:
    """Return a year of four digits, 1900 to 2199."""
    typed = text.strip()
    if re.fullmatch(YEAR_PATTERN, typed):
        return int(typed)
    raise Unreadable(f"{shown(text)} bukan tahun.", "Tulis tahun dengan empat angka: 2024.")


def read_kode(text: str) -> str:
    """Return a kode: letters, digits, '.', '-', '_', '/', without spaces."""
    typed = text.strip()
    if not typed:
        raise Unreadable("kodenya kosong.")
    if len(typed) > LONGEST_KODE:
        most = f"paling panjang {LONGEST_KODE} huruf"
        raise Unreadable(f"kodenya {len(typed)} huruf, {most}.", "Pakai singkatan.")
    if KODE.fullmatch(typed):
        return typed
    closed = "".join(re.sub(r"(?<=\w)\s+(?=\w)", ".", typed).split())
    hint = f"Tulis {closed}." if closed != typed and KODE.fullmatch(closed) else ""
    raise Unreadable(
        f"{shown(text)} bukan kode: hanya huruf, angka, titik, '-', '_' dan '/', tanpa spasi.",
        hint or "Tulis misalnya IKU.3.",
    )


def read_tanggal(text: str) -> date:
    """Return a date typed as 2024-01-04 or 4 Januari 2024."""
    typed = text.strip()
    if match := _ISO.fullmatch(typed):
        return _date(text, int(match[1]), int(match[2]), int(match[3]))
    if match := _LONG_DATE.fullmatch(typed):
        names = [name.lower() for name in MONTHS]
        if match[2].lower() in names:
            month = names.index(match[2].lower()) + 1
            return _date(text, int(match[3]), month, int(match[1]))
        close = nearest(match[2], MONTHS)
        raise Unreadable(
            f"{shown(match[2])} bukan nama bulan.",
            f"maksud Anda '{match[1]} {close[0]} {match[3]}'?"
            if close
            else "Tulis misalnya 4 Januari 2024 atau 2024-01-04.",
        )
    raise Unreadable(
        f"{shown(text)} bukan tanggal.", "Tulis misalnya 4 Januari 2024 atau 2024-01-04."
    )


def _date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable(f"{shown(text)} tidak ada di kalender.") from None
